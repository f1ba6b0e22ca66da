import type { LigneFlux } from '@contingent/echanges';

export type ColonneDeChiffre =
  | 'eligibles'
  | 'droits'
  | 'part'
  | 'tauxRotation'
  | 'flux'
  | 'objectif'
  | 'reliquat';

/** Columns of the yearly table, in the order of the computation; the unit stands in the header. */
export const COLONNES: readonly { cle: ColonneDeChiffre; titre: string; unite?: string }[] = [
  { cle: 'eligibles', titre: 'Éligibles', unite: 'logements' },
  { cle: 'droits', titre: 'Droits', unite: 'logements' },
  { cle: 'part', titre: 'Part' },
  { cle: 'tauxRotation', titre: 'Rotation' },
  { cle: 'flux', titre: 'Flux exact', unite: 'logements' },
  { cle: 'objectif', titre: 'Objectif', unite: 'logements' },
];

const NOMS: Record<ColonneDeChiffre, string> = {
  eligibles: 'Logements éligibles',
  droits: 'Droits de réservation',
  part: 'Part du flux',
  tauxRotation: 'Taux de rotation',
  flux: 'Flux dû',
  objectif: 'Objectif',
  reliquat: 'Fraction reportée',
};

/** « Flux dû — Commune d'Exemple, chez Habitat Exemple, en 2027 »: the figure named whole, for the drawer. */
export const titreDuChiffre = (cle: ColonneDeChiffre, l: LigneFlux): string =>
  `${NOMS[cle]} — ${l.reservataire.nom}, chez ${l.bailleur.nom}, en ${l.exercice}`;

/** Unit said in the drawer: a share and a rate have theirs in the figure; a count of one is singular. */
export function uniteDe(cle: ColonneDeChiffre, exact: string): string | undefined {
  if (cle === 'part' || cle === 'tauxRotation') return undefined;
  const [n = '0', d = '1'] = exact.split('/');
  return Math.abs(Number(n) / Number(d)) < 2 ? 'logement' : 'logements';
}
