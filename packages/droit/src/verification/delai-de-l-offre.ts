import { afficheDelai } from '../delais/lire-delai.ts';
import { texte } from '../explication/source.ts';
import { R441_10 } from '../sources/cch-attribution.ts';
import type { Controle } from './controle.ts';

/** Shortest clause that always leaves ten calendar days, whatever the day it starts (the test recomputes it). */
export const PLANCHER_DE_L_OFFRE = {
  JOURS_CALENDAIRES: 10,
  JOURS_OUVRABLES: 9,
  JOURS_OUVRES: 8,
  MOIS: 1,
} as const;

/** D73: ten days are a floor for the applicant's answer. */
export const delaiDeLOffre: Controle = {
  code: 'DELAI_OFFRE_TROP_COURT',
  gravite: 'ERREUR',
  titre: 'Le candidat a au moins dix jours pour répondre à une offre.',
  incoherences: ['D73'],
  source: texte(R441_10),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const delai = d.clauses.offre?.delaiReponse;
    if (delai === undefined || delai.nombre >= PLANCHER_DE_L_OFFRE[delai.unite]) return [];
    return [
      {
        champ: 'convention.offre.delaiReponse',
        message: `Le candidat n’a que ${afficheDelai(delai)} pour répondre : la loi lui en laisse dix au moins.`,
        imprime: afficheDelai(delai),
        attendu: '10 jours au moins',
        remede: 'Porter le délai de réponse à dix jours au moins.',
      },
    ];
  },
};
