import {
  articles,
  type Clauses,
  type Convention,
  clausesEnVigueur,
  differencesDeClauses,
  fraction,
  jour,
  MODELES,
} from '@contingent/droit';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyserGabarit } from '../gabarit/analyser.ts';
import { retoucher } from '../gabarit/fabrique.ts';
import { gabaritParDefaut } from '../gabarit/modele.ts';
import { type ActeImprimable, acteImprimable, type VersionAImprimer } from './acte.ts';
import type { ActeModifie } from './avenant.ts';
import { type Dossier, lireEscalquens, SIGNEE } from './fabrique.ts';
import { acteEnDocx, acteEnPdf } from './imprimer.ts';
import { avecPoppler, corpsDuPdf, enLigne, texteDuDocx } from './lire-texte.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = await lireEscalquens('promologis');
});
const V2: VersionAImprimer = { ...SIGNEE, numero: 2, nature: 'AVENANT', signature: jour('2026-01-12') };
const modifieDe = (convention: Convention, avenants: ActeModifie['avenants'] = []): ActeModifie => ({
  ...{ convention, signature: jour('2024-07-04'), avenants },
  autres: [{ objet: 'Exercices couverts', de: '2024', a: '2024 à 2026' }],
});
const ancienne = (differences: Partial<Clauses> = {}): Convention => ({
  ...dossier.entree.convention,
  reference: 'CV-12',
  differences: { arrondi: { regle: 'INFERIEUR' }, ...differences },
});
const nouvelle = (): Convention => ({
  ...ancienne(),
  differences: {
    arrondi: { regle: 'NON_DITE' },
    tauxRotation: { echelle: 'COMMUNE', valeur: fraction(79, 1000) },
    sauvegarde: {},
  },
});
const avenant = (version = V2, modifie = modifieDe(ancienne())): ActeImprimable =>
  acteImprimable({ convention: nouvelle(), version, modifie });
const textes = async (a: ActeImprimable): Promise<string[]> => [
  texteDuDocx(await acteEnDocx('convention', a)),
  ...(avecPoppler ? [corpsDuPdf(await acteEnPdf('convention', a))] : []),
];

describe('an amendment reads as one', () => {
  it('its title names the act that it changes', () => {
    expect(avenant().titre).toBe(
      'Avenant n° 1 à la convention de réservation de logements sociaux (référence CV-12, signée le 04/07/2024)',
    );
    const { reference: _, ...sans } = ancienne();
    const deuxieme = avenant(V2, modifieDe(sans, [jour('2025-02-03')]));
    expect(deuxieme.titre).toMatch(/^Avenant n° 2 .*sociaux \(signée le 04\/07\/2024\)$/);
    expect(deuxieme.avenant?.objetAvenant).toContain(
      ', déjà modifiée par l’avenant n° 1 signé le 03/02/2025.',
    );
  });
  it('its first article says what changes, in the words of both versions; then the whole text', async () => {
    for (const texte of await textes(avenant())) {
      const [objet = '', consolide = ''] = texte.split('Texte consolidé de la convention');
      expect(objet).toMatch(
        /Il a été convenu ce qui suit : Objet de l’avenant Le présent avenant modifie la/,
      );
      expect(objet).toContain('Exercices couverts : 2024 à 2026, au lieu de : 2024.');
      expect(objet).toMatch(
        /— Taux de rotation Article modifié\. Ancienne rédaction .* Nouvelle rédaction .* Il est fixé à 7,90 %\./,
      );
      expect(objet).toMatch(
        /Ancien article \d+ — Arrondi de l’objectif Article supprimé\. Ancienne rédaction/,
      );
      expect(objet).toMatch(/Article \d+ — Clause de sauvegarde Article ajouté\. Nouvelle rédaction/);
      for (const c of avenant().chapitres)
        for (const a of c.articles)
          expect(consolide).toContain(enLigne(`${a.numero} — ${a.intitule} ${a.paragraphes.join(' ')}`));
    }
  });
  it('a first version has no such article', async () => {
    for (const texte of await textes(acteImprimable({ convention: ancienne(), version: SIGNEE })))
      expect(texte).not.toMatch(/avenant|rédaction|consolidé/i);
  });
  it('a decree is amended by a decree', () => {
    const arrete = {
      ...nouvelle(),
      differences: { ...nouvelle().differences, natureActe: 'ARRETE_PREFECTORAL' as const },
    };
    const avant = ancienne({ natureActe: 'ARRETE_PREFECTORAL' });
    const acte = acteImprimable({ convention: arrete, version: V2, modifie: modifieDe(avant) });
    expect(acte.titre).toMatch(/^Arrêté modificatif n° 1 de l’arrêté préfectoral .*signé le 04\/07\/2024\)$/);
    expect(acte.avenant?.objetAvenant).toMatch(/^Le présent arrêté modifie l’arrêté préfectoral/);
    expect(JSON.stringify(acte.avenant)).not.toMatch(/avenant n°|convention \(/);
  });
  it('an agreement that takes the place of a decree amends nothing', () => {
    const acte = avenant(V2, modifieDe(ancienne({ natureActe: 'ARRETE_PREFECTORAL' })));
    expect([acte.titre, acte.avenant]).toEqual(['Convention de réservation de logements sociaux', undefined]);
  });
});

it('names every article whose printed words differ, and no other, between any two models', () => {
  for (const { nom: de } of MODELES)
    for (const { nom: a } of MODELES) {
      const [avant, apres] = [de, a].map((modele): Convention => {
        const convention: Convention = { ...dossier.entree.convention, modele, differences: {} };
        const { signature: _, ...periode } = clausesEnVigueur(convention).periode;
        return { ...convention, differences: { periode } };
      });
      if (!avant || !apres) throw new Error('no model');
      const printed = (c: Convention) =>
        new Map(articles(clausesEnVigueur(c)).map((x) => [x.clause, x.paragraphes.join('\n')]));
      const [vieux, neuf] = [printed(avant), printed(apres)];
      const attendus = differencesDeClauses(avant, apres).filter(
        (d) => vieux.get(d.clause) !== neuf.get(d.clause),
      );
      const acte = acteImprimable({ convention: apres, version: V2, modifie: modifieDe(avant) });
      expect(acte.avenant?.changements.map((c) => c.ancien)).toEqual(
        attendus.map((d) => vieux.get(d.clause)),
      );
      expect(acte.avenant?.changements.map((c) => c.nouveau)).toEqual(
        attendus.map((d) => neuf.get(d.clause)),
      );
    }
});

it('« elle est signée le … » of the consolidated text is the day of the agreement, not of the amendment', () => {
  const periode: Clauses['periode'] = {
    ...{ signature: jour('2026-01-12'), dureeMois: 24, renouvellement: 'AUCUN' },
  };
  const convention = { ...ancienne(), differences: { ...ancienne().differences, periode } };
  const avant = {
    ...ancienne(),
    differences: { ...convention.differences, periode: { ...periode, signature: jour('2019-01-01') } },
  };
  const acte = acteImprimable({ convention, version: V2, modifie: modifieDe(avant) });
  const texte = JSON.stringify(acte.chapitres);
  expect(texte).toContain('est signée le 4 juillet 2024.');
  expect(texte).not.toContain('2019');
  expect(acte.faitLe).toBe('12/01/2026');
  expect(acte.avenant?.changements).toEqual([]);
});

it('a template may leave the block of the amendment out, or name its fields', async () => {
  const bon = await gabaritParDefaut('convention');
  expect(analyserGabarit('convention', bon)).toMatchObject({
    ok: true,
    champs: expect.arrayContaining([
      'avenant',
      'changements',
      'ancien',
      'nouveau',
      'signataires',
      'preambule',
    ]),
  });
  const sansBloc = retoucher(bon, {
    'word/document.xml': (xml) => xml.replace(/\{#avenant\}.*\{\/avenant\}/s, ''),
  });
  expect(analyserGabarit('convention', sansBloc)).toMatchObject({ ok: true });
  const texte = texteDuDocx(await acteEnDocx('convention', avenant(), sansBloc));
  expect(texte).toContain('Avenant n° 1 à la convention');
  expect(texte).not.toContain('Ancienne rédaction');
});
