import { describe, expect, it } from 'vitest';
import type { Clauses } from '../convention/convention.ts';
import { modele } from '../convention/modeles/modeles.ts';
import { echeance } from '../delais/echeance.ts';
import type { CategorieReservataire } from '../parc/logement.ts';
import { pourcent } from '../quantites/fraction.ts';
import { ajouteJours, jour, joursEntre } from '../quantites/jour.ts';
import { verifierAvantSignature } from './avant-signature.ts';
import { PLANCHER_DE_L_OFFRE } from './delai-de-l-offre.ts';
import { type Cas, cas, codes } from './essai.ts';

const base = modele('haute-garonne-2023')?.clauses as Clauses;
const ANRU = modele('anru-als')?.clauses as Clauses;
const constats = (c: Cas) => verifierAvantSignature(cas({ imprime: {}, ...c }), []);
const codesDe = (c: Cas) => constats(c).map(({ code }) => code);
const avec = (differences: Partial<Clauses>, reste: Cas = {}) => codesDe({ ...reste, differences });
const periode = (change: Partial<Clauses['periode']>): Partial<Clauses> => ({
  periode: { ...base.periode, ...change },
});
const { candidats: _, dispenses: __, ...designation } = base.designation;

it('a draft made from the models of Haute-Garonne lacks one sentence: how the objective is rounded', () => {
  expect(codesDe({})).toEqual(['ARRONDI_NON_ECRIT']);
  expect(codesDe({ modele: 'oph-31-2024' })).toEqual(['ARRONDI_NON_ECRIT']);
  expect(avec({ arrondi: { regle: 'AU_PLUS_PROCHE' } })).toEqual([]);
});
it.each<[string, Partial<Clauses>, string]>([
  ['end before start', periode({ effet: jour('2025-01-01'), fin: jour('2024-12-31') }), 'PERIODE_INVERSEE'],
  [
    'end against length',
    periode({ effet: jour('2024-01-01'), dureeMois: 36, fin: jour('2026-06-30') }),
    'FIN_CONTRADICTOIRE',
  ],
  ['offer', { offre: { delaiReponse: { nombre: 9, unite: 'JOURS_CALENDAIRES' } } }, 'DELAI_OFFRE_TROP_COURT'],
  [
    'retrocession',
    {
      retrocessions: [
        {
          cedant: 'ETAT',
          beneficiaire: 'ACTION_LOGEMENT',
          taux: pourcent(1),
          debut: jour('2025-01-01'),
          fin: jour('2024-12-31'),
        },
      ],
    },
    'RETROCESSION_INVERSEE',
  ],
  ['decree for a commune', { natureActe: 'ARRETE_PREFECTORAL' }, 'ARRETE_HORS_ETAT'],
  [
    'no ground',
    { soustractions: { appliquees: false, categories: [], exercices: [2024] } },
    'SOUSTRACTIONS_ECARTEES',
  ],
  [
    'no years',
    { soustractions: { appliquees: false, categories: [], motif: 'accord' } },
    'SOUSTRACTIONS_ECARTEES',
  ],
  [
    'set aside and listed',
    { soustractions: { appliquees: false, categories: ['SOU_VENTE'], motif: 'accord', exercices: [2024] } },
    'SOUSTRACTIONS_ECARTEES',
  ],
  ['delegated, with delays', { modeGestion: 'DELEGUEE' }, 'GESTION_DELEGUEE_AVEC_DELAI'],
  [
    'two candidates and nobody completes',
    { designation: { ...designation, candidats: 2, completePar: 'PERSONNE' } },
    'CANDIDATS_ET_DISPENSES',
  ],
  [
    'one candidate and a dispense',
    { designation: { ...designation, candidats: 1, dispenses: ['DALO'] } },
    'CANDIDATS_ET_DISPENSES',
  ],
  [
    'carried and never counted',
    { report: { regle: 'IMPERATIF' }, decompte: { coefficients: [] } },
    'REPORT_SANS_DECOMPTE',
  ],
  ['report in March', { bilan: { ...base.bilan, avant: '03-01' } }, 'BILAN_TARDIF'],
  [
    'quarterly, on nothing',
    { bilan: { ...base.bilan, trimestriel: 'OBLIGATOIRE', axes: [] } },
    'TRIMESTRIEL_SANS_AXES',
  ],
  ['unique rights and no clause', { part: ANRU.part }, 'DROITS_UNIQUES_ABSENTS'],
])('%s', (_nom, differences, code) => {
  expect(avec(differences)).toContain(code);
});
it('each fault of the subtractions is said, and only that one', () => {
  const messages = (soustractions: Clauses['soustractions']) =>
    constats({ differences: { soustractions } })
      .filter(({ code }) => code === 'SOUSTRACTIONS_ECARTEES')
      .map(({ message }) => message);
  const motive = { appliquees: false, motif: 'accord', exercices: [2024] } as const;
  expect(messages({ ...motive, categories: [] })).toEqual([]);
  expect(messages({ ...motive, categories: ['SOU_VENTE', 'SOU_ORCOD'] })).toEqual([
    'La convention écarte les soustractions et en liste pourtant des catégories.',
  ]);
  expect(messages({ appliquees: false, categories: [] })).toEqual([
    'La convention n’applique aucune soustraction sans en dire le motif ni les années.',
  ]);
});
it.each<[string, Partial<Clauses>, string]>([
  [
    'a retrocession of one day',
    {
      retrocessions: [
        {
          cedant: 'ETAT',
          beneficiaire: 'ACTION_LOGEMENT',
          taux: pourcent(1),
          debut: jour('2025-01-01'),
          fin: jour('2025-01-01'),
        },
      ],
    },
    'RETROCESSION_INVERSEE',
  ],
  ['the very day', periode({ effet: jour('2025-01-01'), fin: jour('2025-01-01') }), 'PERIODE_INVERSEE'],
  [
    'eve',
    periode({ effet: jour('2024-01-01'), dureeMois: 36, fin: jour('2026-12-31') }),
    'FIN_CONTRADICTOIRE',
  ],
  [
    'same day',
    periode({ effet: jour('2024-01-01'), dureeMois: 36, fin: jour('2027-01-01') }),
    'FIN_CONTRADICTOIRE',
  ],
  [
    'ten days',
    { offre: { delaiReponse: { nombre: 10, unite: 'JOURS_CALENDAIRES' } } },
    'DELAI_OFFRE_TROP_COURT',
  ],
  [
    'two candidates, completed by the landlord',
    { designation: { ...designation, candidats: 2, completePar: 'BAILLEUR' } },
    'CANDIDATS_ET_DISPENSES',
  ],
  ['28 February', { bilan: { ...base.bilan, avant: '02-28', jourInclus: true } }, 'BILAN_TARDIF'],
])('does not blame %s', (_nom, differences, code) => {
  expect(avec(differences)).not.toContain(code);
});

describe('ten days for the applicant (D73)', () => {
  const jours = (nombre: number, unite: keyof typeof PLANCHER_DE_L_OFFRE): number =>
    Math.min(
      ...Array.from({ length: 60 }, (_v, n) => {
        const depuis = ajouteJours(jour('2025-09-01'), n);
        return joursEntre(depuis, echeance({ depuis, delai: { nombre, unite } }).echeance);
      }),
    );
  it.each(['JOURS_CALENDAIRES', 'JOURS_OUVRABLES', 'JOURS_OUVRES'] as const)('%s', (unite) => {
    expect(jours(PLANCHER_DE_L_OFFRE[unite], unite)).toBeGreaterThanOrEqual(10);
    expect(jours(PLANCHER_DE_L_OFFRE[unite] - 1, unite)).toBeLessThan(10);
  });
});

describe('perimeter (D10)', () => {
  const lu = (categorie: CategorieReservataire, type: 'DEPARTEMENT' | 'TERRITOIRE_DU_RESERVATAIRE') =>
    avec(
      { assiette: { ...base.assiette, perimetre: { type } }, arrondi: { regle: 'AU_PLUS_PROCHE' } },
      { categorie },
    );
  it('its own territory for a commune, the whole département for Action Logement', () => {
    expect(lu('COMMUNE', 'TERRITOIRE_DU_RESERVATAIRE')).toEqual([]);
    expect(lu('COMMUNE', 'DEPARTEMENT')).toContain('DENOMINATEUR_HORS_TERRITOIRE');
    expect(lu('ACTION_LOGEMENT', 'DEPARTEMENT')).toEqual([]);
    expect(lu('ACTION_LOGEMENT', 'TERRITOIRE_DU_RESERVATAIRE')).toContain('PERIMETRE_REDUIT');
  });
});

describe('minimal content (D11, D12)', () => {
  const vide: Partial<Clauses> = {
    part: { methode: { type: 'V1_STOCK' }, methodeNonDite: true },
    decompte: { coefficients: [] },
    designation: { aDefaut: 'NON_DIT' },
    programmesNeufs: { article: '6' },
    bilan: { avant: '02-28', axes: [], trimestriel: 'NON_DIT', destinataires: [] },
    periode: { renouvellement: 'NON_DIT' },
    assiette: {
      perimetre: base.assiette.perimetre,
      dateReference: { regle: 'NON_DITE' },
      exclusions: [],
      entreeNeuf: 'NON_DITE',
    },
  };
  it('one finding for each missing clause, a warning to be confirmed', () => {
    const manques = constats({ differences: vide }).filter(({ code }) => code === 'CLAUSE_MANQUANTE');
    expect(manques.map(({ champ }) => champ.replace('convention.', ''))).toEqual([
      'part',
      'decompte',
      'designation',
      'designation.aDefaut',
      'programmesNeufs',
      'bilan',
      'periode.dureeMois',
      'periode.avenants',
    ]);
    for (const { gravite, source, message } of manques) {
      expect(gravite).toBe('ALERTE');
      expect(source).toMatchObject({ texte: { certitude: 'A_VERIFIER' } });
      expect(message).toMatch(/^L’acte ne dit pas .+ \(liste légale à confirmer\)\.$/);
    }
  });
  it('more for the State, nothing for an annex', () => {
    const etat = avec({}, { categorie: 'ETAT' }).filter((code) => code === 'CLAUSE_MANQUANTE_ETAT');
    expect(etat.length).toBeGreaterThan(0);
    expect(avec({}).includes('CLAUSE_MANQUANTE_ETAT')).toBe(false);
    expect(avec({ ...vide, natureActe: 'ANNEXE' })).not.toContain('CLAUSE_MANQUANTE');
  });
  it('the audit of an old paper is not flooded', () => {
    expect(codes(cas({ imprime: {}, differences: vide }))).not.toContain('CLAUSE_MANQUANTE');
  });
});

describe('beside the other agreements of the landlord', () => {
  const autre = cas({ imprime: {}, differences: periode({ effet: jour('2024-01-01') }) });
  it('D9: the same triple and period', () => {
    const propre = cas({ imprime: {}, differences: periode({ effet: jour('2024-12-31') }) });
    const apres = cas({ imprime: {}, differences: periode({ effet: jour('2025-01-01') }), exercice: 2025 });
    const lus = (d: ReturnType<typeof cas>) => verifierAvantSignature(d, [autre]).map(({ code }) => code);
    expect(lus(propre)).toContain('CONVENTION_DOUBLE');
    expect(lus(apres)).not.toContain('CONVENTION_DOUBLE');
  });
  it('what the others break between themselves is not its own', () => {
    const ailleurs = cas({ imprime: {}, bailleur: 'Autre bailleur' });
    expect(codes(autre, autre)).toContain('CONVENTION_DOUBLE');
    expect(verifierAvantSignature(ailleurs, [autre, autre]).map(({ code }) => code)).not.toContain(
      'CONVENTION_DOUBLE',
    );
  });
});
