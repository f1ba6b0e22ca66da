import type { Jour } from '@contingent/droit';
import { CommandeSaisie, ConventionSaisie, type ConventionVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { executerCommande } from '../convention/commande.ts';
import { creerConvention } from '../convention/creer.ts';
import { enregistrerModele } from '../convention/modeles.ts';
import { modifierVersion } from '../convention/modifier.ts';
import { lireUneConvention } from '../convention/vue.ts';
import { creerReservataire } from '../droits/reservataires.ts';
import { photographiesLisibles } from '../flux/photographies.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import type { ActeDeConvention, ConventionAEnregistrer } from './etape.ts';

/** An agreement and its life, each act by its use case. @throws Refus: what it refuses, the demonstration cannot hold. */
export async function enregistrerConvention(
  base: Base,
  contexte: Contexte,
  c: ConventionAEnregistrer,
): Promise<void> {
  const saisie = ConventionSaisie.parse({
    modele: c.modele,
    reservataire: await trouverOuCreer(base, contexte, c.reservataire),
    reference: c.reference,
    clauses: c.clauses,
    exercices: c.exercices,
    photographie: await photographieDu(base, contexte, c.etatDesLieux),
    communes: c.communes,
    logementsEligibles: c.logementsEligibles,
    droits: c.droits,
    imprime: c.papier?.imprime ?? null,
    document: c.papier?.document ?? null,
    revision: null,
  });
  const id = await creerConvention(base, contexte, saisie, c.redigeeLe);
  for (const acte of c.vie) await jouerActe(base, contexte, id, acte);
}

async function jouerActe(base: Base, contexte: Contexte, id: number, acte: ActeDeConvention): Promise<void> {
  const vue = await lireUneConvention(base, contexte, id);
  switch (acte.type) {
    case 'EnregistrerModele':
      await enregistrerModele(base, contexte, { titre: acte.titre, convention: id, version: vue.version });
      return;
    case 'ModifierVersion':
      return modifier(base, contexte, vue, acte.clauses);
    default: {
      const commande = CommandeSaisie.parse({ ...acte, rang: vue.rang });
      await executerCommande(base, contexte, id, commande, commande.le as Jour);
    }
  }
}

/** Changes clauses of the draft, and nothing else. */
async function modifier(
  base: Base,
  contexte: Contexte,
  { id, versions }: ConventionVue,
  clauses: Readonly<Record<string, unknown>>,
): Promise<void> {
  const numero = versions.find((v) => v.etat === 'BROUILLON')?.numero ?? 0;
  const v = await lireUneConvention(base, contexte, id, numero);
  const saisie = ConventionSaisie.parse({
    ...{ modele: v.modele, modelePropre: v.modelePropre?.id ?? null, reservataire: v.reservataire.id },
    ...{ reference: v.reference, departement: v.departement, clauses: { ...v.clauses, ...clauses } },
    ...{ exercices: v.exercices, photographie: v.photographie, communes: v.communes, droits: v.droits },
    ...{ logementsEligibles: v.logementsEligibles, imprime: v.imprime, document: v.document },
    revision: v.revision,
  });
  await modifierVersion(base, contexte, id, numero, saisie);
}

async function trouverOuCreer(
  base: Base,
  contexte: Contexte,
  { nom, categorie }: ConventionAEnregistrer['reservataire'],
): Promise<number> {
  const connu = await enLecture(base, contexte, ({ db, organisme }) =>
    db
      .selectFrom('reservataire')
      .select('id')
      .where('organisme', '=', organisme)
      .where('nom', '=', nom)
      .executeTakeFirst(),
  );
  return connu?.id ?? creerReservataire(base, contexte, { nom, categorie });
}

const photographieDu = (base: Base, contexte: Contexte, le: Jour | null): Promise<number | null> =>
  enLecture(base, contexte, async (tx) => {
    if (le === null) return null;
    const trouvee = (await photographiesLisibles(tx)).find((p) => p.le === le);
    if (trouvee) return trouvee.id;
    throw new RangeError(`no inventory of ${le} in the demonstration`);
  });
