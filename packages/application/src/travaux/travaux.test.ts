import type { TravailVue } from '@contingent/echanges';
import { expect, it } from 'vitest';
import { Refus } from '../refus/refus.ts';
import { ouvrirTravaux } from './travaux.ts';

const jamais = new AbortController().signal;
const attendreArret = (signal: AbortSignal): Promise<never> =>
  new Promise((_, echoue) => {
    signal.addEventListener('abort', () => echoue(signal.reason as Error));
  });

it('tells each step, then the result, to the organisation that started the work', async () => {
  const travaux = ouvrirTravaux();
  const { id } = travaux.lancer(1, 'CHARGEMENT', 'lignes', async (suivi) => {
    await Promise.resolve();
    suivi.avance(5, 10, 'Lecture');
    await new Promise((suite) => setTimeout(suite, 5));
    return { photographie: 7 };
  });
  const vues: TravailVue[] = [];
  for await (const vue of travaux.suivre(1, id, jamais)) vues.push(vue);
  expect(vues.some((v) => v.fait === 5 && v.total === 10)).toBe(true);
  expect(vues.at(-1)).toMatchObject({ etat: 'FINI', resultat: { photographie: 7 } });
});

it('cancels on request, and answers once the work has stopped', async () => {
  const travaux = ouvrirTravaux();
  const { id } = travaux.lancer(1, 'CHARGEMENT', 'lignes', ({ signal }) => attendreArret(signal));
  expect(await travaux.annuler(1, id)).toMatchObject({ etat: 'ANNULE', resultat: null });
});

it('hides the work from every other organisation', async () => {
  const travaux = ouvrirTravaux();
  const { id } = travaux.lancer(1, 'CHARGEMENT', 'lignes', ({ signal }) => attendreArret(signal));
  expect(() => travaux.lire(2, id)).toThrow(Refus);
  await expect(travaux.annuler(2, id)).rejects.toThrow(Refus);
  expect(() => travaux.suivre(2, id, jamais)).toThrow(Refus);
  expect(travaux.lire(1, id).etat).toBe('EN_COURS');
  await travaux.fermer();
});

it('tells a refusal in its own words, and a bug without its details', async () => {
  const rapportes: unknown[] = [];
  const travaux = ouvrirTravaux((erreur) => rapportes.push(erreur));
  const refus = travaux.lancer(1, 'CHARGEMENT', 'lignes', () =>
    Promise.reject(new Refus('FICHIER_VIDE', 'Le fichier est vide.')),
  );
  const faute = travaux.lancer(1, 'CHARGEMENT', 'lignes', () => Promise.reject(new Error('select secret')));
  await new Promise((suite) => setTimeout(suite, 5));
  expect(travaux.lire(1, refus.id)).toMatchObject({ etat: 'ECHEC', probleme: 'Le fichier est vide.' });
  expect(travaux.lire(1, faute.id).probleme).not.toContain('secret');
  expect(rapportes).toHaveLength(1);
});
