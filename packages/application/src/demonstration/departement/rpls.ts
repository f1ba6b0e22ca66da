/** Last digit that makes the weighted sum (2, 1, 2, 1…) of the ten digits a multiple of ten (nomenclatures § 8). */
function cle(neuf: string): number {
  let somme = 0;
  for (let i = 0; i < 9; i += 1) somme += Number(neuf[i]) * (i % 2 === 0 ? 2 : 1);
  return (10 - (somme % 10)) % 10;
}

/** About one number in 1,500 has a wrong key, as typing errors do. */
export const estFautif = (indice: number): boolean => indice % 1500 === 700;

/** Ten digits beginning with `00`, unique by rank (0 to 8,899,999). */
export function numeroRpls(indice: number): string {
  const neuf = `00${1_000_000 + indice}`;
  const juste = cle(neuf);
  return `${neuf}${estFautif(indice) ? (juste + 1) % 10 : juste}`;
}
