import type { Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import { texte } from '../explication/source.ts';
import { affichePourcent } from '../quantites/affichage.ts';
import { compare, difference, type Fraction, sommeDe, UN, ZERO } from '../quantites/fraction.ts';
import { D39_SOMME_PARTS } from '../sources/methodes-de-part.ts';
import { illisible } from './controles.ts';
import { etape } from './etape.ts';
import { erreur, estSain, nouveauReleve, type Releve, refus } from './releve.ts';

/** The share of one réservataire of a landlord, in the same flow and the same exercice as the others. */
export type PartNommee = { readonly reservataire: string; readonly part: Fraction };

/** Adds up to 1 exactly: what all réservataires have and what the landlord keeps. */
export type PartsDuBailleur = {
  readonly reservee: Explique<Fraction>;
  readonly nonReservee: Explique<Fraction>;
};

/** D39: the shares of one flow, and the rest, which is not reserved. Above 100 % the inventory is wrong: nothing is signed. */
export function partsDunBailleur(parts: readonly PartNommee[]): Resultat<PartsDuBailleur> {
  const releve = nouveauReleve();
  const source = texte(D39_SOMME_PARTS);
  for (const [rang, p] of parts.entries()) controleUnePart(releve, `parts[${rang}]`, p);
  if (!estSain(releve)) return refus(releve);
  const somme = sommeDe(parts.map((p) => p.part));
  const affiche = affichePourcent(somme);
  if (compare(somme, UN) > 0) {
    const message = `Les parts des réservataires font ${affiche} du flux : elles ne peuvent pas dépasser 100 %.`;
    const remede =
      'Reprendre l’état des lieux : un logement est compté pour deux réservataires, ou un périmètre diffère.';
    erreur(
      releve,
      { code: 'SOMME_DES_PARTS', champ: 'parts', message, imprime: affiche, source, remede },
      'BLOQUANT',
    );
    return refus(releve);
  }
  const reste = difference(UN, somme);
  const r = affichePourcent(reste);
  const termes = parts.map((p) => affichePourcent(p.part)).join(' + ');
  const ligne = etape(
    'parts',
    'Parts des réservataires',
    `${termes || '0'} = ${affiche}`,
    somme,
    affiche,
    source,
  );
  const libre = etape('non-reserve', 'Part non réservée', `100,00 % − ${affiche} = ${r}`, reste, r, source);
  const valeur = {
    reservee: { valeur: somme, etapes: [ligne] },
    nonReservee: { valeur: reste, etapes: [ligne, libre] },
  };
  return { ok: true, valeur, alertes: [] };
}

function controleUnePart(releve: Releve, champ: string, { reservataire, part }: PartNommee): void {
  if (illisible(releve, champ, `La part de « ${reservataire} »`, part) || compare(part, ZERO) >= 0) return;
  erreur(releve, {
    code: 'PART_IMPOSSIBLE',
    champ,
    message: `La part de « ${reservataire} » est négative (${affichePourcent(part)}).`,
    imprime: affichePourcent(part),
    source: texte(D39_SOMME_PARTS),
    remede: 'Vérifier les droits de ce réservataire.',
  });
}
