import type { Retrocession } from '../convention/clauses-de-calcul.ts';
import type { Constat, Resultat } from '../explication/constat.ts';
import type { Etape, Explique } from '../explication/explique.ts';
import type { Source } from '../explication/source.ts';
import { etape } from '../flux/etape.ts';
import type { CategorieReservataire } from '../parc/logement.ts';
import { affichePart } from '../plafonds/comparaison.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { compare, difference, type Fraction, produit, somme, ZERO } from '../quantites/fraction.ts';
import { afficheJour, ajouteAnnees, ajouteJours, type Jour } from '../quantites/jour.ts';

/** One réservataire's share before retrocessions, and the net yearly flow it is taken on. */
export type AvantRetrocessions = {
  readonly categorie: CategorieReservataire;
  readonly part: Fraction;
  /** Dwellings a year, exact (D26). */
  readonly fluxNet: Fraction;
  readonly retrocessions: readonly Retrocession[];
  /** Day on which the shares are read: 1 January of the exercice as a rule (D36). */
  readonly le: Jour;
};
/** What one retrocession takes from or brings to the réservataire, in dwellings a year. */
export type MouvementRetrocede = {
  readonly sens: 'CEDE' | 'RECU';
  readonly retrocession: Retrocession;
  readonly flux: Explique<Fraction>;
};
export type ApresRetrocessions = {
  readonly part: Explique<Fraction>;
  readonly flux: Explique<Fraction>;
  readonly mouvements: readonly MouvementRetrocede[];
};

/** Last day of a retrocession of so many years: 15 years from 01/01/2025 end on 31/12/2039 (D46). */
export const dernierJourDe = (debut: Jour, annees: number): Jour =>
  ajouteJours(ajouteAnnees(debut, annees), -1);

/** Retrocessions in force that day, both ends included; nothing outside their dates. */
export const retrocessionsEnVigueur = (
  retrocessions: readonly Retrocession[],
  le: Jour,
): readonly Retrocession[] => retrocessions.filter((r) => r.debut <= le && le <= r.fin);

const clause = (r: Retrocession): Source => ({
  type: 'clause',
  clause: 'retrocessions',
  ...(r.article !== undefined && { article: r.article }),
});
const dates = (r: Retrocession): string => `du ${afficheJour(r.debut)} au ${afficheJour(r.fin)}`;

function incoherente(r: Retrocession, rang: number): readonly Constat[] {
  const inverse = r.fin < r.debut;
  const memes = r.cedant === r.beneficiaire;
  if (!inverse && !memes && compare(r.taux, ZERO) > 0) return [];
  const message = inverse
    ? `La rétrocession finit le ${afficheJour(r.fin)}, avant son début le ${afficheJour(r.debut)}.`
    : memes
      ? 'Le cédant et le bénéficiaire de la rétrocession sont les mêmes.'
      : `Le taux de la rétrocession doit être supérieur à zéro (${affichePart(r.taux)}).`;
  const champ = `retrocessions.${rang}.${inverse ? 'fin' : memes ? 'beneficiaire' : 'taux'}`;
  const remede = 'Corrigez la clause de rétrocession.';
  return [{ code: 'RETROCESSION_INCOHERENTE', gravite: 'ERREUR', champ, message, source: clause(r), remede }];
}

const excessive = (r: Retrocession, part: Fraction): Constat => ({
  code: 'RETROCESSION_EXCESSIVE',
  gravite: 'ERREUR',
  champ: 'retrocessions',
  message: `La rétrocession (${affichePart(r.taux)}) dépasse la part dont elle est prise (${affichePart(part)}).`,
  imprime: affichePart(r.taux),
  attendu: `${affichePart(part)} au plus`,
  source: clause(r),
  remede: 'Vérifiez le taux de la rétrocession et la part du cédant.',
});

/** The share once each retrocession is applied in turn, or the first one that cannot be. */
function appliquees(
  { categorie, part }: AvantRetrocessions,
  actives: readonly Retrocession[],
): Explique<Fraction> | Constat {
  const etapes: Etape[] = [];
  let courante = part;
  for (const [rang, r] of actives.entries()) {
    const cede = r.cedant === categorie;
    if (cede && compare(r.taux, courante) > 0) return excessive(r, courante);
    const suivante = cede ? difference(courante, r.taux) : somme(courante, r.taux);
    const formule = `${affichePart(courante)} ${cede ? '−' : '+'} ${affichePart(r.taux)} = ${affichePart(suivante)}`;
    const libelle = `Rétrocession ${cede ? 'cédée' : 'reçue'} ${dates(r)}`;
    etapes.push(
      etape(`retrocession-${rang + 1}`, libelle, formule, suivante, affichePart(suivante), clause(r)),
    );
    courante = suivante;
  }
  return { valeur: courante, etapes };
}

function mouvement(r: Retrocession, { categorie, fluxNet }: AvantRetrocessions): MouvementRetrocede {
  const valeur = produit(r.taux, fluxNet);
  const ecrit = afficheNombre(valeur);
  const formule = `${affichePart(r.taux)} × ${afficheNombre(fluxNet)} = ${ecrit}`;
  const sens = r.cedant === categorie ? 'CEDE' : 'RECU';
  const libelle = `Logements ${sens === 'CEDE' ? 'cédés' : 'reçus'} ${dates(r)}`;
  const etapes = [etape('flux-retrocede', libelle, formule, valeur, ecrit, clause(r))];
  return { sens, retrocession: r, flux: { valeur, etapes } };
}

function fluxDe(part: Explique<Fraction>, fluxNet: Fraction, source: Source): Explique<Fraction> {
  const valeur = produit(part.valeur, fluxNet);
  const ecrit = afficheNombre(valeur);
  const formule = `${affichePart(part.valeur)} × ${afficheNombre(fluxNet)} = ${ecrit}`;
  const derniere = etape('flux', 'Flux après rétrocession', formule, valeur, ecrit, source);
  return { valeur, etapes: [...part.etapes, derniere] };
}

/**
 * D46: points of flow that one réservataire gives back to another between two dates. With 30 % of 680 for the State and
 * 1.37 % given back: 28.63 %, that is 194.684, and 9.316 for the other.
 */
export function apresRetrocessions(saisie: AvantRetrocessions): Resultat<ApresRetrocessions> {
  const { categorie, retrocessions, fluxNet, le } = saisie;
  const fautes = retrocessions.flatMap(incoherente);
  if (fautes.length > 0) return { ok: false, manques: [], erreurs: fautes, alertes: [] };
  const actives = retrocessionsEnVigueur(retrocessions, le).filter(
    (r) => r.cedant === categorie || r.beneficiaire === categorie,
  );
  const part = appliquees(saisie, actives);
  if ('code' in part) return { ok: false, manques: [], erreurs: [part], alertes: [] };
  const [premiere] = actives;
  const source: Source = premiere ? clause(premiere) : { type: 'clause', clause: 'part' };
  const mouvements = actives.map((r) => mouvement(r, saisie));
  return { ok: true, valeur: { part, flux: fluxDe(part, fluxNet, source), mouvements }, alertes: [] };
}
