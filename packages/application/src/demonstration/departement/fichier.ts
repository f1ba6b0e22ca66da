import type { LigneParc } from './parc.ts';

/** Headers of the file, in the order of the columns; French, as a landlord would write them. */
export const COLONNES: readonly (readonly [keyof LigneParc, string])[] = [
  ['rpls', 'N° RPLS'],
  ['reference', 'Code logement'],
  ['programme', 'Programme'],
  ['adresse', 'Adresse'],
  ['insee', 'Code INSEE'],
  ['commune', 'Commune'],
  ['epci', 'EPCI'],
  ['qpv', 'En QPV'],
  ['typologie', 'Typologie'],
  ['surface', 'Surface habitable'],
  ['financement', 'Financement'],
  ['construction', 'Collectif / Individuel'],
  ['annee', 'Année de construction'],
  ['reservataire', 'Réservataire'],
  ['debut', 'Date de début de la convention'],
  ['fin', 'Date de fin de la convention'],
  ['horsFlux', 'Motif d’exclusion'],
  ['rotation', 'Taux de rotation'],
];

/** The narrower file of the benchmarks: what a national extraction would keep. */
const SANS_NATIONAL: readonly (keyof LigneParc)[] = ['epci', 'rotation'];
export const COLONNES_NATIONALES = COLONNES.filter(([champ]) => !SANS_NATIONAL.includes(champ));
type Colonnes = typeof COLONNES;

/** Only cells that need quotes get them, as the office suites write. */
const cellule = (texte: string): string =>
  /[";\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;

const ligneCsv = (colonnes: Colonnes, l: LigneParc): string =>
  `${colonnes.map(([champ]) => cellule(l[champ])).join(';')}\r\n`;

/** The csv in pieces of about 64 KiB of text: byte order mark, header, rows. */
export function* csvDuParc(lignes: Iterable<LigneParc>, colonnes: Colonnes = COLONNES): Generator<string> {
  let tampon = `\uFEFF${colonnes.map(([, titre]) => titre).join(';')}\r\n`;
  for (const l of lignes) {
    tampon += ligneCsv(colonnes, l);
    if (tampon.length < 65_536) continue;
    yield tampon;
    tampon = '';
  }
  yield tampon;
}
