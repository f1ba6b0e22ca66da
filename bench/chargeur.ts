import type { BaseDuBanc } from './copie.ts';

/** Loads a csv by the use case of the application; gives the rows loaded. */
export type Chargeur = (base: BaseDuBanc, chemin: string) => Promise<number>;

/** Seam: the use case `chargerPhotographie` is plugged here. */
export const chargeur: Chargeur | undefined = undefined;
