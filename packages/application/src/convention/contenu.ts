import { clausesEnVigueur, dateAttendue } from '@contingent/droit';
import type { ConventionSaisie } from '@contingent/echanges';
import type { ModelePropreGarde } from '../base/tables-convention.ts';
import type { Transaction } from '../base/transaction.ts';
import { clesDeCommunes } from '../flux/perimetre.ts';
import { photographieRetenue, photographiesLisibles } from '../flux/photographies.ts';
import { Refus } from '../refus/refus.ts';
import { exigerSaisieLisible, papierSaisi } from './fautes-de-saisie.ts';
import { donneesDeDepart, enConvention } from './lire-clauses.ts';
import type { ConventionStockee } from './stockee.ts';

type Json = Readonly<Record<string, unknown>>;

/** All that a version says, apart from its place in the life of the agreement: what is frozen by a signature. */
export type Contenu = {
  readonly reservataire: number;
  readonly reference: string | null;
  readonly departement: string | null;
  readonly modele: string;
  readonly modelePropre: ModelePropreGarde | null;
  readonly donnees: Json;
  readonly exercices: readonly number[];
  readonly photographie: number | null;
  readonly communes: readonly string[];
  readonly logementsEligibles: number | null;
  readonly droits: number | null;
  readonly papier: Json | null;
};

/** Reads a draft and what it names. `deja`: the version that it replaces. @throws Refus */
export async function lireContenu(
  tx: Transaction,
  saisie: ConventionSaisie,
  deja: ConventionStockee | null,
): Promise<Contenu> {
  exigerSaisieLisible(saisie);
  await exigerReservataire(tx, saisie.reservataire);
  const modelePropre = await modelePropreGarde(tx, saisie, deja);
  const papier = papierSaisi(saisie);
  const contenu: Contenu = {
    reservataire: saisie.reservataire,
    reference: saisie.reference === '' ? null : saisie.reference,
    departement: saisie.departement || (await departementDuBailleur(tx)),
    modele: saisie.modele,
    modelePropre,
    donnees: saisie.clauses,
    exercices: [...new Set(saisie.exercices)].sort((a, b) => a - b),
    photographie: saisie.photographie,
    communes: clesDeCommunes(saisie.communes),
    logementsEligibles: saisie.logementsEligibles,
    droits: saisie.droits,
    papier: Object.keys(papier).length === 0 ? null : papier,
  };
  return { ...contenu, photographie: await photographieExplicite(tx, contenu) };
}

export const contenuStocke = (c: ConventionStockee): Contenu => ({
  reservataire: c.reservataire.id,
  reference: c.reference,
  departement: c.departement,
  modele: c.convention.modele,
  modelePropre: c.modelePropre,
  donnees: c.donnees,
  exercices: c.exercicesEcrits,
  photographie: c.photographie,
  communes: c.communes,
  logementsEligibles: c.assiette?.logements ?? null,
  droits: c.droits,
  papier: c.imprime,
});

/** What an amendment starts from: what was signed, even where the model has changed since. */
export const contenuDeDepart = (c: ConventionStockee): Contenu => ({
  ...contenuStocke(c),
  donnees: donneesDeDepart(c.convention, c.donnees),
});

/** The version with the articles of the paper that somebody says was signed, and not those that we would print. */
export const commeSurLePapier = (c: ConventionStockee): ConventionStockee => {
  const { bailleur, reservataire } = c.convention;
  const lue = { ...contenuStocke(c), modele_propre: c.modelePropre };
  return { ...c, convention: enConvention(lue, { bailleur, reservataire }) };
};

/** A content as the engine takes it, its parties unnamed: to compare texts, never to compute. */
export const conventionDe = (c: Contenu) =>
  enConvention(
    { ...c, modele_propre: c.modelePropre },
    { bailleur: { nom: '' }, reservataire: { nom: '', categorie: 'AUTRE' } },
  );

async function exigerReservataire(tx: Transaction, id: number): Promise<void> {
  const titulaire = await tx.db
    .selectFrom('reservataire')
    .select('id')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!titulaire) throw new Refus('RESERVATAIRE_INCONNU', 'Ce réservataire n’existe pas chez ce bailleur.');
}

async function departementDuBailleur(tx: Transaction): Promise<string | null> {
  const { departement } = await tx.db
    .selectFrom('organisme')
    .select('departement')
    .where('id', '=', tx.organisme)
    .executeTakeFirstOrThrow();
  return departement;
}

/** A model already in the version stays as it was kept, even withdrawn since. */
async function modelePropreGarde(
  tx: Transaction,
  { modelePropre: id, modele }: ConventionSaisie,
  deja: ConventionStockee | null,
): Promise<ModelePropreGarde | null> {
  if (id === null) return null;
  if (deja?.modelePropre?.id === id && deja.convention.modele === modele) return deja.modelePropre;
  const lu = await tx.db
    .selectFrom('modele_propre')
    .select(['id', 'titre', 'base', 'differences'])
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .where('retire_le', 'is', null)
    .executeTakeFirst();
  if (!lu) throw new Refus('MODELE_INCONNU', 'Ce modèle n’existe pas, ou a été retiré.');
  if (lu.base === modele) return { id: lu.id, titre: lu.titre, differences: lu.differences };
  throw new Refus('CHOIX_INVALIDE', 'La convention a des fautes.', [
    {
      chemin: 'modelePropre',
      message: `« ${lu.titre} » part d’un autre modèle que celui choisi.`,
      remede: 'Choisissez le modèle propre et son modèle d’origine ensemble.',
    },
  ]);
}

/** The inventory is always named, so that landlord and réservataire count on the same one; none with a typed stock. */
async function photographieExplicite(tx: Transaction, c: Contenu): Promise<number | null> {
  if (c.photographie !== null) {
    await exigerPhotographie(tx, c.photographie);
    return c.photographie;
  }
  if (c.logementsEligibles !== null) return null;
  const voulu = dateAttendue(clausesEnVigueur(conventionDe(c)).assiette, Math.min(...c.exercices));
  return photographieRetenue(await photographiesLisibles(tx), tx.organisme, voulu)?.id ?? null;
}

/** @throws Refus PHOTOGRAPHIE_INCONNUE */
export async function exigerPhotographie(tx: Transaction, id: number): Promise<void> {
  const lue = await tx.db
    .selectFrom('photographie')
    .select('id')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .where('etat', '=', 'CHARGEE')
    .executeTakeFirst();
  if (!lue) throw new Refus('PHOTOGRAPHIE_INCONNUE', 'Cet état des lieux n’existe pas chez ce bailleur.');
}
