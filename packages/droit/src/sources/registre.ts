import type { Texte } from '../explication/source.ts';
import * as anru from './anru.ts';
import * as cch from './cch.ts';
import * as attribution from './cch-attribution.ts';
import * as choix from './choix-produit.ts';
import * as conventions from './conventions-lues.ts';
import * as lois from './lois-decrets.ts';
import * as methodes from './methodes-de-part.ts';
import * as procedure from './procedure.ts';
import * as travail from './travail.ts';

/** Every record of the register: a text added to a file of this folder is in it by construction. */
export const REGISTRE: readonly Texte[] = [
  cch,
  attribution,
  lois,
  travail,
  procedure,
  conventions,
  methodes,
  anru,
  choix,
].flatMap((groupe): readonly Texte[] => Object.values(groupe));

const parId: ReadonlyMap<string, Texte> = new Map(REGISTRE.map((t) => [t.id, t]));

/** The record of this key; `undefined` when there is none. */
export const texteDe = (id: string): Texte | undefined => parId.get(id);

/** The records that carry a rule of the collected law, e.g. `D40`. */
export const textesDeRegle = (regle: string): readonly Texte[] =>
  REGISTRE.filter((t) => t.regles.includes(regle));
