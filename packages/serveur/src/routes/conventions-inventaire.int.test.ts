import type { AnnexeVue, FluxVue, LigneFlux } from '@contingent/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Redacteur, redacteur } from '../conventions-d-essai.ts';
import { charger, creer, deposer, type ServeurDEssai, serveurDEssai } from '../essai.ts';

let s: ServeurDEssai;
let r: Redacteur;
let bailleur = 0;
let commune = '';
let id = 0;
const inventaires = new Map<string, number>();

/** `droits` dwellings of the commune out of `logements`. */
const parc = (logements: number, droits: number): string =>
  [
    'N° RPLS;Réservataire;Typologie;Adresse',
    ...Array.from(
      { length: logements },
      (_, i) => `;${i < droits ? 'Mairie d’Escalquens' : ''};T2;${i} rue A`,
    ),
  ].join('\n');

async function chargerParc(dateReference: string, contenu: string, remplace?: number): Promise<number> {
  const depot = await deposer(s, bailleur, 'parc.csv', contenu);
  const choix = { dateReference, ...(remplace === undefined ? {} : { remplace }) };
  const fin = await charger(s, bailleur, depot.id, choix);
  return fin.resultat?.photographie ?? 0;
}

/** One year, renewed by itself in 2025 then in 2026; its text asks for the inventory of 31/12/N−2. */
beforeAll(async () => {
  s = await serveurDEssai();
  r = await redacteur(s, 'Bailleur');
  bailleur = Number(r.racine.split('/').at(-1));
  const { id: lie } = await creer(s, 'Commune d’Escalquens', 'RESERVATAIRE', { categorie: 'COMMUNE' });
  commune = `/api/v1/o/${lie}`;
  inventaires.set('2022-12-31', await chargerParc('2022-12-31', parc(20, 4)));
  inventaires.set('2023-12-31', await chargerParc('2023-12-31', parc(10, 1)));
  const [lu] = await json<{ id: number }[]>(`${r.racine}/reservataires`);
  if (lu === undefined) throw new Error('the load makes the réservataire');
  const url = `${r.racine}/reservataires/${lu.id}`;
  await s.demander({ method: 'PATCH', url, payload: { organismeLie: lie } });
  const periode = { effet: '2024-01-01', dureeMois: 12, renouvellement: 'TACITE_MEME_DUREE' };
  const creee = await r.creer(
    r.saisie(lu.id, {
      ...{ communes: [], logementsEligibles: null, droits: null },
      photographie: inventaires.get('2022-12-31') ?? null,
      clauses: { tauxRotation: { valeur: '10 %', echelle: 'BAILLEUR' }, periode },
    }),
  );
  id = creee.id;
  await r.commander(id, { type: 'SignerVersion', le: '2024-01-10', acteDejaSigne: true });
});
afterAll(() => s.fermer());

const json = async <T>(url: string): Promise<T> => (await s.demander({ method: 'GET', url })).json<T>();
const annexe = (an: number) => json<AnnexeVue>(`${r.racine}/conventions/${id}/annexes/${an}`);
async function ligne(racine: string, an: number): Promise<LigneFlux> {
  const [lue] = (await json<FluxVue>(`${racine}/flux/${an}`)).lignes.filter((l) => l.convention === id);
  if (lue === undefined) throw new Error(`no line in ${an}`);
  return lue;
}
const compte = ({ eligibles, droits }: LigneFlux) => [eligibles?.valeur.exact, droits?.valeur.exact];
const codes = ({ constats }: LigneFlux) => constats.map((c) => c.code);
const donnees = { soustractions: null, liberations: null, reliquatAnterieur: null };

it('the first year is counted on the inventory of the version, a renewed one on that of its own day', async () => {
  expect(compte(await ligne(r.racine, 2024))).toEqual(['20', '4']);
  const renouvelee = await ligne(r.racine, 2025);
  expect(compte(renouvelee)).toEqual(['10', '1']);
  expect(codes(renouvelee)).not.toContain('DATE_ETAT_DES_LIEUX');
  expect((await annexe(2024)).etatDesLieux).toMatchObject({ raison: 'nommé par la convention' });
  expect((await annexe(2025)).etatDesLieux).toEqual({
    ...{ photographie: inventaires.get('2023-12-31'), le: '2023-12-31', nomFichier: 'parc.csv' },
    raison: 'chargé à la date que veut la convention pour 2025',
  });
});

it('without an inventory at its day, a renewed year stays on that of the version, and says so', async () => {
  const sans = await ligne(r.racine, 2026);
  expect(compte(sans)).toEqual(['20', '4']);
  expect(codes(sans)).toContain('DATE_ETAT_DES_LIEUX');
  expect((await annexe(2026)).etatDesLieux.raison).toBe(
    'nommé par la convention, faute d’un état des lieux au 31/12/2024, date qu’elle veut pour 2026',
  );
});

it('the réservataire reads it once the schedule of the year names it: both then count the same', async () => {
  const sien = `${commune}/photographies/${inventaires.get('2023-12-31')}/totaux`;
  expect(codes(await ligne(r.racine, 2025))).toContain('ETAT_DES_LIEUX_NON_NOMME');
  expect(compte(await ligne(commune, 2025))).toEqual(['20', '4']);
  expect(codes(await ligne(commune, 2025))).toContain('DATE_ETAT_DES_LIEUX');
  expect((await s.demander({ method: 'GET', url: sien })).statusCode).toBe(404);
  const { statut } = await r.envoyer('PUT', `conventions/${id}/annexes/2025`, {
    ...{ ...donnees, photographie: inventaires.get('2023-12-31') },
  });
  expect(statut).toBe(200);
  for (const racine of [r.racine, commune]) {
    const lue = await ligne(racine, 2025);
    expect([compte(lue), codes(lue).filter((c) => c.includes('ETAT_DES_LIEUX'))]).toEqual([['10', '1'], []]);
  }
  expect((await s.demander({ method: 'GET', url: sien })).statusCode).toBe(200);
  const vue = await annexe(2025);
  expect(vue).toMatchObject({ etatDesLieux: { raison: 'nommé dans les données de l’année' } });
  expect(vue.versions[0]?.resultat).toMatchObject({ eligibles: { exact: '10' } });
});

it('what a later schedule no longer names is no longer read', async () => {
  await r.envoyer('PUT', `conventions/${id}/annexes/2025`, donnees);
  expect((await annexe(2025)).photographie).toBeNull();
  const sien = `${commune}/photographies/${inventaires.get('2023-12-31')}/totaux`;
  expect((await s.demander({ method: 'GET', url: sien })).statusCode).toBe(404);
});

it.each([999_999, 0])('an inventory that is not this landlord’s is refused: %d', async (photographie) => {
  const { statut, probleme } = await r.envoyer('PUT', `conventions/${id}/annexes/2025`, {
    ...{ ...donnees, photographie },
  });
  expect([statut, probleme.code]).toEqual([404, 'PHOTOGRAPHIE_INCONNUE']);
});

it('an inventory replaced since still counts what names it, for both, and the landlord is told', async () => {
  await chargerParc('2022-12-31', parc(30, 3), inventaires.get('2022-12-31'));
  for (const racine of [r.racine, commune]) expect(compte(await ligne(racine, 2024))).toEqual(['20', '4']);
  expect(codes(await ligne(r.racine, 2024))).toContain('ETAT_DES_LIEUX_REMPLACE');
});
