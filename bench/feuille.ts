import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GRAINE_DEMONSTRATION, type LigneParc, lignesDuParc } from '@contingent/application';
import { type Convention, calculerFlux, type EntreeCalcul, pourcent } from '@contingent/droit';
import exceljs from 'exceljs';
import { libreOffice } from '../scripts/essais/outils.ts';
import { chronometrer, exigerEgal, fois, type Resultat, secondes } from './mesure.ts';

const executer = promisify(execFile);
const TRAVAIL = 'Le même calcul que dans une feuille LibreOffice (NB.SI.ENS sur un inventaire)';
const JOUR = '2026-01-01';

/** An agreement of the sheet: one commune, one label. */
type Ligne = { readonly insee: string; readonly libelle: string };
type Calculee = {
  readonly eligibles: number;
  readonly droits: number;
  readonly flux: string;
  readonly objectif: number;
};

/** Every pair of a commune and a label that is in the inventory, as many as asked. */
function lignesDeLaFeuille(parc: readonly LigneParc[], nombre: number): readonly Ligne[] {
  const vues = new Map<string, Ligne>();
  for (const { insee, reservataire } of parc)
    if (reservataire.trim() === reservataire && reservataire !== '')
      vues.set(`${insee} ${reservataire.toLowerCase()}`, { insee, libelle: reservataire });
  return [...vues.values()].slice(0, nombre);
}

const iso = (texte: string): string => texte.split('/').reverse().join('-');
const serie = (texte: string): number =>
  Math.round(Date.parse(`${iso(texte)}T00:00:00Z`) / 86_400_000) + 25_569;

/** Inventory in the first sheet; in the second one row an agreement: two COUNTIFS, the share, the flow, the rounding. */
async function ecrireClasseur(
  chemin: string,
  parc: readonly LigneParc[],
  lignes: readonly Ligne[],
  formules: boolean,
) {
  const classeur = new exceljs.stream.xlsx.WorkbookWriter({
    stream: createWriteStream(chemin),
    useSharedStrings: true,
  });
  const calcul = classeur.addWorksheet('Calcul');
  const n = parc.length;
  const plage = (c: string): string => `Parc!$${c}$1:$${c}$${n}`;
  lignes.forEach(({ insee, libelle }, i) => {
    const r = i + 1;
    const eligibles = `COUNTIFS(${plage('A')},A${r},${plage('C')},"")`;
    const droits = `COUNTIFS(${plage('A')},A${r},${plage('B')},B${r},${plage('C')},"",${plage('D')},">=${serie('01/01/2026')}",${plage('E')},"<=${serie('01/01/2026')}")`;
    const cellules = formules
      ? [
          { formula: eligibles },
          { formula: droits },
          { formula: `D${r}/C${r}` },
          { formula: `C${r}*E${r}*0.089` },
          { formula: `ROUND(F${r},0)` },
        ]
      : [0, 0, 0, 0, 0];
    calcul.addRow([insee, libelle, ...cellules]).commit();
  });
  calcul.commit();
  const feuille = classeur.addWorksheet('Parc');
  for (const l of parc)
    feuille
      .addRow([l.insee, l.reservataire, l.horsFlux, l.fin && serie(l.fin), l.debut && serie(l.debut)])
      .commit();
  feuille.commit();
  await classeur.commit();
}

/** Opens the workbook, computes, writes its first sheet as csv. */
async function convertir(soffice: string, dossier: string, nom: string): Promise<number> {
  const profil = `-env:UserInstallation=file://${join(dossier, 'profil')}`;
  const { ms } = await chronometrer(() =>
    executer(
      soffice,
      [profil, '--headless', '--convert-to', 'csv', '--outdir', dossier, join(dossier, `${nom}.xlsx`)],
      {
        timeout: 600_000,
      },
    ),
  );
  return ms;
}

async function lireResultats(chemin: string): Promise<readonly Calculee[]> {
  const texte = await readFile(chemin, 'utf8');
  return texte
    .trim()
    .split('\n')
    .map((l) => {
      const [, , eligibles, droits, , flux, objectif] = l.split(',');
      return {
        eligibles: Number(eligibles),
        droits: Number(droits),
        flux: Number(flux).toFixed(4),
        objectif: Number(objectif),
      };
    });
}

/** A row as both sides hold it before they compute: days are days already, labels have one case. */
type Pret = {
  readonly insee: string;
  readonly cle: string;
  readonly exclu: boolean;
  readonly debut: string;
  readonly fin: string;
};
const cleDe = (insee: string, libelle: string): string => `${insee} ${libelle.toLowerCase()}`;
const preparer = (parc: readonly LigneParc[]): readonly Pret[] =>
  parc.map((l) => ({
    insee: l.insee,
    cle: cleDe(l.insee, l.reservataire),
    exclu: l.horsFlux !== '',
    debut: iso(l.debut),
    // No end in the file: no right, as in the sheet where an empty cell is no day.
    fin: iso(l.fin),
  }));

/** What the product does: one pass over the rows, then the exact computation with its steps for each agreement. */
function notreCalcul(parc: readonly Pret[], lignes: readonly Ligne[]): readonly Calculee[] {
  const eligibles = new Map<string, number>();
  const droits = new Map<string, number>();
  for (const { insee, cle, exclu, debut, fin } of parc) {
    if (exclu) continue;
    eligibles.set(insee, (eligibles.get(insee) ?? 0) + 1);
    if (fin >= JOUR && debut <= JOUR) droits.set(cle, (droits.get(cle) ?? 0) + 1);
  }
  return lignes.map(({ insee, libelle }) =>
    calculer(eligibles.get(insee) ?? 0, droits.get(cleDe(insee, libelle)) ?? 0),
  );
}

function calculer(eligibles: number, droits: number): Calculee {
  const entree: EntreeCalcul = {
    convention,
    exercice: 2026,
    eligibles: { nombre: eligibles, provenance: SAISIE },
    droits: [{ nombre: droits, origine: 'INCONNUE', provenance: SAISIE }],
  };
  const resultat = calculerFlux(entree);
  if (!resultat.ok) throw new Error(JSON.stringify([resultat.erreurs, resultat.manques]));
  const { flux, objectif } = resultat.valeur;
  const { n, d } = flux.valeur;
  return {
    eligibles,
    droits,
    flux: (Number(n) / Number(d)).toFixed(4),
    objectif: Number(objectif?.valeur ?? -1n),
  };
}

const SAISIE = { type: 'saisie', libelle: 'banc' } as const;
const convention: Convention = {
  modele: 'haute-garonne-2023',
  bailleur: { nom: 'Banc' },
  reservataire: { nom: 'Banc', categorie: 'AUTRE' },
  departement: '99',
  differences: {
    tauxRotation: { valeur: pourcent(89, 10), echelle: 'DEPARTEMENT', periode: '2025' },
    soustractions: { appliquees: false, categories: [], exercices: [2026] },
  },
};

/** The shortest of three: what else ran on the machine only adds. */
async function meilleur(mesure: () => Promise<number>): Promise<number> {
  return Math.min(await mesure(), await mesure(), await mesure());
}

/** LibreOffice's own time: with the formulas, less the same workbook without them (start, reading, writing). */
export async function mesurerFeuille(court: boolean): Promise<Resultat> {
  const soffice = libreOffice();
  if (soffice === undefined)
    return { travail: TRAVAIL, raison: 'LibreOffice n’est pas installé sur cette machine.' };
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-banc-'));
  try {
    const parc = [
      ...lignesDuParc({ graine: GRAINE_DEMONSTRATION, logements: court ? 1500 : 12_000, annee: 2025 }),
    ];
    const lignes = lignesDeLaFeuille(parc, court ? 100 : 400);
    await ecrireClasseur(join(dossier, 'vide.xlsx'), parc, lignes, false);
    await ecrireClasseur(join(dossier, 'formules.xlsx'), parc, lignes, true);
    const vide = await meilleur(() => convertir(soffice, dossier, 'vide'));
    const leur = Math.max(1, (await meilleur(() => convertir(soffice, dossier, 'formules'))) - vide);
    const prets = preparer(parc);
    notreCalcul(prets, lignes);
    const notre = await chronometrer(() => notreCalcul(prets, lignes));
    exigerEgal(await lireResultats(join(dossier, 'formules.csv')), notre.valeur, 'feuille LibreOffice');
    return {
      travail: `${TRAVAIL}, ${lignes.length} conventions, ${parc.length} logements`,
      notre: secondes(notre.ms),
      pair: `LibreOffice : ${secondes(leur)} de calcul (hors ouverture, ${secondes(vide)})`,
      rapport: `${fois(leur / notre.ms)} la vitesse`,
      budget: '20 × plus vite',
      // A sheet of a short run computes faster than the start of LibreOffice varies.
      tenu: court ? undefined : leur / notre.ms >= 20,
    };
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
