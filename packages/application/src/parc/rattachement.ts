import { createHash } from 'node:crypto';
import { normaliserLibelle } from '@contingent/droit';
import type { Cible, Proposition } from './decisions.ts';
import type { DroitDeLigne } from './encodage.ts';

export type Rattacheur = {
  /** The right that a label of the file gives to its row; `undefined`: none. */
  readonly dire: (libelle: string | undefined) => DroitDeLigne;
  /** Changes with any decision. */
  readonly empreinte: string;
};

/** Turns decisions into rights; `numero` gives the number under which a réservataire is written, once per target. */
export function rattacheur(
  { rattachements }: Proposition,
  numero: (cible: Cible) => number | undefined,
): Rattacheur {
  const parCible = new Map<string, number | undefined>();
  const parNormalise = new Map<string, DroitDeLigne>();
  for (const { normalise, cible, origine } of rattachements.values()) {
    const cle = JSON.stringify(cible);
    if (!parCible.has(cle)) parCible.set(cle, numero(cible));
    const reservataire = parCible.get(cle);
    if (reservataire !== undefined) parNormalise.set(normalise, { reservataire, origine });
  }
  const parBrut = new Map<string, DroitDeLigne>();
  const lire = (libelle: string): DroitDeLigne => {
    const droit = parNormalise.get(normaliserLibelle(libelle));
    if (parBrut.size < 50_000) parBrut.set(libelle, droit);
    return droit;
  };
  const dire = (libelle: string | undefined): DroitDeLigne =>
    libelle === undefined ? undefined : parBrut.has(libelle) ? parBrut.get(libelle) : lire(libelle);
  const texte = JSON.stringify([...rattachements.values()]);
  return { dire, empreinte: createHash('sha256').update(texte).digest('hex').slice(0, 16) };
}
