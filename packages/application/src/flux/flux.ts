import {
  afficheNombre,
  type CalculFlux,
  type Fraction,
  fraction,
  sommeDe,
  texteExact,
} from '@contingent/droit';
import { type FluxVue, type LigneFlux, vueConstat } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { lireConventions } from '../convention/stockee.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { calculer } from './calculer.ts';
import { conventionsFinies } from './conventions-finies.ts';
import type { Essai } from './entree.ts';
import { inventairesDe } from './inventaire.ts';
import type { LigneCalculee } from './ligne.ts';
import { choisir } from './materiaux.ts';
import { repartitionDuParc } from './repartition.ts';
import { conventionsDEssai } from './sans-convention.ts';

export type DemandeFlux = {
  readonly exercice: number;
  /** Model tried on rights that have no agreement (D17). */
  readonly modeleDEssai?: string;
  readonly essai?: Essai;
  readonly photographie?: number;
};

/** The yearly figures of every agreement that the acting organisation may read (design, part 9, « Flux »). */
export function fluxAnnuel(base: Base, contexte: Contexte, demande: DemandeFlux): Promise<FluxVue> {
  return enLecture(base, contexte, async (tx) => {
    const inventaires = await inventairesDe(tx, demande.exercice);
    const signees = await lireConventions(tx, { exercice: demande.exercice });
    const choisies = signees.map((c) => choisir(c, inventaires, demande));
    const sans =
      contexte.genre === 'BAILLEUR'
        ? await conventionsDEssai(tx, contexte.organisme, demande, inventaires.courantes, signees)
        : [];
    const { lignes, croises } = await calculer(tx, [...choisies, ...sans], demande, contexte.genre);
    const repartition =
      contexte.genre === 'BAILLEUR'
        ? await repartitionDuParc(tx, contexte, inventaires.courantes, choisies, demande.exercice)
        : null;
    return {
      exercice: demande.exercice,
      lignes: lignes.map((l) => l.vue),
      totaux: totaux(lignes),
      repartition: repartition?.parts ?? null,
      constats: [
        ...croises,
        ...(repartition?.constats ?? []),
        ...(contexte.genre === 'RESERVATAIRE' ? await conventionsFinies(tx, demande.exercice, signees) : []),
      ].map(vueConstat),
    };
  });
}

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
