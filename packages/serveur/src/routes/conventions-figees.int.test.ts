import { proprietaireDEssai } from '@contingent/application/essai';
import type { FluxVue } from '@contingent/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { texteDuDocx } from '../docx-d-essai.ts';
import { type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let proprietaire: Awaited<ReturnType<typeof proprietaireDEssai>>;
let id = 0;

/**
 * An agreement signed under a model that our code has changed since: its frozen clauses are not what the model and its
 * differences give today. Only the owner of the tables can put such a row there.
 */
beforeAll(async () => {
  s = await serveurDEssai();
  proprietaire = await proprietaireDEssai(s.base);
  r = await redacteur(s, 'Promologis');
  const commune = await r.reservataire('Commune d’Escalquens', 'COMMUNE');
  ({ id } = await r.creer(r.saisie(commune)));
  await r.commander(id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
  await proprietaire.query(
    `UPDATE convention_version SET fige = jsonb_set(jsonb_set(fige, '{clauses,part}',
       '{"methode": {"type": "V4_TAUX", "taux": "20 %", "fondement": "NEGOCIE"}}'), '{clauses,litige}',
       '{"etapes": ["médiation d’un tiers choisi ensemble"]}') WHERE convention = $1`,
    [id],
  );
});
afterAll(async () => {
  await proprietaire.end();
  await s.fermer();
});

const demande = (chemin: string) => s.demander({ method: 'GET', url: `${r.racine}/${chemin}` });
const mots = (lu: string): string => lu.replace(/\s+/g, ' ');

it('computes, is shown and prints as it was signed', async () => {
  const { lignes } = (await demande('flux/2024')).json<FluxVue>();
  // 102 × 20 % × 8,90 %, and not 8 rights out of 102.
  expect([lignes[0]?.part?.valeur.exact, lignes[0]?.flux?.valeur.exact]).toEqual(['1/5', '4539/2500']);
  const vue = await r.lire(id);
  const litige = vue.articles.find((a) => a.clause === 'litige');
  expect(litige?.paragraphes.join(' ')).toContain('médiation d’un tiers choisi ensemble');
  expect(litige).toMatchObject({ modifiee: true, modele: expect.any(Array) });
  const papier = await demande(`conventions/${id}/versions/1/documents/convention.docx`);
  expect(mots(texteDuDocx(papier.rawPayload))).toContain('médiation d’un tiers choisi ensemble');
  const annexe = await demande(`conventions/${id}/versions/1/documents/annexe-1.docx?exercice=2024`);
  expect(mots(texteDuDocx(annexe.rawPayload))).toContain('valeur exacte : 4539/2500');
});

it('an amendment starts from what was signed, not from what the model has become', async () => {
  const { vue } = await r.commander(id, { type: 'RedigerVersion', le: '2026-01-05' });
  expect(vue.clauses).toMatchObject({
    part: { methode: { type: 'V4_TAUX', taux: '1/5' } },
    tauxRotation: { valeur: '8,90 %' },
    litige: { etapes: ['médiation d’un tiers choisi ensemble'] },
  });
  expect(Object.keys(vue.clauses).sort()).toEqual(['arrondi', 'litige', 'part', 'periode', 'tauxRotation']);
  const lu = await demande(`conventions/${id}/comparaison?de=1&a=2`);
  expect(lu.json()).toMatchObject({ mots: [] });
});
