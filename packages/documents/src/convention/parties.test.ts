import { type Clauses, jour } from '@contingent/droit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ActeImprimable, acteImprimable } from './acte.ts';
import { BROUILLON, type Dossier, lireEscalquens, SIGNEE } from './fabrique.ts';
import { acteEnDocx, acteEnPdf } from './imprimer.ts';
import { avecPoppler, enLigne, texteDuDocx, texteDuPdf } from './lire-texte.ts';
import { POINTILLES } from './parties.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = await lireEscalquens('oph31');
});
const acte = (version = BROUILLON, differences: Partial<Clauses> = {}, siren?: string): ActeImprimable => {
  const { convention } = dossier.entree;
  const bailleur = { nom: 'OPH 31', ...(siren && { siren }) };
  return acteImprimable({ convention: { ...convention, bailleur, differences }, version });
};
const textes = async (a: ActeImprimable): Promise<string[]> => [
  texteDuDocx(await acteEnDocx('convention', a)),
  ...(avecPoppler ? [texteDuPdf(await acteEnPdf('convention', a))] : []),
];
const fois = (texte: string, mot: string): number => texte.split(mot).length - 1;

describe('an agreement names who signs it', () => {
  it('both parties, with dots where the product does not know', async () => {
    for (const texte of await textes(acte(BROUILLON, {}, '273100016'))) {
      expect(texte).toContain(
        `Entre les soussignés : OPH 31 (SIREN 273 100 016), représenté par ${POINTILLES}, en qualité de ${POINTILLES}, ci-après « le bailleur », et commune (SIREN ………………), représenté par ${POINTILLES}, en qualité de ${POINTILLES}, ci-après « le réservataire », Il a été convenu ce qui suit :`,
      );
      expect(texte).toContain('Fait en deux exemplaires.');
      for (const qui of ['Pour le bailleur, OPH 31', 'Pour le réservataire, commune'])
        expect(texte).toContain(`${qui} Fait à ………………, le ……………… Nom, qualité, signature`);
    }
  });
  it('the day of signature once it is known', async () => {
    for (const texte of await textes(acte(SIGNEE)))
      expect(fois(texte, 'Fait à ………………, le 04/07/2024')).toBe(2);
  });
});

it('a decree: the prefect alone decides and signs', async () => {
  const arrete: Partial<Clauses> = { natureActe: 'ARRETE_PREFECTORAL' };
  for (const texte of await textes(acte(SIGNEE, arrete))) {
    expect(texte).toMatch(/Le préfet, Vu le code .* Arrête : /);
    expect(texte).toContain('Signatures Le préfet Fait à');
    expect(fois(texte, 'Nom, qualité, signature')).toBe(1);
    expect(texte).not.toMatch(/soussignés|Pour le bailleur|Pour le réservataire|exemplaires|convenu/);
  }
});

describe('« elle est signée le … » says the day of the signature that is printed', () => {
  const periode: Clauses['periode'] = {
    ...{ signature: jour('2019-03-01'), dureeMois: 24, renouvellement: 'AUCUN' },
  };
  const duree = (a: ActeImprimable): string =>
    enLigne(
      a.chapitres.flatMap((c) => c.articles).find((x) => x.intitule.startsWith('Durée'))?.paragraphes[0] ??
        '',
    );
  it('whatever the clause or its model carries', () => {
    expect(duree(acte(SIGNEE, { periode }))).toContain('signée le 4 juillet 2024');
  });
  it('nothing before a signature', () => {
    expect(duree(acte(BROUILLON, { periode }))).toBe(
      'La présente convention est conclue pour une durée de deux (2) ans à compter de sa signature.',
    );
  });
  it('an article that says nothing else is not made by it: the others keep their numbers', () => {
    const muette: Clauses['periode'] = { signature: jour('2019-03-01'), renouvellement: 'NON_DIT' };
    const numeros = (a: ActeImprimable): string[] =>
      a.chapitres.flatMap((c) => c.articles).map((x) => x.intitule);
    expect(numeros(acte(SIGNEE, { periode: muette }))).toEqual(numeros(acte(BROUILLON, { periode: muette })));
  });
});
