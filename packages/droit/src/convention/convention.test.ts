import { expect, it } from 'vitest';
import { pourcent, texteExact } from '../quantites/fraction.ts';
import { clausesEnVigueur, clausesModifiees } from './clauses.ts';
import type { Clauses, Convention } from './convention.ts';
import { MODELES, modele } from './modeles/modeles.ts';

const convention = (nom: Convention['modele'], differences: Partial<Clauses> = {}): Convention => ({
  modele: nom,
  bailleur: { nom: 'Bailleur' },
  reservataire: { nom: 'Commune', categorie: 'COMMUNE' },
  departement: '31',
  differences,
});

it('a model is found by its name and by nothing else', () => {
  for (const m of MODELES) expect(modele(m.nom)).toBe(m);
  expect(MODELES.map((m) => m.nom)).toEqual([
    'haute-garonne-2023',
    'oph-31-2024',
    'calvados-2023',
    'commune-2024',
    'paca-etat-2025',
    'anru-als',
  ]);
  for (const nom of ['', 'Haute-Garonne-2023', 'toString', '__proto__']) expect(modele(nom)).toBeUndefined();
});

it('a difference replaces the whole clause and only that one', () => {
  const c = convention('haute-garonne-2023', { periode: { renouvellement: 'TACITE_MEME_DUREE' } });
  const clauses = clausesEnVigueur(c);
  expect(clauses.periode).toEqual({ renouvellement: 'TACITE_MEME_DUREE' });
  expect(clauses.designation).toBe(modele('haute-garonne-2023')?.clauses.designation);
  expect(clausesModifiees(c)).toEqual(['periode']);
});

it('a clause written again as the model has it does not differ', () => {
  const c = convention('calvados-2023', {
    plafonds: { article: '3 b', prorataGaranties: true, partMaximale: pourcent(20) },
    designation: { aDefaut: 'MAIRE' },
  });
  expect(clausesModifiees(c)).toEqual(['designation']);
});

it('a landlord’s own model comes between the model and the agreement', () => {
  const propre = {
    titre: 'Modèle maison',
    base: 'haute-garonne-2023',
    differences: { report: { regle: 'AUCUN' }, resiliation: { preavisMois: 3 } },
  } as const;
  const c = {
    ...convention('haute-garonne-2023', { resiliation: { preavisMois: 6 }, report: { regle: 'AUCUN' } }),
    modelePropre: propre,
  };
  const clauses = clausesEnVigueur(c);
  expect([clauses.report, clauses.resiliation]).toEqual([{ regle: 'AUCUN' }, { preavisMois: 6 }]);
  expect(clausesModifiees(c)).toEqual(['resiliation']);
});

it('frozen clauses apply as they are, whatever the model says today, and are told apart from it', () => {
  const c = convention('commune-2024', { report: { regle: 'AUCUN' } });
  const { sauvegarde: _, ...signees } = clausesEnVigueur(c);
  const figees: Clauses = { ...signees, arrondi: { regle: 'MINIMUM_UN' } };
  const figee = { ...c, clausesFigees: figees };
  expect(clausesEnVigueur(figee)).toBe(figees);
  expect([...clausesModifiees(figee)].sort()).toEqual(['arrondi', 'report', 'sauvegarde']);
  expect(clausesModifiees({ ...c, clausesFigees: clausesEnVigueur(c) })).toEqual(['report']);
});

it('an unknown model is refused, never replaced by another', () => {
  const inconnu = { ...convention('anru-als'), modele: 'inconnu' } as unknown as Convention;
  expect(() => clausesEnVigueur(inconnu)).toThrow(RangeError);
});

// Figures and articles of the documents, as read.
it.each([
  [
    'haute-garonne-2023',
    (c: Clauses) => [c.designation.zoneTendue, c.designation.article],
    [{ nombre: 12, unite: 'JOURS_OUVRES' }, '2'],
  ],
  [
    'haute-garonne-2023',
    (c: Clauses) => [c.soustractions.appliquees, c.soustractions.exercices],
    [false, [2024]],
  ],
  [
    'oph-31-2024',
    (c: Clauses) => [c.designation.zoneTendue, c.designation.impossibilite],
    [{ nombre: 15, unite: 'JOURS_CALENDAIRES' }, undefined],
  ],
  ['oph-31-2024', (c: Clauses) => [c.report.regle, c.bilan.trimestriel], ['IMPERATIF', 'OBLIGATOIRE']],
  [
    'calvados-2023',
    (c: Clauses) => [c.part, c.arrondi.regle],
    [{ methode: { type: 'V3_UN_MOINS_ROTATION' }, article: '3 b' }, 'NON_DITE'],
  ],
  ['commune-2024', (c: Clauses) => [c.resiliation.preavisMois, c.periode.dureeMois], [6, undefined]],
  [
    'paca-etat-2025',
    (c: Clauses) => c.retrocessions.map((r) => [texteExact(r.taux), r.debut, r.fin]),
    [['137/10000', '2025-01-01', '2039-12-31']],
  ],
  [
    'anru-als',
    (c: Clauses) => [c.part.methode, c.bilan.avant],
    [{ type: 'V5_DROITS_UNIQUES', droitsRestants: 24, dureeAnnees: 30 }, '01-15'],
  ],
] as const)('%s says what its document says (%#)', (nom, lecture, attendu) => {
  expect(lecture(clausesEnVigueur(convention(nom)))).toEqual(attendu);
});
