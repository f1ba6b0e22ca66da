import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { baseDEssai, proprietaireDEssai } from './essai.ts';

type Colonne = {
  table: string;
  nom: string;
  type: string;
  nullable: boolean;
  remplie: boolean;
  toujours: boolean;
};

const CATALOGUE = `
  SELECT table_name AS table, column_name AS nom, udt_name AS type, is_nullable = 'YES' AS nullable,
    column_default IS NOT NULL AS remplie, is_identity = 'YES' AS toujours
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_name <> 'migration' AND table_type = 'BASE TABLE'
  ORDER BY table_name, ordinal_position`;

/** What may stand for a PostgreSQL type; a text column may be narrowed to a type of the law or to a union of texts. */
const textes =
  /^('[A-Z_]+'( \| )?)+$|^(string|TexteFraction|CategorieReservataire|Typologie|GroupeFinancement|TypeConstruction|MotifExclusion|OrigineDroit|EtatDeVersion|NatureDeVersion|TypeDeFait|GenreDeDocument)$/;
const admis: Record<string, RegExp> = {
  int4: /^number$/,
  int8: /^number$/,
  text: textes,
  bool: /^boolean$/,
  date: /^Jour$/,
  timestamptz: /^Date$/,
  numeric: /^TexteDecimal$/,
  bytea: /^Buffer$/,
  jsonb: /^Json<.+>$|^JsonParDefaut<.+>$/s,
  _int4: /^number\[\]$/,
  _text: /^string\[\]$/,
};

/** tables.ts and, chapter by chapter, tables-….ts. */
const source = readdirSync(new URL('.', import.meta.url))
  .filter((nom) => /^tables(-[a-z]+)*\.ts$/.test(nom))
  .map((nom) => readFileSync(new URL(nom, import.meta.url), 'utf8'))
  .join('\n');
/** `table` → the text between the braces of its type, as lines `name: type`. */
function ecrites(table: string): { nom: string; type: string }[] {
  const type = new RegExp(`^ {2}${table}: (\\w+Table);$`, 'm').exec(source)?.[1];
  const corps = new RegExp(`export type ${type} = {\n([\\s\\S]*?)\n};`).exec(source)?.[1] ?? '';
  return [...corps.matchAll(/^ {2}(\w+): ([\s\S]*?);$/gm)].map((m) => ({
    nom: m[1] ?? '',
    type: m[2] ?? '',
  }));
}

function enveloppe(c: Colonne): RegExp {
  if (c.toujours) return /^GeneratedAlways<(.+)>$/;
  if (c.type === 'jsonb')
    return c.remplie ? /^(JsonParDefaut<.+>)$/s : c.nullable ? /^(.+) \| null$/s : /^(Json<.+>)$/s;
  if (c.remplie) return /^Generated<(.+)>$/;
  return c.nullable ? /^(.+) \| null$/s : /^((?!Generated).+)$/s;
}

it('tables.ts and its chapters say what the catalog says: tables, columns, types, null, defaults', async () => {
  const base = await baseDEssai();
  const proprietaire = await proprietaireDEssai(base);
  const { rows } = await proprietaire.query<Colonne>(CATALOGUE);
  await proprietaire.end();
  await base.fermer();
  const tables = [...new Set(rows.map((r) => r.table))];
  expect([...source.matchAll(/^ {2}(\w+): \w+Table;$/gm)].map((m) => m[1]).sort()).toEqual(tables.sort());
  for (const table of tables) {
    const colonnes = rows.filter((r) => r.table === table);
    expect(ecrites(table).map((e) => e.nom)).toEqual(colonnes.map((c) => c.nom));
    for (const c of colonnes) {
      const type = ecrites(table).find((e) => e.nom === c.nom)?.type ?? '';
      const interieur = enveloppe(c).exec(type)?.[1] ?? '';
      expect(interieur, `${table}.${c.nom}: ${type}`).toMatch(admis[c.type] ?? /never/);
      expect(interieur, `${table}.${c.nom}`).not.toContain('| null');
    }
  }
});
