/** « Rotation (copie) », then « Rotation (copie 2) »: the first name that nobody has, within 120 characters. */
export function nomDeCopie(nom: string, pris: readonly string[]): string {
  const deja = new Set(pris.map((n) => n.toLocaleLowerCase('fr')));
  const racine = nom.replace(/ \(copie(?: \d+)?\)$/, '');
  for (let rang = 1; ; rang += 1) {
    const suffixe = rang === 1 ? ' (copie)' : ` (copie ${rang})`;
    const propose = racine.slice(0, 120 - suffixe.length) + suffixe;
    if (!deja.has(propose.toLocaleLowerCase('fr'))) return propose;
  }
}
