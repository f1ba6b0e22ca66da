import { expect, it } from 'vitest';
import { fraction, pourcent } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import { CLAUSES } from '../chapitres.ts';
import type { Clauses } from '../convention.ts';
import { MODELES, modele } from '../modeles/modeles.ts';
import { articles } from './articles.ts';
import {
  a,
  compte,
  de,
  delaiEnLettres,
  dureeEnLettres,
  enDroits,
  jourDeLAnneeEnLettres,
  jourEnLettres,
  tauxEnLettres,
} from './lettres.ts';

const clausesDe = (nom: string): Clauses => {
  const trouve = modele(nom);
  if (!trouve) throw new Error(nom);
  return trouve.clauses;
};
const article = (clauses: Clauses, nom: keyof Clauses) => articles(clauses).find((x) => x.clause === nom);
const imprime = (clauses: Clauses): string[] => articles(clauses).flatMap((x) => x.paragraphes);

it.each([
  [compte(1, 'candidat'), 'un (1) candidat'],
  [compte(3, 'candidat'), 'trois (3) candidats'],
  [compte(21, 'jour'), 'vingt et un (21) jours'],
  [compte(71, 'jour'), 'soixante et onze (71) jours'],
  [compte(80, 'jour'), 'quatre-vingts (80) jours'],
  [compte(81, 'jour'), 'quatre-vingt-un (81) jours'],
  [compte(91, 'jour'), 'quatre-vingt-onze (91) jours'],
  [compte(99, 'jour'), 'quatre-vingt-dix-neuf (99) jours'],
  [compte(1083, 'droit'), '1 083 droits'],
  [delaiEnLettres({ nombre: 12, unite: 'JOURS_OUVRES' }), 'douze (12) jours ouvrés'],
  [delaiEnLettres({ nombre: 1, unite: 'JOURS_OUVRABLES' }), 'un (1) jour ouvrable'],
  [delaiEnLettres({ nombre: 1, unite: 'MOIS' }), 'un (1) mois'],
  [dureeEnLettres(36), 'trois (3) ans'],
  [dureeEnLettres(18), 'dix-huit (18) mois'],
  [jourEnLettres(jour('2024-01-01')), '1er janvier 2024'],
  [jourDeLAnneeEnLettres('02-28'), '28 février'],
  [tauxEnLettres(pourcent(30)), '30 %'],
  [tauxEnLettres(pourcent(137, 100)), '1,37 %'],
  [tauxEnLettres(fraction(79, 1000)), '7,90 %'],
  [tauxEnLettres(fraction(1, 3)), '33,33 % (1/3)'],
  [enDroits(fraction(1)), 'un (1) droit'],
  [enDroits(fraction(1, 2)), '0,5 droit'],
  [enDroits(fraction(1, 3)), '1/3 de droit'],
  [de('le département'), 'du département'],
  [de('les communes'), 'des communes'],
  [de('l’État'), 'de l’État'],
  [de('un (1) an'), 'd’un (1) an'],
  [de('onze (11) jours'), 'de onze (11) jours'],
  [de('huit (8) jours'), 'de huit (8) jours'],
  [a('le préfet'), 'au préfet'],
  [a('Action Logement Services'), 'à Action Logement Services'],
])('« %s »', (ecrit, attendu) => {
  expect(ecrit).toBe(attendu);
});

it.each(MODELES)('$nom: every clause is there, in whole sentences of good typography', ({ clauses }) => {
  expect(articles(clauses).map((x) => x.clause)).toEqual([...CLAUSES]);
  for (const { clause, paragraphes, silence } of articles(clauses)) {
    for (const p of [...paragraphes, ...(silence === undefined ? [] : [silence])]) {
      expect([clause, p]).toEqual([clause, expect.stringMatching(/^[A-ZÀÉÊ].*\.$/)]);
      expect(p).not.toMatch(/undefined|null|NaN|\[object|'| {2}| ,|\.\.|: \.|[A-Z]{3,}_/);
    }
    expect(paragraphes.length > 0 || silence !== undefined).toBe(true);
  }
});

it('what an agreement leaves unsaid, and what is only our doubt, is never printed', () => {
  for (const { clauses } of MODELES)
    expect(imprime(clauses).join(' ')).not.toMatch(/règle à confirmer|n’est pas dit|ne sont pas dit/);
  expect(article(clausesDe('oph-31-2024'), 'arrondi')).toMatchObject({
    paragraphes: [],
    silence: expect.stringContaining('règle à confirmer'),
  });
});

it('the delay of the clause is the delay of the paper', () => {
  expect(article(clausesDe('haute-garonne-2023'), 'designation')?.paragraphes[0]).toBe(
    'Le réservataire propose au moins trois (3) candidats dans un délai de douze (12) jours ouvrés en zone tendue et de trente (30) jours calendaires hors zone tendue à compter de la mise à disposition du logement.',
  );
  // Days of an unsaid nature are printed as they were written; the screen says how they are counted.
  const calvados = article(clausesDe('calvados-2023'), 'designation');
  expect(calvados?.paragraphes[0]).toContain('dans un délai de quinze (15) jours à compter');
  expect(calvados?.silence).toContain('jours calendaires');
});

it('in delegated management the landlord designates', () => {
  const clauses: Clauses = { ...clausesDe('calvados-2023'), modeGestion: 'DELEGUEE' };
  expect(article(clauses, 'designation')?.paragraphes[0]).toMatch(/^Le bailleur propose/);
});

it('an unwritten formula is not printed, and the screen says which one is used', () => {
  const part = article(clausesDe('commune-2024'), 'part');
  expect(part?.paragraphes.join(' ')).not.toContain('÷');
  expect(part?.silence).toContain('droits ÷ logements éligibles');
});

it('a decree reads as a decree: no party, no agreement, the prefect acts (D18)', () => {
  for (const { clauses } of MODELES) {
    const arrete: Clauses = {
      ...clauses,
      natureActe: 'ARRETE_PREFECTORAL',
      periode: {
        ...clauses.periode,
        renouvellement: 'EXPRES',
        preavisMois: 3,
        retourAvant: jour('2027-03-01'),
      },
      resiliation: { par: 'CHAQUE_PARTIE', preavisMois: 6 },
      transmission: { prefet: true, epciSiCil: true },
    };
    const texte = imprime(arrete).join(' ');
    expect(texte).not.toMatch(
      /présente convention|présente annexe|[ld]es parties|s’engage|(^|[^e] )[Ll]e réservataire|est conclu|résili|reconduction/,
    );
    expect(texte).toContain('le présent arrêté règle');
  }
  const titres = articles({ ...clausesDe('paca-etat-2025'), natureActe: 'ARRETE_PREFECTORAL' }).map(
    (x) => x.titre,
  );
  expect(titres).toEqual(expect.arrayContaining(['Part de l’État', 'Abrogation', 'Recours']));
});

it('an article that several lines cite is cited once', () => {
  const { publics } = clausesDe('haute-garonne-2023');
  const cite = article(
    { ...clausesDe('haute-garonne-2023'), publics: [...(publics ?? []), ...(publics ?? [])] },
    'publics',
  );
  const articlesCites = cite?.article?.split(' ; ') ?? [];
  expect(articlesCites.length).toBeGreaterThan(1);
  expect(new Set(articlesCites).size).toBe(articlesCites.length);
});
