import type { Delai } from '../convention/nomenclatures.ts';
import { afficheDelai } from '../delais/lire-delai.ts';
import { texte } from '../explication/source.ts';
import { L441_1_DELAI } from '../sources/cch-attribution.ts';
import type { Controle } from './controle.ts';

/**
 * Longest clause that ends within the legal month whatever the day it starts, public holidays included (measured over
 * the 28 years of the calendar cycle; the test recomputes it).
 */
export const TOUJOURS_DANS_LE_MOIS = {
  JOURS_CALENDAIRES: 28,
  JOURS_OUVRABLES: 21,
  JOURS_OUVRES: 16,
  MOIS: 1,
} as const;
/** From here on the clause exceeds the month on every day of the year. */
export const TOUJOURS_AU_DELA = {
  JOURS_CALENDAIRES: 32,
  JOURS_OUVRABLES: 28,
  JOURS_OUVRES: 24,
  MOIS: 2,
} as const;

const depasse = (d: Delai): 'JAMAIS' | 'PARFOIS' | 'TOUJOURS' => {
  if (d.nombre >= TOUJOURS_AU_DELA[d.unite]) return 'TOUJOURS';
  return d.nombre > TOUJOURS_DANS_LE_MOIS[d.unite] ? 'PARFOIS' : 'JAMAIS';
};

/** D54: whether it is still in force is to be confirmed, so this never blocks; the due date itself is capped. */
export const delaiLegal: Controle = {
  code: 'DELAI_LEGAL_DEPASSE',
  gravite: 'ALERTE',
  titre: 'En zone tendue, le délai de désignation ne dépasse pas un mois.',
  incoherences: ['D54'],
  source: texte(L441_1_DELAI),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const delai = d.clauses.designation.zoneTendue;
    if (delai === undefined || d.clauses.territoire.zoneTendue === false) return [];
    const quand = depasse(delai);
    if (quand === 'JAMAIS') return [];
    return [
      {
        champ: 'convention.designation.zoneTendue',
        message: `Le délai de ${afficheDelai(delai)} dépasse ${quand === 'PARFOIS' ? 'à certaines dates ' : ''}le mois que la loi laisse en zone tendue.`,
        imprime: afficheDelai(delai),
        attendu: 'au plus 1 mois',
        remede: 'Ramener le délai à un mois au plus ; en attendant, l’échéance la plus proche s’applique.',
      },
    ];
  },
};
