import { parseArgs } from 'node:util';
import { demo, servir } from '@contingent/serveur';
import { traduit } from './options.ts';
import { MauvaisUsage } from './reponse.ts';

/** `servir`: everything comes from the environment, which the server reads and judges itself. */
export async function lancerServeur(args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new MauvaisUsage(`« ${args.join(' ')} » est en trop.`, 'servir');
  return servir();
}

/** `demo`: the server with demonstration data, built the first time. */
export async function lancerDemo(args: readonly string[]): Promise<number> {
  const { neuf, port, dossier } = options(args);
  return demo({
    ...(neuf === true && { neuf }),
    ...(port !== undefined && { port: numeroDePort(port) }),
    ...(dossier !== undefined && { dossier }),
  });
}

function options(args: readonly string[]) {
  const lues = { neuf: { type: 'boolean' }, port: { type: 'string' }, dossier: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], options: lues, strict: true }).values;
  } catch (erreur) {
    throw traduit('demo', erreur);
  }
}

function numeroDePort(lu: string): number {
  const port = Number(lu);
  if (/^\d{1,5}$/.test(lu) && port >= 1 && port <= 65_535) return port;
  throw new MauvaisUsage(`« ${lu} » n’est pas un numéro de port (1 à 65535).`, 'demo');
}
