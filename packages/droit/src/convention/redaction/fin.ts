import type { Clauses } from '../convention.ts';
import { aSonArticle, de, delaiEnLettres, majuscule, moisEnLettres } from './lettres.ts';
import { type Plume, paragraphe, type Redacteur, texte } from './plume.ts';

const PAR: Readonly<Record<NonNullable<Clauses['resiliation']['par']>, string>> = {
  CHAQUE_PARTIE: 'chacune des parties',
  RESERVATAIRE: 'le réservataire',
  BAILLEUR: 'le bailleur',
  PREFET: 'le préfet',
};

/** A decree has no parties: the prefect ends it, by himself or when the landlord asks. */
const PAR_ARRETE: typeof PAR = {
  CHAQUE_PARTIE: 'le préfet, d’office ou à la demande du bailleur',
  RESERVATAIRE: 'le préfet, d’office',
  BAILLEUR: 'le préfet, à la demande du bailleur',
  PREFET: 'le préfet',
};

function resiliation({ clauses, acte, arrete, e }: Plume): string | undefined {
  const { par, miseEnDemeureMois, preavisMois } = clauses.resiliation;
  const conditions = [
    miseEnDemeureMois &&
      `après une mise en demeure restée sans effet pendant ${moisEnLettres(miseEnDemeureMois)}`,
    preavisMois && `moyennant un préavis ${de(moisEnLettres(preavisMois))}`,
  ].filter((c) => typeof c === 'string');
  if (par === undefined && conditions.length === 0) return undefined;
  const qui = par && (arrete ? PAR_ARRETE : PAR)[par];
  const auteur = qui === undefined ? '' : ` par ${qui}`;
  const suite = conditions.length === 0 ? '' : `, ${conditions.join(' et ')}`;
  return `${majuscule(acte)} peut être ${arrete ? 'abrogé' : `résilié${e}`}${auteur}${suite}.`;
}

export const redigeResiliation: Redacteur = (plume) => {
  const dit = resiliation(plume);
  return texte([dit], [dit === undefined && 'La résiliation n’est pas dite.']);
};

export const redigeSanctions: Redacteur = ({ clauses, acte }) =>
  clauses.sanctions
    ? texte([
        `Tout manquement aux règles d’attribution et d’affectation que fixe ${acte} expose son auteur aux sanctions que prévoit ${aSonArticle(clauses.sanctions.fondement) ? '' : 'le texte suivant : '}${clauses.sanctions.fondement}.`,
      ])
    : texte([], ['Aucune sanction n’est rappelée : celles de la loi s’appliquent.']);

export const redigeLitige: Redacteur = ({ clauses, arrete, acte }) => {
  const { etapes, juridiction } = clauses.litige;
  return texte(
    [
      paragraphe(
        etapes.length > 0 &&
          `Tout différend suit, dans l’ordre, les étapes suivantes : ${etapes.join(' ; ')}.`,
        juridiction &&
          (arrete
            ? `${majuscule(acte)} peut être contesté devant ${aSonArticle(juridiction) ? '' : 'la juridiction suivante : '}${juridiction}.`
            : `Les contestations relèvent ${aSonArticle(juridiction) ? de(juridiction) : `de la juridiction suivante : ${juridiction}`}.`),
      ),
    ],
    [etapes.length === 0 && juridiction === undefined && 'Le règlement des litiges n’est pas dit.'],
  );
};

export const redigeDonneesPersonnelles: Redacteur = ({ clauses }) => {
  const { finalites, donnees, conservation } = clauses.donneesPersonnelles;
  return texte(
    [
      finalites.length > 0 &&
        `Les données personnelles des candidats ne sont échangées que pour les finalités suivantes : ${finalites.join(' ; ')}.`,
      donnees && donnees.length > 0 && `Les données échangées sont les suivantes : ${donnees.join(' ; ')}.`,
      conservation && `Elles sont conservées pendant ${delaiEnLettres(conservation)}.`,
      (finalites.length > 0 || donnees !== undefined) &&
        'Chacun traite ces données dans le respect du règlement (UE) 2016/679 du 27 avril 2016 et de la loi n° 78-17 du 6 janvier 1978.',
    ],
    [
      finalites.length === 0 && 'Les finalités des échanges de données personnelles ne sont pas dites.',
      conservation === undefined && 'La durée de conservation des données n’est pas dite.',
    ],
  );
};
