/** What a column of an inventory can be: the fields of a dwelling, or nothing. */
export const CHAMPS = [
  'rpls',
  'identifiantBailleur',
  'programme',
  'adresse',
  'communeInsee',
  'communeNom',
  'epci',
  'departement',
  'reservataire',
  'typologie',
  'financement',
  'construction',
  'qpv',
  'conventionDebut',
  'conventionFin',
  'anneeConstruction',
  'rotation',
  'exclusion',
  'surface',
  'loyer',
] as const;
export type ChampLogement = (typeof CHAMPS)[number];
export type ChampInventaire = ChampLogement | 'ignorer';

/** Headers of what we write; each is recognised with full confidence when it comes back. */
export const ENTETES_CANONIQUES: Readonly<Record<ChampLogement, string>> = {
  rpls: 'N° RPLS',
  identifiantBailleur: 'Identifiant du bailleur',
  programme: 'Programme',
  adresse: 'Adresse',
  communeInsee: 'Code INSEE',
  communeNom: 'Commune',
  epci: 'EPCI',
  departement: 'Département',
  reservataire: 'Réservataire',
  typologie: 'Typologie',
  financement: 'Financement',
  construction: 'Collectif / Individuel',
  qpv: 'En QPV',
  conventionDebut: 'Début de la convention',
  conventionFin: 'Fin de la convention',
  anneeConstruction: 'Année de construction',
  rotation: 'Taux de rotation',
  exclusion: 'Motif d’exclusion',
  surface: 'Surface',
  loyer: 'Loyer',
};

export const estChamp = (texte: string): texte is ChampInventaire =>
  texte === 'ignorer' || (CHAMPS as readonly string[]).includes(texte);
