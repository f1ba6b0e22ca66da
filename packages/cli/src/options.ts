import { type ParseArgsConfig, parseArgs } from 'node:util';
import { MauvaisUsage } from './reponse.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Arguments = {
  readonly positions: readonly string[];
  readonly valeurs: Readonly<Record<string, string | undefined>>;
};

const nomDOption = (message: string): string => /'(-[^' ]*)/.exec(message)?.[1] ?? '';

/** Says in French what `parseArgs` refuses; the code is its own, the wording is ours. */
export function traduit(commande: string, erreur: unknown): MauvaisUsage {
  const { code, message } =
    erreur instanceof Error ? (erreur as Error & { code?: string }) : { code: '', message: '' };
  const option = nomDOption(message);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new MauvaisUsage(`L’option « ${option} » n’existe pas.`, commande);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return new MauvaisUsage(`L’option « ${option} » est mal employée : vérifier sa valeur.`, commande);
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return new MauvaisUsage('Un mot est en trop.', commande);
  return new MauvaisUsage('La ligne de commande n’est pas comprise.', commande);
}

/** Parses the arguments of one command; `--json` and `--aide` are read by `main` before. */
export function lireArguments(commande: string, args: readonly string[], noms: readonly string[]): Arguments {
  const options: Options = Object.fromEntries(noms.map((nom) => [nom, { type: 'string' }]));
  try {
    const lu = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const valeurs = Object.fromEntries(
      Object.entries(lu.values).map(([nom, v]) => [nom, typeof v === 'string' ? v : undefined]),
    );
    return { positions: lu.positionals, valeurs };
  } catch (erreur) {
    throw traduit(commande, erreur);
  }
}

/** Exactly one file, or a French refusal. */
export function seulFichier(commande: string, { positions }: Arguments, quoi: string): string {
  const [fichier, ...autres] = positions;
  if (fichier === undefined) throw new MauvaisUsage(`Il manque ${quoi}.`, commande);
  if (autres.length > 0)
    throw new MauvaisUsage(`Un seul fichier à la fois : « ${autres.join(' ')} » est en trop.`, commande);
  return fichier;
}
