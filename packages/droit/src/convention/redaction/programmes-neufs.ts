import type { FenetreDesignation } from '../clauses-de-vie.ts';
import { CATEGORIES_EN_PHRASE, CRITERES_EQUITE } from '../phrases/choix.ts';
import { a, compte, de, delaiEnLettres, enumere, majuscule, moisEnLettres } from './lettres.ts';
import { paragraphe, type Redacteur, selon, texte } from './plume.ts';

function moment({ auPlusTotJours: tot, auPlusTardJours: tard, aInterpreterJours: brut }: FenetreDesignation) {
  return [
    tot !== undefined && `${compte(tot, 'jour')} au plus tôt avant la réunion de la commission`,
    tard !== undefined && `${compte(tard, 'jour')} au plus tard avant la réunion de la commission`,
    brut !== undefined && `au maximum ${compte(brut, 'jour')} avant la réunion de la commission`,
  ].filter((m) => typeof m === 'string');
}

export const redigeProgrammesNeufs: Redacteur = ({ clauses, reservataire }) => {
  const n = clauses.programmesNeufs;
  const quand = n.fenetre ? moment(n.fenetre) : [];
  const comptent = (n.decomptePropre ?? []).map((c) => CATEGORIES_EN_PHRASE[c]);
  const combien = n.candidats ? compte(n.candidats, 'candidat') : 'les candidats';
  return texte(
    [
      paragraphe(
        selon(
          n.horsFlux,
          'La première mise en location des programmes neufs est hors flux : elle s’exerce logement par logement.',
          'La première mise en location des programmes neufs s’impute sur le flux.',
        ),
        comptent.length > 0 &&
          `Les mises en service entrent toutefois dans le décompte propre aux réservataires suivants : ${enumere(comptent)}.`,
      ),
      paragraphe(
        n.repartition && 'Les logements sont répartis en proportion des droits acquis sur le programme.',
        n.envoiMoisAvant !== undefined &&
          `Le bailleur transmet la répartition ${moisEnLettres(n.envoiMoisAvant)} au moins avant la livraison.`,
        n.reaction &&
          `${majuscule(reservataire)} dispose d’un délai ${de(delaiEnLettres(n.reaction))} pour présenter ses remarques.`,
        n.reunion === 'POSSIBLE' && 'Une réunion de concertation peut être organisée.',
        n.reunion === 'OBLIGATOIRE' && 'Une réunion de concertation est organisée.',
      ),
      (quand.length > 0 || n.candidats !== undefined) &&
        `${majuscule(reservataire)} désigne ${combien}${quand.length > 0 ? `, ${enumere(quand)}` : ''}.`,
      n.reportDeLivraison &&
        `En cas de report de la livraison, le bailleur demande ${a(reservataire)} de confirmer les candidats désignés ; à défaut, de nouveaux candidats sont désignés.`,
    ],
    [
      n.envoiMoisAvant === undefined &&
        'Le délai d’envoi de la répartition d’un programme neuf n’est pas dit.',
      n.fenetre?.aInterpreterJours !== undefined &&
        'Le délai avant la commission se lit de deux façons, au plus tôt ou au plus tard : il faut choisir (règle à confirmer).',
    ],
  );
};

export const redigeEquite: Redacteur = ({ clauses }) => {
  const criteres = (clauses.equite?.criteres ?? []).map((c) => CRITERES_EQUITE[c]);
  if (clauses.equite === undefined) return texte([], ['L’équilibre entre réservataires n’est pas dit.']);
  return texte([
    criteres.length > 0
      ? `Le bailleur répartit ses propositions de manière équilibrée entre les réservataires, selon les critères suivants : ${enumere(criteres)}.`
      : 'Le bailleur répartit ses propositions de manière équilibrée entre les réservataires.',
  ]);
};

export const redigeBesoins: Redacteur = ({ clauses, reservataire }) => {
  const { exprimesPar, distinctionPrioritaires, reference } = clauses.besoins ?? {};
  return texte(
    [
      paragraphe(
        exprimesPar === 'RESERVATAIRE' &&
          `${majuscule(reservataire)} fait connaître ses besoins au bailleur, notamment la localisation, la typologie et le financement des logements recherchés.`,
        exprimesPar === 'BAILLEUR' &&
          'Le bailleur recense les besoins, notamment la localisation, la typologie et le financement des logements recherchés.',
        selon(
          distinctionPrioritaires,
          'Les besoins des publics prioritaires peuvent être distingués de ceux des autres publics.',
          'Les besoins sont exprimés tous publics confondus.',
        ),
        reference && `Les besoins sont mesurés d’après le document suivant : ${reference}.`,
      ),
    ],
    [clauses.besoins === undefined && 'L’expression des besoins n’est pas dite.'],
  );
};
