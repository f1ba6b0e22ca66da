import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Compte, donner, peutEntrer } from './compte.ts';
import { PanneDeBase } from './panne.ts';

/** Root's own place: a home at 0700 hides everything below it from the account that runs PostgreSQL. */
const LIEU_DE_ROOT = '/var/lib/contingent';

const empreinte = (texte: string): string => createHash('sha256').update(texte).digest('hex').slice(0, 12);

/** Where the data live: what is asked for, else CONTINGENT_DONNEES, else `.contingent/donnees` below the current folder. */
export function dossierDeDonnees(
  demande: string | undefined,
  compte: Compte,
  lieuDeRoot = LIEU_DE_ROOT,
): string {
  const choisi = demande ?? (process.env.CONTINGENT_DONNEES || undefined);
  const dossier = resolve(choisi ?? join('.contingent', 'donnees'));
  if (!compte || accessible(dirname(dossier), compte)) return dossier;
  if (choisi !== undefined)
    throw new PanneDeBase(
      `Le compte qui fait tourner PostgreSQL (numéro ${compte.uid}) ne peut pas atteindre « ${dossier} » : ouvrez-lui les dossiers qui le contiennent (chmod o+x), ou choisissez un autre dossier avec CONTINGENT_DONNEES, par exemple ${LIEU_DE_ROOT}/donnees.`,
    );
  return join(lieuDeRoot, empreinte(dossier), 'donnees');
}

/** The first existing folder above must let the account through; what we create below it will. */
function accessible(dossier: string, compte: Compte): boolean {
  const existe = lstatSync(dossier, { throwIfNoEntry: false }) !== undefined;
  if (!existe) return accessible(dirname(dossier), compte);
  return peutEntrer(dossier, compte);
}

/** Where a copy of the binaries may stand (see binaires.ts). */
export const lieuDeCopie = (dossier: string, compte: Compte): string =>
  compte ? LIEU_DE_ROOT : dirname(dossier);

/**
 * The folder of the Unix socket: short whatever the length of the data path (a socket path holds 107 bytes), for us alone.
 * @throws PanneDeBase when somebody else made it first.
 */
export function dossierDeSocket(dossier: string, compte: Compte): string {
  const uid = compte?.uid ?? process.getuid?.() ?? 0;
  const nom = `contingent-${empreinte(`${uid}:${dossier}`)}`;
  const racine = join(tmpdir(), nom).length > 80 ? '/tmp' : tmpdir();
  const socket = join(racine, nom);
  try {
    mkdirSync(socket, { mode: 0o700 });
    donner(socket, compte);
  } catch (erreur) {
    if (!(erreur instanceof Error && 'code' in erreur && erreur.code === 'EEXIST')) throw erreur;
  }
  const etat = lstatSync(socket);
  if (etat.isDirectory() && etat.uid === uid && (etat.mode & 0o077) === 0) return socket;
  throw new PanneDeBase(
    `« ${socket} » n'appartient pas au compte qui fait tourner la base, ou d'autres peuvent le lire : supprimez ce dossier puis relancez.`,
  );
}

/** Creates a folder and those above it, and makes their names durable. */
export function creerDurablement(dossier: string): void {
  const premier = mkdirSync(dossier, { recursive: true, mode: 0o755 });
  if (premier === undefined) return;
  for (let d = dossier; d.length >= premier.length; d = dirname(d)) synchroniser(dirname(d));
}

/** Asks the disk to keep the names held by a folder (a rename is lost by a power cut otherwise). */
export function synchroniser(dossier: string): void {
  if (process.platform === 'win32') return;
  const descripteur = openSync(dossier, 'r');
  try {
    fsyncSync(descripteur);
  } finally {
    closeSync(descripteur);
  }
}
