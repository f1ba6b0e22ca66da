import {
  afficheNombre,
  difference,
  differencesDeClauses,
  type Fraction,
  fraction,
  lireFraction,
  produit,
} from '@contingent/droit';
import type { ComparaisonVue, LigneFlux } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { calculer } from '../flux/calculer.ts';
import { inventairesDe } from '../flux/inventaire.ts';
import { choisir } from '../flux/materiaux.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import type { ConventionStockee } from './stockee.ts';
import { trouverConvention } from './verrou.ts';
import { versionResumee } from './vue.ts';

export type DemandeDeComparaison = { readonly de: number; readonly a: number; readonly exercice?: number };

/** Two versions of one agreement in words and in figures, computed for one year as the yearly page does. @throws Refus */
export const comparerVersions = (
  base: Base,
  contexte: Contexte,
  id: number,
  demande: DemandeDeComparaison,
): Promise<ComparaisonVue> =>
  enLecture(base, contexte, async (tx) => {
    const de = await trouverConvention(tx, id, demande.de);
    const a = await trouverConvention(tx, id, demande.a);
    const exercice = demande.exercice ?? anneeCommune(de, a);
    const inventaires = await inventairesDe(tx, exercice);
    const choisies = [de, a].map((c) => choisir(c, inventaires, { exercice }));
    const { lignes } = await calculer(tx, choisies, { exercice }, contexte.genre);
    const [avant, apres] = lignes.map((l) => l.vue);
    const mots = differencesDeClauses(de.convention, a.convention);
    return {
      de: resumeDe(de),
      a: resumeDe(a),
      exercice,
      mots: mots.map((m) => ({ ...m, de: [...m.de], a: [...m.a] })),
      chiffres: CHIFFRES.map(([cle, libelle, unite]) => {
        const [x, y] = [avant?.[cle] ?? null, apres?.[cle] ?? null];
        return { cle, libelle, de: x, a: y, ecart: ecart(x, y, unite) };
      }),
    };
  });

function resumeDe(c: ConventionStockee): ComparaisonVue['de'] {
  const v = c.versions.find(({ numero }) => numero === c.version);
  if (v === undefined) throw new RangeError(`version ${c.version} is not listed`);
  return versionResumee(c, v);
}

/** The last year that both cover, else the last one of the second. */
function anneeCommune(de: ConventionStockee, a: ConventionStockee): number {
  const communes = a.exercices.filter((an) => de.exercices.includes(an));
  return Math.max(...(communes.length > 0 ? communes : a.exercices));
}

type Unite = 'NOMBRE' | 'POINTS';
type Cle = 'eligibles' | 'droits' | 'part' | 'tauxRotation' | 'flux' | 'objectif';
const CHIFFRES: readonly (readonly [Cle, string, Unite])[] = [
  ['eligibles', 'Logements éligibles', 'NOMBRE'],
  ['droits', 'Droits du réservataire', 'NOMBRE'],
  ['part', 'Part du flux', 'POINTS'],
  ['tauxRotation', 'Taux de rotation', 'POINTS'],
  ['flux', 'Flux annuel', 'NOMBRE'],
  ['objectif', 'Objectif', 'NOMBRE'],
];

const exact = (chiffre: LigneFlux['part']): Fraction | undefined =>
  chiffre === null ? undefined : lireFraction(chiffre.valeur.exact);

/** `+0,25`, `−1`, `+0,32 point`; nothing when one of the two is not known. */
function ecart(de: LigneFlux['part'], a: LigneFlux['part'], unite: Unite): string | null {
  const [avant, apres] = [exact(de), exact(a)];
  if (avant === undefined || apres === undefined) return null;
  const brut = difference(apres, avant);
  const mesure = unite === 'POINTS' ? produit(brut, fraction(100)) : brut;
  if (mesure.n === 0n) return '0';
  const grandeur = { n: mesure.n < 0n ? -mesure.n : mesure.n, d: mesure.d };
  const pluriel = grandeur.n >= 2n * grandeur.d ? 's' : '';
  const suite = unite === 'POINTS' ? ` point${pluriel}` : '';
  return `${mesure.n < 0n ? '−' : '+'}${afficheNombre(grandeur)}${suite}`;
}
