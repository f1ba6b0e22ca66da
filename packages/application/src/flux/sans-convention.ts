import {
  type CategorieReservataire,
  type Constat,
  type Convention,
  clausesEnVigueur,
  dateAttendue,
  modele,
  type NomModele,
  texte,
  textesDeRegle,
} from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import type { ConventionCalculable } from '../convention/stockee.ts';
import type { PhotographieComptee } from './entree.ts';
import { photographieRetenue } from './photographies.ts';

/** D22: their rights bear on named dwellings, outside the flow. */
const HORS_FLUX: CategorieReservataire[] = ['DEFENSE', 'SECURITE_INTERIEURE', 'SANTE'];

export const MODELE_PAR_DEFAUT: NomModele = 'haute-garonne-2023';

export type ConventionEssayee = {
  readonly c: ConventionCalculable;
  readonly p: PhotographieComptee | null;
  readonly sans: boolean;
};
type Demande = { readonly exercice: number; readonly modeleDEssai?: string; readonly photographie?: number };

/**
 * Rights that stand in the inventory without an agreement for the year: computed under a model that the screen names,
 * so that one may look before one signs. Since 24/11/2023 they fall to the préfet (D17), a person confirming.
 */
export async function conventionsDEssai(
  tx: Transaction,
  organisme: number,
  demande: Demande,
  toutes: readonly PhotographieComptee[],
  signees: readonly ConventionCalculable[],
): Promise<readonly ConventionEssayee[]> {
  const nom = modele(demande.modeleDEssai ?? '')?.nom ?? MODELE_PAR_DEFAUT;
  const clauses = clausesEnVigueur(conventionVide(nom));
  const essayee = toutes.find((p) => p.organisme === organisme && p.id === demande.photographie);
  const p =
    essayee ?? photographieRetenue(toutes, organisme, dateAttendue(clauses.assiette, demande.exercice));
  if (!p) return [];
  const dejaSignes = signees.map((c) => c.reservataire.id);
  const titulaires = await titulairesSans(tx, p, dejaSignes);
  return titulaires.map((t) => ({ p, sans: true, c: conventionDEssai(t, organisme, nom) }));
}

type Titulaire = {
  readonly id: number;
  readonly nom: string;
  readonly categorie: string;
  readonly communes: string[];
  readonly bailleur: string;
};

/** Holders of rights in the photographie; a commune counts on the communes where it holds rights, others on the whole. */
async function titulairesSans(
  tx: Transaction,
  p: PhotographieComptee,
  sauf: readonly number[],
): Promise<readonly Titulaire[]> {
  const lus = await tx.db
    .selectFrom('droit_reservation as d')
    .innerJoin('logement as l', (j) =>
      j
        .onRef('l.organisme', '=', 'd.organisme')
        .onRef('l.photographie', '=', 'd.photographie')
        .onRef('l.ligne', '=', 'd.ligne'),
    )
    .innerJoin('reservataire as r', (j) =>
      j.onRef('r.organisme', '=', 'd.organisme').onRef('r.id', '=', 'd.reservataire'),
    )
    .innerJoin('organisme as o', 'o.id', 'd.organisme')
    .where('d.organisme', '=', p.organisme)
    .where('d.photographie', '=', p.id)
    .where('r.categorie', 'not in', HORS_FLUX)
    .groupBy(['r.id', 'r.nom', 'r.categorie', 'l.commune_cle', 'o.nom'])
    .select(['r.id', 'r.nom', 'r.categorie', 'l.commune_cle', 'o.nom as bailleur'])
    .orderBy('r.nom')
    .execute();
  const parId = new Map<number, Titulaire>();
  for (const { id, nom, categorie, commune_cle, bailleur } of lus) {
    if (sauf.includes(id)) continue;
    const titulaire = parId.get(id) ?? { id, nom, categorie, communes: [], bailleur };
    if (commune_cle !== null) titulaire.communes.push(commune_cle);
    parId.set(id, titulaire);
  }
  return [...parId.values()];
}

export const conventionVide = (nom: NomModele): Convention => ({
  modele: nom,
  bailleur: { nom: '' },
  reservataire: { nom: '', categorie: 'AUTRE' },
  departement: '',
  differences: {},
});

function conventionDEssai(t: Titulaire, organisme: number, nom: NomModele): ConventionCalculable {
  const categorie = t.categorie as Convention['reservataire']['categorie'];
  const surSesCommunes = categorie === 'COMMUNE' && t.communes.length > 0;
  return {
    id: 0,
    organisme,
    bailleur: t.bailleur,
    reservataire: { id: t.id, nom: t.nom, categorie },
    exercices: [],
    exercicesEcrits: [],
    convention: {
      ...conventionVide(nom),
      bailleur: { nom: t.bailleur },
      reservataire: { nom: t.nom, categorie },
    },
    photographie: null,
    assiette: null,
    perimetre: surSesCommunes ? 'COMMUNES' : 'DEPARTEMENT',
    communes: surSesCommunes ? t.communes : [],
    droits: null,
    imprime: null,
    version: 0,
    etat: 'BROUILLON',
  };
}

/** Shown on each such line (D17). */
export function constatSansConvention(titreDuModele: string): Constat {
  const source = textesDeRegle('D17')[0];
  return {
    code: 'DROITS_SANS_CONVENTION',
    gravite: 'ALERTE',
    champ: 'convention',
    message: `Droits sans convention pour cet exercice : calcul indicatif selon le modèle « ${titreDuModele} ».`,
    source: source ? texte(source) : { type: 'saisie', libelle: 'droit recueilli, D17' },
    remede: 'Créer la convention de ce réservataire, ou vérifier que le flux correspondant relève du préfet.',
  };
}
