import { z } from 'zod';
import { categorieReservataire, origineDroit } from '../dossier/nomenclatures.ts';
import { Chiffre, JourTexte } from './commun.ts';

/** Import in four steps that stay visible: file, columns, labels, result; then one transaction. */
export const ColonneVue = z.object({
  index: z.number().int(),
  entete: z.string(),
  exemples: z.array(z.string()),
  champ: z.string(),
  confiance: z.number().int().min(0).max(100),
  raison: z.string(),
});
export type ColonneVue = z.output<typeof ColonneVue>;

export const GroupeLibelles = z.object({
  /** What the labels became: existing réservataire, one to create, or not reserved. */
  cle: z.string(),
  nom: z.string(),
  categorie: z.string(),
  statut: z.enum(['RECONNUE', 'DEDUITE', 'A_QUALIFIER']),
  raison: z.string(),
  nonReserve: z.boolean(),
  logements: z.number().int(),
  libelles: z.array(z.object({ brut: z.string(), normalise: z.string(), logements: z.number().int() })),
});
export type GroupeLibelles = z.output<typeof GroupeLibelles>;

export const ValeursVue = z.object({
  champ: z.string(),
  valeurs: z.array(
    z.object({
      brut: z.string(),
      normalise: z.string().nullable(),
      statut: z.string(),
      logements: z.number().int(),
    }),
  ),
});

export const AnomalieGroupee = z.object({
  code: z.string(),
  gravite: z.enum(['BLOQUANT', 'ERREUR', 'ALERTE']),
  message: z.string(),
  remede: z.string(),
  nombre: z.number().int(),
  exemples: z.array(z.object({ ligne: z.number().int(), colonne: z.string(), valeur: z.string() })),
});
export type AnomalieGroupee = z.output<typeof AnomalieGroupee>;

export const DifferencesResume = z.object({
  avec: z.number().int(),
  dateReference: z.string(),
  entres: z.number().int(),
  sortis: z.number().int(),
  modifies: z.number().int(),
});

export type DifferencesResume = z.output<typeof DifferencesResume>;

export const DepotVue = z.object({
  id: z.string(),
  nomFichier: z.string(),
  format: z.string(),
  encodage: z.string().nullable(),
  separateur: z.string().nullable(),
  taille: z.number().int(),
  titres: z.array(z.string()),
  lignes: z.number().int(),
  lignesIgnorees: z.array(
    z.object({ raison: z.string(), nombre: z.number().int(), exemples: z.array(z.string()) }),
  ),
  dateReference: z.string().nullable(),
  dateReferenceRaison: z.string().nullable(),
  tauxRotation: Chiffre.nullable(),
  communeParDefaut: z.string().nullable(),
  colonnes: z.array(ColonneVue),
  apercu: z.array(z.array(z.string())),
  reservataires: z.array(GroupeLibelles),
  normalisations: z.array(ValeursVue),
  anomalies: z.array(AnomalieGroupee),
  differences: DifferencesResume.nullable(),
  /** What must be answered before loading, in French. */
  bloquants: z.array(z.string()),
});
export type DepotVue = z.output<typeof DepotVue>;

/** Pasted text instead of a file. */
export const DepotTexte = z.strictObject({
  nom: z.string().trim().min(1).max(200).default('texte collé'),
  texte: z.string().min(1, 'Collez le texte de l’inventaire.').max(20_000_000),
});

export const DecisionLibelle = z.strictObject({
  normalise: z.string(),
  /** `null`: not reserved. A known réservataire by id, or a new one by name and category. */
  reservataire: z.union([
    z.null(),
    z.strictObject({ id: z.number().int() }),
    z.strictObject({
      nom: z.string().trim().min(1, 'Donnez un nom à ce réservataire.').max(200),
      categorie: categorieReservataire,
    }),
  ]),
  /** Where the rights under this label come from, when the label does not say it. */
  origine: origineDroit.optional(),
});
/** Every choice of the person; what is absent keeps the proposal. Answered by a fresh DepotVue. */
export const DepotChoix = z.strictObject({
  colonnes: z.array(z.strictObject({ index: z.number().int(), champ: z.string() })).optional(),
  libelles: z.array(DecisionLibelle).optional(),
  dateReference: JourTexte.optional(),
  communeParDefaut: z.string().trim().max(200).nullable().optional(),
  remplace: z.number().int().nullable().optional(),
});
export type DepotChoix = z.output<typeof DepotChoix>;

/** Long work: `GET …/travaux/:id/suivi` streams these as server-sent events; `DELETE …/travaux/:id` cancels. */
export const TravailVue = z.object({
  id: z.string(),
  genre: z.string(),
  etat: z.enum(['EN_COURS', 'FINI', 'ANNULE', 'ECHEC']),
  fait: z.number(),
  total: z.number().nullable(),
  unite: z.string(),
  message: z.string(),
  resultat: z.object({ photographie: z.number().int() }).nullable(),
  probleme: z.string().nullable(),
});
export type TravailVue = z.output<typeof TravailVue>;

export const PhotographieVue = z.object({
  id: z.number().int(),
  /** Whose stock it is: a réservataire reads those of several landlords. */
  bailleur: z.object({ id: z.number().int(), nom: z.string() }),
  dateReference: z.string(),
  nomFichier: z.string(),
  taille: z.number().int(),
  sha256: z.string(),
  format: z.string(),
  lignes: z.number().int(),
  tauxRotation: Chiffre.nullable(),
  remplace: z.number().int().nullable(),
  remplaceePar: z.number().int().nullable(),
  chargeeLe: z.string(),
  chargeePar: z.string(),
  anomalies: z.number().int(),
});
export type PhotographieVue = z.output<typeof PhotographieVue>;

const Total = z.object({
  cle: z.string(),
  libelle: z.string(),
  nombre: z.number().int(),
  part: Chiffre,
  filtre: z.record(z.string(), z.string()),
});
export const TotauxVue = z.object({
  photographie: PhotographieVue,
  logements: z.number().int(),
  eligibles: z.number().int(),
  axes: z.array(z.object({ axe: z.string(), libelle: z.string(), totaux: z.array(Total) })),
});
export type TotauxVue = z.output<typeof TotauxVue>;

export const LogementVue = z.object({
  ligne: z.number().int(),
  rpls: z.string().nullable(),
  identifiantBailleur: z.string().nullable(),
  programme: z.string().nullable(),
  adresse: z.string().nullable(),
  commune: z.string().nullable(),
  typologie: z.string().nullable(),
  typologieBrute: z.string().nullable(),
  financement: z.string().nullable(),
  financementBrut: z.string().nullable(),
  construction: z.string().nullable(),
  qpv: z.boolean().nullable(),
  exclusion: z.string().nullable(),
  /** `null` for somebody else's right when a réservataire looks; see `reserveParAutrui`. */
  reservataire: z.object({ id: z.number().int(), nom: z.string() }).nullable(),
  reservataireBrut: z.string().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  sansTerme: z.boolean(),
  anomalies: z.array(z.string()),
});
export type LogementVue = z.output<typeof LogementVue>;
export const LogementsPage = z.object({
  total: z.number().int(),
  lignes: z.array(LogementVue),
  suivant: z.string().nullable(),
});
export type LogementsPage = z.output<typeof LogementsPage>;

export const DifferencesVue = z.object({
  resume: DifferencesResume,
  entres: z.array(LogementVue),
  sortis: z.array(LogementVue),
  modifies: z.array(
    z.object({
      logement: LogementVue,
      champs: z.array(z.object({ champ: z.string(), avant: z.string(), apres: z.string() })),
    }),
  ),
  /** Lists are cut at 500 rows each; the counts are whole. */
  tronque: z.boolean(),
});
export type DifferencesVue = z.output<typeof DifferencesVue>;

/** One line of an inventory: as it stands in the file, as it was understood, what was said about it. */
export const LigneSourceVue = z.object({
  /** Empty for a réservataire: the raw line may name somebody else. */
  brut: z.array(z.object({ colonne: z.string(), champ: z.string(), valeur: z.string() })),
  logement: LogementVue,
  anomalies: z.array(
    z.object({
      code: z.string(),
      gravite: z.string(),
      colonne: z.string().nullable(),
      message: z.string(),
    }),
  ),
});
export type LigneSourceVue = z.output<typeof LigneSourceVue>;
