import type { Modele, NomModele } from '../convention.ts';
import { ANRU_ALS } from './anru-als.ts';
import { CALVADOS_2023 } from './calvados-2023.ts';
import { COMMUNE_2024 } from './commune-2024.ts';
import { HAUTE_GARONNE_2023 } from './haute-garonne-2023.ts';
import { OPH_31_2024 } from './oph-31-2024.ts';
import { PACA_ETAT_2025 } from './paca-etat-2025.ts';

/** Every regime really read, in the order screens list them. */
export const MODELES: readonly Modele[] = [
  HAUTE_GARONNE_2023,
  OPH_31_2024,
  CALVADOS_2023,
  COMMUNE_2024,
  PACA_ETAT_2025,
  ANRU_ALS,
];

const parNom: ReadonlyMap<string, Modele> = new Map<NomModele, Modele>(MODELES.map((m) => [m.nom, m]));

/** The model of that name; `undefined` when there is none (the caller says which ones exist). */
export const modele = (nom: string): Modele | undefined => parNom.get(nom);
