/** An invented département (code 99, used by no département): its intercommunal bodies and its sixty communes. */
export const DEPARTEMENT = { code: '99', nom: 'Val-d’Orme' } as const;

export const EPCI = [
  'CA Orme Agglomération',
  'CC des Trois Rivières d’Orme',
  'CC du Pays de Montvesle',
  'CC Plaine de Vesle',
  'CC Haute Vallée d’Orme',
] as const;

export type CommuneDemonstration = {
  readonly insee: string;
  readonly nom: string;
  readonly epci: string;
  /** Share of the dwellings of the landlord, in weight. */
  readonly poids: number;
  /** Programmes in a priority neighbourhood, out of a thousand. */
  readonly qpvSurMille: number;
  /** The commune signed an agreement with the landlord. */
  readonly reservataire: boolean;
  /** Rights of the commune, out of a thousand dwellings of its territory; 0 without agreement. */
  readonly droitsSurMille: number;
};

/** Name, weight, QPV and rights out of a thousand. Rights above 200 are meant: there the product has to warn (D43). */
type Ligne = readonly [nom: string, poids: number, qpv?: number, droits?: number];
const PAR_EPCI: readonly (readonly Ligne[])[] = [
  [
    ['Ormeville', 2600, 320, 70],
    ['Saint-Aubrin', 720, 250, 80],
    ['Le Vesnoy', 560, 180, 90],
    ['Les Aulnaies-sous-Orme', 430, 0, 80],
    ['Montfleury-le-Haut', 360, 150, 75],
    ['Vaucelin', 290, 0, 60],
    ['Saint-Mavre', 240, 0, 90],
    ['Beaurivage-sur-Orme', 210, 0, 85],
    ['La Chapelle-d’Orme', 160, 0, 65],
    ['Rochebelle-lès-Ormeville', 140],
    ['Courtenoy', 110],
    ['Pont-de-Vesle', 90],
  ],
  [
    ['Villerive', 680, 240, 75],
    ['Saint-Corentin-des-Prés', 330, 0, 90],
    ['Trois-Moulins-sur-Orme', 230, 0, 350],
    ['Aubevoie-la-Rivière', 170, 0, 70],
    ['Le Breuil-d’Orme', 130],
    ['Grandchêne', 110],
    ['Marzelle', 90],
    ['Sauvigny-le-Pont', 75],
    ['Les Clairières', 60],
    ['Noisevelle', 50],
    ['Fontaine-la-Vesle', 45],
    ['Belloncourt', 35],
  ],
  [
    ['Montvesle', 620, 260, 80],
    ['Saint-Elpin', 260, 0, 75],
    ['Roquelaure-la-Tour', 190, 0, 360],
    ['Castelvieil-d’Orme', 140, 0, 90],
    ['Peyrevive', 110],
    ['Lauzières', 95],
    ['Saint-Vrin', 80],
    ['Bosquelle', 65],
    ['Ardenne-le-Mont', 55],
    ['Les Genévriers', 45],
    ['Tourmelle', 40],
    ['Vignolles-le-Sec', 30],
  ],
  [
    ['Plaisance-sur-Vesle', 540, 200, 85],
    ['Le Grand-Marais', 240, 0, 70],
    ['Champvesle', 180, 0, 75],
    ['Orgeval-la-Plaine', 130, 0, 80],
    ['Saint-Ouen-de-Vesle', 110],
    ['Brétizel', 85],
    ['Mézenoy', 75],
    ['La Ferté-d’Orme', 60],
    ['Coudrelle', 55],
    ['Hautefeuille-les-Blés', 45],
    ['Lignevelle', 35],
    ['Semoye', 30],
  ],
  [
    ['Orme-les-Bains', 380, 0, 75],
    ['Val-Suzette', 200, 0, 360],
    ['Saint-Béal', 140, 0, 70],
    ['Les Sapinières', 110],
    ['Combe-d’Orme', 85],
    ['Pierrelongue', 70],
    ['Chantemerle-le-Col', 55],
    ['Aiguevive-en-Orme', 45],
    ['Malaval', 40],
    ['La Bastide-d’Orme', 35],
    ['Sourcevive', 30],
    ['Haute-Combe', 25],
  ],
];

/** The sixty communes, from 99001 on. */
export const COMMUNES: readonly CommuneDemonstration[] = PAR_EPCI.flatMap((lignes, rang) =>
  lignes.map(([nom, poids, qpv = 0, droits = 0], i) => ({
    insee: `99${String(rang * 12 + i + 1).padStart(3, '0')}`,
    nom,
    epci: EPCI[rang] ?? '',
    poids,
    qpvSurMille: qpv,
    reservataire: droits > 0,
    droitsSurMille: droits,
  })),
);

/** « d’Ormeville », « du Vesnoy », « des Clairières », « de La Chapelle-d’Orme », « de Montvesle ». */
export function deCommune(nom: string): string {
  if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`;
  return /^[AEIOUYÉÈH]/.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/** Dwellings of each commune when the landlord owns `total`: largest remainders, so that the sum is exact. */
export function repartition(total: number): readonly (readonly [CommuneDemonstration, number])[] {
  const somme = COMMUNES.reduce((s, c) => s + c.poids, 0);
  const parts = COMMUNES.map((commune) => ({
    commune,
    entier: Math.floor((total * commune.poids) / somme),
    reste: (total * commune.poids) % somme,
  }));
  const manque = total - parts.reduce((s, p) => s + p.entier, 0);
  const servis = new Set([...parts].sort((a, b) => b.reste - a.reste).slice(0, manque));
  return parts.map((p) => [p.commune, p.entier + (servis.has(p) ? 1 : 0)] as const);
}
