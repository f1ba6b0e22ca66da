import type { Champ, ChampsDeClause } from '@contingent/droit';
import type { Json, Objet } from './json.ts';

const premier = (options: Readonly<Record<string, unknown>>): string => Object.keys(options)[0] ?? '';

/** What a compulsory field holds before anything is typed; text and numbers are left to be asked for. */
function valeurNeuve(champ: Champ): Json | undefined {
  switch (champ.genre) {
    case 'choix':
      return premier(champ.options);
    case 'ouiNon':
      return false;
    case 'choixMultiple':
    case 'textes':
    case 'liste':
      return [];
    case 'groupe':
      return objetNeuf(champ.champs);
    case 'variante':
      return varianteNeuve(champ.variantes, premier(champ.variantes));
    default:
      return undefined;
  }
}

/** An object with its compulsory fields only. */
export function objetNeuf(champs: readonly Champ[]): Objet {
  const remplis = champs
    .filter((c) => c.obligatoire)
    .flatMap((c) => {
      const v = valeurNeuve(c);
      return v === undefined ? [] : [[c.cle, v] as const];
    });
  return Object.fromEntries(remplis);
}

type Variantes = Extract<Champ, { genre: 'variante' }>['variantes'];
export const varianteNeuve = (variantes: Variantes, type: string): Objet => ({
  type,
  ...objetNeuf(variantes[type]?.champs ?? []),
});

/** A clause that the model does not have, as it is first written. */
export function clauseNeuve(c: ChampsDeClause): Json {
  if (c.forme === 'objet') return objetNeuf(c.champs);
  if (c.forme === 'liste') return [];
  return valeurNeuve(c.champ) ?? '';
}
