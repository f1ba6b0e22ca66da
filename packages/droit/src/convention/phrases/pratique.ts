import { afficheNombre } from '../../quantites/affichage.ts';
import { afficheJour } from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import { AXES, delaiEnMots, EVENEMENTS, liste, publicEnMots, taux } from './mots.ts';

const DEFAUTS: Record<Clauses['designation']['aDefaut'], string> = {
  BAILLEUR_OU_AUTRE_RESERVATAIRE: 'le bailleur désigne ou passe à un autre réservataire',
  AUTRE_RESERVATAIRE: 'le logement passe à un autre réservataire',
  TOUT_CANDIDAT: 'le logement peut aller à tout candidat',
  BAILLEUR: 'le bailleur désigne',
  MAIRE: 'le maire désigne',
  PREFET: 'le préfet désigne',
  NON_DIT: 'ce qui se passe ensuite n’est pas dit',
};

export function designationEnMots(c: Clauses): string {
  const d = c.designation;
  const delais = [
    d.zoneTendue ? `${delaiEnMots(d.zoneTendue)} en zone tendue` : '',
    d.zoneDetendue ? `${delaiEnMots(d.zoneDetendue)} hors zone tendue` : '',
  ].filter((t) => t !== '');
  const dans = delais.length > 0 ? ` dans un délai de ${liste(delais)}` : ', sans délai dit';
  const impossible = d.impossibilite
    ? ` L’impossibilité se signale sous ${delaiEnMots(d.impossibilite)}.`
    : '';
  const tenue = d.obligationReputeeTenue ? ' L’obligation du bailleur est alors réputée tenue.' : '';
  const combien = d.candidats ? `${d.candidats} candidats` : 'des candidats (nombre non dit)';
  const nature = d.natureDesJoursNonDite ? ' (nature des jours non dite : calendaires par défaut)' : '';
  return `Le réservataire propose ${combien}${dans}${nature} ; à défaut, ${DEFAUTS[d.aDefaut]}.${impossible}${tenue}`;
}

export function programmesNeufsEnMots(c: Clauses): string {
  const p = c.programmesNeufs;
  const envoi = p.envoiMoisAvant
    ? `La répartition d’un programme neuf est envoyée ${p.envoiMoisAvant} mois au moins avant la livraison`
    : 'Le délai d’envoi de la répartition d’un programme neuf n’est pas dit';
  return `${envoi}${p.reaction ? ` ; le réservataire a ${delaiEnMots(p.reaction)} pour réagir` : ''}.`;
}

export function caleolEnMots(c: Clauses): string {
  const noms = {
    CONVOCATION: 'la convocation',
    ORDRE_DU_JOUR: 'l’ordre du jour',
    PROCES_VERBAL: 'le procès-verbal',
  };
  if (c.caleol.pieces.length === 0)
    return 'La convention ne dit pas ce que le réservataire reçoit de la commission.';
  const reponse = c.caleol.reponseQuestionsJours
    ? ` Ses questions reçoivent une réponse sous ${c.caleol.reponseQuestionsJours} jours.`
    : '';
  return `Le réservataire reçoit ${liste(c.caleol.pieces.map((p) => noms[p]))} de la commission.${reponse}`;
}

export function decompteEnMots(c: Clauses): string {
  const { coefficients, indicateurs } = c.decompte;
  if (coefficients.length === 0 && indicateurs && indicateurs.length > 0)
    return `Le décompte suit sans coefficient : ${liste(indicateurs.map((e) => EVENEMENTS[e]))}.`;
  if (coefficients.length === 0) return 'La manière de compter l’usage des droits n’est pas dite.';
  const comptes = coefficients.map((k) => `${EVENEMENTS[k.evenement]} = ${afficheNombre(k.valeur)}`);
  const plafond = c.decompte.plafondParLogement
    ? `, ${afficheNombre(c.decompte.plafondParLogement)} au plus par logement`
    : '';
  return `Comptent comme utilisés : ${liste(comptes)}${plafond}.`;
}

export function reportEnMots(c: Clauses): string {
  return {
    POSSIBLE: 'Un écart non justifié peut être reporté sur l’exercice suivant.',
    IMPERATIF: 'Un écart non justifié est reporté sur l’exercice suivant.',
    AUCUN: 'Aucun report d’un exercice sur l’autre.',
    NON_DIT: 'Le report d’un exercice sur l’autre n’est pas dit.',
  }[c.report.regle];
}

export function bilanEnMots(c: Clauses): string {
  const [m, j] = c.bilan.avant.split('-');
  const axes = c.bilan.axes.length > 0 ? `, par ${liste(c.bilan.axes.map((a) => AXES[a]))}` : '';
  const qui = c.bilan.destinataires.length > 0 ? ` Destinataires : ${liste(c.bilan.destinataires)}.` : '';
  const trimestre = {
    OBLIGATOIRE: ' Bilan trimestriel obligatoire.',
    POSSIBLE: ' Points trimestriels possibles.',
    NON_DIT: '',
  };
  return `Le bilan annuel est envoyé ${c.bilan.jourInclus ? 'au plus tard' : 'avant'} le ${j}/${m}${axes}.${qui}${trimestre[c.bilan.trimestriel]}`;
}

export function publicsEnMots(c: Clauses): string {
  if (c.publics.length === 0) return 'La convention ne fixe pas de part de publics.';
  return c.publics
    .map((p) => `${taux(p.taux)} pour ${publicEnMots(p.public)} (sur : ${p.denominateur}).`)
    .join(' ');
}

export function retrocessionsEnMots(c: Clauses): string {
  return c.retrocessions
    .map(
      (r) =>
        `${taux(r.taux)} du flux revient au bénéficiaire du ${afficheJour(r.debut)} au ${afficheJour(r.fin)}.`,
    )
    .join(' ');
}

export function finEnMots(c: Clauses): string {
  const r = c.resiliation;
  const mise = r.miseEnDemeureMois ? `après mise en demeure de ${r.miseEnDemeureMois} mois` : '';
  const preavis = r.preavisMois ? `avec un préavis de ${r.preavisMois} mois` : '';
  const conditions = liste([mise, preavis].filter((t) => t !== ''));
  return conditions === '' ? 'La résiliation n’est pas dite.' : `La convention se résilie ${conditions}.`;
}

export function litigeEnMots(c: Clauses): string {
  const { etapes, juridiction } = c.litige;
  if (etapes.length === 0 && !juridiction) return 'Le règlement des litiges n’est pas dit.';
  const suite = etapes.length > 0 ? `En cas de litige : ${etapes.join(', puis ')}.` : '';
  return `${suite}${juridiction ? ` Juridiction : ${juridiction}.` : ''}`.trim();
}
