import { normaliserLibelle } from '@contingent/droit';
import type { Cible, Proposition } from './decisions.ts';
import type { DroitDeLigne } from './encodage.ts';

/** The right that each normalised label gives; a label that is not here gives none. */
export type Droits = ReadonlyMap<string, NonNullable<DroitDeLigne>>;

/** Turns decisions into rights; `numero` gives the number under which a réservataire is written, once per target. */
export function droitsDe(
  { rattachements }: Proposition,
  numero: (cible: Cible) => number | undefined,
): Droits {
  const parCible = new Map<string, number | undefined>();
  const droits = new Map<string, NonNullable<DroitDeLigne>>();
  for (const { normalise, cible, origine } of rattachements.values()) {
    const cle = JSON.stringify(cible);
    if (!parCible.has(cle)) parCible.set(cle, numero(cible));
    const reservataire = parCible.get(cle);
    if (reservataire !== undefined) droits.set(normalise, { reservataire, origine });
  }
  return droits;
}

/** Makes the function that says what right a raw label gives to its row. */
export function rattacheurDe(droits: Droits): (libelle: string | undefined) => DroitDeLigne {
  const parBrut = new Map<string, DroitDeLigne>();
  const lire = (libelle: string): DroitDeLigne => {
    const droit = droits.get(normaliserLibelle(libelle));
    if (parBrut.size < 50_000) parBrut.set(libelle, droit);
    return droit;
  };
  return (libelle) =>
    libelle === undefined ? undefined : parBrut.has(libelle) ? parBrut.get(libelle) : lire(libelle);
}
