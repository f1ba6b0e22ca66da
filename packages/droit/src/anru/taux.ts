import type { Manque } from '../explication/constat.ts';
import { enVigueur, type Parametre, type Periode, SansValeurEnVigueur } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { type Fraction, pourcent } from '../quantites/fraction.ts';
import { type Jour, jour } from '../quantites/jour.ts';
import { D102_TAUX } from '../sources/anru.ts';

/** Zones of the agency's general rules; 4 is « Autres grands pôles ». */
export type ZoneAnru = 1 | 2 | 3 | 4;
/** EN_QPV also holds dwellings requalified for less than 45 000 €. */
export type CategorieAnru = 'HORS_QPV' | 'EN_QPV';
/** What a rate counts: rights at first letting, or all unique rights, first lettings included. */
export type BaseAnru = 'PREMIERE_LOCATION' | 'TOTAL';
export type TauxAnru = Readonly<Record<BaseAnru, Readonly<Record<CategorieAnru, Fraction>>>>;

/**
 * D102: rates read in an annexe that applies decree 2020-145, hence the first day. Zones 1 to 3 were not found: they have
 * no value at all, and nothing is borrowed from zone 4.
 */
export const TAUX_ANRU: ReadonlyMap<ZoneAnru, Parametre<TauxAnru>> = new Map([
  [
    4,
    {
      nom: 'taux des contreparties ANRU, zone 4',
      periodes: [
        {
          depuis: jour('2020-02-22'),
          valeur: {
            PREMIERE_LOCATION: { HORS_QPV: pourcent(125, 10), EN_QPV: pourcent(175, 10) },
            TOTAL: { HORS_QPV: pourcent(40), EN_QPV: pourcent(56) },
          },
          texte: D102_TAUX,
        },
      ],
    },
  ],
]);

const manque = (question: string): Manque => ({ champ: 'zone', question, source: texte(D102_TAUX) });

/** The rates of a zone on a day, or what to ask for when none is known. */
export function tauxAnru(zone: ZoneAnru, le: Jour): Periode<TauxAnru> | Manque {
  const parametre = TAUX_ANRU.get(zone);
  if (parametre === undefined)
    return manque(
      `Quels sont les taux de contrepartie de la zone ${zone} ? Seuls ceux de la zone 4 sont connus.`,
    );
  try {
    return enVigueur(parametre, le);
  } catch (cause) {
    if (!(cause instanceof SansValeurEnVigueur)) throw cause;
    return manque(`${cause.message} Quels taux la convention retient-elle ?`);
  }
}
