import { type Champ, type ChampsDeClause, valeursDExemple } from '@contingent/droit';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [cle: string]: Json | undefined };
type Objet = { readonly [cle: string]: Json | undefined };

/**
 * One field of a clause that can be changed by itself: its path, its values, and how to write one of them in the JSON of
 * the clause, every other field being what the schema demands at least (`fond`: what else has to stand there).
 */
export type Feuille = {
  readonly chemin: string;
  readonly obligatoire: boolean;
  readonly valeurs: readonly Json[];
  readonly ecrite: (valeur: Json | undefined, fond: Objet) => Json | undefined;
};

const minimal = (champs: readonly Champ[]): Objet =>
  Object.fromEntries(
    champs
      .filter((c) => c.obligatoire)
      .map((c) => [c.cle, c.genre === 'groupe' ? minimal(c.champs) : premiere(c)]),
  );

/** The least that a demanded field can say. */
function premiere(c: Champ): Json {
  if (c.genre === 'choixMultiple' || c.genre === 'liste') return [];
  if (c.genre === 'variante') {
    const [type = '', variante] = Object.entries(c.variantes)[0] ?? [];
    return { type, ...minimal(variante?.champs ?? []) };
  }
  return valeursDExemple(c)[0] ?? null;
}

/** Every leaf under some fields; `dedans` puts the object that holds them back into its clause. */
function deChamps(
  champs: readonly Champ[],
  chemin: string,
  dedans: (objet: Objet, fond: Objet) => Json | undefined,
): readonly Feuille[] {
  return champs.flatMap((c) => {
    const ici = `${chemin}.${c.cle}`;
    const pose = (valeur: Json | undefined, fond: Objet): Json | undefined =>
      dedans({ [c.cle]: valeur }, fond);
    return deChamp(c, ici, pose);
  });
}

function deChamp(
  c: Champ,
  chemin: string,
  pose: (valeur: Json | undefined, fond: Objet) => Json | undefined,
): readonly Feuille[] {
  switch (c.genre) {
    case 'groupe':
      return deChamps(c.champs, chemin, (o, fond) => pose({ ...minimal(c.champs), ...o }, fond));
    case 'liste':
      return deChamps(c.champs, chemin, (o, fond) => pose([{ ...minimal(c.champs), ...o }], fond));
    case 'variante':
      return [
        {
          chemin: `${chemin}.type`,
          obligatoire: true,
          valeurs: Object.entries(c.variantes).map(([type, v]) => ({ type, ...minimal(v.champs) })),
          ecrite: pose,
        },
        ...Object.entries(c.variantes).flatMap(([type, v]) =>
          deChamps(v.champs, `${chemin}.${type}`, (o, fond) =>
            pose({ type, ...minimal(v.champs), ...o }, fond),
          ),
        ),
      ];
    default:
      return [{ chemin, obligatoire: c.obligatoire === true, valeurs: valeursDExemple(c), ecrite: pose }];
  }
}

/** Every field of a clause, down to the last. */
export function feuillesDe(nom: string, clause: ChampsDeClause): readonly Feuille[] {
  if (clause.forme === 'valeur') return deChamp(clause.champ, nom, (valeur) => valeur);
  const { champs } = clause;
  return deChamps(champs, nom, (objet, fond) => {
    const entiere = { ...minimal(champs), ...fond, ...objet };
    return clause.forme === 'objet' ? entiere : [entiere];
  });
}
