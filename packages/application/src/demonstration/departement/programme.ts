import type { MotifExclusion } from '@contingent/droit';
import { choix, entier, type Hasard, pondere, surMille } from './hasard.ts';
import type { CommuneDemonstration } from './territoire.ts';

/** How the landlord writes the type of a dwelling; it changes from one programme to the next, as in real files. */
export type Ecriture = 'T' | 'TYPE' | 'MINUSCULE' | 'VILLA';

export type Programme = {
  readonly numero: number;
  readonly nom: string;
  readonly rue: string;
  readonly commune: CommuneDemonstration;
  readonly annee: number;
  readonly taille: number;
  readonly qpv: boolean;
  readonly collectif: boolean;
  readonly ecriture: Ecriture;
  readonly financements: readonly (readonly [string, number])[];
  /** Whole programme out of the flow. */
  readonly exclusion: MotifExclusion | undefined;
  /** Named dwellings of one of these bodies stand here (D22). */
  readonly identifie: 'sante' | 'defense' | 'securite' | undefined;
  /** Part of it is in the sale plan, out of a thousand dwellings. */
  readonly venteSurMille: number;
  /** Beginning of the rights: works loans of old programmes begin later than the building. */
  readonly debut: { readonly jour: string; readonly annee: number };
  /** Years that a guaranteed loan still lasts after it began. */
  readonly dureeGarantie: number;
};

const VOIES = ['rue', 'rue', 'rue', 'allée', 'avenue', 'chemin', 'impasse', 'place', 'square', 'boulevard'];
const LIEUX = [
  ...['des Lilas', 'des Tilleuls', 'du Moulin', 'de la Gare', 'des Acacias', 'du Stade', 'des Écoles'],
  ...[
    'de la Fontaine',
    'des Peupliers',
    'du Lavoir',
    'des Vergers',
    'de la Forêt',
    'du Canal',
    'des Érables',
  ],
  ...['de l’Église', 'des Jardins', 'du Château d’Eau', 'de la République', 'des Mésanges', 'du Verger'],
  ...['de la Liberté', 'des Coquelicots', 'du Marché', 'de la Source', 'des Châtaigniers', 'de l’Europe'],
];
const NOMS = [
  ...['Les Tilleuls', 'Le Clos des Vignes', 'Les Terrasses', 'La Roseraie', 'Le Parc', 'Les Hauts de l’Orme'],
  ...['Bellevue', 'Les Mésanges', 'Le Verger', 'La Prairie', 'Les Glycines', 'Le Grand Pré', 'Les Cèdres'],
  ...[
    'La Tuilerie',
    'Les Ormeaux',
    'Le Belvédère',
    'Les Remparts',
    'La Filature',
    'Le Petit Bois',
    'Les Rives',
  ],
];
const SPECIALES: readonly (readonly [MotifExclusion | undefined, number])[] = [
  [undefined, 965],
  ['EXC_FOYER', 10],
  ['EXC_UNIVERSITAIRE', 7],
  ['EXC_SERVICES', 7],
  ['EXC_SEM_NON_APL', 6],
  ['EXC_DEMOLITION', 5],
];

/** Share of the stock built in each period, as a social landlord of that size has them. */
const annees = (h: Hasard): number =>
  pondere(h, [
    [entier(h, 1949, 1976), 26],
    [entier(h, 1977, 1990), 19],
    [entier(h, 1991, 2005), 22],
    [entier(h, 2006, 2020), 26],
    [entier(h, 2021, 2025), 7],
  ]);

/** Initial financing of the time (nomenclatures § 2), as landlords write it. */
function financements(h: Hasard, annee: number): readonly (readonly [string, number])[] {
  if (annee < 1951) return [['HBM', 1]];
  if (annee < 1977)
    return [
      [
        pondere(h, [
          ['HLM/O', 14],
          ['ILM', 2],
          ['DIVERS', 1],
        ]),
        1,
      ],
    ];
  if (annee < 1988) return [['PLA', 1]];
  if (annee < 2000)
    return [
      ['PLA', 8],
      [choix(h, ['PLATS', 'PLA T Social']), 1],
    ];
  if (surMille(h, 70)) return [[surMille(h, 250) ? 'PLI' : 'PLS', 1]];
  return [
    ['PLUS', 66],
    [surMille(h, 200) ? 'PLA-I' : 'PLAI', 34],
  ];
}

function taille(h: Hasard, commune: CommuneDemonstration): number {
  if (commune.poids > 500)
    return pondere(h, [
      [entier(h, 8, 24), 3],
      [entier(h, 25, 60), 4],
      [entier(h, 60, 110), 2],
    ]);
  return pondere(h, [
    [entier(h, 4, 9), 4],
    [entier(h, 10, 24), 4],
    [entier(h, 25, 45), 1],
  ]);
}

const debut = (h: Hasard, annee: number): Programme['debut'] => ({
  jour: `${String(entier(h, 1, 28)).padStart(2, '0')}/${String(entier(h, 1, 12)).padStart(2, '0')}`,
  annee: annee < 1986 && surMille(h, 750) ? entier(h, 1994, 2016) : annee,
});

/** Draws one programme. The draws never depend on the date of the inventory: two dates see the same programmes. */
export function programme(h: Hasard, commune: CommuneDemonstration, numero: number): Programme {
  const annee = annees(h);
  const collectif = surMille(h, 850);
  const grand = taille(h, commune);
  const exclusion = pondere(h, SPECIALES);
  const qpv = surMille(h, commune.qpvSurMille);
  return {
    numero,
    nom: `${surMille(h, 30) ? 'Résidence "' : ''}${choix(h, NOMS)}`,
    rue: `${choix(h, VOIES)} ${choix(h, LIEUX)}`,
    commune,
    annee,
    taille: collectif ? grand : Math.min(grand, 18),
    qpv,
    collectif,
    ecriture: pondere(h, [
      ['T', 80],
      ['TYPE', 8],
      ['MINUSCULE', 6],
      [collectif ? 'T' : 'VILLA', 6],
    ]),
    financements: financements(h, annee),
    exclusion: exclusion ?? (annee < 1977 && surMille(h, 20) ? 'EXC_NON_CONVENTIONNE' : undefined),
    identifie: pondere(h, [
      [undefined, 960],
      ['sante', 14],
      ['defense', 14],
      ['securite', 12],
    ]),
    venteSurMille: annee < 2005 && surMille(h, 60) ? 250 : 0,
    debut: debut(h, annee),
    dureeGarantie: annee < 2021 ? entier(h, 25, 45) : entier(h, 42, 45),
  };
}
