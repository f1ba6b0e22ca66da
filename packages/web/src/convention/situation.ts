import type { ConventionResume, ConventionVue, Situation, VersionResume } from '@contingent/echanges';
import { jourAffiche } from '../typographie/typographie.ts';

/** Words of a situation, in the order of the life of an agreement: also the order of the filter. */
export const SITUATIONS: Readonly<Record<Situation, string>> = {
  BROUILLON: 'Brouillon',
  PROPOSEE: 'Proposée',
  SIGNEE: 'Signée',
  TRANSMISE: 'Transmise',
  EN_VIGUEUR: 'En vigueur',
  RECONDUITE: 'Reconduite',
  DENONCEE: 'Dénoncée',
  RESILIEE: 'Résiliée',
  REMPLACEE: 'Remplacée',
  ECHUE: 'Échue',
  ABANDONNEE: 'Abandonnée',
};
export const ETATS: Readonly<Record<VersionResume['etat'], string>> = {
  BROUILLON: 'brouillon',
  PROPOSEE: 'proposée',
  SIGNEE: 'signée',
  ABANDONNEE: 'abandonnée',
};

/** Sign beside the word: running, not yet, no more. */
export function signe(situation: Situation, enVigueur: boolean): string {
  if (enVigueur) return '●';
  return ['BROUILLON', 'PROPOSEE', 'SIGNEE', 'TRANSMISE'].includes(situation) ? '○' : '✕';
}

/** « du 04/07/2024 au 03/07/2025 », « depuis le 04/07/2024 »; nothing before any signature. */
export function periodeEcrite(debut: string | null, fin: string | null): string {
  if (debut === null) return fin === null ? '' : `jusqu’au ${jourAffiche(fin)}`;
  return fin === null
    ? `depuis le ${jourAffiche(debut)}, sans terme dit`
    : `du ${jourAffiche(debut)} au ${jourAffiche(fin)}`;
}

/**
 * « En vigueur du 04/07/2024 au 03/07/2025 ; dénonçable jusqu’au 03/04/2025. »: where it stands, for how long, and the
 * last day on which it can still be denounced.
 */
export function phraseDeSituation(c: Pick<ConventionVue, 'situation' | 'echeances'>): string {
  const limite = c.echeances.find((e) => e.code === 'DENONCIATION_AVANT');
  const quand = limite === undefined ? '' : ` ; dénonçable jusqu’au ${jourAffiche(limite.le)}`;
  return `${avecPeriode(c.situation)}${quand}.`;
}

/** The server says until when; the reader also wants since when, said once. */
function avecPeriode({ libelle, debut, fin }: ConventionVue['situation']): string {
  if (debut === null) return libelle;
  const [de, a] = [jourAffiche(debut), fin === null ? undefined : jourAffiche(fin)];
  if (a === undefined) return libelle.replace(/ ?sans terme/, ` depuis le ${de}, sans terme`);
  if (libelle.endsWith(`jusqu’au ${a}`)) return libelle.replace(`jusqu’au ${a}`, `du ${de} au ${a}`);
  return libelle.includes(de) && libelle.includes(a) ? libelle : `${libelle}, période du ${de} au ${a}`;
}

/** « Convention avec la commune », « Arrêté préfectoral pour… »: the act named after what it is. */
export function titreDeLActe(c: ConventionResume, bailleur: boolean): string {
  const autre = bailleur ? c.reservataire.nom : c.bailleur.nom;
  const actes: Record<string, string> = {
    ARRETE_PREFECTORAL: 'Arrêté préfectoral :',
    CONVENTION_CADRE: 'Convention-cadre avec',
    ANNEXE: 'Annexe avec',
  };
  return `${actes[c.natureActe] ?? 'Convention avec'} ${autre}`;
}

/** « ESCALQUENS », « 3 communes », « tout le parc ». */
export function territoire(c: Pick<ConventionResume, 'communes'>): string {
  const [premiere] = c.communes;
  if (premiere === undefined) return 'tout le parc';
  if (c.communes.length > 1) return `${c.communes.length} communes`;
  return /^\d/.test(premiere) ? `commune ${premiere}` : premiere;
}

/** « version 2, avenant signé »: a version in one line. */
export function nomDeVersion(v: Pick<VersionResume, 'numero' | 'nature' | 'etat'>): string {
  const nature = v.nature === 'AVENANT' ? 'avenant' : 'initiale';
  const etat = v.nature === 'AVENANT' ? ETATS[v.etat].replace(/ée$/, 'é') : ETATS[v.etat];
  return `Version ${v.numero}, ${nature}${v.etat === 'BROUILLON' ? ', en brouillon' : ` ${etat}`}`;
}

/** The year to look at first: this one when it is covered, else the last one before it, else the first to come. */
export function exerciceCourant(exercices: readonly number[], annee: number): number | undefined {
  const ordre = [...exercices].sort((a, b) => a - b);
  return ordre.findLast((e) => e <= annee) ?? ordre[0];
}
