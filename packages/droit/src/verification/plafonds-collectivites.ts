import type { Constat } from '../explication/constat.ts';
import { jourDesParametres } from '../flux/entree.ts';
import { type PartCollectivite, verifiePartsCollectivites } from '../plafonds/collectivites.ts';
import { type Fraction, fraction, produit, UN } from '../quantites/fraction.ts';
import { estCollectivite } from './categories.ts';
import { type DossierCalcule, totalDesDroits } from './controle.ts';
import { CHAMP_PART, partJugee } from './part-jugee.ts';
import { parTerritoire } from './territoire-commun.ts';

/** The share, cut as the rights are by origin; a share without counted rights has no known origin (D45). */
function partsParOrigine(d: DossierCalcule, poids: Fraction = UN): readonly PartCollectivite[] {
  const [part, total, { nom }] = [partJugee(d), totalDesDroits(d), d.entree.convention.reservataire];
  if (part === undefined) return [];
  const surLeTout = produit(part, poids);
  if (!total) return [{ nom, origine: 'INCONNUE', part: surLeTout }];
  return (d.entree.droits ?? []).map(({ origine, nombre }) => ({
    nom,
    origine,
    part: produit(surLeTout, fraction(nombre, total)),
  }));
}

export const partDeLaCollectivite = (d: DossierCalcule): readonly Constat[] =>
  estCollectivite(d)
    ? verifiePartsCollectivites({
        le: jourDesParametres(d.entree),
        parts: partsParOrigine(d),
        champ: CHAMP_PART,
      })
    : [];

/** D43: « toutes collectivités garantes confondues », on each territory that several agreements share. */
export const partsDesCollectivites = (dossiers: readonly DossierCalcule[]): readonly Constat[] =>
  parTerritoire(dossiers.filter(estCollectivite)).flatMap(({ tout, membres }) =>
    verifiePartsCollectivites({
      le: jourDesParametres(tout.entree),
      parts: membres.flatMap(({ d, poids }) => partsParOrigine(d, poids)),
      champ: CHAMP_PART,
    }),
  );
