import type { Constat } from '../explication/constat.ts';
import { texte } from '../explication/source.ts';
import { annee, type Jour } from '../quantites/jour.ts';
import { R441_6 } from '../sources/cch-attribution.ts';
import { type Droit, expirationDroit } from './expiration.ts';

/** First and last exercice in which a right counts, both included; `undefined`: open on that side. */
export type PeriodeActive = { readonly premier: number | undefined; readonly dernier: number | undefined };

/** A right counts in N when it has begun by 1 January of N and has not ended before that day (D36). */
export function periodeActive(droit: Droit): PeriodeActive {
  const fin = expirationDroit(droit).valeur;
  return {
    premier: droit.debut === undefined ? undefined : premierExercice(droit.debut),
    dernier: fin.type === 'LE' ? annee(fin.jour) : undefined,
  };
}
const premierExercice = (debut: Jour): number => annee(debut) + (debut.endsWith('-01-01') ? 0 : 1);

/** What is not known of a right that is counted all the same: never silently. */
export function alertesDuDroit(droit: Droit, champ = 'droit'): readonly Constat[] {
  const alertes: Constat[] = [];
  if (droit.debut === undefined) alertes.push(inconnu(`${champ}.debut`, 'DROIT_DEBUT_INCONNU', 'de début'));
  if (expirationDroit(droit).valeur.type === 'INCONNUE')
    alertes.push(inconnu(`${champ}.fin`, 'DROIT_FIN_INCONNUE', 'de fin'));
  return alertes;
}
const inconnu = (champ: string, code: string, quoi: string): Constat => ({
  code,
  gravite: 'ALERTE',
  champ,
  message: `Ce droit n’a pas de date ${quoi} connue : il est compté comme actif.`,
  source: texte(R441_6),
  remede: `Retrouver la date ${quoi} dans l’acte d’origine et la saisir, ou marquer le droit « sans terme ».`,
});

/** Whether the right counts in the exercice, with what had to be assumed to say so. */
export function estActif(
  droit: Droit,
  exercice: number,
): { readonly actif: boolean; readonly alertes: readonly Constat[] } {
  const { premier, dernier } = periodeActive(droit);
  const actif =
    (premier === undefined || premier <= exercice) && (dernier === undefined || exercice <= dernier);
  return { actif, alertes: actif ? alertesDuDroit(droit) : [] };
}
