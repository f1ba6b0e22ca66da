import type { Manque, Resultat } from '../explication/constat.ts';
import type { Explique } from '../explication/explique.ts';
import { type Source, texte } from '../explication/source.ts';
import { etape } from '../flux/etape.ts';
import { affichePart } from '../plafonds/comparaison.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import {
  auPlusProche,
  type Fraction,
  fraction,
  plafondEntier,
  plancher,
  produit,
  sommeDe,
} from '../quantites/fraction.ts';
import { D103_ARRONDI } from '../sources/anru.ts';
import { constatsDesVolumes, erreursDeSaisie } from './constats.ts';
import {
  type ArrondiLigne,
  BASES,
  CATEGORIES,
  LIBELLES,
  type LigneAnru,
  type OperationsAnru,
  type VolumesAnru,
} from './operations.ts';
import { type BaseAnru, type CategorieAnru, type TauxAnru, tauxAnru } from './taux.ts';

const ARRONDIS: Readonly<
  Record<ArrondiLigne, { readonly mot: string; readonly entier: (f: Fraction) => bigint }>
> = {
  AU_PLUS_PROCHE: { mot: 'au plus proche', entier: auPlusProche },
  INFERIEUR: { mot: 'à l’inférieur', entier: plancher },
  SUPERIEUR: { mot: 'au supérieur', entier: plafondEntier },
};

function ligne(
  base: BaseAnru,
  categorie: CategorieAnru,
  saisie: OperationsAnru,
  taux: TauxAnru,
  source: Source,
) {
  const arrondi = saisie.arrondis[base]?.[categorie];
  if (arrondi === undefined) return undefined;
  const [n, t] = [saisie.logements[categorie], taux[base][categorie]];
  const exact = produit(t, fraction(n));
  const { mot, entier } = ARRONDIS[arrondi];
  const droits = entier(exact);
  const [libelle, ecrit] = [LIBELLES[base][categorie], afficheNombre(exact)];
  const id = `${base}-${categorie}`.toLowerCase().replaceAll('_', '-');
  const etapes = [
    etape(id, libelle, `${affichePart(t)} × ${afficheEntier(n)} = ${ecrit}`, exact, ecrit, source),
    etape(
      `${id}-arrondi`,
      `${libelle}, en droits entiers`,
      `${ecrit} arrondi ${mot} = ${afficheEntier(droits)}`,
      fraction(droits),
      afficheEntier(droits),
      texte(D103_ARRONDI),
    ),
  ];
  return { base, categorie, exact, droits: { valeur: droits, etapes } };
}

function totalDe(lignes: readonly LigneAnru[], totalSigne: number | undefined): Explique<bigint> {
  const totales = lignes.filter((l) => l.base === 'TOTAL');
  const somme = totales.reduce((s, l) => s + l.droits.valeur, 0n);
  const formule = `${totales.map((l) => afficheEntier(l.droits.valeur)).join(' + ')} = ${afficheEntier(somme)}`;
  const regle = texte(D103_ARRONDI);
  const calcule = etape('somme', 'Somme des lignes', formule, fraction(somme), afficheEntier(somme), regle);
  const etapes = [...totales.flatMap((l) => l.droits.etapes), calcule];
  if (totalSigne === undefined) return { valeur: somme, etapes };
  const ecrit = afficheEntier(totalSigne);
  const signe = etape('total-signe', 'Total signé, qui s’impose', ecrit, fraction(totalSigne), ecrit, {
    type: 'saisie',
    libelle: 'Total écrit dans l’annexe',
  });
  return { valeur: BigInt(totalSigne), etapes: [...etapes, signe] };
}

const arrondiManquant = (base: BaseAnru, categorie: CategorieAnru): Manque => ({
  champ: `arrondis.${base}.${categorie}`,
  question: `Comment l’annexe arrondit-elle la ligne « ${LIBELLES[base][categorie]} » ?`,
  source: texte(D103_ARRONDI),
});

function soldesDe(lignes: readonly LigneAnru[]): VolumesAnru['soldes'] {
  const droits = (base: BaseAnru, categorie: CategorieAnru): bigint =>
    lignes.find((l) => l.base === base && l.categorie === categorie)?.droits.valeur ?? 0n;
  const solde = (c: CategorieAnru): bigint => droits('TOTAL', c) - droits('PREMIERE_LOCATION', c);
  return { HORS_QPV: solde('HORS_QPV'), EN_QPV: solde('EN_QPV') };
}

/**
 * D102, D103: rights given to Action Logement for the operations of one landlord. Unknown zone or rounding: asked for.
 * The signed total holds; what does not fit with it is a warning, never a silent correction.
 */
export function volumesAnru(saisie: OperationsAnru): Resultat<VolumesAnru> {
  const erreurs = erreursDeSaisie(saisie);
  if (erreurs.length > 0) return { ok: false, manques: [], erreurs, alertes: [] };
  const taux = tauxAnru(saisie.zone, saisie.le);
  const couples = BASES.flatMap((base) => CATEGORIES.map((categorie) => ({ base, categorie })));
  const arrondis = couples.filter((c) => saisie.arrondis[c.base]?.[c.categorie] === undefined);
  const manques = arrondis.map((c) => arrondiManquant(c.base, c.categorie));
  if ('champ' in taux) return { ok: false, manques: [taux, ...manques], erreurs: [], alertes: [] };
  if (manques.length > 0) return { ok: false, manques, erreurs: [], alertes: [] };
  const source = texte(taux.texte);
  const lignes = couples.flatMap(({ base, categorie }): readonly LigneAnru[] => {
    const lue = ligne(base, categorie, saisie, taux.valeur, source);
    return lue ? [lue] : [];
  });
  const totalExact = sommeDe(lignes.filter((l) => l.base === 'TOTAL').map((l) => l.exact));
  const total = totalDe(lignes, saisie.totalSigne);
  const valeur = { lignes, total, totalExact, soldes: soldesDe(lignes) };
  return { ok: true, valeur, alertes: constatsDesVolumes(saisie, valeur) };
}
