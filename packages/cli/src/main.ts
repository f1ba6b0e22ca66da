#!/usr/bin/env node
import { aideDe, COMMANDES, texteDAide } from './aide.ts';
import { optionsDeDemo } from './options-demo.ts';
import { type Progression, progressionSur } from './progression.ts';
import { MauvaisUsage, type Reponse } from './reponse.ts';

type Commande = (args: readonly string[], progression: Progression) => Promise<Reponse> | Reponse;

/** Loaded when asked for: `delai` does not pay for the readers of workbooks. */
const chargements: Readonly<Record<string, () => Promise<Commande>>> = {
  lire: async () => (await import('./lire.ts')).lire,
  calculer: async () => (await import('./calculer.ts')).calculer,
  verifier: async () => (await import('./verifier.ts')).verifier,
  delai: async () => (await import('./delai.ts')).delai,
};

const ecrire = (texte: string): void => {
  process.stdout.write(`${texte}\n`);
};
const signaler = (texte: string): void => {
  process.stderr.write(`${texte}\n`);
};

/** Runs one command line and gives its exit code. */
async function executer(ligne: readonly string[]): Promise<number> {
  const json = ligne.includes('--json');
  const [commande, ...args] = ligne.filter((a) => a !== '--json');
  try {
    if (commande === undefined) throw new MauvaisUsage('Il manque une commande.');
    if (estAide(commande) || args.some(estAide)) return aide(json);
    if (commande === 'demo' || commande === 'servir') return await demarrer(commande, args);
    const charger = chargements[commande];
    if (charger === undefined) throw new MauvaisUsage(`La commande « ${commande} » n’existe pas.`);
    const progression = progressionSur(process.stderr, () => performance.now());
    const reponse = await (await charger())(args, progression);
    progression.fini();
    return rendre(reponse, json);
  } catch (erreur) {
    return echec(erreur, json);
  }
}

const estAide = (mot: string): boolean => ['aide', '--aide', '--help', '-h'].includes(mot);

function aide(json: boolean): number {
  const usages = Object.entries(COMMANDES).map(([nom, [usage, description]]) => ({
    nom,
    usage,
    description,
  }));
  ecrire(json ? JSON.stringify({ commandes: usages }) : texteDAide());
  return 0;
}

function rendre({ code, json, texte, refus }: Reponse, enJson: boolean): number {
  if (enJson) ecrire(JSON.stringify(json));
  if (refus) signaler(texte);
  else if (!enJson) ecrire(texte);
  return code;
}

function echec(erreur: unknown, json: boolean): number {
  const usage = erreur instanceof MauvaisUsage;
  const message = usage
    ? `${erreur.message} ${aideDe(erreur.commande)}`
    : 'Faute du programme, et non de votre saisie. Merci de la signaler avec ce qui suit.';
  if (json)
    ecrire(JSON.stringify({ fautes: [{ chemin: '(commande)', message, remede: 'contingent aide' }] }));
  signaler(message);
  if (!usage) signaler(erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur));
  return usage ? 2 : 3;
}

/** The server is by far the heaviest part: loaded for these two commands only, once their line is understood. */
async function demarrer(commande: 'demo' | 'servir', args: readonly string[]): Promise<number> {
  const ecran = { dire: ecrire, signaler };
  if (commande === 'servir') {
    if (args.length > 0) throw new MauvaisUsage(`« ${args.join(' ')} » est en trop.`, commande);
    return (await import('./demarrer.ts')).servir(ecran);
  }
  const options = optionsDeDemo(args);
  const progression = progressionSur(process.stderr, () => performance.now());
  return (await import('./demarrer.ts')).demo(options, ecran, progression);
}

// The reader went away (`| head`): nothing is left to say to it.
process.stdout.on('error', (erreur: NodeJS.ErrnoException) => {
  process.exit(erreur.code === 'EPIPE' ? 0 : 3);
});

process.exitCode = await executer(process.argv.slice(2));
