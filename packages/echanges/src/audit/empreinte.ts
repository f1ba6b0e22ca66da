import type { DossierAVerifier } from '@contingent/droit';
import { sha256 } from './sha256.ts';

/** Where a number was typed or counted, and the name of the file: two readers of one paper differ there, not on the figures. */
const HORS_CHIFFRES = new Set(['nom', 'provenance', 'source', 'texte']);

/** One writing for one value: keys sorted, absent keys left out, exact numbers as text. */
function canonique(valeur: unknown): unknown {
  if (typeof valeur === 'bigint') return valeur.toString();
  if (Array.isArray(valeur)) return valeur.map(canonique);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur)
      .filter(([cle, v]) => v !== undefined && !HORS_CHIFFRES.has(cle))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, v]) => [cle, canonique(v)]),
  );
}

/** Names of the parties are kept: the same figures between others are another paper. */
const parties = ({ entree: { convention } }: DossierAVerifier): readonly string[] => [
  convention.bailleur.nom,
  convention.reservataire.nom,
];

/** SHA-256 of the figures entered, in hexadecimal: the same wherever they are typed or read from. */
export const empreinteDesChiffres = (d: DossierAVerifier): string =>
  sha256(JSON.stringify([parties(d), canonique(d.entree), canonique(d.imprime), canonique(d.document)]));
