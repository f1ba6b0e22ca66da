import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceDeMots, type Morceau } from './mots.ts';

const sans = (morceaux: readonly Morceau[], genre: Morceau['genre']): string =>
  morceaux
    .filter((m) => m.genre !== genre)
    .map((m) => m.texte)
    .join('');
const enBref = (de: string, a: string): string =>
  differenceDeMots(de, a)
    .map(({ genre, texte }) =>
      genre === 'garde' ? texte : genre === 'retire' ? `[-${texte}-]` : `{+${texte}+}`,
    )
    .join('');

describe('difference in words', () => {
  it('marks the one word that changes, a figure whole with its sign', () => {
    expect(enBref('Le taux de rotation est de 7,90 %.', 'Le taux de rotation est de 8,50 %.')).toBe(
      'Le taux de rotation est de [-7,90 %-]{+8,50 %+}.',
    );
    expect(enBref('Délai de 12 jours ouvrés.', 'Délai de 15 jours ouvrés.')).toBe(
      'Délai de [-12-]{+15+} jours ouvrés.',
    );
    expect(enBref('1 083 logements', '1 084 logements')).toBe('[-1 083-]{+1 084+} logements');
  });

  it('does not cut a replaced group of words in crumbs', () => {
    expect(enBref('Elle prend fin de plein droit.', 'Elle prend son effet demain.')).toBe(
      'Elle prend [-fin de plein droit-]{+son effet demain+}.',
    );
  });

  it('shows what only one side says', () => {
    expect(enBref('', 'Nouvel article.')).toBe('{+Nouvel article.+}');
    expect(enBref('Ancien article.', '')).toBe('[-Ancien article.-]');
    expect(enBref('Rien ne change.', 'Rien ne change.')).toBe('Rien ne change.');
    expect(differenceDeMots('', '')).toEqual([]);
  });

  it('gives both texts back whole, whatever they are', () => {
    const texte = fc.array(
      fc.constantFrom('le', 'flux', '9,68 %', '1 083', ' ', ' ', '\n', '.', ',', '« ', '’', 'é'),
    );
    fc.assert(
      fc.property(texte, texte, (x, y) => {
        const [de, a] = [x.join(''), y.join('')];
        const morceaux = differenceDeMots(de, a);
        expect(sans(morceaux, 'ajoute')).toBe(de);
        expect(sans(morceaux, 'retire')).toBe(a);
        for (const [rang, m] of morceaux.entries()) {
          expect(m.texte).not.toBe('');
          expect(morceaux[rang + 1]?.genre).not.toBe(m.genre);
        }
      }),
    );
  });

  it('says one change for one changed word', () => {
    const mot = fc.constantFrom('un', 'deux', 'trois', 'quatre');
    fc.assert(
      fc.property(fc.array(mot, { minLength: 1 }), fc.nat(), (liste, ou) => {
        const rang = ou % liste.length;
        const autre = liste.map((m, i) => (i === rang ? 'cinq' : m));
        const morceaux = differenceDeMots(liste.join(' '), autre.join(' '));
        expect(morceaux.filter((m) => m.genre !== 'garde')).toEqual([
          { genre: 'retire', texte: liste[rang] },
          { genre: 'ajoute', texte: 'cinq' },
        ]);
      }),
    );
  });
});
