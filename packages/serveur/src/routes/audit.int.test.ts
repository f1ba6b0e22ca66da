import { spawnSync } from 'node:child_process';
import { AuditVue, type ConventionVue, type OrganismeVue, type Probleme } from '@contingent/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { creer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let autre: Redacteur;
let commune: OrganismeVue;
let etrangere: OrganismeVue;
let signee: ConventionVue;
let brouillon: ConventionVue;
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;

beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
  autre = await redacteur(s, 'Autre bailleur');
  commune = await creer(s, 'Commune d’Escalquens', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  etrangere = await creer(s, 'Commune d’ailleurs', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  const titulaire = await r.reservataire('Commune d’Escalquens', 'COMMUNE', commune.id);
  // The figures of the paper, a hundred times too small.
  const imprime = { part: '0,0784 %', flux: '0,71', objectif: '1', exercice: '2023' };
  signee = await r.creer(r.saisie(titulaire, { imprime, document: { annexe: 'absente' } }));
  await r.commander(signee.id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
  brouillon = await r.creer(r.saisie(titulaire, { exercices: [2031], reference: 'SECRET' }));
});
afterAll(() => s.fermer());

const lire = (racine: string, chemin: string) => s.demander({ method: 'GET', url: `${racine}/${chemin}` });
const de = ({ id }: OrganismeVue): string => `/api/v1/o/${id}`;
const adresse = (exercice = 2024) => `conventions/${signee.id}/audit?exercice=${exercice}`;

it('the landlord and the commune read the same report: what is printed, what is recomputed, what is wrong', async () => {
  const reponse = await lire(r.racine, adresse());
  expect(reponse.statusCode, reponse.body).toBe(200);
  const vue = AuditVue.parse(reponse.json());
  expect(vue.chiffres.slice(0, 3).map((c) => [c.imprime, c.recalcule, c.juste])).toEqual([
    ['0,0784 %', '7,8431 %', false],
    ['0,71', '0,712', true],
    ['1', '1', true],
  ]);
  const codes = vue.constats.map((c) => c.code);
  for (const code of ['FACTEUR_100', 'ANNEXE_ABSENTE', 'EXERCICE_TITRE']) expect(codes).toContain(code);
  const laSienne = AuditVue.parse((await lire(de(commune), adresse())).json());
  expect([laSienne.empreinte, laSienne.constats]).toEqual([vue.empreinte, vue.constats]);
});

it('as a PDF to send', async () => {
  for (const lecteur of [r.racine, de(commune)]) {
    const reponse = await lire(lecteur, `conventions/${signee.id}/audit.pdf?exercice=2024`);
    expect([reponse.statusCode, reponse.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(reponse.headers['content-disposition']).toContain('attachment');
    if (!poppler) continue;
    const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
      input: reponse.rawPayload,
      encoding: 'utf8',
    });
    for (const morceau of ['FACTEUR_100', '0,712', 'Promologis']) expect(stdout).toContain(morceau);
  }
});

it('without a year: that of the printed figures, not of a renewal; a year that is not covered is refused', async () => {
  const vue = AuditVue.parse((await lire(r.racine, `conventions/${signee.id}/audit`)).json());
  expect(vue.exercice).toBe(2024);
  const refus = await lire(r.racine, adresse(2005));
  expect([refus.statusCode, refus.json<Probleme>().code]).toEqual([422, 'CHOIX_INVALIDE']);
});

it('isolation: another landlord, another commune, and the commune itself for a draft, find nothing', async () => {
  for (const suite of ['audit', 'audit.pdf']) {
    for (const lecteur of [autre.racine, de(etrangere)])
      expect((await lire(lecteur, `conventions/${signee.id}/${suite}?exercice=2024`)).statusCode).toBe(404);
    const lue = await lire(de(commune), `conventions/${brouillon.id}/${suite}?exercice=2031`);
    expect(lue.statusCode).toBe(404);
    expect(lue.body).not.toContain('SECRET');
    expect((await lire(r.racine, `conventions/${brouillon.id}/${suite}?exercice=2031`)).statusCode).toBe(200);
  }
});
