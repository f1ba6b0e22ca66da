import type { Preparation } from './donnees.ts';

export const ANNEE = new Date().getFullYear();
type Identifie = { readonly id: number };

/** A landlord, a commune that reads it, and the draft of their agreement of this year, on typed counts. */
export async function conventionDEssai(api: Preparation) {
  const bailleur = await api.organisme('Cité Jardins', 'BAILLEUR');
  const commune = await api.organisme('Commune d’Escalquens', 'RESERVATAIRE');
  const lie = { nom: 'Commune d’Escalquens', categorie: 'COMMUNE', organismeLie: commune };
  const reservataire = ((await api.appelle('POST', `/o/${bailleur}/reservataires`, lie)) as Identifie).id;
  const saisie = (tauxRotation: string, revision: number | null) => ({
    ...{ modele: 'haute-garonne-2023', reservataire, exercices: [ANNEE], photographie: null },
    ...{ communes: ['Escalquens'], logementsEligibles: 102, droits: 8, revision },
    clauses: { tauxRotation: { valeur: tauxRotation, echelle: 'DEPARTEMENT', periode: '2022' } },
  });
  const cree = await api.appelle('POST', `/o/${bailleur}/conventions`, saisie('8,90 %', null));
  const { id } = cree as Identifie;
  /** A command of today, on top of the last fact. */
  const commande = async (type: string, suite: object = {}): Promise<void> => {
    const chemin = `/o/${bailleur}/conventions/${id}`;
    const { rang } = (await api.appelle('GET', chemin)) as { rang: number };
    const le = new Date().toLocaleDateString('fr-FR').split('/').toReversed().join('-');
    await api.appelle('POST', `${chemin}/commandes`, { type, rang, le, ...suite });
  };
  return { bailleur, commune, id, saisie, commande };
}
