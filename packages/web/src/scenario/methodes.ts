import type { MethodesComparees } from '@contingent/echanges';
import { groupesPar } from './constats.ts';
import type { DemandeDeMethodes } from './requetes.ts';

const CLES = ['photographie', 'taux', 'horizon'] as const;

/** What the page of methods tries, from its address; an empty value is nothing. */
export function lisDemande(parametres: URLSearchParams): DemandeDeMethodes {
  const paires = CLES.map((cle) => [cle, parametres.get(cle)?.trim() ?? ''] as const);
  return Object.fromEntries(paires.filter(([, valeur]) => valeur !== ''));
}

/** No text was read for it: said wherever it is named. */
export const aConfirmer = (m: MethodesComparees['methodes'][number]): boolean => m.certitude === 'A_VERIFIER';

const EN_BREF: Readonly<Record<string, string>> = {
  eligibles: 'logements à compter',
  droits: 'droits à compter',
  tauxRotation: 'rotation à dire',
  soustractions: 'soustractions à dire',
  reliquatAnterieur: 'report à dire',
  programmes: 'rotation par programme inconnue',
  durees: 'dates de fin inconnues',
  'convention.part.methode.taux': 'taux à choisir',
  'convention.part.methode.droitsRestants': 'droits uniques inconnus',
  'convention.part.methode.horizonAnnees': 'horizon à choisir',
  'convention.periode.signature': 'signature inconnue',
};
/** A missing figure in the room of a cell; the question stands in full under the table. */
export const manqueEnBref = (champ: string): string => EN_BREF[champ] ?? 'donnée à fournir';

export type QuestionPosee = {
  readonly question: string;
  readonly sigles: readonly string[];
  readonly noms: readonly string[];
};

/** Every question once, with the methods and the réservataires that wait for it. */
export function questionsDe(m: MethodesComparees): QuestionPosee[] {
  const posees = m.lignes.flatMap((l) =>
    l.resultats.flatMap((r, rang) =>
      r.manques.map(({ question }) => ({ question, nom: l.nom, sigle: m.methodes[rang]?.sigle ?? '' })),
    ),
  );
  return [...groupesPar(posees, (p) => p.question)].map(([question, siennes]) => ({
    question,
    sigles: [...new Set(siennes.map((p) => p.sigle))].sort(),
    noms: [...new Set(siennes.map((p) => p.nom))],
  }));
}
