import { z } from 'zod';
import { delaiTexte, nombre, tauxTexte, texteCourt } from './champs.ts';
import { axeBilan, categorieReservataire, evenementCompte } from './nomenclatures.ts';

/** Article of the signed text that carries the clause. */
const article = { article: texteCourt.exactOptional() };

/** Month and day of every year: `02-28`. */
const moisEtJour = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  error: 'Jour de l’année attendu sous la forme MM-JJ : « 02-28 ».',
});

const coefficient = z.strictObject({ evenement: evenementCompte, valeur: tauxTexte });

/** The clauses that command the life of the agreement: designation, décompte, yearly report, end. */
export const clausesDeVie = {
  designation: z
    .strictObject({
      candidats: z.int().min(1).max(20).exactOptional(),
      natureDesJoursNonDite: z.boolean().exactOptional(),
      zoneTendue: delaiTexte.exactOptional(),
      zoneDetendue: delaiTexte.exactOptional(),
      impossibilite: delaiTexte.exactOptional(),
      aDefaut: z.enum([
        'BAILLEUR_OU_AUTRE_RESERVATAIRE',
        'TOUT_CANDIDAT',
        'BAILLEUR',
        'MAIRE',
        'PREFET',
        'NON_DIT',
      ]),
      obligationReputeeTenue: z.boolean().exactOptional(),
      completePar: z.enum(['BAILLEUR', 'PERSONNE']).exactOptional(),
      ...article,
    })
    .exactOptional(),
  programmesNeufs: z
    .strictObject({
      envoiMoisAvant: nombre.exactOptional(),
      reaction: delaiTexte.exactOptional(),
      fenetre: z
        .strictObject({
          auPlusTotJours: nombre.exactOptional(),
          auPlusTardJours: nombre.exactOptional(),
          aInterpreterJours: nombre.exactOptional(),
        })
        .exactOptional(),
      ...article,
    })
    .exactOptional(),
  caleol: z
    .strictObject({
      pieces: z.array(z.enum(['CONVOCATION', 'ORDRE_DU_JOUR', 'PROCES_VERBAL'])),
      reponseQuestionsJours: nombre.exactOptional(),
      ...article,
    })
    .exactOptional(),
  decompte: z
    .strictObject({
      coefficients: z.array(coefficient),
      plafondParLogement: tauxTexte.exactOptional(),
      indicateurs: z.array(evenementCompte).exactOptional(),
      ...article,
    })
    .exactOptional(),
  report: z
    .strictObject({ regle: z.enum(['POSSIBLE', 'IMPERATIF', 'AUCUN', 'NON_DIT']), ...article })
    .exactOptional(),
  bilan: z
    .strictObject({
      avant: moisEtJour,
      jourInclus: z.boolean().exactOptional(),
      echeances: z.array(z.strictObject({ jour: moisEtJour, objet: texteCourt })).exactOptional(),
      axes: z.array(axeBilan),
      trimestriel: z.enum(['OBLIGATOIRE', 'POSSIBLE', 'NON_DIT']),
      destinataires: z.array(texteCourt),
      ...article,
    })
    .exactOptional(),
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
  resiliation: z
    .strictObject({
      miseEnDemeureMois: nombre.exactOptional(),
      preavisMois: nombre.exactOptional(),
      ...article,
    })
    .exactOptional(),
  litige: z
    .strictObject({ etapes: z.array(texteCourt), juridiction: texteCourt.exactOptional(), ...article })
    .exactOptional(),
  donneesPersonnelles: z.strictObject({ finalites: z.array(texteCourt), ...article }).exactOptional(),
  sauvegarde: z.strictObject(article).exactOptional(),
};
