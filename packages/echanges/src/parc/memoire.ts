/** A text that keeps nothing else alive: engines may hold a whole chunk of file for one cell cut out of it. */
export const copier = (texte: string): string => (texte.length < 13 ? texte : texte.split('').join(''));

/** Remembers the results for repeated values; emptied when full, so that memory stays flat on hostile columns. */
export function memoriser<T>(calcul: (texte: string) => T, plafond = 20_000): (texte: string) => T {
  const connus = new Map<string, T>();
  return (texte) => {
    const deja = connus.get(texte);
    if (deja !== undefined) return deja;
    const cle = copier(texte);
    const valeur = calcul(cle);
    if (connus.size >= plafond) connus.clear();
    connus.set(cle, valeur);
    return valeur;
  };
}
