import { clausesEnVigueur } from '../convention/clauses.ts';
import type { Clauses } from '../convention/convention.ts';
import type { RegleArrondi } from '../convention/nomenclatures.ts';
import type { Source } from '../explication/source.ts';
import type { EntreeCalcul } from '../flux/entree.ts';
import type { Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';

/** All that is counted on an inventory: another one replaces it whole, so that no figure mixes two dates. */
export type InventaireEssaye = Pick<
  EntreeCalcul,
  'eligibles' | 'exclus' | 'droits' | 'dateEtatDesLieux' | 'tauxRotation' | 'programmes' | 'durees'
>;

/** What a scenario changes in one computation; what is absent stays as it is. */
export type Changement = {
  readonly part?: Clauses['part'];
  readonly tauxRotation?: Fraction;
  readonly inventaire?: InventaireEssaye;
  /** Replaces what was planned for the year; `null`: the agreement would apply no subtraction. */
  readonly soustractions?: NonNullable<EntreeCalcul['soustractions']> | null;
  readonly arrondi?: RegleArrondi;
  /** Day on which legal ceilings and constants are read. */
  readonly parametresAu?: Jour;
};

const SOURCE: Source = { type: 'saisie', libelle: 'taux essayé dans un scénario, non enregistré' };
const MOTIF = 'essai d’un scénario';

/** Several changes of one scenario on one agreement: the last one to speak of a matter wins. */
export const fusionner = (changements: readonly Changement[]): Changement =>
  Object.fromEntries(changements.flatMap((c) => Object.entries(c))) as Changement;

/** The entry as the scenario would have it; the one given is not touched, and applying twice changes nothing more. */
export function appliquerChangement(entree: EntreeCalcul, c: Changement): EntreeCalcul {
  const { liberations, ...compte } =
    c.inventaire === undefined ? entree : surInventaire(entree, c.inventaire);
  const tourne = c.tauxRotation === undefined ? compte : avecRotation(compte, c.tauxRotation);
  const soustrait = c.soustractions === undefined ? tourne : avecSoustractions(tourne, c.soustractions);
  return {
    ...soustrait,
    convention: avecClauses(entree, c),
    // Planned vacancies stand for E × τ: a rate that is tried takes their place, or it would change nothing.
    ...(liberations !== undefined && c.tauxRotation === undefined ? { liberations } : {}),
    ...(c.parametresAu === undefined ? {} : { parametresAu: c.parametresAu }),
  };
}

function surInventaire(entree: EntreeCalcul, inventaire: InventaireEssaye): EntreeCalcul {
  const {
    eligibles: _e,
    exclus: _x,
    droits: _d,
    dateEtatDesLieux: _j,
    tauxRotation: _t,
    programmes: _p,
    durees: _f,
    ...reste
  } = entree;
  return { ...reste, ...inventaire };
}

/** V6 reads one rate a programme: the rate that is tried is then that of each of them. */
function avecRotation(
  entree: Omit<EntreeCalcul, 'liberations'>,
  valeur: Fraction,
): Omit<EntreeCalcul, 'liberations'> {
  const programmes = entree.programmes?.map((p) => ({ ...p, tauxRotation: valeur }));
  return {
    ...entree,
    tauxRotation: { valeur, source: SOURCE },
    ...(programmes === undefined ? {} : { programmes }),
  };
}

function avecSoustractions(
  entree: Omit<EntreeCalcul, 'liberations'>,
  voulues: NonNullable<Changement['soustractions']> | null,
): Omit<EntreeCalcul, 'liberations'> {
  const { soustractions: _, ...reste } = entree;
  return voulues === null ? reste : { ...reste, soustractions: voulues };
}

/** The clauses that the change replaces, without their article: no signed text carries them. */
function avecClauses({ convention }: EntreeCalcul, c: Changement): EntreeCalcul['convention'] {
  const differences: Partial<Clauses> = {
    ...(c.part === undefined ? {} : { part: c.part }),
    ...(c.arrondi === undefined ? {} : { arrondi: { regle: c.arrondi } }),
    ...(c.soustractions === undefined
      ? {}
      : {
          soustractions: clauseDesSoustractions(clausesEnVigueur(convention).soustractions, c.soustractions),
        }),
  };
  if (Object.keys(differences).length === 0) return convention;
  const { clausesFigees: figees } = convention;
  return {
    ...convention,
    differences: { ...convention.differences, ...differences },
    ...(figees && { clausesFigees: { ...figees, ...differences } }),
  };
}

/** Numbers that are tried must count, whatever the agreement says of subtractions; its categories are still asked for. */
function clauseDesSoustractions(
  clause: Clauses['soustractions'],
  voulues: NonNullable<Changement['soustractions']> | null,
): Clauses['soustractions'] {
  if (voulues === null) return { appliquees: false, categories: [], motif: MOTIF };
  const categories = [...new Set([...clause.categories, ...voulues.map((s) => s.categorie)])];
  return { appliquees: true, categories };
}
