import { clausesEnVigueur, MODELES, modele } from '@contingent/droit';
import type { ExercicesVue, ModeleVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { lireConventions } from '../convention/stockee.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { exerciceServi, photographiesLisibles } from './photographies.ts';
import { conventionVide, MODELE_PAR_DEFAUT } from './sans-convention.ts';

/** Years with an agreement, and the one that the newest inventory serves; `anneeCourante` when there is nothing. */
export const exercices = (base: Base, contexte: Contexte, anneeCourante: number): Promise<ExercicesVue> =>
  enLecture(base, contexte, async (tx) => {
    const signes = (await lireConventions(tx)).flatMap((c) => c.exercices);
    const [recente] = await photographiesLisibles(tx);
    const clauses = clausesEnVigueur(conventionVide(MODELE_PAR_DEFAUT));
    const servi = recente ? [exerciceServi(clauses, recente.le)] : [];
    const annees = [...new Set([...signes, ...servi])].sort((a, b) => b - a);
    return annees.length === 0
      ? { exercices: [anneeCourante], suggere: anneeCourante }
      : { exercices: annees, suggere: signes.length > 0 ? Math.max(...signes) : (servi[0] ?? anneeCourante) };
  });

/** The models that an agreement may start from. */
export const listerModeles = (): ModeleVue[] =>
  MODELES.map(({ nom, titre, origine }) => ({ nom, titre, origine })).filter(
    ({ nom }) => modele(nom) !== undefined,
  );
