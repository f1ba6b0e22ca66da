import { type Clauses, type Convention, clausesModifiees } from '@contingent/droit';
import { ecrireConvention, lireConvention, type Parties } from '@contingent/echanges';
import type { ModelePropreGarde } from '../base/tables-convention.ts';

type Json = Readonly<Record<string, unknown>>;
export type ClausesStockees = {
  readonly modele: string;
  readonly modele_propre: ModelePropreGarde | null;
  readonly donnees: Json;
  readonly reference: string | null;
  readonly departement: string | null;
  /** Every clause as a signature froze it, in the same JSON; absent from what is not signed. */
  readonly clauses_figees?: Json | null;
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
export function enConvention(l: ClausesStockees, parties: Parties): Convention {
  const convention = lireConvention(enTexte(l), parties);
  if (!l.clauses_figees) return convention;
  // `figer` wrote them all: what the schema reads back is whole.
  const clausesFigees = lireConvention(l.clauses_figees, parties).differences as Clauses;
  return { ...convention, clausesFigees };
}

/**
 * The differences that an amendment starts from: those written, and each clause that was signed otherwise than the model
 * says today. A clause that the model gained since cannot be left out of the draft: the comparison of versions shows it.
 */
export function donneesDeDepart(convention: Convention, donnees: Json): Json {
  const { clausesFigees } = convention;
  if (clausesFigees === undefined) return donnees;
  const noms = clausesModifiees(convention).filter((nom) => nom in clausesFigees && !(nom in donnees));
  if (noms.length === 0) return donnees;
  const differences = Object.fromEntries(noms.map((nom) => [nom, clausesFigees[nom]]));
  const ecrites: Json = ecrireConvention({ ...convention, differences });
  return { ...Object.fromEntries(noms.map((nom) => [nom, ecrites[nom]])), ...donnees };
}
