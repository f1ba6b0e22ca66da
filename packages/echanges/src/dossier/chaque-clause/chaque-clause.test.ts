import { CHAMPS_DES_CLAUSES, CLAUSES, type Clauses } from '@contingent/droit';
import { expect, it } from 'vitest';
import { ConventionTexte, enConvention } from '../ecrire-convention.ts';
import { EFFETS, TEXTE_SEUL } from './effets.ts';
import { type Feuille, feuillesDe, type Json } from './feuilles.ts';
import { type Effet, observe } from './observations.ts';
import { A_COTE, SITUATIONS, type SituationDEssai, VALEURS } from './situations.ts';

const ORDRE: readonly Effet[] = ['calcul', 'controles', 'delais', 'cycle'];

const feuilles = (nom: keyof Clauses): readonly Feuille[] => feuillesDe(nom, CHAMPS_DES_CLAUSES[nom]);

/** The agreement of a situation with one field written so, read as a file is. A refused value is a fault of the test. */
function avec(
  { clauses, categorie }: SituationDEssai,
  nom: keyof Clauses,
  { chemin, ecrite }: Feuille,
  valeur: Json | undefined,
) {
  const clause = ecrite(valeur, A_COTE[chemin] ?? A_COTE[nom] ?? {});
  const json = { modele: 'haute-garonne-2023', departement: '31', ...clauses, [nom]: clause };
  const lue = ConventionTexte.parse(JSON.parse(JSON.stringify(json)));
  const parties = { bailleur: { nom: 'Bailleur' }, reservataire: { nom: 'Réservataire', categorie } };
  return observe(enConvention(lue, parties));
}

const differents = (vus: readonly string[]): number => new Set(vus).size;

it.each(CLAUSES)(
  '%s: each field changes the printed text, and what is declared beside it, no more and no less',
  (nom) => {
    for (const feuille of feuilles(nom)) {
      const { chemin } = feuille;
      const valeurs = VALEURS[chemin] ?? feuille.valeurs;
      const effets = new Set<Effet>();
      for (const situation of SITUATIONS) {
        const dites = valeurs.map((v) => avec(situation, nom, feuille, v));
        // (a) No two values print alike, and saying something is not printed as saying nothing.
        expect([chemin, differents(dites.map((o) => o.texte))]).toEqual([chemin, valeurs.length]);
        const tue = feuille.obligatoire || chemin === nom ? [] : [avec(situation, nom, feuille, undefined)];
        for (const { texte } of tue) expect(dites.some((o) => o.texte !== texte)).toBe(true);
        // (b) What moves beside the text.
        for (const effet of ORDRE)
          if (differents([...dites, ...tue].map((o) => o[effet])) > 1) effets.add(effet);
      }
      const declares = ORDRE.filter((effet) => EFFETS[effet].includes(chemin));
      expect([chemin, ORDRE.filter((effet) => effets.has(effet))]).toEqual([chemin, declares]);
    }
  },
  60_000,
);

it('every field is declared once: with its effects, or as text alone with the reason', () => {
  const connus = CLAUSES.flatMap(feuilles)
    .map((f) => f.chemin)
    .filter((chemin) => !chemin.endsWith('.article'));
  const avecEffet = [...new Set(Object.values(EFFETS).flat())];
  const declares = [...avecEffet, ...Object.values(TEXTE_SEUL).flat()];
  expect(declares.sort()).toEqual(connus.sort());
});
