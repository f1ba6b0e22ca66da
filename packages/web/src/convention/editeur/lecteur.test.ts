import { describe, expect, it } from 'vitest';
import { fondsDe } from './fonds.ts';
import type { Objet } from './json.ts';
import { CLAUSES, creeLecteur } from './lecteur.ts';

const fonds = fondsDe('haute-garonne-2023', undefined);
if (!fonds) throw new Error('no such model');
const etat = (differences: Objet, clause: string, base = fonds) => {
  const lu = creeLecteur()(differences, base).get(clause);
  if (!lu) throw new Error(`no such clause: ${clause}`);
  return lu;
};
const designation = fonds.json.designation as Objet;

describe('a draft read as it is typed', () => {
  it('has every clause, the model’s where the draft says nothing', () => {
    const etats = creeLecteur()({}, fonds);
    expect([...etats.keys()]).toEqual(CLAUSES.map(([clause]) => clause));
    for (const e of etats.values()) {
      expect(e.modifiee).toBe(false);
      expect(e.article?.paragraphes).toEqual(e.articleDuModele?.paragraphes);
    }
  });

  it('numbers the articles as the act prints them; those of a paper keep their own', () => {
    const numeros = (papier: boolean, differences: Objet = {}) =>
      [...creeLecteur()(differences, fonds, papier).values()].flatMap((e) =>
        e.article?.article && e.article.paragraphes.length > 0 ? [e.article.article] : [],
      );
    const imprimes = numeros(false);
    expect(imprimes.map(Number)).toEqual(imprimes.map(Number).toSorted((a, b) => a - b));
    expect(new Set(imprimes).size).toBe(imprimes.length);
    expect(imprimes).not.toContain('3.1');
    expect(numeros(true)).toContain('3.1');
    const lis = creeLecteur();
    const [sans, avec] = [false, true].map((papier) => lis({}, fonds, papier).get('part')?.article?.article);
    expect([sans, avec]).toEqual(['4', '3.1']);
  });

  it('a number typed beside a clause does not make it differ from the model', () => {
    expect(etat({ designation: { ...designation, article: '99' } }, 'designation').modifiee).toBe(false);
  });

  it('renders at once the sentence of what is typed, and says what the model says', () => {
    const e = etat({ designation: { ...designation, zoneTendue: '15 jours ouvrés' } }, 'designation');
    expect(e.modifiee).toBe(true);
    expect(e.article?.paragraphes.join(' ')).toMatch(/quinze (\(15\) )?jours ouvrés/);
    expect(e.articleDuModele?.paragraphes.join(' ')).not.toMatch(/quinze (\(15\) )?jours ouvrés/);
  });

  it('does not mark a clause copied and not changed, however its rates and delays are written', () => {
    expect(etat({ designation }, 'designation').modifiee).toBe(false);
    const autrement = { ...designation, zoneTendue: ` ${String(designation.zoneTendue)} ` };
    expect(etat({ designation: autrement }, 'designation').modifiee).toBe(false);
  });

  it('keeps the text of the last valid input while a field is at fault', () => {
    const lis = creeLecteur();
    const bon = { designation: { ...designation, zoneTendue: '15 jours ouvrés' } };
    const avant = lis(bon, fonds).get('designation')?.article;
    const mauvais = lis({ designation: { ...designation, zoneTendue: 'quinzaine' } }, fonds).get(
      'designation',
    );
    expect(Object.keys(mauvais?.fautes ?? {})).toEqual(['zoneTendue']);
    expect(mauvais?.article).toEqual(avant);
    expect(mauvais?.modifiee).toBe(true);
  });

  it('gives back the very same state to every clause that a keystroke does not touch', () => {
    const lis = creeLecteur();
    const avant = lis({ designation, litige: { etapes: ['conciliation'] } }, fonds);
    const litige = { etapes: ['conciliation', 'médiation'] };
    const apres = lis({ designation, litige }, fonds);
    const changees = CLAUSES.map(([c]) => c).filter((c) => avant.get(c) !== apres.get(c));
    expect(changees).toEqual(['litige']);
  });

  it('starts from the landlord’s own model when there is one', () => {
    const propre = fondsDe('haute-garonne-2023', { report: { regle: 'IMPERATIF' }, inconnue: 1 });
    if (!propre) throw new Error('no such model');
    expect(propre.json.report).toEqual({ regle: 'IMPERATIF' });
    expect(etat({ report: { regle: 'IMPERATIF' } }, 'report', propre).modifiee).toBe(false);
    expect(etat({ report: { regle: 'IMPERATIF' } }, 'report').modifiee).toBe(true);
    expect(fondsDe('inconnu', undefined)).toBeUndefined();
  });
});
