import { clausesEnVigueur } from '../convention/clauses.ts';
import { MODELES, modele } from '../convention/modeles/modeles.ts';
import { controleExclusions } from './assiette.ts';
import {
  controleComptes,
  controleDroits,
  controleReliquat,
  controleTaux,
  controleTauxDesClauses,
  estExercice,
} from './controles.ts';
import { controleDateEtatDesLieux } from './date-etat-des-lieux.ts';
import type { Donnees } from './donnees.ts';
import type { EntreeCalcul } from './entree.ts';
import { type But, controleManques } from './manques.ts';
import { controleMethode } from './methodes/controle.ts';
import { erreur, estSain, type Releve } from './releve.ts';

/** Reads the entry once: everything that is missing, wrong or unusual goes to the list. `undefined` without a model. */
export function preparer(entree: EntreeCalcul, releve: Releve, but: But): Donnees | undefined {
  const { convention, exercice } = entree;
  controleExercice(releve, exercice);
  controleComptes(releve, entree);
  controleReliquat(releve, entree.reliquatAnterieur);
  if (!modele(convention.modele)) {
    modeleInconnu(releve, convention.modele);
    return undefined;
  }
  const clauses = clausesEnVigueur(convention);
  controleTauxDesClauses(releve, clauses);
  const donnees: Donnees = {
    entree,
    clauses,
    methode: clauses.part.methode,
    exercice,
    eligibles: entree.eligibles?.nombre ?? eligiblesDesProgrammes(entree, clauses.part.methode.type),
    droits: entree.droits?.reduce((n, d) => n + d.nombre, 0),
    taux: entree.tauxRotation?.valeur ?? clauses.tauxRotation.valeur,
  };
  if (donnees.taux !== undefined) controleTaux(releve, 'tauxRotation', donnees.taux);
  controleManques(releve, donnees, but);
  controleMethode(releve, donnees);
  if (estSain(releve)) controleCoherence(releve, donnees);
  return donnees;
}

const eligiblesDesProgrammes = (entree: EntreeCalcul, type: string): number | undefined =>
  type === 'V6_ROTATION_PROGRAMME' ? entree.programmes?.reduce((n, p) => n + p.eligibles, 0) : undefined;

function controleCoherence(releve: Releve, donnees: Donnees): void {
  const { entree, droits, eligibles, methode } = donnees;
  const compares = methode.type !== 'V4_TAUX' && methode.type !== 'V5_DROITS_UNIQUES';
  const detenus =
    methode.type === 'V7_DUREE_RESTANTE' ? entree.durees?.reduce((n, d) => n + d.nombre, 0) : droits;
  if (compares && detenus !== undefined && eligibles !== undefined)
    controleDroits(releve, 'droits', detenus, eligibles);
  controleExclusions(releve, donnees);
  controleDateEtatDesLieux(releve, donnees);
}

function controleExercice(releve: Releve, exercice: number): void {
  if (estExercice(exercice)) return;
  erreur(releve, {
    code: 'EXERCICE_INVALIDE',
    champ: 'exercice',
    message: 'L’exercice doit être une année civile sur quatre chiffres.',
    imprime: String(exercice),
    remede: 'Saisir l’année du flux, par exemple 2027.',
  });
}

function modeleInconnu(releve: Releve, nom: string): void {
  erreur(releve, {
    code: 'MODELE_INCONNU',
    champ: 'convention.modele',
    message: `Le modèle de convention « ${nom} » n’existe pas.`,
    imprime: nom,
    remede: `Choisir l’un des modèles : ${MODELES.map((m) => m.nom).join(', ')}.`,
  });
}
