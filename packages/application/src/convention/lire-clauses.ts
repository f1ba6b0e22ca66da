import type { Convention } from '@contingent/droit';
import { lireConvention, type Parties } from '@contingent/echanges';
import type { ModelePropreGarde } from '../base/tables-convention.ts';

export type ClausesStockees = {
  readonly modele: string;
  readonly modele_propre: ModelePropreGarde | null;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly reference: string | null;
  readonly departement: string | null;
};

/** A version in the JSON of DOSSIER.json. */
export const enTexte = ({
  modele,
  modele_propre: propre,
  donnees,
  reference,
  departement,
}: ClausesStockees) => ({
  ...donnees,
  modele,
  ...(propre === null ? {} : { modelePropre: { titre: propre.titre, clauses: propre.differences } }),
  ...(reference === null ? {} : { reference }),
  ...(departement === null ? {} : { departement }),
});

/** A version as the engine takes it. @throws ZodError: what is stored was checked when it was written. */
export const enConvention = (l: ClausesStockees, parties: Parties): Convention =>
  lireConvention(enTexte(l), parties);
