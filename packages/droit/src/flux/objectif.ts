import { REGLES_ARRONDI } from '../convention/phrases/mots.ts';
import type { Etape } from '../explication/explique.ts';
import { clause, texte } from '../explication/source.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import { type Fraction, fraction, ZERO } from '../quantites/fraction.ts';
import { D37_ARRONDI, D38_RELIQUAT } from '../sources/choix-produit.ts';
import { arrondir, REGLES_ENTIERES, type RegleEntiere } from './arrondi.ts';
import type { Donnees } from './donnees.ts';
import type { CalculFlux } from './entree.ts';
import { etape } from './etape.ts';
import { alerte, type Releve } from './releve.ts';
import { reporter } from './reliquat.ts';

type Objectif = Pick<CalculFlux, 'objectif' | 'objectifsSelonRegle' | 'reliquat'>;

/** Whole dwellings of the year, by carrying the fraction (D38), else by the rounding clause (D37), else none. */
export function objectifDe(
  flux: Fraction,
  etapes: readonly Etape[],
  donnees: Donnees,
  releve: Releve,
): Objectif {
  const { regle } = donnees.clauses.arrondi;
  if (donnees.clauses.reliquat.reporte) return parReport(flux, etapes, donnees, releve);
  controleReportNonPrevu(donnees, releve);
  if (regle === 'AUCUN') return {};
  if (regle === 'NON_DITE') return sansRegle(flux, donnees, releve);
  return parRegle(flux, etapes, donnees, regle);
}

/** D38: a fraction typed for an agreement that carries none is left out, and that is said. */
function controleReportNonPrevu({ entree, clauses }: Donnees, releve: Releve): void {
  const anterieur = entree.reliquatAnterieur ?? ZERO;
  if (anterieur.n === 0n) return;
  const { article } = clauses.reliquat;
  alerte(releve, {
    code: 'REPORT_NON_PREVU',
    champ: 'reliquatAnterieur',
    message: `La fraction reportée (${afficheNombre(anterieur)}) n’entre pas dans l’objectif : la convention ne reporte pas la fraction d’un exercice sur l’autre.`,
    source: article === undefined ? texte(D38_RELIQUAT) : clause('reliquat', article),
    remede: 'Retirer la fraction saisie, ou écrire son report dans la clause « fraction restante ».',
  });
}

function parRegle(
  flux: Fraction,
  etapes: readonly Etape[],
  { clauses }: Donnees,
  regle: RegleEntiere,
): Objectif {
  const valeur = arrondir(flux, regle);
  const affiche = afficheEntier(valeur);
  const { lueDansLesChiffres, article } = clauses.arrondi;
  const libelle = lueDansLesChiffres
    ? 'Objectif (règle d’arrondi lue dans les chiffres imprimés, à confirmer)'
    : 'Objectif';
  const formule = `${afficheNombre(flux)}, ${REGLES_ARRONDI[regle]} = ${affiche}`;
  const source = clause('arrondi', article);
  const ligne = etape('objectif', libelle, formule, fraction(valeur), affiche, source);
  return { objectif: { valeur, etapes: [...etapes, ligne] } };
}

function parReport(
  flux: Fraction,
  etapes: readonly Etape[],
  { entree, clauses }: Donnees,
  releve: Releve,
): Objectif {
  const anterieur = entree.reliquatAnterieur ?? ZERO;
  const { objectif, reliquat } = reporter(flux, anterieur);
  const [f, a, o, r] = [
    afficheNombre(flux),
    afficheNombre(anterieur),
    afficheEntier(objectif),
    afficheNombre(reliquat),
  ];
  const { article } = clauses.reliquat;
  const source = article === undefined ? texte(D38_RELIQUAT) : clause('reliquat', article);
  const formule = `partie entière de ${f} + ${a} = ${o}`;
  const ligne = etape(
    'objectif',
    'Objectif, fraction reportée comprise',
    formule,
    fraction(objectif),
    o,
    source,
  );
  const reste = etape('reliquat', 'Fraction reportée', `${f} + ${a} − ${o} = ${r}`, reliquat, r, source);
  const { regle } = clauses.arrondi;
  if (regle !== 'NON_DITE' && regle !== 'INFERIEUR' && regle !== 'AUCUN')
    alerte(releve, {
      code: 'ARRONDI_ET_REPORT',
      champ: 'convention.arrondi',
      message:
        'La convention reporte la fraction d’un exercice sur l’autre : sa règle d’arrondi ne s’applique pas.',
      source,
      remede: 'Retirer l’une des deux clauses, ou dire laquelle l’emporte.',
    });
  return {
    objectif: { valeur: objectif, etapes: [...etapes, ligne] },
    reliquat: { valeur: reliquat, etapes: [...etapes, ligne, reste] },
  };
}

function sansRegle(flux: Fraction, { clauses }: Donnees, releve: Releve): Objectif {
  const selonRegle = REGLES_ENTIERES.map((regle) => ({ regle, valeur: arrondir(flux, regle) }));
  const liste = selonRegle.map((s) => `${REGLES_ARRONDI[s.regle]} : ${s.valeur}`).join(' ; ');
  alerte(releve, {
    code: 'ARRONDI_NON_DIT',
    champ: 'convention.arrondi',
    message: `La convention ne dit pas comment arrondir ${afficheNombre(flux)} : il n’y a pas d’objectif entier. Selon la règle choisie : ${liste}.`,
    source:
      clauses.arrondi.article === undefined ? texte(D37_ARRONDI) : clause('arrondi', clauses.arrondi.article),
    remede: 'Faire écrire une règle d’arrondi, ou le report de la fraction, dans la convention.',
  });
  return { objectifsSelonRegle: selonRegle };
}
