import type { Readable } from 'node:stream';
import { jour, type Logement } from '@contingent/droit';
import { CHAMPS, type ChampLogement, casesCanoniques, ENTETES_CANONIQUES } from '@contingent/echanges';
import type { Cellule } from '../tableau/cellule.ts';
import type { Colonne, Lignes } from '../tableau/colonne.ts';
import { exporterTableau, type FormatTableau } from '../tableau/tableau.ts';

/** A dwelling and the label of its réservataire, as the file that we write names it. */
export type LigneInventaire = { readonly logement: Logement; readonly reservataire: string | undefined };
type Ecrite = { readonly logement: Logement; readonly cases: readonly string[] };

/** What a spreadsheet sorts and sums better as a day or a number than as a text. */
const TYPEES: Partial<Readonly<Record<ChampLogement, (l: Logement) => Cellule>>> = {
  conventionDebut: (l) => l.conventionDebut && { jour: l.conventionDebut },
  conventionFin: (l) =>
    l.sansTerme ? { jour: jour('2999-12-31') } : l.conventionFin && { jour: l.conventionFin },
  anneeConstruction: (l) => l.anneeConstruction,
  surface: (l) => l.surface,
};

const COLONNES: readonly Colonne<Ecrite>[] = CHAMPS.map((champ, rang) => {
  const typee = TYPEES[champ];
  return {
    entete: ENTETES_CANONIQUES[champ],
    valeur: typee ? ({ logement }) => typee(logement) : ({ cases }) => cases[rang],
  };
});

async function* ecrites(lignes: Lignes<LigneInventaire>): AsyncGenerator<Ecrite> {
  for await (const { logement: lu, reservataire } of lignes) {
    const { reservataireBrut: _, ...reste } = lu;
    const logement = reservataire === undefined ? reste : { ...reste, reservataireBrut: reservataire };
    yield { logement, cases: casesCanoniques(logement) };
  }
}

/** The inventory with our canonical headers: reading the file back gives the same rows. */
export const exporterInventaire = (lignes: Lignes<LigneInventaire>, format: FormatTableau): Readable =>
  exporterTableau(COLONNES, ecrites(lignes), format);
