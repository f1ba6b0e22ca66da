import { spawnSync } from 'node:child_process';
import { jour } from '@contingent/droit';
import { expect, it } from 'vitest';
import { acteDe, lireEscalquens } from '../convention/fabrique.ts';
import { acteEnPdf } from '../convention/imprimer.ts';
import { avecPoppler, texteDuPdf } from '../convention/lire-texte.ts';
import { annexeDInventaire, type LogementAImprimer } from './inventaire.ts';

const COMMUNAUTE = 'Communauté d’agglomération du Pays de Saint-Orens';
const logement = (_: unknown, i: number): LogementAImprimer => ({
  logement: {
    ...{ ligne: i + 1, rpls: String(3_083_000_000 + i), programme: `Résidence ${i % 97}` },
    ...{ adresse: `${i + 1} rue de l’Église`, communeNom: 'Escalquens', typologie: 'T3' },
    ...{ construction: 'COLLECTIF', qpv: i % 2 === 0, financementBrut: 'PLUS' },
    ...(i % 7 === 0 && { conventionDebut: jour('2010-01-01'), conventionFin: jour('2045-12-31') }),
  },
  ...(i % 7 === 0 && { titulaire: COMMUNAUTE }),
});
async function imprimer(nombre: number): Promise<Uint8Array> {
  const logements = Array.from({ length: nombre }, logement);
  const inventaire = {
    le: jour('2027-01-01'),
    fichier: 'parc.xlsx',
    sha256: 'e'.repeat(64),
    perimetre: 'tout',
  };
  const acte = acteDe(await lireEscalquens('oph31'));
  return acteEnPdf('annexe-2', { ...acte, annexe2: annexeDInventaire({ ...inventaire, logements }) });
}
const structure = (pdf: Uint8Array, sorte: string): number =>
  Buffer.from(pdf).toString('latin1').split(`/S /${sorte}\n`).length - 1;
const LIGNE = (i: number): string =>
  `${(i + 1).toLocaleString('fr-FR').replaceAll('\u202f', ' ')} ${3_083_000_000 + i} Résidence ${i % 97}, ${i + 1} rue de l’Église Escalquens T3, collectif, ${i % 2 === 0 ? 'en' : 'hors'} QPV PLUS ${i % 7 === 0 ? `${COMMUNAUTE}, du 01/01/2010 au 31/12/2045` : ''}`.trim();

it('a table, tagged cell by cell, while it is small enough to be gone through', async () => {
  const pdf = await imprimer(300);
  expect(structure(pdf, 'TR')).toBe(301);
  expect(structure(pdf, 'TD')).toBe(300 * 8);
  if (!avecPoppler) return;
  const texte = texteDuPdf(pdf);
  for (const i of [0, 1, 7, 299]) expect(texte).toContain(LIGNE(i));
});

it('beyond, one tagged paragraph a dwelling at the same places: no row, no word is lost', async () => {
  const nombre = 2100;
  const pdf = await imprimer(nombre);
  expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid:part>1<');
  expect(structure(pdf, 'TD')).toBe(0);
  expect(structure(pdf, 'P')).toBeGreaterThanOrEqual(nombre);
  // As a table, a row weighs 1.7 kB or more.
  expect(pdf.length / nombre).toBeLessThan(700);
  if (!avecPoppler) return;
  const texte = texteDuPdf(pdf);
  for (let i = 0; i < nombre; i += 1) expect(texte).toContain(LIGNE(i));
  expect(texte).toContain(`Seuls les droits de`);
  const { stdout } = spawnSync('pdftotext', ['-raw', '-f', '3', '-l', '3', '-', '-'], { input: pdf });
  // Titles and the mark of a draft stand on every page.
  expect(stdout.toString('utf8').replaceAll('\u00a0', ' ')).toMatch(
    /Projet — non signé\s+N° RPLS Programme et adresse/,
  );
}, 60_000);
