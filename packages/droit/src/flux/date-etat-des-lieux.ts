import type { Clauses } from '../convention/convention.ts';
import { clause } from '../explication/source.ts';
import { afficheJour, type Jour, jourDe } from '../quantites/jour.ts';
import { estExercice } from './controles.ts';
import type { Donnees } from './donnees.ts';
import { alerte, type Releve } from './releve.ts';

/** Day on which dwellings and rights are counted for an exercice; `undefined` when the agreement sets none (D19, D23). */
export function dateAttendue(assiette: Clauses['assiette'], exercice: number): Jour | undefined {
  const { jour, regle } = assiette.dateReference;
  if (jour !== undefined) return jour;
  if (!estExercice(exercice)) return undefined;
  switch (regle) {
    case 'AU_31_12_N_MOINS_1':
      return jourDe(exercice - 1, 12, 31);
    case 'AU_31_12_N_MOINS_2':
      return jourDe(exercice - 2, 12, 31);
    case 'AU_01_01_N':
      return jourDe(exercice, 1, 1);
    case 'RPLS_RECENT':
    case 'NON_DITE':
      return undefined;
  }
}

/** The counts were made on another day than the one agreed. */
export function controleDateEtatDesLieux(releve: Releve, { entree, clauses, exercice }: Donnees): void {
  const prise = entree.dateEtatDesLieux;
  if (prise === undefined) return;
  const attendue = dateAttendue(clauses.assiette, exercice);
  if (attendue === undefined || attendue === prise) return;
  alerte(releve, {
    code: 'DATE_ETAT_DES_LIEUX',
    champ: 'dateEtatDesLieux',
    message: `L’état des lieux est au ${afficheJour(prise)} ; la convention le veut au ${afficheJour(attendue)} pour ${exercice}.`,
    imprime: afficheJour(prise),
    attendu: afficheJour(attendue),
    source: clause('assiette', clauses.assiette.article),
    remede:
      'Compter les logements et les droits à la date convenue, ou faire accepter cette date par les parties.',
  });
}
