import { pourcent } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import {
  als,
  communes,
  DEPARTEMENT,
  etat,
  type Ligne,
  perimetre,
  periode,
  renvoi,
  zoneTendue,
} from './fabrique.ts';

const DIT = { aCompterDe: 'DEPART_CONNU' } as const;
const DIT_SNE = { rplsSaisi: true } as const;

/** Parties, territory, period, delays, references. */
export const LIGNES_DE_L_ACTE: readonly Ligne[] = [
  [
    'D9',
    'CONVENTION_DOUBLE',
    'the eve',
    [periode('2024-01-01'), periode('2024-12-31')],
    [periode('2024-01-01'), periode('2025-01-01')],
  ],
  [
    'D10',
    'DENOMINATEUR_HORS_TERRITOIRE',
    'a commune',
    [{ differences: DEPARTEMENT }],
    [{ differences: communes('Escalquens') }],
  ],
  [
    'D10',
    'DENOMINATEUR_HORS_TERRITOIRE',
    'an EPCI',
    [{ categorie: 'EPCI', differences: DEPARTEMENT }],
    [{ categorie: 'EPCI', differences: perimetre({ type: 'EPCI', epci: 'CC A' }) }],
  ],
  [
    'D10',
    'DENOMINATEUR_DOUBLE',
    '1/4 or 1/1083',
    [
      {
        imprime: {
          denominateurs: [
            { ou: 'a', logements: 155 },
            { ou: 'b', logements: 156 },
          ],
        },
      },
    ],
    [
      {
        imprime: {
          denominateurs: [
            { ou: 'a', logements: 155 },
            { ou: 'b', logements: 155 },
          ],
        },
      },
    ],
  ],
  ['D10', 'PERIMETRE_REDUIT', 'Action Logement', [als(2024, communes('A'))], [als(2024)]],
  [
    'D11',
    'CLAUSE_MANQUANTE',
    'no length',
    [{ differences: { periode: { renouvellement: 'AUCUN', avenants: 'POSSIBLES' } } }],
    [{ differences: { periode: { renouvellement: 'AUCUN', avenants: 'POSSIBLES', dureeMois: 12 } } }],
  ],
  [
    'D12',
    'CLAUSE_MANQUANTE_ETAT',
    'no rotation rate',
    [etat(3000, {}, { differences: { miseADisposition: DIT, sne: DIT_SNE } })],
    [
      etat(
        3000,
        {},
        {
          differences: {
            miseADisposition: DIT,
            sne: DIT_SNE,
            tauxRotation: { valeur: pourcent(9), echelle: 'DEPARTEMENT' },
          },
        },
      ),
    ],
  ],
  [
    'D13',
    'PERIODE_INVERSEE',
    'the eve',
    [periode('2024-01-01', { fin: jour('2023-12-31') })],
    [periode('2024-01-01', { fin: jour('2024-01-01') })],
  ],
  [
    'D13',
    'FIN_CONTRADICTOIRE',
    'a day more',
    [periode('2024-01-01', { fin: jour('2025-01-02') })],
    [periode('2024-01-01', { fin: jour('2025-01-01') })],
  ],
  [
    'D13',
    'FIN_CONTRADICTOIRE',
    'a day less',
    [periode('2024-01-01', { fin: jour('2024-12-30') })],
    [periode('2024-01-01', { fin: jour('2024-12-31') })],
  ],
  ['D15', 'PERIODE_DISCORDANTE', 'a day late', [periode('2024-01-02')], [periode('2024-01-01')]],
  [
    'D18',
    'ARRETE_HORS_ETAT',
    'a commune',
    [{ differences: { natureActe: 'ARRETE_PREFECTORAL' } }],
    [etat(3000, {}, { differences: { natureActe: 'ARRETE_PREFECTORAL' } })],
  ],
  [
    'D54',
    'DELAI_LEGAL_DEPASSE',
    'February',
    [zoneTendue(29, 'JOURS_CALENDAIRES')],
    [zoneTendue(28, 'JOURS_CALENDAIRES')],
  ],
  ['D54', 'DELAI_LEGAL_DEPASSE', 'months', [zoneTendue(2, 'MOIS')], [zoneTendue(1, 'MOIS')]],
  [
    'D54',
    'DELAI_LEGAL_DEPASSE',
    'days worked',
    [zoneTendue(17, 'JOURS_OUVRES')],
    [zoneTendue(16, 'JOURS_OUVRES')],
  ],
  [
    'D54',
    'DELAI_LEGAL_DEPASSE',
    'working days',
    [zoneTendue(22, 'JOURS_OUVRABLES')],
    [zoneTendue(21, 'JOURS_OUVRABLES')],
  ],
  ['renvois', 'RENVOI_INEXISTANT', 'no such article', [renvoi('6')], [renvoi('5')]],
  ['renvois', 'RENVOI_INEXACT', 'another matter', [renvoi('5', 'rotation')], [renvoi('5')]],
  [
    'renvois',
    'REFERENCE_INEXACTE',
    'another article of law',
    [
      {
        document: {
          references: [{ ou: 'article 7', objet: 'BILAN_ANNUEL', code: 'CCH', article: 'R441-5' }],
        },
      },
    ],
    [
      {
        document: {
          references: [{ ou: 'article 7', objet: 'BILAN_ANNUEL', code: 'CCH', article: 'R441-5-1' }],
        },
      },
    ],
  ],
];
