import { performance } from 'node:perf_hooks';
import { setTimeout as attendre } from 'node:timers/promises';
import { jour, type Logement } from '@contingent/droit';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { annexeDInventaire } from '../annexe/inventaire.ts';
import type { ActeImprimable } from '../convention/acte.ts';
import { acteDe, lireEscalquens } from '../convention/fabrique.ts';
import { acteEnDocx, acteEnPdf } from '../convention/imprimer.ts';
import { avecPoppler, texteDuDocx, texteDuPdf } from '../convention/lire-texte.ts';
import { avecParagraphe } from './fabrique.ts';
import { gabaritParDefaut } from './modele.ts';
import { remplirGabarit } from './remplir.ts';

let acte: ActeImprimable;
let gabarit: Uint8Array;
beforeAll(async () => {
  acte = acteDe(await lireEscalquens('oph31'));
  gabarit = await gabaritParDefaut('convention');
});

describe('what was typed is text', () => {
  it.each([
    '{bailleur} {#articles}x{/articles}',
    '<w:p/> & "guillemets" ]]> &lt;',
    '#eval("1+1") $x$ *gras* @ref `c`',
  ])('%s is printed as it is', async (nom) => {
    const ecrit = { ...acte, reservataire: nom };
    expect(texteDuDocx(remplirGabarit('convention', gabarit, ecrit))).toContain(`Réservataire ${nom} (`);
    if (avecPoppler)
      expect(texteDuPdf(await acteEnPdf('convention', ecrit))).toContain(`Réservataire ${nom} (`);
  });
  it('line breaks are kept, control characters are not', () => {
    const docx = remplirGabarit('convention', gabarit, {
      ...acte,
      reservataire: 'un\ndeux\u0007trois\ud800',
    });
    const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
    expect(xml).toMatch(/>un<\/w:t>(<\/w:r><w:r>)?.*?<w:br\/>.*?deux trois\ufffd/);
  });
});

it('an own template prints its own words around ours', () => {
  const propre = avecParagraphe(gabarit, 'Office public — {natureVersion}, {exercices}');
  expect(texteDuDocx(remplirGabarit('convention', propre, acte))).toContain(
    'Office public — Version initiale, 2024',
  );
});

it('properties and language are French', () => {
  const zip = new PizZip(remplirGabarit('convention', gabarit, acte));
  expect(zip.file('docProps/core.xml')?.asText()).toContain('Convention de réservation de logements sociaux');
  expect(zip.file('word/styles.xml')?.asText()).toContain('w:val="fr-FR"');
  expect(zip.file('word/document.xml')?.asText()).not.toContain('{');
});

it('5,000 dwellings are printed in both formats while this thread stays free', async () => {
  const logements = Array.from({ length: 5000 }, (_, i): { logement: Logement; titulaire?: string } => ({
    logement: {
      ligne: i + 1,
      rpls: String(3_083_000_000 + i),
      adresse: `${i} rue de l’Église`,
      typologie: 'T3',
    },
    ...(i % 7 === 0 ? { titulaire: 'Commune' } : {}),
  }));
  const annexe2 = annexeDInventaire({
    ...{
      le: jour('2027-01-01'),
      fichier: 'parc.xlsx',
      sha256: 'e'.repeat(64),
      perimetre: 'département',
      logements,
    },
  });
  let plusLong = 0;
  let fini = false;
  const battre = (async () => {
    for (let avant = performance.now(); !fini; avant = performance.now()) {
      await attendre(5);
      plusLong = Math.max(plusLong, performance.now() - avant);
    }
  })();
  const debut = performance.now();
  const [docx, pdf] = [
    await acteEnDocx('annexe-2', { ...acte, annexe2 }),
    await acteEnPdf('annexe-2', { ...acte, annexe2 }),
  ];
  const duree = performance.now() - debut;
  fini = true;
  await battre;
  const lu = texteDuDocx(docx);
  expect(lu).toContain('Logements 5 000');
  expect(lu).toContain('Droits du réservataire 715');
  expect(lu).toContain('3083004999');
  if (avecPoppler) expect(texteDuPdf(pdf)).toContain('3083004999');
  expect(plusLong).toBeLessThan(duree / 2);
}, 60_000);
