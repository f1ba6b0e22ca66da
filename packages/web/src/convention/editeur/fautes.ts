import { ConventionTexte, PapierSigne } from '@contingent/echanges';
import type { Brouillon, ChampDeCadrage } from './brouillon.ts';
import { CHAMPS_DU_CADRAGE } from './brouillon.ts';
import type { Json, Objet } from './json.ts';

/** A fault in French at each place of one clause: `zoneTendue`, `methode.taux`, `0.public`; `''`: the clause whole. */
export type Fautes = Readonly<Record<string, string>>;
export const SANS_FAUTE: Fautes = {};

type Issue = NonNullable<ReturnType<typeof PapierSigne.safeParse>['error']>['issues'][number];

const A_REMPLIR = 'À remplir.';
const A_CHOISIR = 'Choisissez une valeur de la liste.';
const TYPES: Readonly<Record<string, string>> = {
  number: 'un nombre entier, en chiffres',
  int: 'un nombre entier, en chiffres',
  string: 'un texte',
  boolean: 'oui ou non',
  array: 'une liste',
};

function enFrancais(i: Issue): string {
  if (i.code === 'custom') {
    const remede: unknown = i.params?.remede;
    return typeof remede === 'string' ? `${i.message} ${remede}` : i.message;
  }
  if ('input' in i && i.input === undefined) return A_REMPLIR;
  if (i.code === 'too_small' || i.code === 'too_big') return horsBornes(i);
  if (i.code === 'invalid_type') {
    const dit = typeof i.input === 'string' ? `« ${i.input} » n’est pas compris : écrivez` : 'Il faut ici';
    return `${dit} ${TYPES[i.expected] ?? 'une autre valeur'}.`;
  }
  if (i.code === 'invalid_value' || i.code === 'invalid_union') return A_CHOISIR;
  if (i.code === 'unrecognized_keys')
    return `Ce texte porte une donnée inconnue : « ${i.keys.join(' », « ')} ».`;
  return i.message;
}

function horsBornes(i: Issue & { code: 'too_small' | 'too_big' }): string {
  const petit = i.code === 'too_small';
  if (i.origin === 'string') return petit ? A_REMPLIR : 'Ce texte est trop long : raccourcissez-le.';
  if (i.origin === 'array') return petit ? 'Ajoutez au moins une ligne.' : 'Cette liste est trop longue.';
  return `${String(i.input)} n’est pas possible : il faut ${petit ? `au moins ${i.minimum}` : `au plus ${i.maximum}`}.`;
}

function range(issues: readonly Issue[], saute = 0): Fautes {
  const fautes: Record<string, string> = {};
  for (const issue of issues) {
    const chemin = issue.path.slice(saute).map(String).join('.');
    fautes[chemin] =
      fautes[chemin] === undefined ? enFrancais(issue) : `${fautes[chemin]} ${enFrancais(issue)}`;
  }
  return fautes;
}

export type Lecture = { readonly valeur: unknown; readonly fautes?: never } | { readonly fautes: Fautes };
type Schema = {
  safeParse: (
    v: unknown,
    c: { reportInput: true },
  ) => { success: boolean; data?: unknown; error?: { issues: readonly Issue[] } };
};
const SCHEMAS = ConventionTexte.shape as unknown as Readonly<Record<string, Schema | undefined>>;

/** One clause by the schema of the edge: its value for the engine, or every fault at its field. */
export function lisClause(clause: string, json: Json): Lecture {
  const schema = SCHEMAS[clause];
  if (!schema) return { fautes: { '': `La clause « ${clause} » n’existe pas.` } };
  const lu = schema.safeParse(json, { reportInput: true });
  return lu.success ? { valeur: lu.data } : { fautes: range(lu.error?.issues ?? []) };
}

/** What the signed paper prints, by the same schema as DOSSIER.json. */
export function fautesDeLImprime(imprime: Objet): Fautes {
  const lu = PapierSigne.safeParse({ imprime }, { reportInput: true });
  return lu.success ? SANS_FAUTE : range(lu.error.issues, 1);
}

export type FautesRecues = {
  readonly cadrage: Partial<Record<ChampDeCadrage, string>>;
  readonly clauses: Readonly<Record<string, Fautes>>;
  readonly imprime: Fautes;
  readonly autres: readonly string[];
};

/** The codes that a DOSSIER.json needs mean nothing beside a list to choose from. */
function enMots(message: string, remede: string | undefined): string {
  if (remede === undefined) return message;
  return remede.startsWith('Valeurs possibles') ? A_CHOISIR : `${message} ${remede}`;
}

/** Puts each fault of the server at its field; what names no field of the editor comes back apart. */
export function rangeFautes(
  recues: readonly { chemin: string; message: string; remede?: string | undefined }[],
  clauses: Brouillon['clauses'],
): FautesRecues {
  const cadrage: Partial<Record<ChampDeCadrage, string>> = {};
  const parClause: Record<string, Record<string, string>> = {};
  const imprime: Record<string, string> = {};
  const autres: string[] = [];
  for (const { chemin, message, remede } of recues) {
    const mots = enMots(message, remede);
    const pas = chemin.replaceAll('[', '.').replaceAll(']', '').split('.');
    while (pas[0] === 'clauses' || pas[0] === 'convention') pas.shift();
    const [tete = '', ...reste] = pas;
    if (tete === 'imprime') imprime[reste.join('.')] = mots;
    else if (SCHEMAS[tete] && tete in clauses)
      parClause[tete] = { ...parClause[tete], [reste.join('.')]: mots };
    else if ((CHAMPS_DU_CADRAGE as readonly string[]).includes(tete)) cadrage[tete as ChampDeCadrage] = mots;
    else autres.push(mots);
  }
  return { cadrage, clauses: parClause, imprime, autres };
}
