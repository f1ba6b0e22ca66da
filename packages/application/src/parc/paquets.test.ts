import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lireInventaire } from '@contingent/echanges/lecture';
import { expect, test } from 'vitest';
import { deballer } from '../base/lignes-source.ts';
import { paquets } from './paquets.ts';

const ENTETES = ['N° RPLS', 'Programme', 'Adresse', 'Commune', 'Typologie', 'Financement', 'Réservataire'];
const suite = (s: string) =>
  ['0010000016', 'Les Cèdres', '3 rue du Stade', 'Ormeville', 'T3', 'PLUS'].join(s);
const lignesDe = (s: string): string[] => [
  ENTETES.join(s),
  suite(s) + s,
  `0010000024${s}"Deux ""mots""${s}un"${s}"5 rue\nde la Lune"${s}Ormeville${s}T2${s}PLS${s}Mairie`,
  '',
  `[provisoire]${s}C:\\parc${s}'=1+1${s}Ormeville${s}T4${s}PLAI${s}'mairie`,
  ENTETES.join(s),
  `${s}Le Parc${s}7 rue du Stade${s}Bourg-l’Œuvre${s}T1${s}PLUS${s}[EPCI]`,
  suite(s) + s + s + s,
  `0010000032${s}Le Parc${s}9 rue\tdu Stade${s}Ormeville${s}T5${s}PLUS${s}Mairie${s}de trop`,
];

async function avec<T>(texte: string, travail: (chemin: string) => Promise<T>): Promise<T> {
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-paquets-'));
  try {
    const chemin = join(dossier, 'parc.csv');
    await writeFile(chemin, texte);
    return await travail(chemin);
  } finally {
    await rm(dossier, { recursive: true });
  }
}

async function lues(chemin: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const ouverte = await lireInventaire({ nom: 'parc.csv', chemin });
  if (!ouverte.ok) throw new Error(ouverte.faute.message);
  const lignes = new Map<number, readonly string[]>();
  for await (const lot of ouverte.lecture.lots())
    for (const { logement, champs } of lot) lignes.set(logement.ligne, champs);
  ouverte.lecture.fermer();
  return lignes;
}

/** Raw lines as they come back from the blocks; a line that is no dwelling is empty. */
async function rendues(chemin: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const lignes = new Map<number, readonly string[]>();
  const demande = { nom: 'parc.csv', chemin, contexte: {}, droits: new Map() };
  for await (const { blocs } of paquets(demande, new AbortController().signal))
    for (const { premiere, derniere, contenu } of blocs) {
      const bloc = deballer(Buffer.from(contenu));
      expect(bloc).toHaveLength(derniere - premiere + 1);
      for (const [i, champs] of bloc.entries()) if (champs.length > 0) lignes.set(premiere + i, champs);
    }
  return lignes;
}

test.each([
  [';', '\n'],
  [';', '\r\n'],
  [',', '\n'],
  ['\t', '\n'],
  ['|', '\r'],
])('raw lines come back cell by cell (separator %j, end of line %j)', async (separateur, fin) => {
  const texte = lignesDe(separateur).join('\n').replaceAll('\n', fin);
  await avec(texte, async (chemin) => {
    const attendues = await lues(chemin);
    expect(attendues.size).toBeGreaterThanOrEqual(5);
    expect(await rendues(chemin)).toEqual(attendues);
  });
});

test('what COPY would take for an escape is written so, whatever the column', async () => {
  await avec(lignesDe(';').join('\n'), async (chemin) => {
    const demande = { nom: 'parc.csv', chemin, contexte: {}, droits: new Map() };
    let sas = '';
    for await (const paquet of paquets(demande, new AbortController().signal))
      sas += Buffer.from(paquet.sas).toString();
    expect(sas).toContain('\tC:\\\\parc\t');
    expect(sas).toContain('\t5 rue\\nde la Lune\t');
    expect(sas).toContain('\t9 rue\\tdu Stade\t');
    for (const ligne of sas.trimEnd().split('\n')) expect(ligne.split('\t')).toHaveLength(27);
  });
});
