import { echeance } from '../../delais/echeance.ts';
import { clause, texte } from '../../explication/source.ts';
import type { CategorieReservataire } from '../../parc/logement.ts';
import { afficheJour, ajouteJours, annee, type Jour } from '../../quantites/jour.ts';
import { D16_ALERTE, D63_PERIODES } from '../../sources/choix-produit.ts';
import type { Clauses } from '../convention.ts';
import { annexeAnnuelle, autresEcheances, bilanAnnuel, type DatePrevue, placee } from './calendrier.ts';
import { fenetreDeDenonciation } from './denoncer.ts';
import { anneesDeReconduction, exercicesCouverts } from './exercices.ts';
import { type PeriodeCourue, periodeSuivante } from './periode.ts';
import { DESTINATAIRES, transmissionDe } from './transmettre.ts';
import type { DestinataireLegal, EcheanceDeConvention, EtatDuCycle } from './types.ts';
import {
  type CoursAu,
  coursAu,
  derniereSignee,
  estTerminee,
  finAnticipee,
  finDeVie,
  versionOuverte,
  versionsSignees,
} from './vie.ts';

export type SuiviDeConvention = {
  readonly etat: EtatDuCycle;
  readonly clauses: Clauses;
  readonly reservataire: CategorieReservataire;
  readonly departement: string;
  readonly le: Jour;
};

/** « avant le »: the eve is the last day in time. */
function retourAttendu({ etat, clauses }: SuiviDeConvention): readonly DatePrevue[] {
  const { retourAvant, article } = clauses.periode;
  if (retourAvant === undefined || versionOuverte(etat)?.etat !== 'PROPOSEE') return [];
  return [
    {
      code: 'RETOUR_ATTENDU',
      le: ajouteJours(retourAvant, -1),
      libelle: `Retour de la convention signée attendu avant le ${afficheJour(retourAvant)}`,
      source: clause('periode', article),
    },
  ];
}

/** D16: one business day after the signature (choice of the product); the prefect does not send his decree to himself. */
function transmissions({ etat, clauses, departement }: SuiviDeConvention): readonly DatePrevue[] {
  const signee = derniereSignee(etat);
  if (signee === undefined) return [];
  const dus: DestinataireLegal[] = signee.natureActe === 'ARRETE_PREFECTORAL' ? [] : ['PREFET'];
  if (clauses.territoire.soumisCil === true && clauses.transmission?.epciSiCil !== false) dus.push('EPCI');
  const delai = { nombre: 1, unite: 'JOURS_OUVRES' } as const;
  const { echeance: limite } = echeance({ depuis: signee.signature, delai, departement });
  const quoi = signee.nature === 'AVENANT' ? `l’avenant (version ${signee.numero})` : 'la convention signée';
  return dus
    .filter((destinataire) => transmissionDe(etat, destinataire) === undefined)
    .map((destinataire) => ({
      code: `TRANSMISSION_${destinataire}`,
      le: limite,
      libelle: `Transmettre ${quoi} sans délai ${DESTINATAIRES[destinataire]}`,
      source: texte(D16_ALERTE),
    }));
}

/** What a renewal adds to the exercices, or why it adds nothing (D15). */
function exercicesAjoutes(suivante: PeriodeCourue, dureeMois: number | null): string {
  return anneesDeReconduction(suivante, dureeMois) > 0
    ? ''
    : ' ; sa durée n’est pas un nombre entier d’années, aucun exercice ne s’ajoute : écrivez-les par avenant';
}

function reconductionTacite(
  { etat, clauses, le }: SuiviDeConvention,
  cours: CoursAu,
  fin: Jour,
): readonly DatePrevue[] {
  const { periode } = cours.version;
  const suivante = periodeSuivante(periode, { ...cours.periode, fin });
  const fenetre = fenetreDeDenonciation(etat, le);
  const source = clause('periode', clauses.periode.article);
  const denonciation: readonly DatePrevue[] =
    fenetre !== undefined && fenetre.avant >= le
      ? [
          {
            code: 'DENONCIATION_AVANT',
            le: fenetre.avant,
            libelle: `Dernier jour pour dénoncer, pour une fin le ${afficheJour(fenetre.fin)}`,
            source,
          },
        ]
      : [];
  return [
    ...denonciation,
    {
      code: 'RECONDUCTION_TACITE',
      le: suivante.debut,
      libelle: `Reconduction tacite jusqu’au ${afficheJour(suivante.fin)}${exercicesAjoutes(suivante, periode.dureeMois)}`,
      source,
    },
  ];
}

/** The end to come, and what can be done about it. */
function finDePeriode(suivi: SuiviDeConvention): readonly DatePrevue[] {
  const { etat, clauses, le } = suivi;
  const cours = coursAu(etat, le);
  if (cours === undefined) return [];
  const anticipee = finAnticipee(etat, le);
  const fin = finDeVie(etat, le);
  if (anticipee === undefined && cours.tacite)
    return cours.periode.fin === null ? [] : reconductionTacite(suivi, cours, cours.periode.fin);
  if (fin === null) return [];
  const { renouvellement } = cours.version.periode;
  const source =
    renouvellement === 'NON_DIT' ? texte(D63_PERIODES) : clause('periode', clauses.periode.article);
  const libelle = `Fin de la convention le ${afficheJour(fin)}`;
  if (anticipee !== undefined) return [{ code: 'FIN_DE_PERIODE', le: fin, libelle, source }];
  if (renouvellement === 'EXPRES')
    return [
      { code: 'FIN_DE_PERIODE', le: fin, libelle, source },
      {
        code: 'RECONDUCTION_A_DECIDER',
        le: fin,
        libelle: `Décider de la reconduction expresse avant la fin du ${afficheJour(fin)}`,
        source,
      },
    ];
  const suite =
    renouvellement === 'NON_DIT' ? ', renouvellement non dit : prévoir la suite' : ', sans renouvellement';
  return [{ code: 'FIN_DE_PERIODE', le: fin, libelle: `${libelle}${suite}`, source }];
}

/** Years of the signed versions, and those that a tacit renewal will add unless somebody stops it. */
function couverture({ etat, le }: SuiviDeConvention): (exercice: number) => boolean {
  const listes = versionsSignees(etat, le).flatMap((v) => exercicesCouverts(etat, v.numero, le));
  const cours = coursAu(etat, le);
  const continue_ = cours?.tacite === true && finAnticipee(etat, le) === undefined && listes.length > 0;
  const premiere = Math.min(...listes);
  return (exercice) =>
    listes.includes(exercice) || (continue_ && exercice === annee(le) + 1 && exercice >= premiere);
}

/**
 * What somebody must do or expect, in order of dates, as known on the day `le` (D14, D16, D82). A signed and running
 * agreement has its transmissions, its end or renewal, its yearly schedule and report; a finished one, its last report.
 */
export function echeancesDe(suivi: SuiviDeConvention): readonly EcheanceDeConvention[] {
  const { etat, clauses, le } = suivi;
  const signee = derniereSignee(etat, le) !== undefined;
  const vivante = signee && !estTerminee(etat, le);
  const couvre = couverture(suivi);
  const dates = [
    ...retourAttendu(suivi),
    ...(vivante ? [...transmissions(suivi), ...finDePeriode(suivi)] : []),
    ...(vivante ? annexeAnnuelle(clauses, le, couvre) : []),
    ...(signee ? [...bilanAnnuel(clauses, le, couvre), ...autresEcheances(clauses, le, couvre)] : []),
  ];
  return dates.map((date) => placee(date, le)).sort((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
}
