import type { OrganismeVue } from '@contingent/echanges';

/** One area of the left navigation. Only areas that exist stand here. */
export type Zone = {
  readonly libelle: string;
  /** Path under `/o/:organisme/`. */
  readonly vers: string;
  readonly pour: readonly OrganismeVue['genre'][];
};

export const ZONES: readonly Zone[] = [
  { libelle: 'Parc', vers: 'parc', pour: ['BAILLEUR'] },
  { libelle: 'Flux', vers: 'flux', pour: ['BAILLEUR', 'RESERVATAIRE'] },
  { libelle: 'Réservataires', vers: 'reservataires', pour: ['BAILLEUR'] },
  { libelle: 'Conventions', vers: 'conventions', pour: ['BAILLEUR', 'RESERVATAIRE'] },
  { libelle: 'Vérifier', vers: 'audit', pour: ['BAILLEUR', 'RESERVATAIRE'] },
  { libelle: 'Règles', vers: 'regles', pour: ['BAILLEUR', 'RESERVATAIRE'] },
];
