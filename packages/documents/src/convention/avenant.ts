import {
  type ArticleRedige,
  afficheJour,
  type Clauses,
  type Convention,
  clausesEnVigueur,
  type Jour,
} from '@contingent/droit';
import { type ArticleNumerote, articlesDe, articlesNumerotes } from './articles.ts';

/** The signed act that an amendment changes. */
export type ActeModifie = {
  /** The last version signed before this one. */
  readonly convention: Convention;
  /** Of the agreement itself: the first one. */
  readonly signature: Jour;
  /** Days on which the former amendments were signed, oldest first. */
  readonly avenants: readonly Jour[];
  /** What changes beside the clauses: « Exercices couverts », before and after. */
  readonly autres: readonly DonneeChangee[];
};
export type DonneeChangee = { readonly objet: string; readonly de: string; readonly a: string };

export type ChangementImprime = {
  /** « Article 5 — Taux de rotation ». */
  readonly article: string;
  /** « Article modifié. », « Article ajouté. », « Article supprimé. » */
  readonly effet: string;
  /** Former wording, its paragraphs on lines; empty when the article is new. */
  readonly ancien: string;
  readonly nouveau: string;
};
/** What an amendment says first: what it changes, article by article, in the words of both versions. */
export type AvenantImprime = {
  readonly numeroAvenant: string;
  /** « la convention de réservation de logements sociaux (référence C-12, signée le 04/07/2024) ». */
  readonly acteModifie: string;
  readonly objetAvenant: string;
  readonly changements: readonly ChangementImprime[];
  readonly autresChangements: readonly string[];
  /** « Texte consolidé de la convention ». */
  readonly titreConsolide: string;
};

type Nature = Clauses['natureActe'];
/** How an amendment names the act that it changes, and itself. */
type Mots = {
  readonly acte: string;
  /** « à la convention », after « Avenant n° 1 ». */
  readonly aLActe: string;
  readonly court: string;
  readonly e: string;
  readonly avenant: string;
};
const feminin = (acte: string, court: string): Mots => ({
  acte: `la ${acte}`,
  aLActe: `à la ${acte}`,
  ...{ court: `de la ${court}`, e: 'e', avenant: 'avenant' },
});
const MOTS: Readonly<Record<Nature, Mots>> = {
  CONVENTION: feminin('convention de réservation de logements sociaux', 'convention'),
  CONVENTION_CADRE: feminin('convention-cadre de réservation de logements sociaux', 'convention-cadre'),
  ARRETE_PREFECTORAL: {
    acte: 'l’arrêté préfectoral tenant lieu de convention de réservation',
    aLActe: 'de l’arrêté préfectoral tenant lieu de convention de réservation',
    ...{ court: 'de l’arrêté', e: '', avenant: 'arrêté modificatif' },
  },
  ANNEXE: {
    acte: 'l’annexe à une convention de réservation de logements sociaux',
    aLActe: 'à l’annexe à une convention de réservation de logements sociaux',
    ...{ court: 'de l’annexe', e: 'e', avenant: 'avenant' },
  },
};

const natureDe = ({ convention }: ActeModifie): Nature => clausesEnVigueur(convention).natureActe;
const rang = ({ avenants }: ActeModifie): number => avenants.length + 1;
const entreParentheses = ({ convention: { reference }, signature }: ActeModifie, { e }: Mots): string =>
  `(${reference === undefined ? '' : `référence ${reference}, `}signé${e} le ${afficheJour(signature)})`;

/** « Avenant n° 1 à la convention de réservation de logements sociaux (référence C-12, signée le 04/07/2024) ». */
export function titreDAvenant(modifie: ActeModifie): string {
  const mots = MOTS[natureDe(modifie)];
  const { avenant, aLActe } = mots;
  const nom = avenant.charAt(0).toLocaleUpperCase('fr') + avenant.slice(1);
  return `${nom} n° ${rang(modifie)} ${aLActe} ${entreParentheses(modifie, mots)}`;
}

/** @param apres the articles of the amendment, with the date of signature of the act that it changes. */
export function avenantImprime(modifie: ActeModifie, apres: readonly ArticleRedige[]): AvenantImprime {
  const nature = natureDe(modifie);
  const mots = MOTS[nature];
  const changements = changementsImprimes(articlesDe(modifie.convention, modifie.signature), apres);
  const acteModifie = `${mots.acte} ${entreParentheses(modifie, mots)}`;
  const sujet = nature === 'ARRETE_PREFECTORAL' ? 'Le présent arrêté' : 'Le présent avenant';
  const autres = modifie.autres.map(({ objet, de, a }) => `${objet} : ${a}, au lieu de : ${de}.`);
  return {
    numeroAvenant: String(rang(modifie)),
    acteModifie,
    objetAvenant: `${sujet} modifie ${acteModifie}${dejaModifie(modifie, mots)}. ${ceQuiChange(changements.length, autres.length)}`,
    changements,
    autresChangements: autres,
    titreConsolide: `Texte consolidé ${mots.court}`,
  };
}

function dejaModifie({ avenants }: ActeModifie, { avenant, e }: Mots): string {
  if (avenants.length === 0) return '';
  const dits = avenants.map((le, i) => `l’${avenant} n° ${i + 1} signé le ${afficheJour(le)}`);
  return `, déjà modifié${e} par ${dits.join(' et par ')}`;
}

function ceQuiChange(articles: number, autres: number): string {
  if (articles === 0)
    return autres === 0
      ? 'Aucun article ne change.'
      : 'Aucun article ne change ; seules changent les données suivantes.';
  const combien = articles === 1 ? 'L’article suivant change' : `Les ${articles} articles suivants changent`;
  return `${combien} ; les autres restent tels qu’ils étaient. Les numéros sont ceux du texte consolidé, qui suit en entier.`;
}

/** Articles whose printed words differ; what an act leaves unsaid is no article of it. */
function changementsImprimes(
  avant: readonly ArticleRedige[],
  apres: readonly ArticleRedige[],
): readonly ChangementImprime[] {
  const [anciens, nouveaux] = [avant, apres].map(
    (lus) => new Map(articlesNumerotes(lus).map((a) => [a.clause, a])),
  );
  return apres.flatMap(({ clause }) => {
    const [ancien, nouveau] = [anciens?.get(clause), nouveaux?.get(clause)];
    const [de, a] = [motsDe(ancien), motsDe(nouveau)];
    return de === a
      ? []
      : [{ article: nomDe(ancien, nouveau), effet: effetDe(de, a), ancien: de, nouveau: a }];
  });
}

const motsDe = (a: ArticleNumerote | undefined): string => a?.paragraphes.join('\n') ?? '';
const effetDe = (de: string, a: string): string =>
  de === '' ? 'Article ajouté.' : a === '' ? 'Article supprimé.' : 'Article modifié.';

function nomDe(ancien: ArticleNumerote | undefined, nouveau: ArticleNumerote | undefined): string {
  if (nouveau === undefined) return `Ancien ${enMinuscule(ancien?.numero)} — ${ancien?.intitule ?? ''}`;
  const renumerote = ancien !== undefined && ancien.numero !== nouveau.numero;
  const precision = renumerote ? ` (ancien ${enMinuscule(ancien.numero)})` : '';
  return `${nouveau.numero}${precision} — ${nouveau.intitule}`;
}
const enMinuscule = (numero = ''): string => numero.toLocaleLowerCase('fr');
