/** A text that keeps nothing else alive: engines may hold a whole chunk of file for one cell cut out of it. */
export const copier = (texte: string): string => (texte.length < 13 ? texte : texte.split('').join(''));

type Souvenir<T> = { readonly texte: string; readonly valeur: T };

/**
 * Remembers the results for repeated values, and first of all the last one: dwellings of one building follow each
 * other. Emptied when full, so that memory stays flat on hostile columns.
 */
export function memoriser<T>(calcul: (texte: string) => T, plafond = 20_000): (texte: string) => T {
  const connus = new Map<string, Souvenir<T>>();
  let dernier: Souvenir<T> | undefined;
  const apprendre = (brut: string): Souvenir<T> => {
    const texte = copier(brut);
    const souvenir = { texte, valeur: calcul(texte) };
    if (connus.size >= plafond) connus.clear();
    connus.set(texte, souvenir);
    return souvenir;
  };
  return (texte) => {
    if (dernier === undefined || dernier.texte !== texte) dernier = connus.get(texte) ?? apprendre(texte);
    return dernier.valeur;
  };
}
