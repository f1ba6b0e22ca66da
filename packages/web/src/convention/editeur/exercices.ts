import { modele } from '@contingent/droit';

const ECARTS: Readonly<Record<string, number>> = { AU_31_12_N_MOINS_1: 1, AU_31_12_N_MOINS_2: 2 };

/**
 * Years proposed before anything is typed: the first is the one that the latest inventory (`AAAA-MM-JJ`) serves by the
 * model's rule (D23), else the current year; then as many as the model lasts.
 */
export function exercicesProposes(nom: string, dernierEtat: string | undefined, courante: number): string {
  const clauses = modele(nom)?.clauses;
  const annee = Number(dernierEtat?.slice(0, 4));
  const regle = clauses?.assiette.dateReference.regle ?? '';
  const apres = ECARTS[regle] ?? (dernierEtat?.endsWith('-01-01') ? 0 : 1);
  const premier = dernierEtat === undefined ? courante : annee + apres;
  const annees = Math.max(1, Math.round((clauses?.periode.dureeMois ?? 12) / 12));
  return annees === 1 ? String(premier) : `${premier} à ${premier + annees - 1}`;
}
