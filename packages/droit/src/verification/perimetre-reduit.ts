import { texte } from '../explication/source.ts';
import { R441_5_I } from '../sources/cch.ts';
import { estTerritoriale } from './categories.ts';
import type { Controle } from './controle.ts';

const LUS = {
  COMMUNES: 'quelques communes',
  EPCI: 'un EPCI',
  TERRITOIRE_DU_RESERVATAIRE: 'le territoire du réservataire',
} as const;

/** D10: only communes and EPCI have a base of their own; « par défaut » leaves the others the whole département. */
export const perimetreReduit: Controle = {
  code: 'PERIMETRE_REDUIT',
  gravite: 'ALERTE',
  titre: 'Hors communes et EPCI, l’assiette est tout le parc du bailleur dans le département.',
  incoherences: ['D10'],
  source: texte(R441_5_I),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { type } = d.clauses.assiette.perimetre;
    if (type === 'DEPARTEMENT' || estTerritoriale(d)) return [];
    return [
      {
        champ: 'convention.assiette.perimetre',
        message: `L’assiette porte sur ${LUS[type]}, alors que ce réservataire n’est ni une commune ni un EPCI.`,
        imprime: LUS[type],
        attendu: 'tout le parc du bailleur dans le département',
        remede: 'Prendre tout le département, ou vérifier que ce périmètre est permis pour ce réservataire.',
      },
    ];
  },
};
