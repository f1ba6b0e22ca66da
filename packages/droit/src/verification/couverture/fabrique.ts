import type { Clauses } from '../../convention/convention.ts';
import { modele } from '../../convention/modeles/modeles.ts';
import { pourcent } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import { type Cas, n } from '../essai.ts';

/** Rule, code, what is tried, the least agreements that break it, the nearest ones that do not. */
export type Ligne = readonly [
  regle: string,
  code: string,
  quoi: string,
  fautif: readonly Cas[],
  sain: readonly Cas[],
];

const base = modele('haute-garonne-2023')?.clauses as Clauses;
export const perimetre = (p: Clauses['assiette']['perimetre']): Partial<Clauses> => ({
  assiette: { ...base.assiette, perimetre: p },
});
export const DEPARTEMENT = perimetre({ type: 'DEPARTEMENT' });
export const communes = (...noms: string[]) => perimetre({ type: 'COMMUNES', communes: noms });
export const periode = (effet: string, reste: Partial<Clauses['periode']> = {}): Cas => ({
  differences: {
    periode: { effet: jour(effet), depart: 'DATE_D_EFFET', dureeMois: 12, renouvellement: 'AUCUN', ...reste },
  },
});

/** The State at so many hundredths of a percent of the flow of the whole département. */
export const etat = (centiemes: number, plafonds: Clauses['plafonds'] = {}, reste: Cas = {}): Cas => ({
  categorie: 'ETAT',
  reservataire: 'État',
  exercice: 2027,
  ...reste,
  differences: {
    ...DEPARTEMENT,
    part: { methode: { type: 'V4_TAUX', taux: pourcent(centiemes, 100), fondement: 'REGLEMENTAIRE' } },
    plafonds,
    ...reste.differences,
  },
});
export const contingent = (
  categorie: 'ETAT_AGENTS' | 'ETAT_PRIORITAIRES',
  centiemes: number,
  nom: string,
): Cas => etat(centiemes, {}, { categorie, reservataire: nom });
export const derogation = (debut: string, fin: string): Clauses['plafonds'] => ({
  derogation: { arrete: 'arrêté n° 1', debut: jour(debut), fin: jour(fin), motif: 'SECURITE_PUBLIQUE' },
});

/** Rights of one origin on ten thousand dwellings. */
export const droits = (nombre: number, origine: Cas['origine']): Cas => ({
  eligibles: 10_000,
  droits: nombre,
  ...(origine && { origine }),
});
/** Two collectivités on the same rows. */
export const surUnParc = (origine: NonNullable<Cas['origine']>, ...nombres: number[]): readonly Cas[] =>
  nombres.map((nombre, rang) => ({
    ...droits(nombre, origine),
    fichier: 'parc.csv',
    reservataire: `MAIRIE ${rang}`,
  }));
/** A commune of 100 dwellings and the EPCI of 500 that it belongs to. */
export const emboitees = (commune: number, epci: number): readonly Cas[] => [
  {
    eligibles: 100,
    droits: commune,
    origine: 'GARANTIE_EMPRUNT',
    reservataire: 'MAIRIE A',
    differences: communes('A'),
  },
  {
    eligibles: 500,
    droits: epci,
    origine: 'GARANTIE_EMPRUNT',
    categorie: 'EPCI',
    reservataire: 'CC A ET B',
    differences: communes('a', 'B'),
  },
];

export const PNRU = {
  cedant: 'ETAT',
  beneficiaire: 'ACTION_LOGEMENT',
  taux: pourcent(137, 100),
  debut: jour('2025-01-01'),
  fin: jour('2039-12-31'),
} as const;
export const retrocession = (change: Partial<Clauses['retrocessions'][number]>): Cas =>
  etat(3000, {}, { differences: { retrocessions: [{ ...PNRU, ...change }] } });
export const etatQuiCede = (centiemes: number, exercice: number): Cas =>
  etat(centiemes, {}, { exercice, differences: { retrocessions: [PNRU] } });
export const als = (exercice: number, differences: Partial<Clauses> = {}): Cas => ({
  categorie: 'ACTION_LOGEMENT',
  reservataire: 'Action Logement Services',
  exercice,
  differences: { ...DEPARTEMENT, ...differences },
});
export const parCommune = (autre: string, plafonds: Clauses['plafonds'] = {}): Cas =>
  etat(3000, plafonds, {
    imprime: {
      partsParCommune: [
        { commune: 'A', part: n('30 %') },
        { commune: 'B', part: n(autre) },
      ],
    },
  });
export const horsQpv = (part: string, plafonds: Clauses['plafonds'] = {}): Cas =>
  etat(3000, plafonds, { imprime: { partHorsQpv: n(part) } });
export const zoneTendue = (
  nombre: number,
  unite: 'JOURS_CALENDAIRES' | 'JOURS_OUVRES' | 'JOURS_OUVRABLES' | 'MOIS',
): Cas => ({ differences: { designation: { aDefaut: 'BAILLEUR', zoneTendue: { nombre, unite } } } });
export const renvoi = (article: string, objet = 'flux'): Cas => ({
  document: {
    sommaires: [{ document: 'Annexe 1', articles: [{ article: '5', objet: 'Flux' }] }],
    renvois: [{ ou: 'article 3', objet, document: 'annexe 1', article }],
  },
});
