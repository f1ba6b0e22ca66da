import type { Constat, Gravite, Manque, Resultat } from '../explication/constat.ts';
import type { Source } from '../explication/source.ts';

/** What a computation gathers on its way: everything at once, so that nobody corrects one fault to find the next. */
export type Releve = {
  readonly manques: Manque[];
  readonly erreurs: Constat[];
  readonly alertes: Constat[];
};

export const nouveauReleve = (): Releve => ({ manques: [], erreurs: [], alertes: [] });
export const estSain = (r: Releve): boolean => r.manques.length === 0 && r.erreurs.length === 0;
export const refus = (r: Releve): Resultat<never> => ({ ok: false, ...r });

/** Where a typed number comes from when nothing better is known. */
const SAISIE: Source = { type: 'saisie', libelle: 'donnée saisie' };

/** A finding without its severity, which the list it goes to decides. */
export type Fait = Omit<Constat, 'gravite' | 'source'> & { readonly source?: Source };

const constat = (gravite: Gravite, f: Fait): Constat => ({ ...f, gravite, source: f.source ?? SAISIE });
export const erreur = (r: Releve, f: Fait, gravite: 'ERREUR' | 'BLOQUANT' = 'ERREUR'): void => {
  r.erreurs.push(constat(gravite, f));
};
export const alerte = (r: Releve, f: Fait): void => {
  r.alertes.push(constat('ALERTE', f));
};
export const manque = (r: Releve, champ: string, question: string, source: Source = SAISIE): void => {
  r.manques.push({ champ, question, source });
};
