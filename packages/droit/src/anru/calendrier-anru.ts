import { type Source, texte } from '../explication/source.ts';
import { type Jour, jourDe } from '../quantites/jour.ts';
import { D88_CALENDRIER } from '../sources/anru.ts';

/** A yearly duty: done by that day at the latest, the day included. */
export type EcheanceAnru = { readonly le: Jour; readonly objet: string; readonly source: Source };

/** D88: the two dates of the counterparts in a calendar year, on the results of the year before. */
export function echeancesAnru(annee: number): readonly EcheanceAnru[] {
  const source = texte(D88_CALENDRIER);
  return [
    {
      le: jourDe(annee, 1, 15),
      objet: `Bailleur : informations de l’année ${annee - 1} au porteur de projet`,
      source,
    },
    {
      le: jourDe(annee, 1, 30),
      objet: `Porteur de projet : bilan de l’année ${annee - 1} au délégué territorial de l’ANRU`,
      source,
    },
  ];
}
