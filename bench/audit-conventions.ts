import {
  divise,
  ecrit,
  ecritFlux,
  ecritPart,
  entier,
  fois,
  type Hasard,
  moins,
  type Plume,
  type Rapport,
  type RegleDArrondi,
  rapport,
} from './audit-nombres.ts';

/** DOSSIER.json before it is read. */
export type Json = string | number | boolean | null | Json[] | { [cle: string]: Json };
export type Objet = { [cle: string]: Json };

/** The ten agreements really read (seeds-regimes): model, who signs, and the orders of magnitude of its figures. */
const SEMENCES = [
  { nom: 'Cité Jardins', modele: 'haute-garonne-2023', departement: '31', eligibles: [60, 900] },
  { nom: 'Les Chalets', modele: 'haute-garonne-2023', departement: '31', eligibles: [4, 1100] },
  { nom: 'OPH 31', modele: 'oph-31-2024', departement: '31', eligibles: [100, 800] },
  { nom: 'Patrimoine', modele: 'haute-garonne-2023', departement: '31', eligibles: [50, 400] },
  { nom: 'Promologis', modele: 'haute-garonne-2023', departement: '31', eligibles: [50, 400] },
  { nom: 'Toulouse Métropole Habitat', modele: 'haute-garonne-2023', departement: '31', eligibles: [5, 60] },
  { nom: 'Partelios', modele: 'calvados-2023', departement: '14', eligibles: [40, 3000] },
  { nom: 'Organisme anonyme', modele: 'commune-2024', departement: '99', eligibles: [40, 12_000] },
  { nom: 'Bailleur PACA', modele: 'paca-etat-2025', departement: '13', eligibles: [800, 12_000] },
  { nom: 'Bailleur ANRU', modele: 'anru-als', departement: '59', eligibles: [100, 500] },
] as const;

export type Methode = 'V1_STOCK' | 'V2_THEORIQUE' | 'V3_UN_MOINS_ROTATION' | 'V4_TAUX' | 'V5_DROITS_UNIQUES';
const METHODES = {
  'haute-garonne-2023': ['V1_STOCK', 'V1_STOCK', 'V2_THEORIQUE'],
  'oph-31-2024': ['V1_STOCK'],
  'calvados-2023': ['V3_UN_MOINS_ROTATION'],
  'commune-2024': ['V1_STOCK'],
  'paca-etat-2025': ['V4_TAUX'],
  'anru-als': ['V5_DROITS_UNIQUES'],
} as const satisfies Record<(typeof SEMENCES)[number]['modele'], readonly Methode[]>;

/** What an agreement is about, before anything is printed. Rates in hundredths of a percent. */
export type Cas = {
  readonly semence: (typeof SEMENCES)[number];
  readonly methode: Methode;
  readonly reservataire: string;
  readonly categorie: 'COMMUNE' | 'EPCI' | 'ETAT' | 'ACTION_LOGEMENT';
  readonly origine: 'GARANTIE_EMPRUNT' | 'TERRAIN' | 'INCONNUE';
  readonly exercice: number;
  readonly eligibles: number;
  readonly droits: number;
  readonly rotation: number;
  readonly soustraits: number;
  /** V4. */
  readonly tauxPart: number;
  readonly retrocession: number;
  /** V5: whole years left on 1 January of the exercice. */
  readonly annees: number;
  readonly arrondi: RegleDArrondi;
  readonly dureeMois: number;
  readonly plume: Plume;
};

export const taux = (centiemes: number): Rapport => rapport(centiemes, 10_000);
export const appliqueDesSoustractions = (c: Cas): boolean =>
  ['calvados-2023', 'commune-2024', 'paca-etat-2025'].includes(c.semence.modele);

export function partDe(c: Cas): Rapport | undefined {
  if (c.methode === 'V5_DROITS_UNIQUES') return undefined;
  if (c.methode === 'V4_TAUX') return taux(c.tauxPart - c.retrocession);
  const stock = rapport(c.droits, c.eligibles);
  return c.methode === 'V3_UN_MOINS_ROTATION' ? fois(stock, taux(10_000 - c.rotation)) : stock;
}
export const fluxNetDe = (c: Cas): Rapport =>
  moins(fois(rapport(c.eligibles), taux(c.rotation)), rapport(c.soustraits));
export function fluxDe(c: Cas): Rapport {
  if (c.methode === 'V5_DROITS_UNIQUES') return rapport(c.droits, c.annees);
  if (c.methode === 'V2_THEORIQUE') return fois(rapport(c.droits), taux(c.rotation));
  return fois(partDe(c) ?? rapport(0), fluxNetDe(c));
}
export const quotaDe = (flux: Rapport): Rapport => divise(flux, rapport(4));
/** The models whose quarter of priority publics falls on this réservataire. */
export const aUnQuota = (c: Cas): boolean => c.categorie === 'COMMUNE' || c.categorie === 'EPCI';

function plume(h: Hasard, methode: Methode): Plume {
  const coupe = h.fois(40);
  // A cut flow with one decimal at most, and no share beside it to show the habit, is what R7 calls a fault.
  const seul = coupe && methode === 'V5_DROITS_UNIQUES';
  return {
    coupe,
    decimalesPart: h.nombre(0, 4),
    decimalesFlux: h.nombre(seul ? 2 : 0, 4),
    virgule: h.parmi([',', '.']),
    part: h.parmi([' %', ' %', '%', 'RAPPORT']),
  };
}

/** Draws one agreement; `rang` chooses its seed, so that all ten come back in turn. */
export function tireCas(h: Hasard, rang: number): Cas {
  const semence = SEMENCES[rang % SEMENCES.length] ?? SEMENCES[0];
  const methode: Methode = h.parmi<Methode>(METHODES[semence.modele]);
  const eligibles = h.nombre(semence.eligibles[0], semence.eligibles[1]);
  const origine = h.parmi(['GARANTIE_EMPRUNT', 'TERRAIN', 'INCONNUE'] as const);
  const plafond = origine === 'TERRAIN' ? Math.floor(eligibles * 0.6) : Math.floor(eligibles / 5);
  const etat = methode === 'V4_TAUX';
  const rotation = h.nombre(300, 1500);
  const cas = {
    ...{ semence, methode, eligibles, origine, rotation },
    reservataire: etat ? 'État' : h.parmi(['MAIRIE EXEMPLE', 'Commune d’Exemple', 'Ville d’Exemple']),
    categorie: etat ? 'ETAT' : methode === 'V5_DROITS_UNIQUES' ? 'ACTION_LOGEMENT' : 'COMMUNE',
    exercice: h.nombre(2024, 2027) + (etat ? 2 : 0),
    droits: h.nombre(1, Math.max(1, plafond)),
    tauxPart: h.nombre(2500, 3000),
    retrocession: etat ? h.parmi([0, 137]) : 0,
    annees: h.nombre(5, 30),
    arrondi: h.parmi(['AU_PLUS_PROCHE', 'AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR', 'MINIMUM_UN'] as const),
    dureeMois: h.parmi([12, 24, 36]),
    plume: plume(h, methode),
  } as const;
  const net = Math.floor((eligibles * rotation) / 10_000);
  const soustrait = ['calvados-2023', 'commune-2024', 'paca-etat-2025'].includes(semence.modele);
  const tire: Cas = { ...cas, soustraits: soustrait ? h.nombre(0, Math.floor(net / 3)) : 0 };
  // One right on fewer than five dwellings is over the ceiling by itself; given for land, it is allowed (D45).
  return tire.droits * 5 > tire.eligibles ? { ...tire, origine: 'TERRAIN' } : tire;
}

/** What this paper prints of its figures; the rotation is always there. */
export type Choix = { readonly flux: boolean; readonly objectif: boolean; readonly quota: boolean };
/** A writer who cuts prints the share and the flow: the habit must be seen twice to be one. */
export const tireChoix = (c: Cas, h: Hasard): Choix => ({
  flux: c.plume.coupe || h.fois(90),
  objectif: h.fois(80),
  quota: aUnQuota(c) && h.fois(60),
});
export const TOUT: Choix = { flux: true, objectif: true, quota: true };

/** The printed figures, as a careful person prints them. */
export function imprimes(c: Cas, choix: Choix): Objet {
  const [part, flux] = [partDe(c), fluxDe(c)];
  return {
    ...(part && { part: ecritPart(part, c.plume) }),
    ...(choix.flux && { flux: ecritFlux(flux, c.plume) }),
    ...(choix.objectif && { objectif: Number(entier(flux, c.arrondi)) }),
    ...(choix.quota && aUnQuota(c) && { prioritaires: ecritQuota(quotaDe(flux), c.plume) }),
    tauxRotation: ecritTaux(c.rotation, c.plume.virgule),
  };
}
export const ecritQuota = (quota: Rapport, plume: Plume): string =>
  ecrit(quota, Math.max(2, plume.decimalesFlux), plume);
/** Hundredths of a percent: 790 is `7,90 %`. */
export const ecritTaux = (centiemes: number, virgule: Plume['virgule'] = ','): string =>
  `${ecrit(rapport(centiemes, 100), 2, { coupe: false, virgule })} %`;
