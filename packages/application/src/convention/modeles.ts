import { MODELES, modele } from '@contingent/droit';
import { ecrireConvention, type ModeleSaisie, type ModeleVue } from '@contingent/echanges';
import { sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { conventionVide } from '../flux/sans-convention.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { donneesDeDepart } from './lire-clauses.ts';
import { exigerRedacteur } from './refus-de-cycle.ts';
import type { ConventionStockee } from './stockee.ts';
import { trouverConvention } from './verrou.ts';

type Json = Readonly<Record<string, unknown>>;

/** Ours, then the landlord's own that it did not withdraw. */
export const listerModeles = (base: Base, contexte: Contexte): Promise<ModeleVue[]> =>
  enLecture(base, contexte, async (tx) => [
    ...MODELES.map(({ nom, titre, origine }) => ({ nom, titre, origine, propre: null })),
    ...(contexte.genre === 'BAILLEUR' ? await propres(tx) : []),
  ]);

async function propres(tx: Transaction): Promise<ModeleVue[]> {
  const lus = await tx.db
    .selectFrom('modele_propre')
    .selectAll()
    .where('organisme', '=', tx.organisme)
    .where('retire_le', 'is', null)
    .orderBy('titre')
    .execute();
  return lus.map((m) => ({
    nom: m.base,
    titre: m.titre,
    origine: `Modèle propre, d’après « ${modele(m.base)?.titre ?? m.base} »`,
    propre: {
      id: m.id,
      clauses: { ...m.differences },
      creePar: m.cree_par,
      creeLe: m.cree_le.toISOString(),
    },
  }));
}

/** Keeps the clauses of a version as a model of this landlord. @returns its id. @throws Refus */
export function enregistrerModele(base: Base, contexte: Contexte, saisie: ModeleSaisie): Promise<number> {
  exigerRedacteur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const c = await trouverConvention(tx, saisie.convention, saisie.version);
    const differences = clausesDeModele(c);
    const cree = await tx.db
      .insertInto('modele_propre')
      .values({
        ...{ organisme: tx.organisme, titre: saisie.titre, base: c.convention.modele },
        ...{ differences: JSON.stringify(differences), cree_par: tx.acteur, retire_le: null },
      })
      .onConflict((conflit) => conflit.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!cree) throw titrePris(saisie.titre);
    const donnees = { ...saisie, base: c.convention.modele, differences } as ValeurJson;
    await noterFait(tx, { flux: `modele/${cree.id}`, type: 'ModeleEnregistre', donnees });
    return cree.id;
  });
}

const titrePris = (titre: string): Refus =>
  new Refus('CHOIX_INVALIDE', `Un modèle s’appelle déjà « ${titre} ».`, [
    { chemin: 'titre', message: `« ${titre} » existe déjà.`, remede: 'Donnez un autre nom.' },
  ]);

/** Days of this agreement and the territory of this réservataire: they are not a model's. */
const JOURS = ['signature', 'effet', 'fin', 'retourAvant'];
function clausesDeModele({ modelePropre, donnees, convention }: ConventionStockee): Json {
  const ecrits = { ...modelePropre?.differences, ...donneesDeDepart(convention, donnees) };
  const { modele: _, periode, assiette, ...autres } = ecrits as Json;
  const ecrites = ecrireConvention({
    ...conventionVide(convention.modele),
    differences: modele(convention.modele)?.clauses ?? {},
  }) as { readonly assiette?: Json };
  return {
    ...autres,
    ...(estObjet(periode) ? { periode: sans(periode, JOURS) } : {}),
    ...(estObjet(assiette) ? { assiette: { ...assiette, perimetre: ecrites.assiette?.perimetre } } : {}),
  };
}
const estObjet = (lu: unknown): lu is Json => typeof lu === 'object' && lu !== null;
const sans = (objet: Json, cles: readonly string[]): Json =>
  Object.fromEntries(Object.entries(objet).filter(([cle]) => !cles.includes(cle)));

/** Out of the list; the agreements made from it keep their clauses, by value. @throws Refus MODELE_INCONNU */
export function retirerModele(base: Base, contexte: Contexte, id: number): Promise<void> {
  exigerRedacteur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('modele_propre')
      .set({ retire_le: sql`now()` })
      .where('organisme', '=', tx.organisme)
      .where('id', '=', id)
      .where('retire_le', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refus('MODELE_INCONNU', 'Ce modèle n’existe pas, ou a été retiré.');
    await noterFait(tx, { flux: `modele/${id}`, type: 'ModeleRetire', donnees: {} });
  });
}
