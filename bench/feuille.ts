import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GRAINE_DEMONSTRATION, type LigneParc, lignesDuParc } from '@contingent/application';
import { type Convention, calculerFlux, type EntreeCalcul, pourcent, texteExact } from '@contingent/droit';
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

/** What the product does: one pass over the rows, then the exact computation with its steps for each agreement. */
function notreCalcul(
  parc: readonly LigneParc[],
  lignes: readonly Ligne[],
  convention: Convention,
): readonly Calculee[] {
  const eligibles = new Map<string, number>();
  const droits = new Map<string, number>();
  for (const l of parc) {
    if (l.horsFlux !== '') continue;
    eligibles.set(l.insee, (eligibles.get(l.insee) ?? 0) + 1);
    if (l.fin === '' || iso(l.fin) < JOUR || iso(l.debut) > JOUR) continue;
    const cle = `${l.insee} ${l.reservataire.toLowerCase()}`;
    droits.set(cle, (droits.get(cle) ?? 0) + 1);
  }
  const provenance = { type: 'saisie', libelle: 'banc' } as const;
  return lignes.map(({ insee, libelle }) => {
    const [e, d] = [eligibles.get(insee) ?? 0, droits.get(`${insee} ${libelle.toLowerCase()}`) ?? 0];
    const entree: EntreeCalcul = {
      convention,
      exercice: 2026,
      eligibles: { nombre: e, provenance },
      droits: [{ nombre: d, origine: 'INCONNUE', provenance }],
    };
    const resultat = calculerFlux(entree);
    if (!resultat.ok)
      throw new Error(`${insee} ${libelle}: ${JSON.stringify([resultat.erreurs, resultat.manques])}`);
    const { flux, objectif } = resultat.valeur;
    const { n, d: diviseur } = flux.valeur;
    if (texteExact(flux.valeur) === '') throw new Error('no flow');
    return {
      eligibles: e,
      droits: d,
      flux: (Number(n) / Number(diviseur)).toFixed(4),
      objectif: Number(objectif?.valeur ?? -1n),
    };
  });
}

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
    await convertir(soffice, dossier, 'vide');
    const vide = await convertir(soffice, dossier, 'vide');
    const leur = Math.max(1, (await convertir(soffice, dossier, 'formules')) - vide);
    notreCalcul(parc, lignes, convention);
    const notre = await chronometrer(() => notreCalcul(parc, lignes, convention));
    exigerEgal(await lireResultats(join(dossier, 'formules.csv')), notre.valeur, 'feuille LibreOffice');
    return {
      travail: `${TRAVAIL}, ${lignes.length} conventions, ${parc.length} logements`,
      notre: secondes(notre.ms),
      pair: `LibreOffice : ${secondes(leur)} de calcul (hors ouverture, ${secondes(vide)})`,
      rapport: `${fois(leur / notre.ms)} plus vite`,
      budget: '20 × plus vite',
      tenu: leur / notre.ms >= 20,
    };
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
