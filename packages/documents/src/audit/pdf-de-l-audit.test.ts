import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { jour } from '@contingent/droit';
import { dossierAVerifier, lireDossier, rapportsDAudit } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { pdfDeLAudit } from './pdf-de-l-audit.ts';

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const lit = (pdf: Uint8Array): string =>
  spawnSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(pdf), encoding: 'utf8' })
    .stdout.replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');

function audits(...noms: readonly string[]) {
  const dossiers = noms.map((nom) => {
    const chemin = new URL(`../../../../jeux/escalquens/dossiers/${nom}.json`, import.meta.url);
    const { etatDesLieux: _, ...json } = JSON.parse(readFileSync(chemin, 'utf8'));
    const lu = lireDossier({ ...json, droits: json.droits ?? { logements: 8 } });
    if (!lu.ok) throw new Error(JSON.stringify(lu.fautes));
    return dossierAVerifier(nom, lu.dossier);
  });
  return rapportsDAudit(dossiers, jour('2026-11-22'));
}

describe.skipIf(!poppler)('PDF of an audit', () => {
  it('says what the report says: figures, findings, steps, day, rules, fingerprint, what it is not', async () => {
    const sien = audits('oph31');
    const [vue] = sien.rapports;
    const pdf = await pdfDeLAudit(sien);
    expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid:part>1<');
    const texte = lit(pdf);
    expect(texte).toContain(vue?.titre);
    for (const c of vue?.constats ?? []) expect(texte).toContain(c.code);
    for (const morceau of ['0.0208%', '2,0833 %', '0,7912', 'Établi le 22/11/2026', vue?.empreinte ?? '?'])
      expect(texte).toContain(morceau);
    expect(texte).toContain('Il ne vaut pas avis juridique');
    expect(texte).toMatch(/Contingent \d+\.\d+\.\d+ · \d+ contrôles/);
  });
  it('several agreements in one paper, with what only shows between them', async () => {
    const texte = lit(await pdfDeLAudit(audits('oph31', 'promologis', 'tmh')));
    expect(texte).toContain('Vérification de 3 conventions');
    for (const nom of ['OPH 31', 'Promologis', 'Toulouse Métropole Habitat']) expect(texte).toContain(nom);
  });
  it('what somebody typed is printed, not run', async () => {
    const sien = audits('oph31');
    const rapports = sien.rapports.map((r) => ({ ...r, bailleur: '#panic("non") *gras*' }));
    expect(lit(await pdfDeLAudit({ ...sien, rapports }))).toContain('#panic("non") *gras*');
  });
});
