import type { Certitude, Texte } from '@contingent/droit';

/** How sure each rule is, in the words of a reader. */
export const CERTITUDES: Record<Certitude, { nom: string; sens: string }> = {
  LU: { nom: 'lue en vigueur', sens: 'Le texte en vigueur a été lu.' },
  LU_2017: { nom: 'lue en version 2017', sens: 'Seule la version de 2017 a été lue.' },
  PAGE: { nom: 'lue sur une page officielle', sens: 'Une page officielle la dit ; le texte n’a pas été lu.' },
  CONVENTION: { nom: 'lue dans une convention', sens: 'Une convention signée l’écrit.' },
  A_VERIFIER: {
    nom: 'règle à confirmer',
    sens: 'Aucune lecture ne la confirme : elle avertit, elle ne bloque jamais.',
  },
};

const net = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');

/** The records of a certainty (all when none is asked) that hold every word searched, accents aside. */
export function reglesVues(textes: readonly Texte[], certitude: string, cherche: string): readonly Texte[] {
  const mots = net(cherche)
    .split(/\s+/)
    .filter((mot) => mot !== '');
  return textes.filter((t) => {
    if (certitude !== '' && t.certitude !== certitude) return false;
    const dit = net([t.titre, t.regle, t.reserve ?? '', ...t.regles].join(' '));
    return mots.every((mot) => dit.includes(mot));
  });
}
