import {
  type Convention,
  type EtatDeVersion,
  exercicesCouverts,
  type Fraction,
  type Jour,
  lireFraction,
  type NatureDeVersion,
  numeroterLaConvention,
  periodeOccupee,
} from '@contingent/droit';
import { sql } from 'kysely';
import type { ModelePropreGarde } from '../base/tables-convention.ts';
import type { Transaction } from '../base/transaction.ts';
import { aujourdHui } from '../journal/noter.ts';
import { cleDeVie, lireVies, VIE_VIDE, type Vie } from './faits.ts';
import { enConvention } from './lire-clauses.ts';
import {
  choisirVersion,
  type DemandeDeConventions,
  type VersionResumee,
  versionsResumees,
} from './versions.ts';

/** What the computation needs of a version, stored or only typed. */
export type ConventionCalculable = {
  readonly id: number;
  readonly organisme: number;
  readonly bailleur: string;
  readonly reservataire: { readonly id: number; readonly nom: string; readonly categorie: string };
  /** Years that the version covers, those of its renewals included. */
  readonly exercices: readonly number[];
  /** Years written in the version, without those of renewals: what its paper prints is about these. */
  readonly exercicesEcrits: readonly number[];
  readonly convention: Convention;
  readonly photographie: number | null;
  readonly assiette: AssietteSaisie | null;
  /** Typed with the agreement, beside those of the inventory. */
  readonly droits: number | null;
  readonly perimetre: 'DEPARTEMENT' | 'COMMUNES';
  readonly communes: readonly string[];
  readonly imprime: Readonly<Record<string, unknown>> | null;
  /** 0 for what is not stored. */
  readonly version: number;
  readonly etat: EtatDeVersion;
  /** Days that a signed agreement takes up, its renewals, termination or replacement counted (D9). */
  readonly occupee?: ReturnType<typeof periodeOccupee>;
};

/** One version of an agreement as it is stored, read into the terms of `droit`, with the life of the agreement. */
export type ConventionStockee = ConventionCalculable & {
  readonly departement: string | null;
  readonly reference: string | null;
  readonly nature: NatureDeVersion;
  readonly revision: number;
  /** Differences from the model as stored, in the JSON of DOSSIER.json. */
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly modelePropre: ModelePropreGarde | null;
  readonly signature: Jour | null;
  readonly empreinte: string | null;
  readonly modifiePar: string;
  readonly modifieLe: Date;
  readonly vie: Vie;
  /** Every version that the reader may see, oldest first. */
  readonly versions: readonly VersionResumee[];
};
export type AssietteSaisie = {
  readonly id: number;
  readonly logements: number;
  readonly le: Jour | null;
  readonly tauxRotation: Fraction | null;
};
/**
 * One version of each agreement that the acting organisation may read (its own, or those that its landlords proposed to
 * it or signed with it): the version asked for, else the one that applies, else the newest.
 */
export async function lireConventions(
  tx: Transaction,
  demande: DemandeDeConventions = {},
): Promise<readonly ConventionStockee[]> {
  const toutes = await versionsResumees(tx, demande);
  const restreinte = demande.id !== undefined || demande.reservataire !== undefined;
  const vies = await lireVies(tx, restreinte ? [...new Set(toutes.map((v) => v.convention))] : undefined);
  const versions = Map.groupBy(toutes, (v) => cleDeVie(v.organisme, v.convention));
  const choisies = [...versions].flatMap(([cle, siennes]) => {
    const vie = vies.get(cle) ?? VIE_VIDE;
    const choisie = choisirVersion(vie, siennes, demande);
    return choisie === undefined ? [] : [{ cle, vie, versions: siennes, choisie }];
  });
  if (choisies.length === 0) return [];
  const parCle = new Map(choisies.map((c) => [c.cle, c]));
  const lues = await lignes(
    tx,
    choisies.map((c) => c.choisie),
  );
  return lues.flatMap((l) => {
    const suite = parCle.get(cleDeVie(l.organisme, l.id));
    return suite === undefined ? [] : [enDomaine(l, suite.vie, suite.versions, demande.le ?? aujourdHui())];
  });
}

type Cle = Pick<VersionResumee, 'organisme' | 'convention' | 'numero'>;
type Ligne = Awaited<ReturnType<typeof lignes>>[number];
/** Names and category as they were on the day of signature. */
type PartiesFigees = { readonly bailleur: string; readonly reservataire: string; readonly categorie: string };

const lignes = (tx: Transaction, cles: readonly Cle[]) =>
  tx.db
    .selectFrom('convention_version as v')
    .innerJoin('convention as c', (jointure) =>
      jointure.onRef('c.organisme', '=', 'v.organisme').onRef('c.id', '=', 'v.convention'),
    )
    .innerJoin('organisme as o', 'o.id', 'v.organisme')
    .innerJoin('reservataire as r', (jointure) =>
      jointure.onRef('r.organisme', '=', 'v.organisme').onRef('r.id', '=', 'v.reservataire'),
    )
    .leftJoin('assiette_saisie as a', (jointure) =>
      jointure.onRef('a.organisme', '=', 'v.organisme').onRef('a.id', '=', 'v.assiette_saisie'),
    )
    .select(['c.id', 'c.departement', 'c.reference', 'o.nom as bailleur'])
    .select(['v.organisme', 'v.numero', 'v.nature', 'v.etat', 'v.revision', 'v.modele', 'v.modele_propre'])
    .select(['v.donnees', 'v.exercices', 'v.photographie', 'v.droits', 'v.perimetre', 'v.communes'])
    .select(['v.imprime', 'v.signature', 'v.empreinte', 'v.modifie_par', 'v.modifie_le'])
    .select(['r.id as reservataire_id', 'r.nom as reservataire_nom', 'r.categorie as reservataire_categorie'])
    .select(['a.id as assiette_id', 'a.logements_eligibles', 'a.date_reference as assiette_le'])
    .select('a.taux_rotation as assiette_taux')
    .select(sql<PartiesFigees | null>`v.fige -> 'parties'`.as('parties'))
    .select(sql<Readonly<Record<string, unknown>> | null>`v.fige -> 'clauses'`.as('clauses_figees'))
    .where(
      sql<boolean>`(v.organisme, v.convention, v.numero) IN (
        SELECT * FROM unnest(${cles.map((c) => c.organisme)}::int[], ${cles.map((c) => c.convention)}::int[],
          ${cles.map((c) => c.numero)}::int[]))`,
    )
    .orderBy('o.nom')
    .orderBy('r.nom')
    .orderBy('c.id')
    .execute();

function enDomaine(l: Ligne, vie: Vie, versions: readonly VersionResumee[], le: Jour): ConventionStockee {
  const { bailleur, reservataire } = parties(l);
  const lue = enConvention(l, { bailleur: { nom: bailleur }, reservataire });
  return {
    ...{ id: l.id, organisme: l.organisme, version: l.numero, etat: l.etat, nature: l.nature },
    ...{ departement: l.departement, reference: l.reference, revision: l.revision },
    ...{ bailleur, reservataire: { id: l.reservataire_id, ...reservataire } },
    exercices: couverts(l, vie, le),
    exercicesEcrits: l.exercices,
    convention: unPapier(l, vie) ? lue : numeroterLaConvention(lue),
    donnees: l.donnees,
    modelePropre: l.modele_propre,
    photographie: l.photographie,
    ...(l.etat === 'SIGNEE' ? { occupee: periodeOccupee(vie.cycle) } : {}),
    assiette: assiette(l),
    ...{ droits: l.droits, perimetre: l.perimetre, communes: l.communes, imprime: l.imprime },
    ...{ signature: l.signature, empreinte: l.empreinte },
    ...{ modifiePar: l.modifie_par, modifieLe: l.modifie_le, vie, versions },
  };
}

/** The version was on paper before it was recorded here: its articles are those of that paper. */
const unPapier = ({ imprime, numero }: Ligne, { cycle }: Vie): boolean =>
  imprime !== null || cycle.versions.some((v) => v.numero === numero && v.acteDejaSigne);

function parties(l: Ligne): { bailleur: string; reservataire: Convention['reservataire'] } {
  const nom = l.parties?.reservataire ?? l.reservataire_nom;
  const categorie = (l.parties?.categorie ??
    l.reservataire_categorie) as Convention['reservataire']['categorie'];
  return { bailleur: l.parties?.bailleur ?? l.bailleur, reservataire: { nom, categorie } };
}

const couverts = (l: Ligne, { cycle }: Vie, le: Jour): readonly number[] =>
  l.etat === 'SIGNEE' ? exercicesCouverts(cycle, l.numero, le) : l.exercices;

function assiette(l: Ligne): AssietteSaisie | null {
  if (l.assiette_id === null || l.logements_eligibles === null) return null;
  return {
    id: l.assiette_id,
    logements: l.logements_eligibles,
    le: l.assiette_le,
    tauxRotation: l.assiette_taux === null ? null : (lireFraction(l.assiette_taux) ?? null),
  };
}

/** Years of every version that is not abandoned, renewals included. */
export const exercicesDe = (c: ConventionStockee): readonly number[] => [
  ...c.exercices,
  ...c.versions.filter((v) => v.etat !== 'ABANDONNEE').flatMap((v) => v.exercices),
];
