import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { expect, it } from 'vitest';

/** The table of docs (design, part 2): who may use whom. An arrow that is not here is a fault. */
const FLECHES: Readonly<Record<string, readonly string[]>> = {
  droit: [],
  echanges: ['droit'],
  documents: ['droit', 'echanges'],
  application: ['droit', 'echanges', 'documents'],
  serveur: ['droit', 'echanges', 'documents', 'application'],
  web: ['droit', 'echanges'],
  cli: ['droit', 'echanges', 'documents', 'application', 'serveur'],
};
/** Entries of a workspace that need Node: never from a package that runs in a browser. */
const ENTREES_NODE = ['@contingent/echanges/lecture'];
const OUTILS_DE_TEST = ['vitest', 'fast-check', 'date-holidays', 'playwright-core', '@axe-core/playwright'];

type Manifeste = {
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
type Manifestes = Readonly<Record<string, Manifeste>>;
/** Path from the root with `/`, e.g. `packages/droit/src/flux/part.ts`, to its text. */
type Sources = ReadonlyMap<string, string>;
type Import = { readonly cible: string; readonly typeSeul: boolean };

const sansCommentaires = (texte: string): string =>
  texte.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

function imports(texte: string): Import[] {
  const trouves: Import[] = [];
  const forme =
    /(?:^|[;}\s])(?:import|export)\s+(type\s+)?(?:[\w$*{][^'"`;()]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\s*\(\s*['"]([^'"\n]+)['"]/g;
  for (const m of sansCommentaires(texte).matchAll(forme))
    trouves.push({ cible: m[2] ?? m[3] ?? '', typeSeul: m[1] !== undefined });
  return trouves;
}

const paquetDe = (fichier: string): string => fichier.split('/')[1] ?? '';
const estTest = (fichier: string): boolean => /\.test\.tsx?$/.test(fichier);
const nomNu = (cible: string): string =>
  cible
    .split('/')
    .slice(0, cible.startsWith('@') ? 2 : 1)
    .join('/');

function fauteDeCible(fichier: string, { cible, typeSeul }: Import, manifestes: Manifestes) {
  const paquet = paquetDe(fichier);
  if (cible.startsWith('.')) {
    const vise = posix.join(posix.dirname(fichier), cible);
    if (!vise.startsWith(`packages/${paquet}/`)) return `sort de son paquet : ${cible}`;
    return vise === `packages/${paquet}/src/index.ts`
      ? 'importe le index.ts de son propre paquet'
      : undefined;
  }
  if (cible.startsWith('@contingent/')) return fauteDeFleche(fichier, cible, manifestes);
  if (cible.startsWith('node:')) return fauteDeNode(fichier, cible);
  const manifeste = manifestes[paquet];
  const nom = nomNu(cible);
  const permis = { ...manifeste?.dependencies, ...manifeste?.optionalDependencies };
  if (nom in permis || (estTest(fichier) && OUTILS_DE_TEST.includes(nom))) return undefined;
  const enDev = nom in (manifeste?.devDependencies ?? {});
  return enDev && (typeSeul || estTest(fichier) || paquet === 'web')
    ? undefined
    : `dépendance non déclarée : ${nom}`;
}

function fauteDeFleche(fichier: string, cible: string, manifestes: Manifestes) {
  const paquet = paquetDe(fichier);
  const autre = cible.split('/')[1] ?? '';
  if (autre === paquet) return 'importe le index.ts de son propre paquet';
  if (!FLECHES[paquet]?.includes(autre)) return `flèche interdite : ${paquet} → ${autre}`;
  if (!(`@contingent/${autre}` in (manifestes[paquet]?.dependencies ?? {})))
    return `dépendance non déclarée : ${autre}`;
  if (paquet === 'web' && ENTREES_NODE.includes(cible)) return `entrée réservée à Node : ${cible}`;
  const entree = `.${cible.slice(`@contingent/${autre}`.length)}`;
  return entree in (manifestes[autre]?.exports ?? {}) ? undefined : `entrée non publiée : ${cible}`;
}

/** `echanges` runs in a browser too: only its readers of files may see Node. */
function fauteDeNode(fichier: string, cible: string) {
  if (estTest(fichier)) return undefined;
  const navigateur = ['droit', 'web'].includes(paquetDe(fichier));
  const lecteur = fichier.startsWith('packages/echanges/src/lecture/');
  return navigateur || (paquetDe(fichier) === 'echanges' && !lecteur)
    ? `Node interdit ici : ${cible}`
    : undefined;
}

/** No clock, no chance, no output in the law: the compiler does not see the first two. */
function fauteDePurete(fichier: string, texte: string) {
  if (paquetDe(fichier) !== 'droit' || estTest(fichier)) return undefined;
  const code = sansCommentaires(texte).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
  const lu =
    /\b(Date\s*[.(]|new\s+Date\b|Math\s*\.\s*random|process\b|console\b|crypto\b|performance\b)/.exec(code);
  return lu ? `horloge, hasard ou sortie dans droit : ${lu[1]}` : undefined;
}

function fautes(sources: Sources, manifestes: Manifestes): string[] {
  const trouvees: string[] = [];
  for (const [fichier, texte] of sources) {
    const ici = imports(texte).map((i) => fauteDeCible(fichier, i, manifestes));
    for (const faute of [...ici, fauteDePurete(fichier, texte)])
      if (faute) trouvees.push(`${fichier} : ${faute}`);
  }
  return [...trouvees, ...cycles(sources)];
}

/** Type imports count: a cycle of types is a cycle of ideas. */
function cycles(sources: Sources): string[] {
  const trouves: string[] = [];
  const etat = new Map<string, 'ouvert' | 'clos'>();
  const visite = (fichier: string, chemin: readonly string[]): void => {
    if (etat.get(fichier) === 'clos' || !sources.has(fichier)) return;
    if (etat.get(fichier) === 'ouvert') {
      trouves.push(`cycle : ${[...chemin.slice(chemin.indexOf(fichier)), fichier].join(' → ')}`);
      return;
    }
    etat.set(fichier, 'ouvert');
    for (const { cible } of imports(sources.get(fichier) ?? ''))
      if (cible.startsWith('.')) visite(posix.join(posix.dirname(fichier), cible), [...chemin, fichier]);
    etat.set(fichier, 'clos');
  };
  for (const fichier of sources.keys()) visite(fichier, []);
  return trouves;
}

const racine = import.meta.dirname;
const lisManifeste = (paquet: string): Manifeste =>
  JSON.parse(readFileSync(join(racine, 'packages', paquet, 'package.json'), 'utf8'));
function lisSources(): Sources {
  const lus = new Map<string, string>();
  for (const paquet of Object.keys(FLECHES)) {
    const base = join(racine, 'packages', paquet, 'src');
    for (const entree of readdirSync(base, { recursive: true, withFileTypes: true })) {
      if (!entree.isFile() || !/\.tsx?$/.test(entree.name)) continue;
      const chemin = join(entree.parentPath, entree.name);
      lus.set(relative(racine, chemin).replaceAll('\\', '/'), readFileSync(chemin, 'utf8'));
    }
  }
  return lus;
}
const manifestes: Manifestes = Object.fromEntries(Object.keys(FLECHES).map((p) => [p, lisManifeste(p)]));

it('the table covers every workspace', () => {
  expect(readdirSync(join(racine, 'packages')).sort()).toEqual(Object.keys(FLECHES).sort());
});

it('the sources respect the arrows, the manifests, the purity of droit, and have no cycle', () => {
  const sources = lisSources();
  expect(sources.size).toBeGreaterThan(10);
  expect([...sources.values()].flatMap(imports).length).toBeGreaterThan(10);
  expect(fautes(sources, manifestes)).toEqual([]);
});

it.each([
  [
    'web → application',
    'packages/web/src/a.ts',
    "import { a } from '@contingent/application';",
    'flèche interdite',
  ],
  [
    'droit → echanges',
    'packages/droit/src/a.ts',
    "import type { A } from '@contingent/echanges';",
    'flèche interdite',
  ],
  ['own index by name', 'packages/droit/src/a.ts', "export * from '@contingent/droit';", 'son propre paquet'],
  [
    'own index by path',
    'packages/droit/src/flux/a.ts',
    "import { a } from '../index.ts';",
    'son propre paquet',
  ],
  ['deep path', 'packages/cli/src/a.ts', "import '@contingent/droit/src/a.ts';", 'entrée non publiée'],
  [
    'Node entry in web',
    'packages/web/src/a.tsx',
    "import('@contingent/echanges/lecture')",
    'réservée à Node',
  ],
  [
    'undeclared package',
    'packages/droit/src/a.ts',
    "import {\n  z,\n} from 'zod';",
    'dépendance non déclarée : zod',
  ],
  [
    'scoped package',
    'packages/web/src/a.ts',
    "import x from '@mantine/autre/x';",
    'non déclarée : @mantine/autre',
  ],
  [
    'run-time use of a development dependency',
    'packages/application/src/a.ts',
    "import '@types/pg';",
    'non déclarée',
  ],
  [
    'other package by path',
    'packages/droit/src/a.ts',
    "import '../../echanges/src/a.ts';",
    'sort de son paquet',
  ],
  ['Node in droit', 'packages/droit/src/a.ts', "import { readFileSync } from 'node:fs';", 'Node interdit'],
  [
    'Node in echanges outside the readers',
    'packages/echanges/src/a.ts',
    "import 'node:fs';",
    'Node interdit',
  ],
  ['clock', 'packages/droit/src/a.ts', 'export const t = () => Date.now();', 'horloge'],
  ['new clock', 'packages/droit/src/a.ts', 'export const t = new Date();', 'horloge'],
  ['chance', 'packages/droit/src/a.ts', 'export const t = Math.random();', 'horloge'],
  ['process', 'packages/droit/src/a.ts', 'export const t = process.env;', 'horloge'],
  ['console', 'packages/droit/src/a.ts', "console.log('x');", 'horloge'],
])('a planted fault is seen: %s', (_nom, fichier, texte, attendu) => {
  expect(fautes(new Map([[fichier, texte]]), manifestes).join('\n')).toContain(attendu);
});

it('a planted cycle is seen, through types too, and what is allowed passes', () => {
  const [a, b, c] = ['packages/droit/src/a.ts', 'packages/droit/src/flux/b.ts', 'packages/droit/src/c.ts'];
  const cycle = new Map([
    [a, "import type { B } from './flux/b.ts';"],
    [b, "import { c } from '../c.ts';"],
    [c, "export { a } from './a.ts';"],
  ]);
  expect(fautes(cycle, manifestes)).toEqual([`cycle : ${a} → ${b} → ${c} → ${a}`]);
  const permis = new Map([
    ['packages/droit/src/a.ts', "// Date.now() in a comment\nexport const a = 'new Date()';"],
    ['packages/droit/src/a.test.ts', "import { it } from 'vitest';\nimport './a.ts';\nDate.now();"],
    ['packages/cli/src/a.ts', "import { a } from '@contingent/serveur';\nimport 'node:fs';"],
    ['packages/echanges/src/lecture/a.ts', "import 'node:fs';\nimport { z } from 'zod';"],
  ]);
  expect(fautes(permis, manifestes)).toEqual([]);
});
