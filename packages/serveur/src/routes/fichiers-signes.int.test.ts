import type { ConventionVue, Probleme } from '@contingent/echanges';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { texteDuDocx } from '../docx-d-essai.ts';
import { creer, formulaire, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let collectivite = 0;
let id = 0;
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
  collectivite = (await creer(s, 'Commune d’Escalquens', 'RESERVATAIRE', { categorie: 'COMMUNE' })).id;
  const commune = await r.reservataire('Commune d’Escalquens', 'COMMUNE', collectivite);
  id = (await r.creer(r.saisie(commune))).id;
});
afterAll(() => s.fermer());

/** As small as a PDF can be: one object, its table, its end. */
function pdf(texte = 'acte', suite = ''): Buffer {
  const corps = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Titre (${texte}) >>\nendobj\n`;
  const table = `xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R ${suite}>>\n`;
  return Buffer.from(`${corps}${table}startxref\n${corps.length}\n%%EOF\n`, 'latin1');
}
const deposer = (contenu: Buffer | string, { version = 1, nom = 'acte signé.pdf', racine = r.racine } = {}) =>
  s.demander({
    ...{ method: 'POST', url: `${racine}/conventions/${id}/versions/${version}/fichier-signe` },
    ...formulaire(nom, contenu),
  });
const commeCommune = (): string => `/api/v1/o/${collectivite}`;

describe('before the signature', () => {
  it('a draft has no signed paper; it prints as a draft, and the réservataire reads nothing of it', async () => {
    const refus = await deposer(pdf());
    expect([refus.statusCode, refus.json<Probleme>().code]).toEqual([422, 'COMMANDE_REFUSEE']);
    const docx = await s.demander({
      method: 'GET',
      url: `${r.racine}/conventions/${id}/versions/1/documents/convention.docx`,
    });
    expect(texteDuDocx(docx.rawPayload, 'word/header1.xml')).toBe('Projet — non signé');
    const cache = await s.demander({
      method: 'GET',
      url: `${commeCommune()}/conventions/${id}/versions/1/documents/convention.docx`,
    });
    expect(cache.statusCode).toBe(404);
  });
});

describe('once signed', () => {
  let fichier: ConventionVue['fichiers'][number];
  beforeAll(async () => {
    const { statut } = await r.commander(id, {
      type: 'SignerVersion',
      le: '2024-07-04',
      acteDejaSigne: true,
    });
    expect(statut).toBe(200);
  });

  const MAUVAIS: readonly (readonly [string, () => Buffer | string, number, string, string])[] = [
    ['an empty file', () => '', 422, 'FICHIER_PAS_PDF', 'vide'],
    ['a Word document', () => 'PK\x03\x04 word/document.xml', 422, 'FICHIER_PAS_PDF', 'au format PDF'],
    ['a text under the name of a PDF', () => 'Convention signée', 422, 'FICHIER_PAS_PDF', 'au format PDF'],
    ['a page of the web', () => '<html>%PDF-1.4</html>', 422, 'FICHIER_PAS_PDF', 'au format PDF'],
    ['half a PDF', () => pdf().subarray(0, 60), 422, 'FICHIER_PAS_PDF', 'tronqué'],
    [
      'an end that leads nowhere',
      () => '%PDF-1.4\nbonjour\nstartxref\n3\n%%EOF',
      422,
      'FICHIER_PAS_PDF',
      'tronqué',
    ],
    ['an end beyond the file', () => '%PDF-1.4\nstartxref\n99999\n%%EOF', 422, 'FICHIER_PAS_PDF', 'tronqué'],
    [
      'more than 20 MB',
      () => Buffer.concat([pdf(), Buffer.alloc(20_971_600)]),
      413,
      'FICHIER_TROP_GRAND',
      '20 Mo',
    ],
  ];
  it.each(MAUVAIS)('%s is refused in French; nothing is kept', async (_, contenu, statut, code, mots) => {
    const reponse = await deposer(contenu());
    expect([reponse.statusCode, reponse.json<Probleme>().code]).toEqual([statut, code]);
    expect(reponse.json<Probleme>().detail).toContain(mots);
    if (code === 'FICHIER_PAS_PDF') expect(reponse.body.match(/n’est pas un PDF/g)).toHaveLength(1);
    const vue = await r.lire(id);
    expect([vue.fichiers, vue.faits.map((f) => f.type)]).toEqual([
      [],
      expect.not.arrayContaining(['DocumentSigneDepose']),
    ]);
  });

  it('the signed paper is kept with its fingerprint, told in the life of the agreement', async () => {
    const reponse = await deposer(pdf());
    expect(reponse.statusCode).toBe(201);
    const [premier] = reponse.json<ConventionVue>().fichiers;
    if (!premier) throw new Error('no file');
    fichier = premier;
    expect(fichier).toMatchObject({ version: 1, nom: 'acte signé.pdf', taille: pdf().length });
    expect(reponse.json<{ remarques: string[] }>().remarques).toEqual([]);
    expect(fichier.sha256).toMatch(/^[0-9a-f]{64}$/);
    const vue = await r.lire(id);
    expect(vue.fichiers.map((f) => f.sha256)).toEqual([fichier.sha256]);
    expect(vue.faits.at(-1)).toMatchObject({ type: 'DocumentSigneDepose' });
  });

  it('the same file again says so; another one comes beside it; a locked one is told', async () => {
    const encore = await deposer(pdf(), { nom: 'copie.pdf' });
    expect([encore.statusCode, encore.json<Probleme>().code]).toEqual([409, 'FICHIER_DEJA_DEPOSE']);
    expect(encore.json<Probleme>().detail).toContain('« acte signé.pdf »');
    const autre = await deposer(pdf('meilleure numérisation', '/Encrypt 1 0 R '));
    expect(autre.json<{ remarques: string[] }>().remarques.join()).toContain('mot de passe');
    expect((await r.lire(id)).fichiers).toHaveLength(2);
  });

  it('it comes back byte for byte, to the landlord and to the réservataire, as a file to keep', async () => {
    for (const racine of [r.racine, commeCommune()]) {
      const rendu = await s.demander({
        method: 'GET',
        url: `${racine}/conventions/${id}/fichiers/${fichier.id}`,
      });
      expect(rendu.statusCode).toBe(200);
      expect(rendu.rawPayload.equals(pdf())).toBe(true);
      expect(rendu.headers['content-type']).toBe('application/pdf');
      expect(rendu.headers['content-disposition']).toBe(
        'attachment; filename="acte signe.pdf"; filename*=UTF-8\'\'acte%20sign%C3%A9.pdf',
      );
    }
  });

  it('the réservataire deposits nothing; a stranger reads nothing', async () => {
    const refus = await deposer(pdf('x'), { racine: commeCommune() });
    expect([refus.statusCode, refus.json<Probleme>().code]).toEqual([403, 'BAILLEUR_ATTENDU']);
    const autre = await creer(s, 'Autre bailleur', 'BAILLEUR');
    for (const chemin of [`fichiers/${fichier.id}`, 'versions/1/documents/convention.docx'])
      expect(
        (await s.demander({ method: 'GET', url: `/api/v1/o/${autre.id}/conventions/${id}/${chemin}` }))
          .statusCode,
      ).toBe(404);
  });

  it('no file and an unknown version are told', async () => {
    const sans = await s.demander({
      method: 'POST',
      url: `${r.racine}/conventions/${id}/versions/1/fichier-signe`,
      payload: {},
    });
    expect(sans.json<Probleme>().code).toBe('CHOIX_MANQUANT');
    expect((await deposer(pdf('y'), { version: 7 })).statusCode).toBeGreaterThanOrEqual(404);
  });

  it('a signed version prints without the mark, with its fingerprint; it cannot be changed by SQL under our role', async () => {
    const vue = await r.lire(id);
    const docx = await s.demander({
      method: 'GET',
      url: `${r.racine}/conventions/${id}/versions/1/documents/convention.docx`,
    });
    expect(texteDuDocx(docx.rawPayload, 'word/header1.xml')).toBe('');
    expect(texteDuDocx(docx.rawPayload)).toContain(vue.versions[0]?.empreinte);
    const client = await s.base.pool.connect();
    try {
      for (const ordre of [
        "UPDATE fichier_signe SET nom = 'x'",
        'DELETE FROM fichier_signe',
        'TRUNCATE fichier_signe',
      ])
        await expect(client.query(ordre)).rejects.toMatchObject({ code: '42501' });
    } finally {
      client.release();
    }
  });
});
