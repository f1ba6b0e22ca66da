import { spawn } from 'node:child_process';

/** What a child process prints: its result, its time, and the most memory it held (KiB). */
export type CompteRendu<T> = { readonly valeur: T; readonly ms: number; readonly memoireKio: number };

/** Runs a file of the bench alone in a process: its peak memory is then its own. @throws when it fails. */
export function dansUnEnfant<T>(fichier: string, args: readonly string[]): Promise<CompteRendu<T>> {
  return new Promise((reussir, echouer) => {
    const enfant = spawn(process.execPath, [fichier, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let sortie = '';
    enfant.stdout.on('data', (morceau) => {
      sortie += morceau;
    });
    enfant.on('error', echouer);
    enfant.on('exit', (code) => {
      if (code !== 0) echouer(new Error(`${fichier} s’est arrêté (${code}).`));
      else reussir(JSON.parse(sortie));
    });
  });
}

/** Last act of a child: says what it did. */
export function rendre<T>({ ms, valeur }: { ms: number; valeur: T }): void {
  console.log(JSON.stringify({ ms, valeur, memoireKio: process.resourceUsage().maxRSS }));
}
