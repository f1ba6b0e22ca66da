import { texte } from '../explication/source.ts';
import { D20_ASSIETTE } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';

/** D20 b: dwellings without an agreement, built with State aid, are in the base; « all of them » takes them out. */
export const exclusionLarge: Controle = {
  code: 'EXCLUSION_TROP_LARGE',
  gravite: 'ALERTE',
  titre: 'Les logements non conventionnés construits avec l’aide de l’État restent dans l’assiette.',
  incoherences: ['D20', 'I21'],
  source: texte(D20_ASSIETTE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const contredite = d.document.inclusions?.some(({ motif }) => motif === 'EXC_NON_CONVENTIONNE') ?? false;
    if (contredite || !d.clauses.assiette.exclusions.includes('EXC_NON_CONVENTIONNE')) return [];
    return [
      {
        champ: 'convention.assiette.exclusions',
        message:
          'La clause d’assiette retire tous les logements non conventionnés, y compris ceux construits avec l’aide de l’État.',
        imprime: 'EXC_NON_CONVENTIONNE',
        remede: 'Ne retirer que les logements non conventionnés sans aide de l’État.',
      },
    ];
  },
};
