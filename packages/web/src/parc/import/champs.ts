import type { ChampLogement } from '@contingent/echanges';

/** Code of a column that is kept raw and not used. */
export const IGNORE = 'ignorer';

/** Our fields in the order of an inventory. */
const CHAMPS: Readonly<Record<ChampLogement, string>> = {
  rpls: 'Numéro RPLS',
  identifiantBailleur: 'Identifiant du bailleur',
  programme: 'Programme',
  adresse: 'Adresse',
  communeNom: 'Commune',
  communeInsee: 'Code INSEE de la commune',
  epci: 'EPCI',
  departement: 'Département',
  reservataire: 'Réservataire',
  typologie: 'Typologie',
  financement: 'Financement',
  construction: 'Collectif ou individuel',
  qpv: 'Quartier prioritaire (QPV)',
  conventionDebut: 'Début de la réservation',
  conventionFin: 'Fin de la réservation',
  anneeConstruction: 'Année de construction',
  rotation: 'Taux de rotation',
  exclusion: 'Exclusion du flux',
  surface: 'Surface',
  loyer: 'Loyer',
};

/** French name of a field; an unknown code is shown as it is. */
export const nomChamp = (code: string): string => (CHAMPS as Record<string, string>)[code] ?? code;

/** What a column may be, the ignored one first. */
export const OPTIONS_CHAMP = [
  { value: IGNORE, label: 'Ignorer cette colonne' },
  ...Object.entries(CHAMPS).map(([value, label]) => ({ value, label })),
];
