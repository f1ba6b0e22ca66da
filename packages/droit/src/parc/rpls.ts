/**
 * Control key found on the data (nomenclatures § 8, 174 numbers of 174, no official source): hence a warning, never a
 * refusal. Weights 2,1,2,1… from the left, products not reduced, total a multiple of 10.
 */
export function cleRplsValide(rpls: string): boolean {
  if (rpls.length !== 10) return false;
  let total = 0;
  for (let i = 0; i < 10; i++) {
    const chiffre = rpls.charCodeAt(i) - 48;
    if (chiffre < 0 || chiffre > 9) return false;
    total += i % 2 === 0 ? 2 * chiffre : chiffre;
  }
  return total % 10 === 0;
}

/** `zerosRetablis`: a spreadsheet had eaten the leading zeros. `FORMAT`: not an RPLS number. */
export type RplsLu =
  | { readonly ok: true; readonly rpls: string; readonly cleValide: boolean; readonly zerosRetablis: boolean }
  | { readonly ok: false };

const estDixChiffres = (texte: string): boolean => {
  if (texte.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const c = texte.charCodeAt(i);
    if (c < 48 || c > 57) return false;
  }
  return true;
};

/** Ten digits kept as text, spaces dropped; 7 to 9 digits get their zeros back only when the key then agrees. */
export function lireRpls(brut: string): RplsLu {
  if (estDixChiffres(brut))
    return { ok: true, rpls: brut, cleValide: cleRplsValide(brut), zerosRetablis: false };
  const net = brut.replace(/[\s\u00a0\u202f]/g, '');
  if (estDixChiffres(net))
    return { ok: true, rpls: net, cleValide: cleRplsValide(net), zerosRetablis: false };
  if (!/^\d{7,9}$/.test(net)) return { ok: false };
  const complet = net.padStart(10, '0');
  return cleRplsValide(complet)
    ? { ok: true, rpls: complet, cleValide: true, zerosRetablis: true }
    : { ok: false };
}
