import { clausesEnVigueur } from '@contingent/droit';
import type { ExercicesVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { exercicesDe, lireConventions } from '../convention/stockee.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { exerciceServi, photographiesLisibles } from './photographies.ts';
import { conventionVide, MODELE_PAR_DEFAUT } from './sans-convention.ts';

/** Years with an agreement, and the one that the newest inventory serves; `anneeCourante` when there is nothing. */
export const exercices = (base: Base, contexte: Contexte, anneeCourante: number): Promise<ExercicesVue> =>
  enLecture(base, contexte, async (tx) => {
    const ecrits = (await lireConventions(tx)).flatMap(exercicesDe);
    const [recente] = await photographiesLisibles(tx);
    const clauses = clausesEnVigueur(conventionVide(MODELE_PAR_DEFAUT));
    const servi = recente ? [exerciceServi(clauses, recente.le)] : [];
    const annees = [...new Set([...ecrits, ...servi])].sort((a, b) => b - a);
    return annees.length === 0
      ? { exercices: [anneeCourante], suggere: anneeCourante }
      : { exercices: annees, suggere: suggere(ecrits, anneeCourante) ?? servi[0] ?? anneeCourante };
  });

/** The last year begun that has an agreement, else the first one to come. */
function suggere(ecrits: readonly number[], anneeCourante: number): number | undefined {
  const commences = ecrits.filter((an) => an <= anneeCourante);
  if (commences.length > 0) return Math.max(...commences);
  return ecrits.length > 0 ? Math.min(...ecrits) : undefined;
}
