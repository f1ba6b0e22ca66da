import { UN } from '../../quantites/fraction.ts';
import type { Modele } from '../convention.ts';

/**
 * Annexe B2 of a renewal agreement: unique rights given to Action Logement Services by one landlord, turned into a yearly
 * flow. The thirty years run from an agreement whose day the annex does not give: it is asked for. It says nothing of
 * base, subtractions, rotation or designation; the perimeter is then the one of the law (R441-5, I).
 */
export const ANRU_ALS: Modele = {
  nom: 'anru-als',
  titre: 'Contreparties ANRU d’Action Logement Services',
  origine:
    'Annexe B2 d’une convention pluriannuelle de renouvellement urbain, zone 4 « Autres grands pôles »',
  clauses: {
    natureActe: 'ANNEXE',
    modeGestion: 'NON_DIT',
    territoire: {},
    periode: { renouvellement: 'NON_DIT', avenants: 'AVENANT_OU_AJUSTEMENT_MINEUR', article: 'A et C' },
    assiette: {
      perimetre: { type: 'DEPARTEMENT' },
      dateReference: { regle: 'NON_DITE' },
      exclusions: [],
      entreeNeuf: 'NON_DITE',
    },
    soustractions: { appliquees: true, categories: [] },
    part: { methode: { type: 'V5_DROITS_UNIQUES', droitsRestants: 24, dureeAnnees: 30 } },
    tauxRotation: { echelle: 'BAILLEUR' },
    plafonds: {},
    arrondi: { regle: 'NON_DITE' },
    reliquat: {},
    designation: { aDefaut: 'NON_DIT' },
    programmesNeufs: {},
    caleol: { pieces: [] },
    decompte: { coefficients: [{ evenement: 'DESIGNATION', valeur: UN }] },
    report: { regle: 'NON_DIT' },
    bilan: {
      avant: '01-15',
      jourInclus: true,
      echeances: [{ jour: '01-30', objet: 'bilan du porteur de projet au délégué territorial' }],
      axes: [],
      trimestriel: 'NON_DIT',
      destinataires: ['le porteur de projet'],
      article: 'C',
    },
    publics: [],
    droitsUniques: {
      evenementConsommant: 'DESIGNATION',
      dureeAnnees: 30,
      delocalisable: true,
      premieresMisesEnLocation: 8,
      zone: 4,
      volumes: [
        { lieu: 'HORS_QPV', premieres: 7, uniques: 14 },
        { lieu: 'EN_QPV', premieres: 1, uniques: 2 },
      ],
      article: 'A',
    },
    retrocessions: [],
    resiliation: {},
    sanctions: {
      fondement:
        'le règlement général de l’Agence nationale pour la rénovation urbaine, qui prévoit des sanctions graduées',
      article: 'C',
    },
    litige: { etapes: [] },
    donneesPersonnelles: { finalites: [] },
  },
};
