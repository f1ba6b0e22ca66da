import { afficheDelai, type Convention, texteExact } from '@contingent/droit';
import type { z } from 'zod';
import { Dossier } from './schema.ts';

/** The agreement alone, in the JSON of `DOSSIER.json`: what is stored and what crosses the edge. */
export const ConventionTexte = Dossier.shape.convention;
export type ConventionTexte = z.input<typeof ConventionTexte>;

type Json = string | number | boolean | null | readonly Json[] | { readonly [cle: string]: Json };

/** Fractions as exact text, delays in words, days as they are: what `ConventionTexte` reads back. */
function enJson(valeur: unknown): Json {
  if (Array.isArray(valeur)) return valeur.map(enJson);
  if (typeof valeur !== 'object' || valeur === null) return valeur as Json;
  if ('n' in valeur && 'd' in valeur && typeof valeur.n === 'bigint' && typeof valeur.d === 'bigint')
    return texteExact({ n: valeur.n, d: valeur.d });
  if ('nombre' in valeur && 'unite' in valeur)
    return afficheDelai(valeur as Parameters<typeof afficheDelai>[0]);
  return Object.fromEntries(
    Object.entries(valeur)
      .filter(([, v]) => v !== undefined)
      .map(([cle, v]) => [cle, enJson(v)]),
  );
}

/** Inverse of `lireConvention`, the parties left out (they are stored apart). */
export function ecrireConvention(convention: Convention): ConventionTexte {
  const { modele, modelePropre, reference, departement, differences } = convention;
  return enJson({
    modele,
    modelePropre: modelePropre && { titre: modelePropre.titre, clauses: modelePropre.differences },
    reference,
    departement: departement === '' ? undefined : departement,
    ...differences,
  }) as ConventionTexte;
}

/** Parties come from the register of the landlord, not from the JSON. */
export type Parties = Pick<Convention, 'bailleur' | 'reservataire'>;

/** Reads an agreement from its JSON. @throws ZodError on a fault: what comes from outside is checked before. */
export function lireConvention(json: unknown, parties: Parties): Convention {
  return enConvention(ConventionTexte.parse(json), parties);
}

/** An agreement already read by the schema, with its parties; its own model is kept by value. */
export function enConvention(lue: z.output<typeof ConventionTexte>, parties: Parties): Convention {
  const { modele, modelePropre, reference, departement, ...differences } = lue;
  return {
    modele,
    ...(modelePropre && {
      modelePropre: { titre: modelePropre.titre, base: modele, differences: modelePropre.clauses },
    }),
    ...(reference !== undefined && { reference }),
    ...parties,
    departement: departement ?? '',
    differences,
  };
}
