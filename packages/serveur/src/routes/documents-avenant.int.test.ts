import { proprietaireDEssai } from '@contingent/application/essai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redacteur, redacteur, redacteurDe, saisieDe } from '../conventions-d-essai.ts';
import { texteDuDocx } from '../docx-d-essai.ts';
import { creer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let commune: Redacteur;
let id = 0;

/** An agreement signed on 10/01/2024, then an amendment of its rotation, years and number of rights. */
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Promologis');
  const proprietaire = await proprietaireDEssai(s.base);
  await proprietaire.query(`UPDATE organisme SET siren = '690802053' WHERE nom = 'Promologis'`);
  await proprietaire.end();
  const lie = await creer(s, 'Mairie', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  commune = redacteurDe(s, lie.id);
  const saisie = r.saisie(await r.reservataire('Commune d’Escalquens', 'COMMUNE', lie.id));
  ({ id } = await r.creer({ ...saisie, reference: 'CV-2024-07' }));
  await r.commander(id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
  const { vue } = await r.commander(id, { type: 'RedigerVersion', le: '2026-01-05' });
  const clauses = { ...vue.clauses, tauxRotation: { valeur: '9,10 %', echelle: 'DEPARTEMENT' } };
  const change = saisieDe(vue, { clauses, exercices: [2024, 2025, 2026], droits: 9 });
  const { statut } = await r.envoyer('PUT', `conventions/${id}/versions/2`, change);
  expect(statut).toBe(200);
});
afterAll(() => s.fermer());

const papier = async (version: number, nom = 'convention.docx', qui = r): Promise<string> => {
  const url = `${qui.racine}/conventions/${id}/versions/${version}/documents/${nom}`;
  const { statusCode, rawPayload, body } = await s.demander({ method: 'GET', url });
  if (statusCode !== 200) throw new Error(body);
  return texteDuDocx(rawPayload).replace(/\s+/g, ' ');
};

it('a draft of it names the act that it changes, what changes in both wordings, then the whole text', async () => {
  const texte = await papier(2);
  expect(texte).toContain(
    'Avenant n° 1 à la convention de réservation de logements sociaux (référence CV-2024-07, signée le 10/01/2024)',
  );
  expect(texte).toContain('Version Avenant n° 1 (version 2)');
  expect(texte).toContain('L’article suivant change');
  expect(texte).toMatch(
    /Taux de rotation Article modifié\. Ancienne rédaction [^«]*8,90 %[^«]* Nouvelle rédaction [^«]*9,10 %[^«]* Texte consolidé de la convention/,
  );
  expect(texte).toContain('Exercices couverts : 2024 à 2026, au lieu de : 2024.');
  expect(texte).toContain('Droits du réservataire : 9, au lieu de : 8.');
  expect(texte).not.toContain('État des lieux :');
  expect(texte).toContain('Promologis (SIREN 690 802 053), représenté par …');
  const { articles } = await r.lire(id, 2);
  for (const a of articles)
    for (const p of a.paragraphes) expect(texte).toContain(p.replaceAll('\u00a0', ' '));
});

it('the first version stays what it was; both parties read the same amendment once it is signed', async () => {
  expect(await papier(1)).not.toMatch(/Avenant n°|Ancienne rédaction/);
  await r.commander(id, { type: 'SignerVersion', le: '2026-01-12', acteDejaSigne: true });
  const texte = await papier(2);
  expect(texte).toContain('Avenant n° 1');
  expect(texte).toMatch(/Pour le bailleur, Promologis Fait à …+, le 12\/01\/2026 Nom, qualité, signature/);
  expect(await papier(2, 'convention.docx', commune)).toBe(texte);
  await r.commander(id, { type: 'RedigerVersion', le: '2026-02-02' });
  const deuxieme = await papier(3);
  expect(deuxieme).toContain('Avenant n° 2 à la convention');
  expect(deuxieme).toContain(
    'déjà modifiée par l’avenant n° 1 signé le 12/01/2026. Aucun article ne change.',
  );
});

it('figures of its annex are those of the engine', async () => {
  const flux = (await s.demander({ method: 'GET', url: `${r.racine}/flux/2026` })).json<{
    lignes: { flux: { valeur: { affiche: string; exact: string } } }[];
  }>();
  const { affiche, exact } = flux.lignes[0]?.flux.valeur ?? { affiche: '?', exact: '?' };
  // 9 rights × 9,10 %.
  expect(exact).toBe('819/1000');
  expect(await papier(2, 'annexe-1.docx?exercice=2026')).toContain(
    `Flux annuel ${affiche} (valeur exacte : ${exact})`,
  );
});
