import type { Clauses } from '../convention/convention.ts';
import { compare, type Fraction, UN, ZERO } from '../quantites/fraction.ts';
import type { EntreeCalcul } from './entree.ts';
import { afficheTaux } from './etape.ts';
import { erreur, type Releve } from './releve.ts';
import { controleRotation } from './rotation.ts';

/** A fraction may come from anywhere the type allows, `0n` below the bar included. */
const estFraction = (f: Fraction): boolean => typeof f.n === 'bigint' && typeof f.d === 'bigint' && f.d > 0n;

/** A civil year that days can be made of: the rest is not a year of a flow (D15). */
export const estExercice = (exercice: number): boolean =>
  Number.isInteger(exercice) && exercice >= 1950 && exercice <= 2998;

/** A count of dwellings or rights: whole, not negative, and small enough to be one. */
export function controleNombre(releve: Releve, champ: string, quoi: string, nombre: number): boolean {
  if (Number.isSafeInteger(nombre) && nombre >= 0) return true;
  const imprime = Number.isNaN(nombre) ? 'rien de lisible' : String(nombre).replace('.', ',');
  erreur(releve, {
    code: 'NOMBRE_INVALIDE',
    champ,
    message: `Le nombre de ${quoi} doit être un entier positif ou nul ; il vaut ici ${imprime}.`,
    imprime,
    remede: `Corriger le nombre de ${quoi}.`,
  });
  return false;
}

/** A rate read from the entry or the agreement: readable, then plausible. */
export function controleTaux(releve: Releve, champ: string, taux: Fraction): boolean {
  if (!illisible(releve, champ, 'Le taux de rotation', taux)) controleRotation(releve, taux, champ);
  return estFraction(taux);
}

export function illisible(releve: Releve, champ: string, quoi: string, f: Fraction): boolean {
  if (estFraction(f)) return false;
  erreur(releve, {
    code: 'NOMBRE_ILLISIBLE',
    champ,
    message: `${quoi} n’est pas un nombre.`,
    remede: 'Saisir un nombre, par exemple 7,90 %.',
  });
  return true;
}

/** A share below 0 or above 100 %. */
export function controlePart(releve: Releve, champ: string, part: Fraction): void {
  if (illisible(releve, champ, 'La part', part)) return;
  if (compare(part, ZERO) >= 0 && compare(part, UN) <= 0) return;
  const imprime = afficheTaux(part);
  erreur(releve, {
    code: 'PART_IMPOSSIBLE',
    champ,
    message: `La part du flux est de ${imprime} : elle doit être comprise entre 0 % et 100 %.`,
    imprime,
    remede: 'Vérifier les droits, les logements éligibles ou le taux inscrits à la convention.',
  });
}

/** Every count of the entry, whether the method uses it or not: a wrong figure is never left in a file. */
export function controleComptes(releve: Releve, entree: EntreeCalcul): void {
  const { eligibles, exclus, droits, liberations, soustractions, durees } = entree;
  if (eligibles) controleNombre(releve, 'eligibles', 'logements éligibles', eligibles.nombre);
  if (liberations) controleNombre(releve, 'liberations', 'libérations prévues', liberations.nombre);
  for (const e of exclus ?? []) controleNombre(releve, `exclus.${e.motif}`, 'logements exclus', e.nombre);
  for (const d of droits ?? []) controleNombre(releve, `droits.${d.origine}`, 'droits', d.nombre);
  for (const s of soustractions ?? [])
    controleNombre(releve, `soustractions.${s.categorie}`, 'logements soustraits', s.nombre);
  for (const [rang, d] of (durees ?? []).entries())
    controleNombre(releve, `durees[${rang}]`, 'droits', d.nombre);
  controleProgrammes(releve, entree);
}

function controleProgrammes(releve: Releve, { programmes }: EntreeCalcul): void {
  for (const [rang, p] of (programmes ?? []).entries()) {
    const champ = `programmes[${rang}]`;
    const justes =
      controleNombre(releve, `${champ}.eligibles`, 'logements éligibles', p.eligibles) &&
      controleNombre(releve, `${champ}.droits`, 'droits', p.droits);
    controleTaux(releve, `${champ}.tauxRotation`, p.tauxRotation);
    if (justes)
      controleDroits(releve, `${champ}.droits`, p.droits, p.eligibles, ` du programme « ${p.nom} »`);
  }
}

/** More rights than dwellings: one of the two counts is wrong (D39). */
export function controleDroits(
  releve: Releve,
  champ: string,
  droits: number,
  eligibles: number,
  ou = '',
): void {
  if (droits <= eligibles) return;
  erreur(releve, {
    code: 'DROITS_SUPERIEURS_AUX_LOGEMENTS',
    champ,
    message: `Il y a plus de droits (${droits}) que de logements éligibles${ou} (${eligibles}).`,
    imprime: String(droits),
    remede: 'Vérifier que les droits et les logements sont comptés sur le même périmètre, à la même date.',
  });
}

/** D38: what was carried is a fraction of one dwelling. */
export function controleReliquat(releve: Releve, reliquat: Fraction | undefined): void {
  if (reliquat === undefined || illisible(releve, 'reliquatAnterieur', 'Le reliquat', reliquat)) return;
  if (compare(reliquat, ZERO) >= 0 && compare(reliquat, UN) < 0) return;
  erreur(releve, {
    code: 'RELIQUAT_IMPOSSIBLE',
    champ: 'reliquatAnterieur',
    message: 'Le reliquat de l’exercice précédent doit être une fraction de logement, entre 0 et 1 exclu.',
    remede: 'Reprendre le reliquat calculé pour l’exercice précédent.',
  });
}

/** Rates written in the clauses that the computation multiplies by, whatever the model. */
export function controleTauxDesClauses(releve: Releve, { retrocessions, publics }: Clauses): void {
  for (const [rang, r] of retrocessions.entries())
    controlePart(releve, `convention.retrocessions[${rang}].taux`, r.taux);
  for (const [rang, p] of publics.entries()) controlePart(releve, `convention.publics[${rang}].taux`, p.taux);
}
