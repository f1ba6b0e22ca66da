import { texte } from '../explication/source.ts';
import { normaliserLibelle } from '../parc/libelle.ts';
import { type Jour, jourDe } from '../quantites/jour.ts';
import { R441_5_I } from '../sources/cch.ts';
import type { ControleCroise, DossierCalcule } from './controle.ts';
import { estTacite, finDeLaConvention, premierJourCouvert } from './periode.ts';

/** bailleur, réservataire, département; unknown when one of them is not written. */
export function triplet(d: DossierCalcule): string | undefined {
  const { bailleur, reservataire, departement } = d.entree.convention;
  const noms = [
    bailleur.siren ?? normaliserLibelle(bailleur.nom),
    normaliserLibelle(reservataire.nom),
    departement,
  ];
  return noms.includes('') ? undefined : noms.join(' | ');
}

/** What was lived, when it is known; else the period of validity; without one, the exercice. A tacit renewal has no end. */
function periode(d: DossierCalcule): readonly [Jour, Jour] {
  if (d.periodeReelle) return [d.periodeReelle.debut, d.periodeReelle.fin ?? jourDe(9999, 12, 31)];
  const [debut, fin] = [premierJourCouvert(d), finDeLaConvention(d)];
  if (debut === undefined || fin === undefined)
    return [jourDe(d.entree.exercice, 1, 1), jourDe(d.entree.exercice, 12, 31)];
  return [debut, estTacite(d) ? jourDe(9999, 12, 31) : fin];
}
/** Both apply on one day at least. */
export const seChevauchent = (a: DossierCalcule, b: DossierCalcule): boolean => {
  const [[debutA, finA], [debutB, finB]] = [periode(a), periode(b)];
  return debutA <= finB && debutB <= finA;
};

/** « La présente convention met fin aux précédentes » : a text not signed yet, whose signature will end the former one. */
export const remplacera = (d: DossierCalcule, autre: DossierCalcule): boolean =>
  d.periodeReelle === undefined &&
  d.clauses.periode.remplaceLesPrecedentes === true &&
  periode(autre)[0] <= periode(d)[0];

/** D9: one agreement for a landlord, a réservataire and a département, over disjoint periods. */
export const conventionDouble: ControleCroise = {
  code: 'CONVENTION_DOUBLE',
  gravite: 'BLOQUANT',
  titre: 'Une seule convention par bailleur, réservataire et département.',
  incoherences: ['D9'],
  source: texte(R441_5_I),
  portee: 'PLUSIEURS_DOSSIERS',
  verifie: (dossiers) =>
    dossiers.flatMap((d, rang) => {
      const cle = triplet(d);
      const autre = dossiers
        .slice(0, rang)
        .filter((a) => cle !== undefined && triplet(a) === cle && seChevauchent(a, d))
        .find((a) => !remplacera(a, d) && !remplacera(d, a));
      if (!autre) return [];
      const { bailleur, reservataire, departement } = d.entree.convention;
      return [
        {
          champ: 'convention',
          message: `${d.nom} et ${autre.nom} lient tous deux ${bailleur.nom} et ${reservataire.nom} dans le département ${departement} sur la même période.`,
          imprime: d.nom,
          attendu: autre.nom,
          remede: 'N’en garder qu’une : un avenant à la première, ou des périodes qui ne se recouvrent pas.',
        },
      ];
    }),
};
