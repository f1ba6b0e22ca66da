import { numeroterLaConvention } from '@contingent/droit';
import type { ApercuSaisie, ApercuVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { type Contenu, lireContenu } from './contenu.ts';
import { controler } from './controles.ts';
import { enConvention } from './lire-clauses.ts';
import { exigerRedacteur } from './refus-de-cycle.ts';
import { type ConventionCalculable, lireConventions } from './stockee.ts';
import { articlesVus } from './vue.ts';

/** A draft computed on the real counts and checked beside the signed agreements; nothing is stored. @throws Refus */
export function apercu(
  base: Base,
  contexte: Contexte,
  { convention: id, exercice: dit, ...saisie }: ApercuSaisie,
): Promise<ApercuVue> {
  exigerRedacteur(contexte);
  return enLecture(base, contexte, async (tx) => {
    const [deja] = id === undefined ? [] : await lireConventions(tx, { id });
    const contenu = await lireContenu(tx, saisie, deja ?? null);
    const c = await calculable(tx, contenu, id ?? 0);
    const exercice = dit ?? contenu.exercices[0] ?? 0;
    const { ligne, constats } = await controler(tx, c, exercice);
    return {
      articles: articlesVus(c.convention),
      exercice,
      ligne: ligne.vue,
      constats: [...constats],
      manques: ligne.vue.manques,
    };
  });
}

/** A content that nobody stored, as the computation takes it. */
async function calculable(tx: Transaction, c: Contenu, id: number): Promise<ConventionCalculable> {
  const { bailleur, ...reservataire } = await tx.db
    .selectFrom('reservataire as r')
    .innerJoin('organisme as o', 'o.id', 'r.organisme')
    .select(['r.id', 'r.nom', 'r.categorie', 'o.nom as bailleur'])
    .where('r.organisme', '=', tx.organisme)
    .where('r.id', '=', c.reservataire)
    .executeTakeFirstOrThrow();
  const { nom, categorie } = reservataire;
  const parties = { bailleur: { nom: bailleur }, reservataire: { nom, categorie } };
  const lue = enConvention({ ...c, modele_propre: c.modelePropre }, parties);
  return {
    ...{ id, organisme: tx.organisme, bailleur, reservataire, exercices: c.exercices },
    exercicesEcrits: c.exercices,
    convention: c.papier === null ? numeroterLaConvention(lue) : lue,
    photographie: c.photographie,
    assiette:
      c.logementsEligibles === null
        ? null
        : { id: 0, logements: c.logementsEligibles, le: null, tauxRotation: null },
    ...{ droits: c.droits, communes: c.communes, imprime: c.papier },
    perimetre: c.communes.length > 0 ? 'COMMUNES' : 'DEPARTEMENT',
    version: 0,
    etat: 'BROUILLON',
  };
}
