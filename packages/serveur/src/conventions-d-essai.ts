import type { ConventionSaisieBrute, ConventionVue, Probleme } from '@contingent/echanges';
import { creer, type ServeurDEssai } from './essai.ts';

/** Agreements of one landlord through the routes, as a person would write them. */
export type Redacteur = {
  readonly racine: string;
  readonly reservataire: (nom: string, categorie: string, organismeLie?: number) => Promise<number>;
  readonly saisie: (reservataire: number, change?: Partial<ConventionSaisieBrute>) => ConventionSaisieBrute;
  readonly creer: (saisie: ConventionSaisieBrute) => Promise<ConventionVue>;
  readonly lire: (id: number, version?: number) => Promise<ConventionVue>;
  readonly commander: (id: number, commande: Commande) => Promise<Reponse>;
  readonly envoyer: (methode: 'POST' | 'PUT' | 'DELETE', chemin: string, corps?: object) => Promise<Reponse>;
};
export type Commande = { readonly type: string; readonly le: string; readonly [cle: string]: unknown };
export type Reponse = {
  readonly statut: number;
  readonly vue: ConventionVue;
  readonly probleme: Probleme;
};

export async function redacteur(s: ServeurDEssai, nom: string): Promise<Redacteur> {
  const { id: bailleur } = await creer(s, nom, 'BAILLEUR', { departement: '31' });
  return redacteurDe(s, bailleur);
}

export function redacteurDe(s: ServeurDEssai, organisme: number): Redacteur {
  const racine = `/api/v1/o/${organisme}`;
  const envoyer: Redacteur['envoyer'] = async (method, chemin, payload) => {
    const reponse = await s.demander({ method, url: `${racine}/${chemin}`, ...(payload ? { payload } : {}) });
    const corps = reponse.statusCode === 204 ? null : reponse.json();
    return { statut: reponse.statusCode, vue: corps, probleme: corps };
  };
  const lire: Redacteur['lire'] = async (id, version) => {
    const url = `${racine}/conventions/${id}${version === undefined ? '' : `?version=${version}`}`;
    return (await s.demander({ method: 'GET', url })).json();
  };
  return {
    racine,
    envoyer,
    lire,
    reservataire: async (nom, categorie, organismeLie) => {
      const cree = await envoyer('POST', 'reservataires', { nom, categorie, organismeLie });
      return cree.vue.id;
    },
    saisie: (reservataire, change = {}) => ({ ...BROUILLON, reservataire, ...change }),
    creer: async (saisie) => {
      const { statut, vue } = await envoyer('POST', 'conventions', saisie);
      if (statut !== 201) throw new Error(JSON.stringify(vue));
      return vue;
    },
    commander: async (id, commande) =>
      envoyer('POST', `conventions/${id}/commandes`, { rang: (await lire(id)).rang, ...commande }),
  };
}

/** 8 rights out of 102 dwellings, 8,90 %: the figures of a real agreement of 2024. */
const BROUILLON: Omit<ConventionSaisieBrute, 'reservataire'> = {
  modele: 'haute-garonne-2023',
  exercices: [2024],
  photographie: null,
  communes: ['Escalquens'],
  logementsEligibles: 102,
  droits: 8,
  clauses: {
    tauxRotation: { valeur: '8,90 %', echelle: 'DEPARTEMENT' },
    arrondi: { regle: 'AU_PLUS_PROCHE' },
    periode: { effet: '2024-01-01', dureeMois: 36, renouvellement: 'TACITE_MEME_DUREE', preavisMois: 3 },
  },
  revision: null,
};

/** What an agreement that was saved sends back to be saved again. */
export const saisieDe = (
  v: ConventionVue,
  change: Partial<ConventionSaisieBrute> = {},
): ConventionSaisieBrute => ({
  ...{ modele: v.modele, modelePropre: v.modelePropre?.id ?? null, reservataire: v.reservataire.id },
  ...{ reference: v.reference, departement: v.departement, clauses: v.clauses, exercices: v.exercices },
  ...{ photographie: v.photographie, communes: v.communes, logementsEligibles: v.logementsEligibles },
  ...{ droits: v.droits, imprime: v.imprime, document: v.document, revision: v.revision },
  ...change,
});
