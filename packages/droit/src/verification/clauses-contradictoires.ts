import { texte } from '../explication/source.ts';
import { LIBELLES_EXCLUSION } from '../parc/caracteristiques.ts';
import { D20_ASSIETTE } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';
import { enTete } from './en-tete.ts';

/** I21: dwellings that article 2 includes and article 3 takes out. */
export const clausesContradictoires: Controle = {
  code: 'CLAUSES_CONTRADICTOIRES',
  gravite: 'ERREUR',
  titre: 'Ce qu’un article inclut dans l’assiette, un autre ne l’en retire pas.',
  incoherences: ['I21'],
  source: texte(D20_ASSIETTE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { exclusions, article } = d.clauses.assiette;
    return (d.document.inclusions ?? []).flatMap(({ ou, motif }, rang) =>
      exclusions.includes(motif)
        ? [
            {
              champ: `document.inclusions[${rang}]`,
              message: `${enTete(ou)} inclut dans l’assiette ce que la clause d’assiette${article === undefined ? '' : ` (art. ${article})`} en retire : ${LIBELLES_EXCLUSION[motif]}.`,
              imprime: motif,
              remede: 'Choisir l’un des deux, et corriger l’autre article avant de compter les logements.',
            },
          ]
        : [],
    );
  },
};
