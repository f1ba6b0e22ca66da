import { z } from 'zod';
import { anneeCivile, jourTexte, nombre, rotationTexte, tauxTexte, texteCourt } from './champs.ts';
import {
  categorieReservataire,
  categorieSoustraction,
  evenementCompte,
  motifExclusion,
} from './nomenclatures.ts';

/** Article of the signed text that carries the clause. */
const article = { article: texteCourt.exactOptional() };

const perimetre = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DEPARTEMENT') }),
  z.strictObject({ type: z.literal('TERRITOIRE_DU_RESERVATAIRE') }),
  z.strictObject({ type: z.literal('COMMUNES'), communes: z.array(texteCourt).min(1) }),
  z.strictObject({ type: z.literal('EPCI'), epci: texteCourt }),
]);

const methode = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('V1_STOCK') }),
  z.strictObject({ type: z.literal('V2_THEORIQUE') }),
  z.strictObject({ type: z.literal('V3_UN_MOINS_ROTATION') }),
  z.strictObject({
    type: z.literal('V4_TAUX'),
    taux: tauxTexte,
    fondement: z.enum(['REGLEMENTAIRE', 'NEGOCIE']),
  }),
  z.strictObject({
    type: z.literal('V5_DROITS_UNIQUES'),
    droitsRestants: nombre,
    signature: jourTexte.exactOptional(),
    dureeAnnees: z.int().min(1).max(99),
  }),
  z.strictObject({ type: z.literal('V6_ROTATION_PROGRAMME') }),
  z.strictObject({ type: z.literal('V7_DUREE_RESTANTE'), horizonAnnees: z.int().min(1).max(99) }),
]);

const retrocession = z.strictObject({
  cedant: categorieReservataire,
  beneficiaire: categorieReservataire,
  taux: tauxTexte,
  debut: jourTexte,
  fin: jourTexte,
  ...article,
});

/** The clauses that command the figures. */
export const clausesDeCalcul = {
  natureActe: z.enum(['CONVENTION', 'ARRETE_PREFECTORAL', 'CONVENTION_CADRE', 'ANNEXE']).exactOptional(),
  modeGestion: z.enum(['DIRECTE', 'DELEGUEE', 'NON_DIT']).exactOptional(),
  territoire: z
    .strictObject({ zoneTendue: z.boolean().exactOptional(), soumisCil: z.boolean().exactOptional() })
    .exactOptional(),
  periode: z
    .strictObject({
      effet: jourTexte.exactOptional(),
      signature: jourTexte.exactOptional(),
      dureeMois: z.int().min(1).max(1200).exactOptional(),
      renouvellement: z.enum(['AUCUN', 'TACITE_MEME_DUREE', 'EXPRES', 'NON_DIT']),
      preavisMois: nombre.exactOptional(),
      caduciteAnneesApresEmprunt: nombre.exactOptional(),
      ...article,
    })
    .exactOptional(),
  assiette: z
    .strictObject({
      perimetre,
      dateReference: z.strictObject({
        jour: jourTexte.exactOptional(),
        regle: z.enum(['AU_31_12_N_MOINS_1', 'AU_31_12_N_MOINS_2', 'AU_01_01_N', 'RPLS_RECENT', 'NON_DITE']),
      }),
      exclusions: z.array(motifExclusion),
      entreeNeuf: z.enum(['PREMIERE_LIBERATION', 'EXERCICE_SUIVANT', 'NON_DITE']),
      ...article,
    })
    .exactOptional(),
  soustractions: z
    .strictObject({
      appliquees: z.boolean(),
      categories: z.array(categorieSoustraction),
      motif: texteCourt.exactOptional(),
      exercices: z.array(anneeCivile).exactOptional(),
      ...article,
    })
    .exactOptional(),
  part: z.strictObject({ methode, methodeNonDite: z.boolean().exactOptional(), ...article }).exactOptional(),
  tauxRotation: z
    .strictObject({
      valeur: rotationTexte.exactOptional(),
      echelle: z.enum(['DEPARTEMENT', 'COMMUNE', 'PROGRAMME', 'BAILLEUR']),
      periode: texteCourt.exactOptional(),
      moyenneAnnees: z.int().min(1).max(20).exactOptional(),
      ...article,
    })
    .exactOptional(),
  plafonds: z
    .strictObject({
      partMaximale: tauxTexte.exactOptional(),
      partAgents: tauxTexte.exactOptional(),
      ...article,
    })
    .exactOptional(),
  arrondi: z
    .strictObject({
      regle: z.enum(['AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR', 'MINIMUM_UN', 'AUCUN', 'NON_DITE']),
      lueDansLesChiffres: z.boolean().exactOptional(),
      ...article,
    })
    .exactOptional(),
  reliquat: z.strictObject({ reporte: z.boolean().exactOptional(), ...article }).exactOptional(),
  droitsUniques: z
    .strictObject({
      evenementConsommant: evenementCompte,
      dureeAnnees: z.int().min(1).max(99),
      delocalisable: z.boolean(),
      premieresMisesEnLocation: nombre.exactOptional(),
      ...article,
    })
    .exactOptional(),
  retrocessions: z.array(retrocession).exactOptional(),
};
