/** What crosses the edge: the JSON of DOSSIER.json, never changed in place. */
export type Json = string | number | boolean | null | readonly Json[] | Objet;
export type Objet = { readonly [cle: string]: Json };
/** Keys of objects and ranks of lists, from a clause down to one field. */
export type Chemin = readonly (string | number)[];

export const estObjet = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v);
export const estListe = (v: unknown): v is readonly Json[] => Array.isArray(v);
export const enMots = (chemin: Chemin): string => chemin.join('.');

/** What stands at a place; `undefined` when nothing does. */
export function lisA(racine: Json | undefined, chemin: Chemin): Json | undefined {
  let ici: Json | undefined = racine;
  for (const pas of chemin) {
    if (typeof pas === 'number') ici = estListe(ici) ? ici[pas] : undefined;
    else ici = estObjet(ici) ? ici[pas] : undefined;
  }
  return ici;
}

/** The same JSON with `valeur` at that place; `undefined` takes the key, or the item of a list, away. */
export function poseA(racine: Json | undefined, chemin: Chemin, valeur: Json | undefined): Json | undefined {
  const [pas, ...reste] = chemin;
  if (pas === undefined) return valeur;
  if (typeof pas === 'number') {
    const liste = estListe(racine) ? [...racine] : [];
    const suivant = poseA(liste[pas], reste, valeur);
    if (suivant === undefined) liste.splice(pas, 1);
    else liste[pas] = suivant;
    return liste;
  }
  const objet = estObjet(racine) ? racine : {};
  const suivant = poseA(objet[pas], reste, valeur);
  if (suivant !== undefined) return { ...objet, [pas]: suivant };
  const { [pas]: _retire, ...garde } = objet;
  return garde;
}

/** One writing for equal data, whatever the order of keys. */
export function canonique(v: Json | undefined): string {
  if (estListe(v)) return `[${v.map(canonique).join(',')}]`;
  if (!estObjet(v)) return JSON.stringify(v) ?? '';
  const cles = Object.keys(v).sort();
  return `{${cles.map((cle) => `${JSON.stringify(cle)}:${canonique(v[cle])}`).join(',')}}`;
}
