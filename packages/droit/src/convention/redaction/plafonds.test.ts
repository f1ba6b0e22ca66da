import { expect, it } from 'vitest';
import { pourcent } from '../../quantites/fraction.ts';
import { jour } from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import { PACA_ETAT_2025 } from '../modeles/paca-etat-2025.ts';
import { articles } from './articles.ts';

const ecrit = (plafonds: Clauses['plafonds']) =>
  articles({ ...PACA_ETAT_2025.clauses, plafonds }).find((a) => a.clause === 'plafonds')?.paragraphes;

it('D41: the decree is named, with its days and its ground', () => {
  const derogation = {
    arrete: 'arrêté préfectoral n° 2027-12 du 15 février 2027',
    debut: jour('2027-03-01'),
    fin: jour('2028-02-29'),
    motif: 'BESOINS_ECONOMIQUES',
  } as const;
  const phrase = (jours: string) =>
    `Par dérogation au plafond fixé au I de l’article R441-5-2 du code de la construction et de l’habitation, et pour un motif tenant à des besoins économiques, la part de l’État peut l’excéder ${jours}, en application de l’acte suivant : arrêté préfectoral n° 2027-12 du 15 février 2027.`;
  expect(ecrit({ partMaximale: pourcent(30), derogation })).toEqual([
    'La part réservée ne peut excéder 30 % du flux annuel.',
    phrase('du 1er mars 2027 au 29 février 2028'),
  ]);
  expect(ecrit({ derogation: { ...derogation, fin: derogation.debut } })).toEqual([
    phrase('le 1er mars 2027'),
  ]);
});
it('D42: the contrary clause says it is one; silence prints nothing', () => {
  expect(ecrit({ partInegale: true })).toEqual([expect.stringMatching(/^Par clause contraire au II /)]);
  expect(ecrit({ partInegale: false })).toEqual([expect.stringMatching(/est la même dans chaque commune/)]);
  expect(ecrit({})).toEqual([]);
});
