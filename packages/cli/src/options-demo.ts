import { parseArgs } from 'node:util';
import { traduit } from './options.ts';
import { MauvaisUsage } from './reponse.ts';

export type OptionsDeDemo = {
  readonly neuf?: boolean;
  readonly port?: number;
  readonly dossier?: string;
};

function valeurs(args: readonly string[]) {
  const lues = { neuf: { type: 'boolean' }, port: { type: 'string' }, dossier: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options: lues, strict: true }).values;
  } catch (erreur) {
    throw traduit('demo', erreur);
  }
}

/** Read before the server is loaded: a typing error is told at once. @throws MauvaisUsage */
export function optionsDeDemo(args: readonly string[]): OptionsDeDemo {
  const { neuf, port, dossier } = valeurs(args);
  return {
    ...(neuf === true && { neuf }),
    ...(port !== undefined && { port: numeroDePort(port) }),
    ...(dossier !== undefined && { dossier }),
  };
}

function numeroDePort(lu: string): number {
  const port = Number(lu);
  if (/^\d{1,5}$/.test(lu) && port >= 1 && port <= 65_535) return port;
  throw new MauvaisUsage(`« ${lu} » n’est pas un numéro de port (1 à 65535).`, 'demo');
}
