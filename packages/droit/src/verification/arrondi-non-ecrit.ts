import { texte } from '../explication/source.ts';
import { D37_ARRONDI } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';

/** A rule read in the figures of another paper is what the engine runs and what this paper would not print: drift. */
export const arrondiNonEcrit: Controle = {
  code: 'ARRONDI_NON_ECRIT',
  gravite: 'ALERTE',
  titre: 'La règle d’arrondi que le calcul applique est écrite dans la convention.',
  incoherences: ['D37'],
  source: texte(D37_ARRONDI),
  portee: 'UN_DOSSIER',
  verifie: ({ clauses: { arrondi } }) =>
    arrondi.lueDansLesChiffres
      ? [
          {
            champ: 'convention.arrondi',
            message:
              'Le modèle n’écrit pas de règle d’arrondi : elle a été lue dans les chiffres de conventions signées, et ne serait pas imprimée.',
            remede:
              'Modifier la clause d’arrondi : choisir la règle et répondre « non » à « règle lue dans les chiffres », pour que le texte la porte.',
          },
        ]
      : [],
};
