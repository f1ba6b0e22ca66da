import {
  afficheJour,
  afficheNombre,
  affichePourcent,
  afficheSource,
  type CalculFlux,
  type Constat,
  calculerFlux,
  type EntreeCalcul,
  type Etape,
  REGLES_ARRONDI,
  type Resultat,
  texteExact,
} from '@contingent/droit';

/** One step of the computation, as `droit` made it: nothing is computed or worded again here. */
export type EtapeImprimee = {
  readonly libelle: string;
  readonly formule: string;
  /** As displayed: `9,68 %`. */
  readonly valeur: string;
  /** Exact: `3/31`. */
  readonly exact: string;
  readonly source: string;
};
export type ConstatImprime = {
  readonly gravite: string;
  readonly message: string;
  readonly source: string;
  readonly remede: string;
};

/** Annex 1: how the flow of one exercice was reached, and what is to be known before signing it. */
export type AnnexeDeCalcul = {
  readonly exercice: string;
  readonly dateEtatDesLieux: string;
  readonly eligibles: string;
  readonly droits: string;
  readonly part: string;
  readonly tauxRotation: string;
  readonly flux: string;
  /** `237/200`. */
  readonly fluxExact: string;
  /** Whole dwellings; says why when there is none. */
  readonly objectif: string;
  readonly etapes: readonly EtapeImprimee[];
  readonly constats: readonly ConstatImprime[];
  /** What the computation lacks, as questions. */
  readonly manques: readonly string[];
};

const NON_CALCULE = 'non calculé';
export const GRAVITES: Readonly<Record<Constat['gravite'], string>> = {
  BLOQUANT: 'Bloquant',
  ERREUR: 'Erreur',
  ALERTE: 'Alerte',
};

/** Annex 1 of the exercice of `entree`; `constats`: what the checks of the whole agreement found beside. */
export function annexeDeCalcul(entree: EntreeCalcul, constats: readonly Constat[] = []): AnnexeDeCalcul {
  const resultat = calculerFlux(entree);
  const etapes = resultat.ok ? toutesLesEtapes(resultat.valeur) : [];
  const valeurDe = (id: string): string => etapes.findLast((e) => e.id === id)?.affiche ?? NON_CALCULE;
  return {
    exercice: String(entree.exercice),
    dateEtatDesLieux: entree.dateEtatDesLieux ? afficheJour(entree.dateEtatDesLieux) : 'non précisée',
    eligibles: valeurDe('eligibles'),
    droits: valeurDe('droits'),
    part: resultat.ok && resultat.valeur.part ? affichePourcent(resultat.valeur.part.valeur) : NON_CALCULE,
    tauxRotation: valeurDe('rotation'),
    flux: resultat.ok ? afficheNombre(resultat.valeur.flux.valeur) : NON_CALCULE,
    fluxExact: resultat.ok ? texteExact(resultat.valeur.flux.valeur) : NON_CALCULE,
    objectif: resultat.ok ? objectifEnMots(resultat.valeur) : NON_CALCULE,
    etapes: etapes.map(etapeImprimee),
    constats: sansDoublon([...constatsDe(resultat), ...constats]).map(constatImprime),
    manques: resultat.ok ? [] : resultat.manques.map((m) => m.question),
  };
}

/** Steps of every figure in the order of the computation; figures share their first steps, shown once. */
function toutesLesEtapes(c: CalculFlux): readonly Etape[] {
  const chaines = [c.flux, c.objectif, c.reliquat, c.publics].flatMap((e) => e?.etapes ?? []);
  return chaines.filter((e, rang) => chaines.findIndex((a) => memeEtape(a, e)) === rang);
}
const memeEtape = (a: Etape, b: Etape): boolean =>
  a.id === b.id && a.libelle === b.libelle && a.formule === b.formule;

function objectifEnMots(c: CalculFlux): string {
  if (c.objectif)
    return c.objectif.etapes.findLast((e) => e.id === 'objectif')?.affiche ?? String(c.objectif.valeur);
  if (c.objectifsSelonRegle === undefined) return 'sans arrondi : le flux exact vaut objectif';
  const selon = c.objectifsSelonRegle.map((o) => `${REGLES_ARRONDI[o.regle]} : ${o.valeur}`).join(' ; ');
  return `la convention ne dit pas comment arrondir (${selon})`;
}

export const etapeImprimee = (e: Etape): EtapeImprimee => ({
  libelle: e.libelle,
  formule: e.formule,
  valeur: e.affiche,
  exact: texteExact(e.valeur),
  source: afficheSource(e.source),
});

export const constatImprime = (c: Constat): ConstatImprime => ({
  gravite: GRAVITES[c.gravite],
  message: c.message,
  source: afficheSource(c.source),
  remede: c.remede,
});

const constatsDe = (r: Resultat<CalculFlux>): readonly Constat[] =>
  r.ok ? r.alertes : [...r.erreurs, ...r.alertes];

/** The computation and the checks may tell the same thing. */
const sansDoublon = (constats: readonly Constat[]): readonly Constat[] =>
  constats.filter(
    (c, rang) => constats.findIndex((a) => a.code === c.code && a.message === c.message) === rang,
  );
