import { z } from 'zod';
import { article, moisEtJour, ouiNon, tauxTexte, texteCourt } from './champs.ts';
import { axeBilan, categorieReservataire, evenementCompte } from './nomenclatures.ts';

const coefficient = z.strictObject({ evenement: evenementCompte, valeur: tauxTexte });

const bilan = z.strictObject({
  avant: moisEtJour,
  jourInclus: ouiNon.exactOptional(),
  echeances: z.array(z.strictObject({ jour: moisEtJour, objet: texteCourt })).exactOptional(),
  axes: z.array(axeBilan),
  trimestriel: z.enum(['OBLIGATOIRE', 'POSSIBLE', 'NON_DIT']),
  destinataires: z.array(texteCourt),
  assiette: z.array(z.enum(['ELIGIBLES_AU_31_12_N_MOINS_1', 'LIBERES', 'LIVRES'])).exactOptional(),
  soustractionsParCategorie: ouiNon.exactOptional(),
  enVolumeEtEnValeur: ouiNon.exactOptional(),
  tauxAtteinteConcerte: ouiNon.exactOptional(),
  autresEnvois: z.array(z.strictObject({ destinataire: texteCourt, objet: texteCourt })).exactOptional(),
  ...article,
});

/** The clauses that say what counts, what is reported, and to whom. */
export const clausesDeBilan = {
  decompte: z
    .strictObject({
      coefficients: z.array(coefficient),
      plafondParLogement: tauxTexte.exactOptional(),
      indicateurs: z.array(evenementCompte).exactOptional(),
      ventilation: z.array(axeBilan).exactOptional(),
      attribution: z.enum(['DECISION_CALEOL', 'BAIL_SIGNE']).exactOptional(),
      piecesManquantesValentRefus: ouiNon.exactOptional(),
      ...article,
    })
    .exactOptional(),
  report: z
    .strictObject({
      regle: z.enum(['POSSIBLE', 'IMPERATIF', 'AUCUN', 'NON_DIT']),
      justifications: z.array(z.enum(['ROTATION', 'DESIGNATION_IMPOSSIBLE'])).exactOptional(),
      ...article,
    })
    .exactOptional(),
  bilan: bilan.exactOptional(),
  publics: z
    .array(
      z.strictObject({
        public: texteCourt,
        taux: tauxTexte,
        denominateur: texteCourt,
        debiteurs: z.array(categorieReservataire).exactOptional(),
        ...article,
      }),
    )
    .exactOptional(),
};
