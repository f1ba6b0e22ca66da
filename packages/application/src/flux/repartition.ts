import {
  affichePourcent,
  type Constat,
  compare,
  difference,
  type Fraction,
  fraction,
  type Source,
  sommeDe,
  texte,
  texteExact,
  textesDeRegle,
  UN,
} from '@contingent/droit';
import type { FluxVue } from '@contingent/echanges';
import type { Mandat, Transaction } from '../base/transaction.ts';
import type { ConventionCalculable } from '../convention/stockee.ts';
import { compter } from './comptes.ts';
import type { PhotographieComptee } from './entree.ts';

type Choisie = { readonly c: ConventionCalculable; readonly p: PhotographieComptee | null };
type Repartition = {
  readonly parts: NonNullable<FluxVue['repartition']>;
  readonly constats: readonly Constat[];
};

/**
 * Who holds what of a landlord's whole stock: active rights over the dwellings in the flow, and what is not reserved.
 * Nothing when the inventory lists only part of the stock (an agreement then has a typed denominator).
 */
export async function repartitionDuParc(
  tx: Transaction,
  mandat: Mandat,
  toutes: readonly PhotographieComptee[],
  choisies: readonly Choisie[],
  exercice: number,
): Promise<Repartition | null> {
  const photographie =
    choisies.find(({ p }) => p !== null)?.p ?? toutes.find((p) => p.organisme === mandat.organisme);
  const partielle = choisies.some(({ c }) => c.assiette !== null);
  if (!photographie || partielle || photographie.organisme !== mandat.organisme) return null;
  const { logements, droits } = await compter(
    tx,
    [{ organisme: photographie.organisme, photographie: photographie.id }],
    `${exercice}-01-01`,
  );
  const eligibles = total(logements.filter((l) => l.exclusion === null).map((l) => l.nombre));
  if (eligibles === 0) return null;
  const parReservataire = new Map<number, number>();
  for (const d of droits)
    if (d.exclusion === null && d.actifs > 0)
      parReservataire.set(d.reservataire, (parReservataire.get(d.reservataire) ?? 0) + d.actifs);
  if (parReservataire.size === 0) return null;
  return assembler(await noms(tx), parReservataire, eligibles);
}

const total = (nombres: readonly number[]): number => nombres.reduce((somme, n) => somme + n, 0);

async function noms(tx: Transaction): Promise<ReadonlyMap<number, string>> {
  const lus = await tx.db.selectFrom('reservataire').select(['id', 'nom']).execute();
  return new Map(lus.map((r) => [r.id, r.nom]));
}

const vue = (f: Fraction) => ({ exact: texteExact(f), affiche: affichePourcent(f) });

function assembler(
  nomsConnus: ReadonlyMap<number, string>,
  parReservataire: ReadonlyMap<number, number>,
  eligibles: number,
): Repartition {
  const parts = [...parReservataire]
    .map(([reservataire, nombre]) => ({
      nom: nomsConnus.get(reservataire) ?? 'réservataire',
      reservataire,
      nombre,
      part: fraction(nombre, eligibles),
    }))
    .sort((a, b) => b.nombre - a.nombre || a.nom.localeCompare(b.nom, 'fr'));
  const reste = difference(UN, sommeDe(parts.map((p) => p.part)));
  const libres = eligibles - total(parts.map((p) => p.nombre));
  return {
    parts: [
      ...parts.map((p) => ({ ...p, part: vue(p.part) })),
      { nom: 'Non réservé', reservataire: null, nombre: libres, part: vue(reste) },
    ],
    constats: compare(reste, fraction(0)) < 0 ? [trop(reste)] : [],
  };
}

const D39 = textesDeRegle('D39')[0];
const SOURCE_D39: Source = D39 ? texte(D39) : { type: 'saisie', libelle: 'droit recueilli, D39' };
const trop = (reste: Fraction): Constat => ({
  code: 'SOMME_DES_PARTS',
  gravite: 'BLOQUANT',
  champ: 'repartition',
  message: `Les droits dépassent le parc : les parts font ${affichePourcent(difference(UN, reste))}, plus que 100 %.`,
  source: SOURCE_D39,
  remede: 'Reprendre l’état des lieux : un même logement est compté pour plusieurs réservataires.',
});
