import { CHAMPS_DES_CLAUSES, type Champ, type ChampsDeClause, CLAUSES } from '@contingent/droit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ConventionTexte } from './ecrire-convention.ts';

/** Shape of a field, the same whether it is read in the catalogue of the editor or in the schema of the file. */
type Forme =
  | string
  | { readonly choix: readonly string[] }
  | { readonly liste: Forme }
  | { readonly champs: Readonly<Record<string, Forme>>; readonly obligatoires: readonly string[] }
  | { readonly variantes: Readonly<Record<string, Forme>> };

const objet = (champs: readonly Champ[]): Forme => ({
  champs: Object.fromEntries(champs.map((c) => [c.cle, forme(c)])),
  obligatoires: champs
    .filter((c) => c.obligatoire)
    .map((c) => c.cle)
    .sort(),
});

function forme(c: Champ): Forme {
  switch (c.genre) {
    case 'choix':
      return { choix: Object.keys(c.options).sort() };
    case 'choixMultiple':
      return { liste: { choix: Object.keys(c.options).sort() } };
    case 'ouiNon':
      return 'boolean';
    case 'nombre':
      return `integer ${c.min} ${c.max}`;
    case 'textes':
      return { liste: c.nombres ? 'integer 2000 2100' : 'string' };
    case 'groupe':
      return objet(c.champs);
    case 'liste':
      return { liste: objet(c.champs) };
    case 'variante':
      return {
        variantes: Object.fromEntries(Object.entries(c.variantes).map(([t, v]) => [t, objet(v.champs)])),
      };
    default:
      return 'string';
  }
}
const formeDeClause = (c: ChampsDeClause): Forme =>
  c.forme === 'valeur' ? forme(c.champ) : c.forme === 'objet' ? objet(c.champs) : { liste: objet(c.champs) };

type Schema = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

function objetDuSchema({ properties = {}, required = [] }: Schema, sans?: string): Forme {
  const cles = Object.keys(properties).filter((cle) => cle !== sans);
  return {
    champs: Object.fromEntries(cles.map((cle) => [cle, formeDuSchema(properties[cle] ?? {})])),
    obligatoires: required.filter((cle) => cle !== sans).sort(),
  };
}

function formeDuSchema(s: Schema): Forme {
  if (s.enum) return { choix: [...s.enum].sort() };
  if (s.const !== undefined) return { choix: [s.const] };
  if (s.oneOf)
    return {
      variantes: Object.fromEntries(
        s.oneOf.map((v) => [v.properties?.type?.const ?? '?', objetDuSchema(v, 'type')]),
      ),
    };
  if (s.items) return { liste: formeDuSchema(s.items) };
  if (s.properties) return objetDuSchema(s);
  return s.type === 'integer' ? `integer ${s.minimum} ${s.maximum}` : (s.type ?? '?');
}

const schema = z.toJSONSchema(ConventionTexte, { io: 'input' }) as Schema;
const HORS_CLAUSES = ['modele', 'modelePropre', 'reference', 'departement'];

it('the catalogue and the schema know the same clauses', () => {
  const cles = Object.keys(schema.properties ?? {}).filter((cle) => !HORS_CLAUSES.includes(cle));
  expect(cles.sort()).toEqual([...CLAUSES].sort());
  expect(Object.keys(CHAMPS_DES_CLAUSES)).toEqual([...CLAUSES]);
});

it.each(CLAUSES)(
  '%s: same fields, same choices, same bounds, same demands in the catalogue and in the schema',
  (nom) => {
    expect(formeDeClause(CHAMPS_DES_CLAUSES[nom])).toEqual(formeDuSchema(schema.properties?.[nom] ?? {}));
  },
);

it('every label stands in French, and none twice in one clause', () => {
  const libelles = (champs: readonly Champ[]): string[] =>
    champs.flatMap((c) => [
      c.libelle,
      ...('options' in c ? Object.values(c.options) : []),
      ...('champs' in c ? libelles(c.champs) : []),
    ]);
  for (const nom of CLAUSES) {
    const clause = CHAMPS_DES_CLAUSES[nom];
    if (clause.forme === 'valeur') continue;
    for (const libelle of libelles(clause.champs)) expect(libelle).not.toMatch(/^$|_|undefined| {2}/);
    const noms = clause.champs.map((c) => c.libelle);
    expect(new Set(noms).size).toBe(noms.length);
  }
});
