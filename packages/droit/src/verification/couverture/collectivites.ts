import { pourcent } from '../../quantites/fraction.ts';
import { droits, emboitees, type Ligne, surUnParc } from './fabrique.ts';

/** D39, D43, D45. */
export const LIGNES_DES_COLLECTIVITES: readonly Ligne[] = [
  [
    'D39',
    'SOMME_DES_PARTS',
    'one right too many',
    surUnParc('TERRAIN', 6000, 4001),
    surUnParc('TERRAIN', 6000, 4000),
  ],
  [
    'D43',
    'PLAFOND_GARANTIES_20',
    'a hundredth of a point',
    [droits(2001, 'GARANTIE_EMPRUNT')],
    [droits(2000, 'GARANTIE_EMPRUNT')],
  ],
  [
    'D43',
    'PLAFOND_GARANTIES_20',
    'two guarantors of one stock',
    surUnParc('GARANTIE_EMPRUNT', 1500, 501),
    surUnParc('GARANTIE_EMPRUNT', 1500, 500),
  ],
  ['D43', 'PLAFOND_GARANTIES_20', 'a commune and its EPCI', emboitees(20, 81), emboitees(20, 80)],
  [
    'D43',
    'PLAFOND_ECRIT_TROP_HAUT',
    'written ceiling',
    [{ differences: { plafonds: { partMaximale: pourcent(2001, 100) } } }],
    [{ differences: { plafonds: { partMaximale: pourcent(20) } } }],
  ],
  [
    'D45',
    'PLAFOND_COLLECTIVITES_20',
    'neither land nor money',
    [droits(2001, 'CONVENTIONNEL')],
    [droits(2001, 'FINANCEMENT')],
  ],
  [
    'D45',
    'PLAFOND_COLLECTIVITES_20',
    'two of them',
    surUnParc('CONVENTIONNEL', 1500, 501),
    surUnParc('CONVENTIONNEL', 1500, 500),
  ],
  [
    'D45',
    'PLAFOND_20_ORIGINE_INCONNUE',
    'unknown origin',
    [droits(2001, 'INCONNUE')],
    [droits(2000, 'INCONNUE')],
  ],
  [
    'D45',
    'PLAFOND_20_ORIGINE_INCONNUE',
    'two of them',
    surUnParc('INCONNUE', 1500, 501),
    surUnParc('INCONNUE', 1500, 500),
  ],
  [
    'D45',
    'AU_DELA_SANS_FONDEMENT',
    'a guarantee beyond the guarantees',
    [{ differences: { plafonds: { auDela: ['TERRAIN', 'GARANTIE_EMPRUNT'] } } }],
    [{ differences: { plafonds: { auDela: ['TERRAIN', 'FINANCEMENT'] } } }],
  ],
  [
    'D45',
    'PLAFOND_ECRIT_TROP_HAUT',
    'in return for land',
    [{ differences: { plafonds: { partMaximale: pourcent(40) } } }],
    [{ differences: { plafonds: { partMaximale: pourcent(40), auDela: ['TERRAIN'] } } }],
  ],
];
