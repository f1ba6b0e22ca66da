import type { Clauses } from '../convention.ts';
import * as calcul from './calcul.ts';
import * as pratique from './pratique.ts';

/** One clause as a French sentence, rendered from the data that the engine runs. */
export type Phrase = {
  readonly clause: keyof Clauses;
  readonly chapitre: string;
  readonly phrase: string;
  readonly article?: string;
};

const gestionEnMots = (c: Clauses): string =>
  ({
    DIRECTE: 'Gestion directe : le réservataire désigne les candidats.',
    DELEGUEE: 'Gestion déléguée : le bailleur désigne pour le réservataire.',
    NON_DIT: 'Le mode de gestion n’est pas dit.',
  })[c.modeGestion];

type Redaction = readonly [clause: keyof Clauses, chapitre: string, phrase: (c: Clauses) => string];

const REDACTIONS: readonly Redaction[] = [
  ['periode', 'Durée', calcul.periodeEnMots],
  ['modeGestion', 'Gestion', gestionEnMots],
  ['assiette', 'Calcul', calcul.assietteEnMots],
  ['soustractions', 'Calcul', calcul.soustractionsEnMots],
  ['part', 'Calcul', calcul.partEnMots],
  ['tauxRotation', 'Calcul', calcul.rotationEnMots],
  ['arrondi', 'Calcul', calcul.arrondiEnMots],
  ['retrocessions', 'Calcul', pratique.retrocessionsEnMots],
  ['designation', 'Désignation', pratique.designationEnMots],
  ['caleol', 'Commission', pratique.caleolEnMots],
  ['programmesNeufs', 'Programmes neufs', pratique.programmesNeufsEnMots],
  ['decompte', 'Décompte et bilan', pratique.decompteEnMots],
  ['report', 'Décompte et bilan', pratique.reportEnMots],
  ['bilan', 'Décompte et bilan', pratique.bilanEnMots],
  ['publics', 'Publics', pratique.publicsEnMots],
  ['resiliation', 'Fin', pratique.finEnMots],
  ['litige', 'Fin', pratique.litigeEnMots],
];

/** Every clause that says something, in reading order. */
export function phrases(clauses: Clauses): readonly Phrase[] {
  return REDACTIONS.flatMap(([clause, chapitre, redige]) => {
    const phrase = redige(clauses);
    if (phrase === '') return [];
    const valeur = clauses[clause];
    const article = typeof valeur === 'object' && 'article' in valeur ? valeur.article : undefined;
    return [article === undefined ? { clause, chapitre, phrase } : { clause, chapitre, phrase, article }];
  });
}
