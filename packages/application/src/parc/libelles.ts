import { LIBELLES_EXCLUSION, LIBELLES_FINANCEMENT } from '@contingent/droit';

/** French words of the codes that the database keeps (nomenclatures § 1, 2 and 4). */
const LIBELLES: Record<string, Record<string, string>> = {
  typologie: { T1BIS: 'T1 bis', T6: 'T6 et plus' },
  financement: LIBELLES_FINANCEMENT,
  construction: { COLLECTIF: 'Collectif', INDIVIDUEL: 'Individuel' },
  qpv: { true: 'En QPV', false: 'Hors QPV' },
  exclusion: Object.fromEntries(
    Object.entries(LIBELLES_EXCLUSION).map(([code, libelle]) => [code, `Exclu : ${libelle}`]),
  ),
  expireEn: { SANS_TERME: 'Sans terme' },
};

/** What a reader sees for a code of an axis; an unlisted code is shown as it is. */
export const libelleDuCode = (axe: string, code: string): string => LIBELLES[axe]?.[code] ?? code;
