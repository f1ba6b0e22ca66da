import { afficheDecimal, lireFraction } from '@contingent/droit';
import type { Chiffre, ComparaisonDeScenarios, MethodesComparees } from '@contingent/echanges';
import { enCsv } from '../cadre/csv.ts';

const DECIMALES = 10;

/** French decimals without spaces, up to ten; a bare ratio would become a date in a spreadsheet. */
function decimal(chiffre: Chiffre | null): string {
  const lu = chiffre && lireFraction(chiffre.exact);
  if (!lu) return '';
  const texte = afficheDecimal(lu, DECIMALES).replaceAll(' ', '');
  return texte.includes(',') ? texte.replace(/,?0+$/, '') : texte;
}
const nombre = (n: number | null): string => (n === null ? '' : String(n));

const TITRES = [
  ...['Exercice', 'Convention', 'Réservataire', 'Colonne', 'Droits', 'Logements éligibles'],
  ...['Part (de 0 à 1)', 'Part affichée', 'Flux exact', 'Objectif', 'Écart de flux', 'Écart d’objectif'],
  ...['Constats', 'Questions sans réponse'],
];

/** One line a réservataire and a column, so that a spreadsheet can pivot them. */
export const comparaisonEnCsv = (c: ComparaisonDeScenarios): string =>
  enCsv([
    TITRES,
    ...c.parReservataire.flatMap((l) =>
      [{ ...l.reel, ecartFlux: null, ecartObjectif: null }, ...l.scenarios].map((colonne, rang) => [
        ...[String(c.exercice), l.convention === null ? 'sans convention' : String(l.convention), l.nom],
        ...[rang === 0 ? 'Réel' : (c.scenarios[rang - 1]?.nom ?? ''), nombre(colonne.droits)],
        ...[nombre(colonne.eligibles), decimal(colonne.part), colonne.part?.affiche ?? ''],
        ...[decimal(colonne.flux), nombre(colonne.objectif), decimal(colonne.ecartFlux)],
        ...[nombre(colonne.ecartObjectif), colonne.constats.map((k) => `${k.gravite} ${k.code}`).join(', ')],
        colonne.manques.map((m) => m.question).join(' '),
      ]),
    ),
  ]);

export const communesEnCsv = (c: ComparaisonDeScenarios): string =>
  enCsv([
    [
      ...['Exercice', 'Commune', 'Logements éligibles', 'Flux réel'],
      ...c.scenarios.flatMap((s) => [`Flux, ${s.nom}`, `Écart, ${s.nom}`]),
    ],
    ...c.parCommune.map((l) => [
      ...[String(c.exercice), l.commune ?? 'sans commune connue', nombre(l.eligibles), decimal(l.reel)],
      ...l.scenarios.flatMap((s) => [decimal(s.flux), decimal(s.ecart)]),
    ]),
  ]);

export const methodesEnCsv = (m: MethodesComparees): string =>
  enCsv([
    [
      'Exercice',
      'Convention',
      'Réservataire',
      'Méthode',
      'Part (de 0 à 1)',
      'Flux exact',
      'Objectif',
      'Manque',
    ],
    ...m.lignes.flatMap((l) =>
      l.resultats.map((r, rang) => [
        ...[String(m.exercice), l.convention === null ? 'sans convention' : String(l.convention), l.nom],
        ...[m.methodes[rang]?.sigle ?? '', decimal(r.part), decimal(r.flux), nombre(r.objectif)],
        [...r.manques.map((k) => k.question), ...r.erreurs.map((e) => e.message)].join(' '),
      ]),
    ),
  ]);
