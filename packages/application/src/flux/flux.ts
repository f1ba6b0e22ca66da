import {
  afficheNombre,
  type CalculFlux,
  type Constat,
  clausesEnVigueur,
  dateAttendue,
  type Fraction,
  fraction,
  modele,
  sommeDe,
  texteExact,
} from '@contingent/droit';
import { type FluxVue, type LigneFlux, vueConstat } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { annexesDe } from '../convention/annexe.ts';
import { type ConventionStockee, lireConventions } from '../convention/stockee.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { compter } from './comptes.ts';
import { auditer, dossierAVerifier } from './constats.ts';
import { type Essai, entreeDuCalcul, type Materiaux, type PhotographieComptee } from './entree.ts';
import { type LigneCalculee, ligneFlux } from './ligne.ts';
import { nomDuPerimetre } from './perimetre.ts';
import { photographieRetenue, photographiesLisibles } from './photographies.ts';
import { repartitionDuParc } from './repartition.ts';
import { droitsSaisisActifs } from './saisis.ts';
import { constatSansConvention, conventionsDEssai } from './sans-convention.ts';

export type DemandeFlux = {
  readonly exercice: number;
  /** Model tried on rights that have no agreement (D17). */
  readonly modeleDEssai?: string;
  readonly essai?: Essai;
  readonly photographie?: number;
};

type Choisie = {
  readonly c: ConventionStockee;
  readonly p: PhotographieComptee | null;
  readonly sans: boolean;
};

/** The yearly figures of every agreement that the acting organisation may read (design, part 9, « Flux »). */
export function fluxAnnuel(base: Base, contexte: Contexte, demande: DemandeFlux): Promise<FluxVue> {
  return enLecture(base, contexte, async (tx) => {
    const toutes = await photographiesLisibles(tx);
    const signees = await lireConventions(tx, { exercice: demande.exercice });
    const choisies: Choisie[] = signees.map((c) => ({
      c,
      p: photographieDe(c, toutes, demande),
      sans: false,
    }));
    const sans =
      contexte.genre === 'BAILLEUR'
        ? await conventionsDEssai(tx, contexte.organisme, demande, toutes, signees)
        : [];
    const { lignes, croises } = await calculer(tx, [...choisies, ...sans], demande);
    const repartition =
      contexte.genre === 'BAILLEUR'
        ? await repartitionDuParc(tx, contexte, toutes, choisies, demande.exercice)
        : null;
    return {
      exercice: demande.exercice,
      lignes: lignes.map((l) => l.vue),
      totaux: totaux(lignes),
      repartition: repartition?.parts ?? null,
      constats: [...croises, ...(repartition?.constats ?? [])].map(vueConstat),
    };
  });
}

function photographieDe(
  c: ConventionStockee,
  toutes: readonly PhotographieComptee[],
  demande: DemandeFlux,
): PhotographieComptee | null {
  const essayee = toutes.find((p) => p.organisme === c.organisme && p.id === demande.photographie);
  if (essayee) return essayee;
  if (c.photographie !== null)
    return toutes.find((p) => p.organisme === c.organisme && p.id === c.photographie) ?? null;
  // Without an inventory of its own, an agreement with typed stock is not counted on another one.
  return c.assiette === null ? photographieRetenue(toutes, c.organisme, voulu(c, demande.exercice)) : null;
}

const voulu = (c: ConventionStockee, exercice: number) =>
  dateAttendue(clausesEnVigueur(c.convention).assiette, exercice);

async function calculer(
  tx: Transaction,
  choisies: readonly Choisie[],
  demande: DemandeFlux,
): Promise<{ lignes: readonly LigneCalculee[]; croises: readonly Constat[] }> {
  const le = `${demande.exercice}-01-01`;
  const photographies = new Map(
    choisies.flatMap(({ p }) => (p ? [[`${p.organisme}/${p.id}`, p] as const] : [])),
  );
  const comptees = [...photographies.values()].map((p) => ({ organisme: p.organisme, photographie: p.id }));
  const materiaux: Materiaux = {
    exercice: demande.exercice,
    comptes: await compter(tx, comptees, le),
    annexes: await annexesDe(tx, demande.exercice),
    droitsSaisis: await droitsSaisisActifs(tx, le),
    essai: demande.essai ?? {},
  };
  const dossiers = choisies.map(({ c, p }) => dossierAVerifier(c, entreeDuCalcul(c, p, materiaux)));
  const { parLigne, croises } = auditer(dossiers);
  const lignes = choisies.map((choisie, rang) => {
    const entree = dossiers[rang]?.entree ?? entreeDuCalcul(choisie.c, choisie.p, materiaux);
    return ligneFlux({
      ...{ c: choisie.c, entree, sansConvention: choisie.sans },
      perimetre: nomDuPerimetre(choisie.c, materiaux.comptes.logements),
      constats: [...propres(choisie), ...(parLigne[rang] ?? [])],
    });
  });
  return { lignes, croises };
}

/** Rights without agreement say so. */
const propres = ({ c, sans }: Choisie): readonly Constat[] =>
  sans ? [constatSansConvention(modele(c.convention.modele)?.titre ?? c.convention.modele)] : [];

const somme = (lignes: readonly LigneCalculee[], de: (c: CalculFlux) => Fraction | undefined): Fraction =>
  sommeDe(lignes.flatMap((l) => (l.calcul ? [de(l.calcul) ?? fraction(0)] : [])));

const chiffre = (f: Fraction, decimales: number) => ({
  exact: texteExact(f),
  affiche: afficheNombre(f, decimales),
});

function sommeExacte(lignes: readonly LigneCalculee[], de: (l: LigneFlux) => LigneFlux['droits']) {
  const nombres = lignes.map((l) => de(l.vue)?.valeur.exact).filter((n): n is string => n !== undefined);
  if (nombres.length === 0) return null;
  return chiffre(fraction(nombres.reduce((total, n) => total + BigInt(n), 0n)), 0);
}

/** Sums in exact values and as printed; the objectives are summed as the whole numbers they are (I28). */
function totaux(lignes: readonly LigneCalculee[]): FluxVue['totaux'] {
  const objectifs = lignes.reduce((total, l) => total + Number(l.calcul?.objectif?.valeur ?? 0n), 0);
  const imprimes = lignes
    .map((l) => l.vue.imprime?.flux)
    .filter((f): f is string => f !== undefined && f !== '');
  return {
    droits: sommeExacte(lignes, (l) => l.droits),
    eligibles: sommeExacte(lignes, (l) => l.eligibles),
    flux: chiffre(
      somme(lignes, (c) => c.flux.valeur),
      4,
    ),
    objectifs,
    imprime: imprimes.length > 0 ? imprimes.join(' + ') : null,
  };
}
