import { z } from 'zod';
import {
  anneeCivile,
  annees,
  article,
  droits,
  jourTexte,
  ouiNon,
  rotationTexte,
  tauxTexte,
  texteCourt,
} from './champs.ts';
import {
  categorieReservataire,
  categorieSoustraction,
  evenementCompte,
  inclusion,
  motifDerogation,
  motifExclusion,
  origineDroit,
} from './nomenclatures.ts';

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
    droitsRestants: droits,
    signature: jourTexte.exactOptional(),
    dureeAnnees: annees,
  }),
  z.strictObject({ type: z.literal('V6_ROTATION_PROGRAMME') }),
  z.strictObject({ type: z.literal('V7_DUREE_RESTANTE'), horizonAnnees: annees }),
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
  assiette: z
    .strictObject({
      perimetre,
      dateReference: z.strictObject({
        jour: jourTexte.exactOptional(),
        regle: z.enum(['AU_31_12_N_MOINS_1', 'AU_31_12_N_MOINS_2', 'AU_01_01_N', 'RPLS_RECENT', 'NON_DITE']),
      }),
      exclusions: z.array(motifExclusion),
      entreeNeuf: z.enum(['PREMIERE_LIBERATION', 'EXERCICE_SUIVANT', 'NON_DITE']),
      inclusions: z.array(inclusion).exactOptional(),
      horsContingentEtat: ouiNon.exactOptional(),
      actualisation: z.enum(['BILAN', 'ANNEXE_ANNUELLE', 'AVENANT', 'COURRIER']).exactOptional(),
      ...article,
    })
    .exactOptional(),
  soustractions: z
    .strictObject({
      appliquees: ouiNon,
      categories: z.array(categorieSoustraction),
      interBailleur: ouiNon.exactOptional(),
      motif: texteCourt.exactOptional(),
      exercices: z.array(anneeCivile).exactOptional(),
      ...article,
    })
    .exactOptional(),
  part: z
    .strictObject({
      methode,
      methodeNonDite: ouiNon.exactOptional(),
      fluxIndicatif: ouiNon.exactOptional(),
      ...article,
    })
    .exactOptional(),
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
      prorataGaranties: ouiNon.exactOptional(),
      auDela: z.array(origineDroit).exactOptional(),
      derogation: z
        .strictObject({ arrete: texteCourt, debut: jourTexte, fin: jourTexte, motif: motifDerogation })
        .exactOptional(),
      partInegale: ouiNon.exactOptional(),
      ...article,
    })
    .exactOptional(),
  arrondi: z
    .strictObject({
      regle: z.enum(['AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR', 'MINIMUM_UN', 'AUCUN', 'NON_DITE']),
      lueDansLesChiffres: ouiNon.exactOptional(),
      ...article,
    })
    .exactOptional(),
  reliquat: z.strictObject({ reporte: ouiNon.exactOptional(), ...article }).exactOptional(),
  droitsUniques: z
    .strictObject({
      evenementConsommant: evenementCompte,
      dureeAnnees: annees,
      delocalisable: ouiNon,
      premieresMisesEnLocation: droits.exactOptional(),
      zone: z.int().min(1).max(4).exactOptional(),
      volumes: z
        .array(z.strictObject({ lieu: z.enum(['HORS_QPV', 'EN_QPV']), premieres: droits, uniques: droits }))
        .exactOptional(),
      ...article,
    })
    .exactOptional(),
  retrocessions: z.array(retrocession).exactOptional(),
};
