import type { Etape, Explique } from '../explication/explique.ts';
import { type Source, texte } from '../explication/source.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import {
  compare,
  difference,
  egale,
  type Fraction,
  fraction,
  plancher,
  produit,
  sommeDe,
  UN,
  ZERO,
} from '../quantites/fraction.ts';
import { D52_PLUS_FORT_RESTE } from '../sources/choix-produit.ts';
import { affichePart } from './comparaison.ts';

/** `plafond`: highest share allowed once the units are whole (D52, option). */
export type PartARepartir = { readonly nom: string; readonly part: Fraction; readonly plafond?: Fraction };
export type LigneRepartie = { readonly nom: string; readonly exact: Fraction; readonly unites: number };
/** `nonAttribuees`: units that the ceilings leave to nobody. */
export type Repartition = { readonly attributions: readonly LigneRepartie[]; readonly nonAttribuees: number };

/** `residuel`: who takes the units that ceilings refuse to others, the landlord as a rule. */
export type ARepartir = {
  readonly unites: number;
  readonly parts: readonly PartARepartir[];
  readonly residuel?: string;
  /** What founds the distribution; the product's own choice (D52) when absent. */
  readonly source?: Source;
};

type Ligne = PartARepartir & { readonly exact: Fraction; readonly limite: number; unites: number };

function lignes({ unites, parts }: ARepartir): readonly Ligne[] {
  const n = fraction(unites);
  return parts.map((p) => {
    const exact = produit(p.part, n);
    const limite = p.plafond === undefined ? unites : Number(plancher(produit(p.plafond, n)));
    return { ...p, exact, limite, unites: Math.min(Number(plancher(exact)), limite) };
  });
}

/** Largest remainder first; equal remainders keep the order given. */
const parReste = (rangs: readonly Ligne[]): readonly Ligne[] => {
  const reste = (l: Ligne): Fraction => difference(l.exact, fraction(plancher(l.exact)));
  return [...rangs].sort((a, b) => compare(reste(b), reste(a)));
};

/** One more unit to each in turn while some are left; says how many are left. */
function unTour(rangs: readonly Ligne[], restantes: number): number {
  let encore = restantes;
  for (const ligne of rangs) {
    if (encore === 0) break;
    if (ligne.unites >= ligne.limite) continue;
    ligne.unites += 1;
    encore -= 1;
  }
  return encore;
}

function distribue(table: readonly Ligne[], saisie: ARepartir): number {
  let restantes = saisie.unites - table.reduce((s, l) => s + l.unites, 0);
  const ordre = parReste(table);
  restantes = unTour(ordre, restantes);
  const residuel = ordre.filter((l) => l.nom === saisie.residuel);
  for (const rangs of [residuel, ordre])
    for (let avant = -1; restantes > 0 && avant !== restantes; ) {
      avant = restantes;
      restantes = unTour(rangs, restantes);
    }
  return restantes;
}

function etapeDe(ligne: Ligne, rang: number, saisie: ARepartir): Etape {
  const arrete = compare(ligne.exact, fraction(ligne.limite)) > 0;
  const plafond =
    ligne.plafond !== undefined && arrete
      ? ` (plafond ${affichePart(ligne.plafond)}, soit ${ligne.limite} au plus)`
      : '';
  return {
    id: `repartition-${rang + 1}`,
    libelle: ligne.nom,
    formule: `${afficheEntier(saisie.unites)} × ${affichePart(ligne.part)} = ${afficheNombre(ligne.exact)} → ${ligne.unites}${plafond}`,
    valeur: fraction(ligne.unites),
    affiche: afficheEntier(ligne.unites),
    source: saisie.source ?? texte(D52_PLUS_FORT_RESTE),
  };
}

/**
 * Whole units handed out by largest remainder (D52), skipping the unit that would pass a ceiling.
 * @throws RangeError when the units are not a whole number or the shares do not add up to exactly 1.
 */
export function plusFortReste(saisie: ARepartir): Explique<Repartition> {
  const { unites, parts } = saisie;
  if (!Number.isSafeInteger(unites) || unites < 0) throw new RangeError(`not a count: ${unites}`);
  if (parts.some((p) => compare(p.part, ZERO) < 0) || !egale(sommeDe(parts.map((p) => p.part)), UN))
    throw new RangeError('shares must be positive and add up to 1');
  const table = lignes(saisie);
  const nonAttribuees = distribue(table, saisie);
  const attributions = table.map(({ nom, exact, unites: n }) => ({ nom, exact, unites: n }));
  return {
    valeur: { attributions, nonAttribuees },
    etapes: table.map((ligne, rang) => etapeDe(ligne, rang, saisie)),
  };
}
