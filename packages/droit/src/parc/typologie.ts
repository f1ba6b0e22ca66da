import { normaliserLibelle } from './libelle.ts';
import type { Normalise, Statut, TypeConstruction, Typologie } from './logement.ts';

/** `construction` is there when the label says it (`V4`: a villa of four rooms). */
export type TypologieLue = Normalise<Typologie> & { readonly construction?: TypeConstruction };

const TYPOLOGIES: readonly Typologie[] = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'];
const parPieces = (pieces: number): Typologie => TYPOLOGIES[Math.min(pieces, 6) - 1] ?? 'T1';

const ECRITURE = /^(?:T|V|F|TYPE)? ?0?([1-9])(?: ?(BIS|PRIME|ET PLUS|OU PLUS))?$/;
const PRIME = /^\s*[TtFf]\s?1\s?['’]\s*$/;

function statutDe(net: string, pieces: number, suite: string): Statut {
  const connue = /^(?:T|V|TYPE)/.test(net) && (pieces <= 6 || suite.endsWith('PLUS'));
  return connue && !(suite === 'BIS' && pieces > 1) ? 'RECONNUE' : 'DEDUITE';
}

/**
 * Nomenclatures § 1. `F3` and a bare RPLS count of rooms are deduced; more than 6 rooms is `T6` (« 6 et plus »);
 * `T1 bis`, `T1'` and `B1` are `T1BIS`. Anything else is left to qualify, without a value.
 */
export function normaliserTypologie(brut: string): TypologieLue {
  const net = normaliserLibelle(brut);
  if (net === 'B1') return { brut, valeur: 'T1BIS', statut: 'DEDUITE' };
  if (net === 'STUDIO') return { brut, valeur: 'T1', statut: 'DEDUITE' };
  if (PRIME.test(brut)) return { brut, valeur: 'T1BIS', statut: 'RECONNUE' };
  const lu = ECRITURE.exec(net);
  if (!lu) return { brut, valeur: undefined, statut: 'A_QUALIFIER' };
  const pieces = Number(lu[1]);
  const suite = lu[2] ?? '';
  const valeur = pieces === 1 && (suite === 'BIS' || suite === 'PRIME') ? 'T1BIS' : parPieces(pieces);
  const statut = statutDe(net, pieces, suite);
  return net.startsWith('V')
    ? { brut, valeur, statut, construction: 'INDIVIDUEL' }
    : { brut, valeur, statut };
}

/** Typology carried by the suffix of a landlord's module (`2010001V5` → T5); `undefined` when there is none. */
export function typologieDuModule(module: string): Typologie | undefined {
  // Asked of every row of a file: most have no letter there.
  const lettre = module.charCodeAt(module.length - 2) | 32;
  if (lettre !== 0x74 && lettre !== 0x76) return undefined;
  const lu = /\d[TV]([1-9])$/i.exec(module);
  return lu ? parPieces(Number(lu[1])) : undefined;
}
