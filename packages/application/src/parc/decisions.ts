import {
  type CategorieReservataire,
  type DecisionReservataire,
  normaliserLibelle,
  type OrigineDroit,
  proposerReservataires,
  type ReservatairePropose,
} from '@contingent/droit';
import type { DepotChoix } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import { Refus } from '../refus/refus.ts';
import type { Analyse } from './analyse.ts';

type Registre = readonly {
  readonly id: number;
  readonly nom: string;
  readonly categorie: CategorieReservataire;
}[];
type Choix = NonNullable<DepotChoix['libelles']>[number];

/** What a label becomes when the file is loaded. */
export type Cible =
  | { readonly type: 'NON_RESERVE' }
  | { readonly type: 'EXISTANT'; readonly id: number; readonly nom: string }
  | { readonly type: 'NOUVEAU'; readonly nom: string; readonly categorie: CategorieReservataire }
  /** Empty cell: no right is recorded, and the anomaly says so. */
  | { readonly type: 'NON_INDIQUE' }
  /** A person must say. */
  | { readonly type: 'INCONNU'; readonly nom: string };
export type Rattachement = {
  readonly cible: Cible;
  readonly origine: OrigineDroit;
  readonly normalise: string;
};
export type Proposition = {
  readonly groupes: readonly (ReservatairePropose & { readonly cible: Cible })[];
  /** By normalised label. */
  readonly rattachements: ReadonlyMap<string, Rattachement>;
};

const NON_RESERVE = { cle: 'NON_RESERVE', nom: 'Non réservé', categorie: 'NON_RESERVE' } as const;

/** Labels gathered by the rules, by what was decided at former imports, and above all by the choices of this one. */
export async function proposer(
  tx: Transaction,
  analyse: Analyse,
  choix: DepotChoix,
  bailleur: string,
): Promise<Proposition> {
  const registre = await tx.db
    .selectFrom('reservataire')
    .select(['id', 'nom', 'categorie'])
    .where('organisme', '=', tx.organisme)
    .execute();
  const retenues = await decisionsRetenues(tx, registre);
  const dites = (choix.libelles ?? []).map((c) => decisionDite(c, registre));
  const contexte = {
    bailleur,
    ...(analyse.commune === null ? {} : { commune: analyse.commune }),
    ...(analyse.departement === null ? {} : { departement: analyse.departement }),
  };
  const groupes = proposerReservataires(analyse.libelles, contexte, [...retenues, ...dites]);
  return rattacher(groupes, registre);
}

async function decisionsRetenues(tx: Transaction, registre: Registre): Promise<DecisionReservataire[]> {
  const parId = new Map(registre.map((r) => [r.id, r]));
  const lues = await tx.db
    .selectFrom('libelle_reservataire')
    .select(['libelle_normalise', 'reservataire', 'origine'])
    .where('organisme', '=', tx.organisme)
    .execute();
  return lues.flatMap(({ libelle_normalise: libelle, reservataire, origine }) => {
    const connu = reservataire === null ? undefined : parId.get(reservataire);
    const vers = reservataire === null ? NON_RESERVE : connu && versConnu(connu);
    return vers === undefined ? [] : [{ libelle, ...vers, ...(origine === null ? {} : { origine }) }];
  });
}

const versConnu = ({ id, nom, categorie }: Registre[number]) => ({ cle: `id:${id}`, nom, categorie });

function decisionDite({ normalise, reservataire, origine }: Choix, registre: Registre): DecisionReservataire {
  const socle = { libelle: normalise, ...(origine === undefined ? {} : { origine }) };
  if (reservataire === null) return { ...socle, ...NON_RESERVE };
  const connu = registre.find((r) =>
    'id' in reservataire ? r.id === reservataire.id : r.nom === reservataire.nom,
  );
  if (connu !== undefined) return { ...socle, ...versConnu(connu) };
  if ('id' in reservataire) throw new Refus('RESERVATAIRE_INCONNU', 'Ce réservataire n’existe pas.');
  const { nom } = reservataire;
  const categorie = reservataire.categorie as CategorieReservataire;
  return { ...socle, cle: `nouveau:${nom}`, nom, categorie };
}

/** Groups that end at the same réservataire are one, whatever rule or decision brought them there. */
function rattacher(groupes: readonly ReservatairePropose[], registre: Registre): Proposition {
  const fondus = new Map<string, ReservatairePropose & { cible: Cible }>();
  const rattachements = new Map<string, Rattachement>();
  for (const groupe of groupes) {
    const cible = cibleDe(groupe, registre);
    const cle = cleDe(cible, groupe.cle);
    for (const { normalise, origine } of groupe.libelles) {
      rattachements.set(normalise, { cible, origine, normalise });
    }
    const deja = fondus.get(cle);
    fondus.set(cle, deja === undefined ? { ...groupe, cle, cible } : fondre(deja, groupe));
  }
  return { groupes: [...fondus.values()].sort((a, b) => b.logements - a.logements), rattachements };
}

function cibleDe(
  { cle, nom, categorie, nonReserve, libelles }: ReservatairePropose,
  registre: Registre,
): Cible {
  if (nonReserve) return { type: 'NON_RESERVE' };
  const connu = registre.find((r) => cle === `id:${r.id}` || r.nom === nom);
  if (connu !== undefined) return { type: 'EXISTANT', id: connu.id, nom: connu.nom };
  if (libelles.every((l) => normaliserLibelle(l.brut) === '')) return { type: 'NON_INDIQUE' };
  return categorie === undefined ? { type: 'INCONNU', nom } : { type: 'NOUVEAU', nom, categorie };
}

const cleDe = (cible: Cible, cle: string): string =>
  cible.type === 'EXISTANT' ? `id:${cible.id}` : cible.type === 'NOUVEAU' ? `nouveau:${cible.nom}` : cle;

const PIRE = ['RECONNUE', 'DEDUITE', 'A_QUALIFIER'] as const;
const fondre = <G extends ReservatairePropose>(a: G, b: ReservatairePropose): G => ({
  ...a,
  statut: PIRE[Math.max(PIRE.indexOf(a.statut), PIRE.indexOf(b.statut))] ?? a.statut,
  raison: [...new Set([...a.raison.split(' ; '), ...b.raison.split(' ; ')])].join(' ; '),
  logements: a.logements + b.logements,
  libelles: [...a.libelles, ...b.libelles],
});
