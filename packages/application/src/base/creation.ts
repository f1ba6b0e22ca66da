import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Binaires, programme } from './binaires.ts';
import { type Compte, donner, executer } from './compte.ts';
import { synchroniser } from './dossiers.ts';
import { panneDemarrage } from './panne.ts';

/** What is needed to run one local server. SOCKET: a private Unix socket; TCP: 127.0.0.1 and a password. */
export type Plan = {
  readonly dossier: string;
  readonly binaires: Binaires;
  readonly liaison: 'SOCKET' | 'TCP';
  readonly compte: Compte;
};

const FICHIER_ACCES = 'contingent-acces.json';
/** French sorting in every database of the cluster, whatever the machine's own locale is. */
const LOCALE = ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8'];

/**
 * Creates the cluster aside and renames it whole: a first start cut off leaves nothing that looks like a database.
 * The name is new each time, because the initdb of a killed program may still be writing.
 */
export async function creer(plan: Plan): Promise<void> {
  retirerEbauches(plan.dossier);
  const ebauche = `${plan.dossier}.init-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(ebauche, { mode: 0o700 });
    donner(ebauche, plan.compte);
    await initialiser(plan, ebauche);
    renameSync(ebauche, plan.dossier);
    synchroniser(dirname(plan.dossier));
  } catch (erreur) {
    rmSync(ebauche, { recursive: true, force: true });
    throw erreur;
  }
}

function retirerEbauches(dossier: string): void {
  const parent = dirname(dossier);
  for (const nom of readdirSync(parent))
    if (nom.startsWith(`${basename(dossier)}.init-`)) retirer(join(parent, nom));
}

/** Still being written by an orphan: the next start removes it. */
function retirer(ebauche: string): void {
  try {
    rmSync(ebauche, { recursive: true, force: true });
  } catch {
    // Left where it is: its name is never used again.
  }
}

async function initialiser(plan: Plan, ebauche: string): Promise<void> {
  const motDePasse = randomBytes(24).toString('base64url');
  const secret = `${ebauche}.mdp`;
  const acces = plan.liaison === 'TCP' ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust'];
  try {
    if (plan.liaison === 'TCP') ecrire(plan, secret, motDePasse);
    const { code, sorties } = await executer(
      programme(plan.binaires, 'initdb'),
      ['-D', ebauche, '-U', 'postgres', '-E', 'UTF8', ...LOCALE, ...acces],
      plan.compte,
    );
    if (code !== 0) throw panneDemarrage(sorties, plan.dossier);
  } finally {
    rmSync(secret, { force: true });
  }
  if (plan.liaison === 'TCP') ecrire(plan, join(ebauche, FICHIER_ACCES), JSON.stringify({ motDePasse }));
  const conf = join(ebauche, 'postgresql.conf');
  ecrire(plan, conf, `${readFileSync(conf, 'utf8')}\ninclude_if_exists 'contingent.conf'\n`);
}

/** The superuser's password, drawn at creation and kept in the data folder, that only the server's account reads. */
export function motDePasse(dossier: string): string {
  const lu: unknown = JSON.parse(readFileSync(join(dossier, FICHIER_ACCES), 'utf8'));
  return String((lu as { motDePasse: unknown }).motDePasse);
}

export function ecrire(plan: Plan, fichier: string, texte: string): void {
  writeFileSync(fichier, texte, { mode: 0o600, flush: true });
  donner(fichier, plan.compte);
}
