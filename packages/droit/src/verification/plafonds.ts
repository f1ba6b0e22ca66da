import type { Constat, Gravite } from '../explication/constat.ts';
import { type Texte, texte } from '../explication/source.ts';
import { R441_5_2_I, R441_5_2_I_DEROGATION, R441_5_2_II, R441_5_3, R441_5_4 } from '../sources/cch.ts';
import type { Controle, ControleCroise, DossierCalcule, Trouvaille } from './controle.ts';
import { partDeLaCollectivite, partsDesCollectivites } from './plafonds-collectivites.ts';
import { derogationDeLEtat, partDeLEtat, partsDeLEtat, repartitionDeLEtat } from './plafonds-etat.ts';

type Fiche = readonly [
  code: string,
  gravite: Gravite,
  titre: string,
  source: Texte,
  regles: readonly string[],
];
const FICHES_ETAT: readonly Fiche[] = [
  [
    'PLAFOND_ETAT_30',
    'BLOQUANT',
    'La part de l’État ne dépasse pas 30 % du flux du bailleur.',
    R441_5_2_I,
    ['D40', 'D41'],
  ],
  [
    'PLAFOND_ETAT_AGENTS_5',
    'BLOQUANT',
    'La part des agents de l’État ne dépasse pas 5 % du flux.',
    R441_5_2_I,
    ['D40', 'D41'],
  ],
  [
    'PART_AGENTS_INCOHERENTE',
    'ERREUR',
    'La part des agents est comprise dans celle de l’État.',
    R441_5_2_I,
    ['D40'],
  ],
];
const FICHES_DEROGATION: readonly Fiche[] = [
  [
    'DEROGATION_TROP_LONGUE',
    'ERREUR',
    'Une dérogation préfectorale au plafond de l’État dure un an au plus.',
    R441_5_2_I_DEROGATION,
    ['D41'],
  ],
  [
    'DEROGATION_DATES_INVERSEES',
    'ERREUR',
    'Une dérogation préfectorale ne finit pas avant d’avoir commencé.',
    R441_5_2_I_DEROGATION,
    ['D41'],
  ],
];
const FICHES_REPARTITION: readonly Fiche[] = [
  [
    'PART_ETAT_INEGALE',
    'ALERTE',
    'Sauf clause contraire, la part de l’État est la même dans chaque commune.',
    R441_5_2_II,
    ['D42'],
  ],
  [
    'PLANCHER_ETAT_HORS_QPV_30',
    'ERREUR',
    'Sauf clause contraire, la part de l’État n’est pas inférieure à 30 % hors QPV.',
    R441_5_2_II,
    ['D42'],
  ],
];
const FICHES_COLLECTIVITES: readonly Fiche[] = [
  [
    'PLAFOND_GARANTIES_20',
    'BLOQUANT',
    'Les droits nés de garanties d’emprunt ne dépassent pas 20 % du flux du territoire.',
    R441_5_3,
    ['D43'],
  ],
  [
    'PLAFOND_COLLECTIVITES_20',
    'BLOQUANT',
    'Au-delà de 20 %, une collectivité apporte un terrain ou un financement.',
    R441_5_4,
    ['D45'],
  ],
  [
    'PLAFOND_20_ORIGINE_INCONNUE',
    'ALERTE',
    'Au-delà de 20 %, l’origine de chaque droit est connue.',
    R441_5_4,
    ['D45'],
  ],
];

/** What the ceilings said under this code; the code itself is that of the record. */
const sous = (constats: readonly Constat[], code: string): readonly Trouvaille[] =>
  constats.filter((c) => c.code === code).map(({ code: _, ...trouvaille }) => trouvaille);

const surUn =
  (constats: (d: DossierCalcule) => readonly Constat[]) =>
  ([code, gravite, titre, source, regles]: Fiche): Controle => ({
    code,
    gravite,
    titre,
    incoherences: regles,
    source: texte(source),
    portee: 'UN_DOSSIER',
    verifie: (d) => sous(constats(d), code),
  });

const surPlusieurs =
  (constats: (dossiers: readonly DossierCalcule[]) => readonly Constat[], qui: string) =>
  ([code, gravite, titre, source, regles]: Fiche): ControleCroise => ({
    code,
    gravite,
    titre: `${titre.replace(/\.$/, '')}, ${qui}.`,
    incoherences: regles,
    source: texte(source),
    portee: 'PLUSIEURS_DOSSIERS',
    verifie: (dossiers) => sous(constats(dossiers), code),
  });

/** D40–D45 on one agreement, through the ceilings of `plafonds`. */
export const PLAFONDS: readonly Controle[] = [
  ...FICHES_ETAT.map(surUn(partDeLEtat)),
  ...FICHES_DEROGATION.map(surUn(derogationDeLEtat)),
  ...FICHES_REPARTITION.map(surUn(repartitionDeLEtat)),
  ...FICHES_COLLECTIVITES.map(surUn(partDeLaCollectivite)),
];

/** The same ceilings on agreements that share one territory. */
export const PLAFONDS_ENSEMBLE: readonly ControleCroise[] = [
  ...FICHES_ETAT.slice(0, 2).map(surPlusieurs(partsDeLEtat, 'toutes ses conventions confondues')),
  ...FICHES_COLLECTIVITES.map(surPlusieurs(partsDesCollectivites, 'toutes collectivités confondues')),
];
