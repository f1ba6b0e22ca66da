import type { ColonneAnnexe, DocumentSigne, Exercices, Imprime } from '@contingent/droit';
import { z } from 'zod';
import { caseImprimee, jourTexte, nombre, nombreImprime, quantite, tauxTexte, texteCourt } from './champs.ts';
import { axeBilan, categorieReservataire, motifExclusion } from './nomenclatures.ts';

/** `2024`, `"2024"`, `"2024 à 2026"`, `"2024-2026"`. */
const exercices = z.union([z.number(), z.string()]).transform((brut, contexte): Exercices => {
  const lu = /^\s*(20\d\d)(?:\s*(?:à|au|-|–)\s*(20\d\d))?\s*$/.exec(String(brut));
  const de = Number(lu?.[1]);
  const a = Number(lu?.[2] ?? lu?.[1]);
  if (lu && de <= a) return { de, a };
  contexte.addIssue({
    code: 'custom',
    message: `« ${brut} » n’est ni une année ni une suite d’années.`,
    params: { remede: 'Écrire 2024, ou « 2024 à 2026 » si le texte couvre plusieurs exercices.' },
  });
  return z.NEVER;
});

/** What the signed paper prints: `null` for an empty cell, the key left out for what was not transcribed. */
export const imprime: z.ZodType<Imprime> = z.strictObject({
  part: caseImprimee.exactOptional(),
  flux: caseImprimee.exactOptional(),
  objectif: caseImprimee.exactOptional(),
  prioritaires: caseImprimee.exactOptional(),
  tauxRotation: nombreImprime.exactOptional(),
  autresTaux: z.array(z.strictObject({ ou: texteCourt, taux: nombreImprime })).exactOptional(),
  formuleFlux: texteCourt.exactOptional(),
  exercice: exercices.exactOptional(),
  dateEtatDesLieux: jourTexte.exactOptional(),
  partsParCommune: z.array(z.strictObject({ commune: texteCourt, part: nombreImprime })).exactOptional(),
  partHorsQpv: nombreImprime.exactOptional(),
  denominateurs: z.array(z.strictObject({ ou: texteCourt, logements: nombre })).exactOptional(),
  arrondis: z
    .array(z.strictObject({ libelle: texteCourt, exact: quantite, imprime: nombre }))
    .exactOptional(),
  soldes: z
    .array(
      z.strictObject({
        libelle: texteCourt,
        taux: tauxTexte,
        assiette: quantite,
        imprime: nombre,
        total: nombre,
        deduit: nombre,
      }),
    )
    .exactOptional(),
});

const colonneAnnexe: z.ZodType<ColonneAnnexe> = z.enum([
  'IDENTIFIANT',
  'RPLS',
  'PROGRAMME',
  'ADRESSE',
  'COMMUNE',
  'RESERVATAIRE',
  'TYPOLOGIE',
  'FINANCEMENT',
  'CONSTRUCTION',
  'QPV',
  'TAUX_ROTATION',
  'DEBUT',
  'FIN',
]);

/** The inventory joined to the agreement: `"absente"`, or what it holds. */
const annexe = z.preprocess(
  (brut) =>
    typeof brut === 'string'
      ? { etat: brut.trim().toUpperCase() }
      : typeof brut === 'object' && brut !== null && !('etat' in brut)
        ? { etat: 'PRESENTE', ...brut }
        : brut,
  z.discriminatedUnion('etat', [
    z.strictObject({ etat: z.literal('ABSENTE') }),
    z.strictObject({
      etat: z.literal('PRESENTE'),
      lignes: nombre.exactOptional(),
      colonnes: z.array(colonneAnnexe).exactOptional(),
      lignesDuReservataire: nombre.exactOptional(),
    }),
  ]),
);

/** What the paper says outside its figures, transcribed as data. */
export const documentSigne: z.ZodType<DocumentSigne> = z.strictObject({
  titre: texteCourt.exactOptional(),
  signature: jourTexte.exactOptional(),
  annexe: annexe.exactOptional(),
  renvois: z
    .array(z.strictObject({ ou: texteCourt, objet: texteCourt, document: texteCourt, article: texteCourt }))
    .exactOptional(),
  sommaires: z
    .array(
      z.strictObject({
        document: texteCourt,
        articles: z.array(z.strictObject({ article: texteCourt, objet: texteCourt })).min(1),
      }),
    )
    .exactOptional(),
  references: z
    .array(
      z.strictObject({
        ou: texteCourt,
        objet: z.enum(['DECISION_CALEOL', 'DALO', 'APPARTEMENT_COORDINATION', 'BILAN_ANNUEL']),
        code: z.enum(['CCH', 'CASF']),
        article: texteCourt,
      }),
    )
    .exactOptional(),
  paragraphes: z.array(z.strictObject({ ou: texteCourt, categorie: categorieReservataire })).exactOptional(),
  inclusions: z.array(z.strictObject({ ou: texteCourt, motif: motifExclusion })).exactOptional(),
  axesBilan: z.array(axeBilan).exactOptional(),
  voixMaire: z.enum(['PREPONDERANTE', 'PREPONDERANTE_SI_PARTAGE']).exactOptional(),
});

/** What was signed, apart from the agreement itself: the keys `imprime` and `document` of DOSSIER.json. */
export const PapierSigne = z.strictObject({
  imprime: imprime.exactOptional(),
  document: documentSigne.exactOptional(),
});
