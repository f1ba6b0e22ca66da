import type { MethodePart } from '../../convention/clauses-de-calcul.ts';
import type { Donnees } from '../donnees.ts';
import type { FluxDirect, PartCalculee } from './resultat.ts';
import { partV1 } from './v1-stock.ts';
import { fluxV2 } from './v2-theorique.ts';
import { partV3 } from './v3-un-moins-rotation.ts';
import { partV4 } from './v4-taux.ts';
import { fluxV5 } from './v5-droits-uniques.ts';
import { partV6 } from './v6-rotation-programme.ts';
import { partV7 } from './v7-duree-restante.ts';

/** Which inputs a method cannot do without, the flow included. `taux`: even when the vacancies themselves are known. */
export type Besoins = {
  readonly eligibles: boolean;
  readonly droits: boolean;
  readonly taux: boolean;
  /** The flow of the perimeter (E × τ, or the planned vacancies, less subtractions) enters the flow of the réservataire. */
  readonly fluxNet: boolean;
};
const oui = true;
const non = false;
export const BESOINS: Record<MethodePart['type'], Besoins> = {
  V1_STOCK: { eligibles: oui, droits: oui, taux: non, fluxNet: oui },
  V2_THEORIQUE: { eligibles: non, droits: oui, taux: oui, fluxNet: non },
  V3_UN_MOINS_ROTATION: { eligibles: oui, droits: oui, taux: oui, fluxNet: oui },
  V4_TAUX: { eligibles: non, droits: non, taux: non, fluxNet: oui },
  V5_DROITS_UNIQUES: { eligibles: non, droits: non, taux: non, fluxNet: non },
  V6_ROTATION_PROGRAMME: { eligibles: non, droits: non, taux: non, fluxNet: oui },
  V7_DUREE_RESTANTE: { eligibles: oui, droits: non, taux: non, fluxNet: oui },
};

/** The share by the method of the agreement; V2 shares as V1 does when the stock is known; V5 has none of its own. */
export function partSelon(donnees: Donnees): PartCalculee | undefined {
  const { methode } = donnees;
  switch (methode.type) {
    case 'V1_STOCK':
    case 'V2_THEORIQUE':
      return partV1(donnees);
    case 'V3_UN_MOINS_ROTATION':
      return partV3(donnees);
    case 'V4_TAUX':
      return partV4(donnees, methode);
    case 'V5_DROITS_UNIQUES':
      return undefined;
    case 'V6_ROTATION_PROGRAMME':
      return partV6(donnees);
    case 'V7_DUREE_RESTANTE':
      return partV7(donnees, methode);
  }
}

/** The flow of the methods that do not pass through the share. */
export function fluxDirectSelon(donnees: Donnees): FluxDirect | undefined {
  const { methode } = donnees;
  if (methode.type === 'V2_THEORIQUE') return fluxV2(donnees);
  if (methode.type === 'V5_DROITS_UNIQUES') return fluxV5(donnees, methode);
  return undefined;
}
