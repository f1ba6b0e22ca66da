import type { Logement } from '@contingent/droit';
import { type Anomalie, anomalie, type CodeAnomalie } from './anomalie.ts';

type Complet = Required<Logement>;
/** Every field is there from the start, said or not: rows that all have one shape are read much faster. */
export type EnCours = { -readonly [K in keyof Complet]: Complet[K] | undefined } & { readonly ligne: number };
const VIERGE: Readonly<EnCours> = {
  ligne: 0,
  rpls: undefined,
  identifiantBailleur: undefined,
  programme: undefined,
  adresse: undefined,
  communeInsee: undefined,
  communeNom: undefined,
  epci: undefined,
  departement: undefined,
  reservataireBrut: undefined,
  typologie: undefined,
  typologieBrute: undefined,
  financement: undefined,
  financementBrut: undefined,
  construction: undefined,
  qpv: undefined,
  conventionDebut: undefined,
  conventionFin: undefined,
  sansTerme: undefined,
  anneeConstruction: undefined,
  tauxRotation: undefined,
  exclusion: undefined,
  surface: undefined,
  loyer: undefined,
};
/** The dwelling being read, with what is to say about it. */
export type Chantier = {
  readonly logement: EnCours;
  readonly ligne: number;
  anomalies: Anomalie[] | undefined;
  /** The typology says a villa (`V4`). */
  villa: boolean;
};
export const ouvrirChantier = (ligne: number): Chantier => ({
  logement: { ...VIERGE, ligne },
  ligne,
  anomalies: undefined,
  villa: false,
});
export function signaler(
  chantier: Chantier,
  code: CodeAnomalie,
  colonne: string,
  valeur: string,
  precision?: string,
): void {
  chantier.anomalies ??= [];
  chantier.anomalies.push(anomalie(code, chantier.ligne, colonne, valeur, precision));
}
