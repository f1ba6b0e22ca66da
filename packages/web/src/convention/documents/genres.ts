import type { GenreDeDocument } from '@contingent/echanges';

/** The papers of an agreement, in the order in which they are bound. */
export const GENRES: Readonly<
  Record<GenreDeDocument, { titre: string; quoi: string; parExercice: boolean }>
> = {
  convention: {
    titre: 'Convention',
    quoi: 'les articles, dans les mots de ses clauses',
    parExercice: false,
  },
  'annexe-1': {
    titre: 'Annexe 1, calcul',
    quoi: 'la part, le flux et l’objectif de l’exercice, étape par étape',
    parExercice: true,
  },
  'annexe-2': {
    titre: 'Annexe 2, inventaire',
    quoi: 'les logements comptés pour l’exercice',
    parExercice: true,
  },
};
export const NOMS_DE_GENRE = Object.keys(GENRES) as GenreDeDocument[];
