import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type Base,
  type Contexte,
  charger,
  choisir,
  compteDuServeur,
  deposer,
  donneesDeDemonstration,
  dossierDeDonnees,
  exigerChargeable,
  type Import,
  type InventaireACharger,
  jouerDemonstration,
  ouvrirBase,
  ouvrirDepots,
  sousVerrou,
} from '@contingent/application';
import { normaliserLibelle } from '@contingent/droit';
import { DemarrageImpossible, ecouter, type ServeurDemarre } from './demarrer.ts';

export type OptionsDemo = {
  /** First port tried; the next free one is taken. */
  readonly port?: number;
  /** Builds the data again from nothing. */
  readonly neuf?: boolean;
  /** Data folder; absent: `.contingent/demo`. */
  readonly dossier?: string;
  readonly dire?: (fait: number, total: number, quoi: string) => void;
};

const PORT = 4310;
const CONSTRUCTION_MS = 600_000;

/** Starts with demonstration data, built once through the use cases and kept. @throws DemarrageImpossible, PanneDeBase */
export async function demarrerDemo(options: OptionsDemo = {}): Promise<ServeurDemarre> {
  const dossier = options.dossier ?? join(dirname(dossierDeDonnees(undefined, compteDuServeur())), 'demo');
  const base = await preparer(dossier, options);
  const premier = options.port ?? PORT;
  const ports = Array.from({ length: 50 }, (_, i) => premier + i).filter((p) => p <= 65_535);
  const configuration = {
    ...{ port: premier, hote: '127.0.0.1', databaseUrl: undefined, donnees: dossier },
    ...{ tailleMax: 4_096_000_000, journalRequetes: false },
  };
  return ecouter(base, configuration, ports);
}

/** Under a lock: two first starts at once build one demonstration. A half-built one is built again. */
async function preparer(dossier: string, { neuf = false, dire = () => {} }: OptionsDemo): Promise<Base> {
  mkdirSync(dirname(dossier), { recursive: true });
  const temoin = `${dossier}.prete`;
  const travail = async (): Promise<Base> => {
    if (existsSync(temoin) && !neuf) return ouvrirBase({ dossier });
    await effacer(dossier, temoin);
    const base = await ouvrirBase({ dossier });
    try {
      await construire(base, dossier, dire);
    } catch (erreur) {
      await base.fermer();
      throw erreur;
    }
    writeFileSync(temoin, '', { flush: true });
    return base;
  };
  return sousVerrou(`${dossier}.construction`, travail, CONSTRUCTION_MS);
}

/** A data folder is removed only once its server has stopped; another demonstration may hold it. */
async function effacer(dossier: string, temoin: string): Promise<void> {
  if (existsSync(join(dossier, 'PG_VERSION'))) await (await ouvrirBase({ dossier })).fermer();
  if (existsSync(join(dossier, 'postmaster.pid'))) {
    throw new DemarrageImpossible('La démonstration tourne déjà ailleurs : arrêtez-la avant de la refaire.');
  }
  for (const chemin of [temoin, dossier, `${dossier}-fichiers`])
    rmSync(chemin, { recursive: true, force: true });
}

async function construire(
  base: Base,
  dossier: string,
  dire: NonNullable<OptionsDemo['dire']>,
): Promise<void> {
  const depots = await ouvrirDepots(join(`${dossier}-fichiers`, 'depots'));
  const importer = (contexte: Contexte, inventaire: InventaireACharger, fichier: Readable) =>
    importerInventaire({ base, depots }, contexte, inventaire, fichier);
  await jouerDemonstration(base, donneesDeDemonstration(), importer, dire);
}

/** Answers the questions of the import as the manager of the demonstration would. */
export async function importerInventaire(
  i: Import,
  contexte: Contexte,
  { nomFichier, dateReference, communeParDefaut, decisions }: InventaireACharger,
  fichier: Readable,
): Promise<void> {
  const { id } = await deposer(i, contexte, { nom: nomFichier, flux: fichier }, Number.MAX_SAFE_INTEGER);
  await choisir(i, contexte, id, {
    dateReference,
    ...(communeParDefaut === undefined ? {} : { communeParDefaut }),
    libelles: decisions.map(({ libelle, reservataire, origine }) => ({
      normalise: normaliserLibelle(libelle),
      reservataire: reservataire === null ? null : { ...reservataire },
      ...(origine === undefined ? {} : { origine }),
    })),
  });
  const depot = await exigerChargeable(i, contexte, id);
  await charger(i, contexte, depot, { signal: new AbortController().signal, avance: () => {} });
}
