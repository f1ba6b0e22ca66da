import { texte } from '../explication/source.ts';
import { R441_5_GESTION } from '../sources/cch.ts';
import { R441_3 } from '../sources/cch-attribution.ts';
import type { Controle } from './controle.ts';

/** D5: a landlord who designates for the réservataire waits for nobody. */
export const gestionDeleguee: Controle = {
  code: 'GESTION_DELEGUEE_AVEC_DELAI',
  gravite: 'ERREUR',
  titre: 'En gestion déléguée, le réservataire n’a pas de délai pour désigner.',
  incoherences: ['D5'],
  source: texte(R441_5_GESTION),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { modeGestion, designation } = d.clauses;
    const delais = [designation.zoneTendue, designation.zoneDetendue, designation.impossibilite];
    if (modeGestion !== 'DELEGUEE' || delais.every((delai) => delai === undefined)) return [];
    return [
      {
        champ: 'convention.modeGestion',
        message:
          'La gestion est déléguée au bailleur et la convention laisse pourtant au réservataire un délai pour désigner.',
        imprime: 'DELEGUEE',
        remede: 'Choisir la gestion directe, ou retirer les délais de désignation.',
      },
    ];
  },
};

const TROIS = 3;

/** D59: three candidates, fewer only where the law or the text says so. */
export const candidatsEtDispenses: Controle = {
  code: 'CANDIDATS_ET_DISPENSES',
  gravite: 'ALERTE',
  titre: 'Le nombre de candidats et les dispenses de trois candidats s’accordent.',
  incoherences: ['D59'],
  source: texte(R441_3),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { candidats, dispenses = [], completePar } = d.clauses.designation;
    if (candidats === undefined) return [];
    const champ = 'convention.designation.candidats';
    const imprime = String(candidats);
    if (candidats < TROIS && dispenses.length === 0 && completePar !== 'BAILLEUR')
      return [
        {
          champ,
          message: `Le réservataire désigne ${candidats} candidat${candidats > 1 ? 's' : ''}, sans dispense, et personne ne complète la liste : la commission en examine trois au moins.`,
          imprime,
          attendu: '3 au moins',
          remede: 'Demander trois candidats, dire qui complète la liste, ou écrire le cas de dispense.',
        },
      ];
    if (candidats <= 1 && dispenses.length > 0)
      return [
        {
          champ,
          message: 'La convention dispense de présenter trois candidats et n’en demande jamais qu’un.',
          imprime,
          remede: 'Demander trois candidats hors des cas de dispense, ou retirer les dispenses.',
        },
      ];
    return [];
  },
};
