import {
  afficheJour,
  afficheNombre,
  affichePourcent,
  afficheSource,
  type CalculFlux,
  calculerFlux,
  type EntreeCalcul,
  type Etape,
  type Jour,
  REGLES_ARRONDI,
  texteExact,
} from '@contingent/droit';
import {
  type ConstatVue,
  type ManqueVue,
  type ResultatFige,
  vueConstat,
  vueManque,
} from '@contingent/echanges';

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
  /** Figures frozen by the signature, when the computation gives others today; else empty. */
  readonly aLaSignature: string;
  readonly etapes: readonly EtapeImprimee[];
  readonly constats: readonly ConstatImprime[];
  /** What the computation lacks, as questions. */
  readonly manques: readonly string[];
};

const NON_CALCULE = 'non calculé';
const GRAVITES: Readonly<Record<ConstatVue['gravite'], string>> = {
  BLOQUANT: 'Bloquant',
  ERREUR: 'Erreur',
  ALERTE: 'Alerte',
};

/** A computed exercice: what the engine found, what the checks say. */
export type CalculAImprimer = {
  readonly exercice: number;
  readonly dateEtatDesLieux?: Jour | undefined;
  /** Absent: it could not be computed, `manques` and `constats` say why. */
  readonly calcul?: CalculFlux | undefined;
  readonly constats: readonly ConstatVue[];
  readonly manques: readonly Pick<ManqueVue, 'question'>[];
  /** Of a signed version: the figures that the signature froze. */
  readonly figes?: ResultatFige | undefined;
};

export function annexeDeCalcul(a: CalculAImprimer): AnnexeDeCalcul {
  const { calcul } = a;
  const etapes = calcul ? toutesLesEtapes(calcul) : [];
  const valeurDe = (id: string): string => etapes.findLast((e) => e.id === id)?.affiche ?? NON_CALCULE;
  const calculee = {
    eligibles: valeurDe('eligibles'),
    droits: valeurDe('droits'),
    part: calcul?.part ? affichePourcent(calcul.part.valeur) : NON_CALCULE,
    tauxRotation: valeurDe('rotation'),
    flux: calcul ? afficheNombre(calcul.flux.valeur) : NON_CALCULE,
    fluxExact: calcul ? texteExact(calcul.flux.valeur) : NON_CALCULE,
    objectif: calcul ? objectifEnMots(calcul) : NON_CALCULE,
  };
  return {
    exercice: String(a.exercice),
    dateEtatDesLieux: a.dateEtatDesLieux ? afficheJour(a.dateEtatDesLieux) : 'non précisée',
    ...calculee,
    aLaSignature: aLaSignature(calculee, a.figes),
    etapes: etapes.map(etapeImprimee),
    constats: sansDoublon(a.constats).map(constatImprime),
    manques: a.manques.map((m) => m.question),
  };
}

/** The same from the input of the engine alone, as the command line and a DOSSIER.json have it. */
export function annexeDeLEntree(entree: EntreeCalcul): AnnexeDeCalcul {
  const r = calculerFlux(entree);
  return annexeDeCalcul({
    exercice: entree.exercice,
    dateEtatDesLieux: entree.dateEtatDesLieux,
    calcul: r.ok ? r.valeur : undefined,
    constats: (r.ok ? r.alertes : [...r.erreurs, ...r.alertes]).map(vueConstat),
    manques: r.ok ? [] : r.manques.map(vueManque),
  });
}

/** Nothing when the computation still gives what was signed; else what was signed, which is what binds. */
function aLaSignature(
  calculee: Pick<AnnexeDeCalcul, 'part' | 'fluxExact' | 'flux' | 'objectif'>,
  figes: ResultatFige | undefined,
): string {
  if (!figes) return '';
  const memes = figes.flux?.exact === calculee.fluxExact && figes.objectif?.affiche === calculee.objectif;
  const sansChiffre = figes.flux === null && calculee.flux === NON_CALCULE;
  if (memes || sansChiffre) return '';
  const dit = (c: ResultatFige['flux']): string => c?.affiche ?? NON_CALCULE;
  return `Chiffres à la signature : part ${dit(figes.part)}, flux ${dit(figes.flux)}, objectif ${dit(figes.objectif)}. Les données de l’exercice ont changé depuis ; le calcul ci-dessous est celui d’aujourd’hui.`;
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

const etapeImprimee = (e: Etape): EtapeImprimee => ({
  libelle: e.libelle,
  formule: e.formule,
  valeur: e.affiche,
  exact: texteExact(e.valeur),
  source: afficheSource(e.source),
});

const constatImprime = (c: ConstatVue): ConstatImprime => ({
  gravite: GRAVITES[c.gravite],
  message: c.message,
  source: c.source,
  remede: c.remede,
});

/** The computation and the checks may tell the same thing. */
const sansDoublon = (constats: readonly ConstatVue[]): readonly ConstatVue[] =>
  constats.filter(
    (c, rang) => constats.findIndex((a) => a.code === c.code && a.message === c.message) === rang,
  );
