import { type ConventionSaisie, PapierSigne } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import type { Faute } from '../refus/refus.ts';
import type { Complements } from './complements.ts';

type Objet = Readonly<Record<string, unknown>>;
const objet = (lu: unknown): Objet => (typeof lu === 'object' && lu !== null ? (lu as Objet) : {});

/** Keys of `imprime` that the form offers; the others (formula, reference date) were transcribed elsewhere. */
const SAISIS = ['part', 'flux', 'objectif', 'prioritaires'];

/**
 * What a stored agreement says and the form does not show: its other clauses, what else its paper prints. A form that is
 * saved changes what it shows and nothing more; another model has other clauses, so that those of the former one go.
 */
export async function garderLeReste(
  tx: Transaction,
  id: number,
  saisie: ConventionSaisie,
): Promise<Complements> {
  const stockee = await tx.db
    .selectFrom('convention')
    .select(['modele', 'donnees', 'imprime'])
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!stockee) return {};
  const clauses = stockee.modele === saisie.modele ? clausesGardees(objet(stockee.donnees), saisie) : {};
  return { clauses, papier: papierGarde(objet(stockee.imprime), saisie) };
}

function clausesGardees(donnees: Objet, saisie: ConventionSaisie): Objet {
  const { modele: _, tauxRotation, arrondi, ...autres } = donnees;
  const taux = objet(tauxRotation);
  return {
    ...autres,
    ...(saisie.tauxRotation !== null && tauxRotation !== undefined
      ? { tauxRotation: { ...taux, valeur: saisie.tauxRotation } }
      : {}),
    ...(saisie.arrondi !== null && objet(arrondi).regle === saisie.arrondi ? { arrondi } : {}),
  };
}

function papierGarde(papier: Objet, saisie: ConventionSaisie): NonNullable<Complements['papier']> {
  const autres = Object.entries(objet(papier.imprime)).filter(([cle]) => !SAISIS.includes(cle));
  // An empty cell of the paper (`null`) is not a figure: the form shows nothing for it and must not lose it.
  const vides = Object.entries(objet(papier.imprime)).filter(
    ([cle, v]) => SAISIS.includes(cle) && v === null,
  );
  const saisis = Object.entries(saisie.imprime ?? {}).filter(([, v]) => v !== undefined && v.trim() !== '');
  const imprime = Object.fromEntries([...autres, ...vides, ...saisis]);
  return {
    ...(Object.keys(imprime).length > 0 ? { imprime } : {}),
    ...(papier.document === undefined ? {} : { document: papier.document }),
  };
}

const Imprimes = PapierSigne.pick({ imprime: true });

/** A printed figure that is not a number would stop the checks of the whole year: it is a fault of the form. */
export function fautesDesImprimes(saisie: ConventionSaisie): Faute[] {
  const remplis = Object.entries(saisie.imprime ?? {}).filter(([, v]) => v !== undefined && v.trim() !== '');
  const lu = Imprimes.safeParse({ imprime: Object.fromEntries(remplis) });
  if (lu.success) return [];
  return lu.error.issues.map((issue) => ({
    chemin: issue.path.join('.'),
    message: issue.message,
    remede: 'Recopiez le nombre tel que le document l’imprime, par exemple « 9,67 % » ou « 1,2 ».',
  }));
}
