import { type Constat, situationAu, texte, textesDeRegle } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { type ConventionStockee, lireConventions } from '../convention/stockee.ts';
import { aujourdHui } from '../journal/noter.ts';

/**
 * Landlords whose agreement with this réservataire covers earlier years only: nothing is agreed for the year, which a page
 * of figures alone would hide (D8, D17). `presentes`: the agreements of the year.
 */
export async function conventionsFinies(
  tx: Transaction,
  exercice: number,
  presentes: readonly ConventionStockee[],
): Promise<readonly Constat[]> {
  const bailleurs = new Set(presentes.map((c) => c.organisme));
  const anciennes = (await lireConventions(tx)).filter(
    (c) => c.etat === 'SIGNEE' && !bailleurs.has(c.organisme) && Math.max(...c.exercices) < exercice,
  );
  return [...Map.groupBy(anciennes, (c) => c.organisme).values()].flatMap((siennes) => {
    const derniere = siennes.toSorted((a, b) => Math.max(...a.exercices) - Math.max(...b.exercices)).at(-1);
    return derniere === undefined ? [] : [finie(derniere, exercice)];
  });
}

function finie(c: ConventionStockee, exercice: number): Constat {
  const source = textesDeRegle('D8')[0];
  const { libelle } = situationAu(c.vie.cycle, aujourdHui());
  return {
    code: 'AUCUNE_CONVENTION_POUR_L_ANNEE',
    gravite: 'ALERTE',
    champ: 'convention',
    message: `${c.bailleur} : aucune convention ne couvre ${exercice}. La dernière porte le flux de ${Math.max(...c.exercices)} (${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}).`,
    source: source ? texte(source) : { type: 'saisie', libelle: 'droit recueilli, D8' },
    remede:
      'Demander au bailleur une nouvelle convention ou sa reconduction : le flux se convient par écrit.',
  };
}
