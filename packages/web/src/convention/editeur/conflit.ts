import { type Brouillon, CHAMPS_DU_CADRAGE } from './brouillon.ts';
import { canonique, type Json, type Objet, poseA } from './json.ts';

/** What two people may settle apart: one field of the frame, one clause, what the signed paper prints. */
export type Part = {
  readonly cle: string;
  readonly genre: 'cadrage' | 'clause' | 'imprime' | 'document';
  /** Who changed it since the version that both started from. */
  readonly par: 'AUTRE' | 'LES_DEUX';
};
export type Choix = 'MIEN' | 'AUTRE';
export type ChoixParPart = Readonly<Record<string, Choix>>;

const identifie = ({ genre, cle }: Pick<Part, 'genre' | 'cle'>): string => `${genre}.${cle}`;
export const idDePart = identifie;

type Lecteur = (b: Brouillon) => Json | undefined;
type Lieu = Pick<Part, 'genre' | 'cle'> & { readonly lis: Lecteur };

function lieux(...brouillons: readonly Brouillon[]): Lieu[] {
  const clauses = new Set(brouillons.flatMap((b) => Object.keys(b.clauses)));
  return [
    ...CHAMPS_DU_CADRAGE.map((cle): Lieu => ({ genre: 'cadrage', cle, lis: (b) => b[cle].trim() })),
    ...[...clauses].map((cle): Lieu => ({ genre: 'clause', cle, lis: (b) => b.clauses[cle] })),
    { genre: 'imprime', cle: 'imprime', lis: (b) => b.imprime },
    { genre: 'document', cle: 'document', lis: (b) => b.document ?? undefined },
  ];
}

/**
 * What the other person changed between the version I started from and the one now stored. `ecris` gives one writing to
 * a clause however it was typed (« 7,90 » and « 79/1000 » are the same rate). What only I changed is not to be settled.
 */
export function partsEnConflit(
  depart: Brouillon,
  mien: Brouillon,
  autre: Brouillon,
  ecris: (clause: string, json: Json) => Json = (_clause, json) => json,
): Part[] {
  return lieux(depart, mien, autre).flatMap(({ genre, cle, lis }) => {
    const dit = (b: Brouillon): string => {
      const json = lis(b);
      return canonique(genre === 'clause' && json !== undefined ? ecris(cle, json) : json);
    };
    const [avant, moi, lui] = [dit(depart), dit(mien), dit(autre)];
    if (lui === avant || lui === moi) return [];
    return [{ genre, cle, par: moi === avant ? 'AUTRE' : 'LES_DEUX' } as const];
  });
}

/** Parts that still ask for a choice: both changed them, and neither was chosen. */
export const aChoisir = (parts: readonly Part[], choix: ChoixParPart): Part[] =>
  parts.filter((p) => p.par === 'LES_DEUX' && choix[identifie(p)] === undefined);

/** My draft, with what I take from the other person; what only the other changed is taken unless I say otherwise. */
export function fusionne(
  mien: Brouillon,
  autre: Brouillon,
  parts: readonly Part[],
  choix: ChoixParPart,
): Brouillon {
  return parts
    .filter((p) => (choix[identifie(p)] ?? (p.par === 'AUTRE' ? 'AUTRE' : 'MIEN')) === 'AUTRE')
    .reduce((b, part) => prends(b, autre, part), mien);
}

function prends(b: Brouillon, autre: Brouillon, { genre, cle }: Part): Brouillon {
  if (genre === 'clause') return { ...b, clauses: poseA(b.clauses, [cle], autre.clauses[cle]) as Objet };
  if (genre === 'imprime') return { ...b, imprime: autre.imprime };
  if (genre === 'document') return { ...b, document: autre.document };
  return { ...b, [cle]: autre[cle as keyof Brouillon] };
}
