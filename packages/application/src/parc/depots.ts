import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DepotChoix, fichierIllisible } from '@contingent/echanges';
import { Refus, refusDuFichier } from '../refus/refus.ts';

/** A file received and not loaded yet, with what the person has chosen so far. */
export type Depot = {
  readonly id: string;
  readonly organisme: number;
  readonly nom: string;
  /** Bytes. */
  readonly taille: number;
  readonly sha256: string;
  readonly choix: DepotChoix;
};
/** Files wait on disk, one folder per organisation: nothing enters the database before the person says so. */
export type DossierDepots = {
  /** Streams to disk; over `tailleMax` bytes or when the sender stops, nothing is kept. */
  recevoir(organisme: number, nom: string, flux: Readable, tailleMax: number): Promise<Depot>;
  lire(organisme: number, id: string): Promise<Depot>;
  noterChoix(depot: Depot, choix: DepotChoix): Promise<Depot>;
  supprimer(organisme: number, id: string): Promise<void>;
  /** Path of the received bytes. */
  chemin(depot: Depot): string;
  /** What the last reading of the file found, kept beside it; `undefined` when it answered another question. */
  lireNotes(depot: Depot, question: string): Promise<unknown>;
  noterLecture(depot: Depot, question: string, notes: unknown): Promise<void>;
};

const EXPIRE_MS = 24 * 3_600_000;
const IDENTIFIANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const inconnu = (): Refus =>
  new Refus(
    'DEPOT_INCONNU',
    'Ce dépôt n’existe pas, ou a expiré au bout de 24 heures : déposez le fichier à nouveau.',
  );

/** Opens (and clears of expired deposits) the folder of received files. */
export async function ouvrirDepots(racine: string): Promise<DossierDepots> {
  await mkdir(racine, { recursive: true, mode: 0o700 });
  await purger(racine);
  const dossier = (organisme: number, id: string): string => {
    if (!IDENTIFIANT.test(id)) throw inconnu();
    return join(racine, String(organisme), id);
  };
  return {
    recevoir: async (organisme, nom, flux, tailleMax) => {
      await purger(racine);
      const id = randomUUID();
      const lieu = dossier(organisme, id);
      await mkdir(lieu, { recursive: true, mode: 0o700 });
      try {
        const recu = await ecrire(join(lieu, 'fichier'), flux, tailleMax);
        return await noter(lieu, { id, organisme, nom, ...recu, choix: {} });
      } catch (erreur) {
        await rm(lieu, { recursive: true, force: true });
        throw motif(erreur, flux);
      }
    },
    lire: (organisme, id) => lire(dossier(organisme, id)),
    noterChoix: (depot, choix) => noter(dossier(depot.organisme, depot.id), { ...depot, choix }),
    supprimer: async (organisme, id) => {
      await lire(dossier(organisme, id));
      await rm(dossier(organisme, id), { recursive: true, force: true });
    },
    chemin: (depot) => join(dossier(depot.organisme, depot.id), 'fichier'),
    lireNotes: (depot, question) => lireNotes(dossier(depot.organisme, depot.id), question),
    noterLecture: async (depot, question, notes) => {
      const texte = JSON.stringify({ question, notes });
      await remplacer(dossier(depot.organisme, depot.id), nomDesNotes(question), texte);
    },
  };
}

async function ecrire(
  chemin: string,
  flux: Readable,
  tailleMax: number,
): Promise<{ taille: number; sha256: string }> {
  const empreinte = createHash('sha256');
  let taille = 0;
  await pipeline(
    flux,
    async function* mesurer(morceaux: AsyncIterable<Buffer>) {
      for await (const morceau of morceaux) {
        taille += morceau.length;
        if (taille > tailleMax) throw tropGrand(tailleMax);
        empreinte.update(morceau);
        yield morceau;
      }
    },
    createWriteStream(chemin, { mode: 0o600 }),
  );
  if (taille === 0) throw refusDuFichier(fichierIllisible('FICHIER_VIDE'));
  return { taille, sha256: empreinte.digest('hex') };
}

const tropGrand = (tailleMax: number): Refus =>
  new Refus(
    'FICHIER_TROP_GRAND',
    `Ce fichier dépasse ${Math.floor(tailleMax / 1_000_000)} Mo. Enregistrez-le en csv, ou découpez-le par département.`,
  );

/** Our own refusal, a full or broken disk, else the sender stopped. */
function motif(erreur: unknown, flux: Readable): unknown {
  const { code, syscall } = erreur as NodeJS.ErrnoException;
  if (code === 'ENOSPC') {
    return new Refus(
      'STOCKAGE_PLEIN',
      'Il n’y a plus de place sur le disque du serveur : rien n’a été gardé.',
    );
  }
  if (erreur instanceof Refus || syscall !== undefined || !flux.errored) return erreur;
  return new Refus(
    'ENVOI_INTERROMPU',
    'L’envoi du fichier s’est interrompu : rien n’a été gardé. Recommencez.',
  );
}

/** The note is what makes the deposit exist: renamed into place, it is whole or absent. */
async function noter(lieu: string, depot: Depot): Promise<Depot> {
  await remplacer(lieu, 'depot.json', JSON.stringify(depot));
  return depot;
}

async function remplacer(lieu: string, nom: string, texte: string): Promise<void> {
  const provisoire = join(lieu, `provisoire-${randomUUID()}`);
  await writeFile(provisoire, texte, { mode: 0o600 });
  await rename(provisoire, join(lieu, nom));
}

/** One file per kind of question: its first word. */
const nomDesNotes = (question: string): string => `${/^[a-z]+/.exec(question)?.[0] ?? 'notes'}.json`;

async function lireNotes(lieu: string, question: string): Promise<unknown> {
  try {
    const lu = JSON.parse(await readFile(join(lieu, nomDesNotes(question)), 'utf8')) as {
      question: string;
      notes: unknown;
    };
    return lu.question === question ? lu.notes : undefined;
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw erreur;
  }
}

async function lire(lieu: string): Promise<Depot> {
  try {
    const note = join(lieu, 'depot.json');
    const depot = JSON.parse(await readFile(note, 'utf8')) as Depot;
    const maintenant = new Date();
    await utimes(lieu, maintenant, maintenant);
    return depot;
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'ENOENT') throw inconnu();
    throw erreur;
  }
}

async function purger(racine: string): Promise<void> {
  for (const organisme of await readdir(racine)) {
    for (const id of await readdir(join(racine, organisme))) {
      const lieu = join(racine, organisme, id);
      const { mtimeMs } = await stat(lieu).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > EXPIRE_MS) await rm(lieu, { recursive: true, force: true });
    }
  }
}
