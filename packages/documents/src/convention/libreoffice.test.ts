import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { acteDe, ESCALQUENS, lireEscalquens } from './fabrique.ts';
import { acteEnDocx } from './imprimer.ts';
import { avecPoppler, enLigne, texteDuPdf } from './lire-texte.ts';

const dossier = mkdtempSync(join(tmpdir(), 'contingent-libreoffice-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

function convertir(fichiers: readonly string[]): void {
  const profil = `-env:UserInstallation=file://${join(dossier, 'profil')}`;
  const options = ['--headless', '--convert-to', 'pdf', '--outdir', dossier, ...fichiers];
  spawnSync('soffice', [profil, ...options], { timeout: 100_000 });
}
/** LibreOffice may be there without its word processor. */
function ouvreLesTextes(): boolean {
  const essai = join(dossier, 'essai.txt');
  writeFileSync(essai, 'essai');
  convertir([essai]);
  return existsSync(join(dossier, 'essai.pdf'));
}
const possible = avecPoppler && ouvreLesTextes();

it.skipIf(!possible)(
  'LibreOffice opens the docx of the six agreements, and shows their figures',
  async () => {
    const actes = await Promise.all(
      ESCALQUENS.map(async (nom) => ({ nom, acte: acteDe(await lireEscalquens(nom)) })),
    );
    const fichiers: string[] = [];
    for (const { nom, acte } of actes) {
      for (const genre of ['convention', 'annexe-1', 'annexe-2'] as const) {
        const fichier = join(dossier, `${nom}-${genre}.docx`);
        writeFileSync(fichier, await acteEnDocx(genre, acte));
        fichiers.push(fichier);
      }
    }
    convertir(fichiers);
    for (const { nom, acte } of actes) {
      const lu = (genre: string): string => texteDuPdf(readFileSync(join(dossier, `${nom}-${genre}.pdf`)));
      const calcul = lu('annexe-1');
      expect(calcul).toContain(
        `Flux annuel ${acte.annexe1?.flux} (valeur exacte : ${acte.annexe1?.fluxExact})`,
      );
      for (const e of acte.annexe1?.etapes ?? []) expect(calcul).toContain(enLigne(e.formule));
      expect(calcul).toMatch(/page 1 \/ \d/);
      const convention = lu('convention');
      for (const a of acte.chapitres.flatMap((c) => c.articles))
        expect(convention).toContain(enLigne(a.intitule));
      const inventaire = lu('annexe-2');
      for (const l of acte.annexe2?.logements ?? []) expect(inventaire).toContain(l.rpls);
      // The row of titles stands again on every page of the table.
      const pages = [...inventaire.matchAll(/page \d+ \/ (\d+)/g)].length;
      if ((acte.annexe2?.logements.length ?? 0) > 100)
        expect(inventaire.match(/N° RPLS/g)?.length).toBeGreaterThanOrEqual(pages - 1);
    }
  },
  120_000,
);
