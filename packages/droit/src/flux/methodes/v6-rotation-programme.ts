import { texte } from '../../explication/source.ts';
import { afficheEntier, afficheNombre, affichePourcent } from '../../quantites/affichage.ts';
import { type Fraction, fraction, produit, quotient, sommeDe } from '../../quantites/fraction.ts';
import { D34_PROGRAMME } from '../../sources/methodes-de-part.ts';
import type { Donnees } from '../donnees.ts';
import type { EntreeCalcul } from '../entree.ts';
import { etape } from '../etape.ts';
import type { PartCalculee } from './resultat.ts';

export type Programmes = NonNullable<EntreeCalcul['programmes']>;

/** Dwellings expected to become free in the year, programme by programme: Σ E × τ. */
export const liberationsDesProgrammes = (programmes: Programmes): Fraction =>
  sommeDe(programmes.map((p) => produit(fraction(p.eligibles), p.tauxRotation)));

/** V6, D34: Σ rights × τ over Σ eligible × τ, by programme [À VÉRIFIER]. Equal to V1 when τ is the same everywhere. */
export function partV6({ entree }: Donnees): PartCalculee | undefined {
  const programmes = entree.programmes ?? [];
  const libres = liberationsDesProgrammes(programmes);
  if (libres.n === 0n) return undefined;
  const reserves = sommeDe(programmes.map((p) => produit(fraction(p.droits), p.tauxRotation)));
  const valeur = quotient(reserves, libres);
  const regle = texte(D34_PROGRAMME);
  const droits = programmes.reduce((n, p) => n + p.droits, 0);
  const [d, r, l] = [afficheEntier(droits), afficheNombre(reserves), afficheNombre(libres)];
  const part = affichePourcent(valeur);
  const quantite = `${programmes.length} programme${programmes.length > 1 ? 's' : ''}`;
  return {
    valeur,
    ecriture: part,
    etapes: [
      etape('droits', `Droits sur ${quantite}`, d, fraction(droits), d, regle),
      etape('part', 'Part du flux, pondérée par la rotation', `${r} ÷ ${l} = ${part}`, valeur, part, regle),
    ],
  };
}
