/** 5 characters, Corsica 2A/2B (nomenclatures § 9). The format only: no list of communes is held here. */
export const estCodeInsee = (texte: string): boolean => /^(?:\d{2}|2[AB])\d{3}$/.test(texte);
export const estCodePostal = (texte: string): boolean => /^\d{5}$/.test(texte);
export const estDepartement = (texte: string): boolean =>
  /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97\d|98\d)$/.test(texte);

/** Département of an INSEE code: 3 characters overseas. */
export const departementDeInsee = (insee: string): string =>
  insee.startsWith('97') || insee.startsWith('98') ? insee.slice(0, 3) : insee.slice(0, 2);

const luhn = (chiffres: string): boolean => {
  let total = 0;
  for (let i = 0; i < chiffres.length; i++) {
    const c = Number(chiffres[chiffres.length - 1 - i]);
    const double = c * 2;
    total += i % 2 === 0 ? c : double > 9 ? double - 9 : double;
  }
  return total % 10 === 0;
};

/** SIREN: 9 digits, Luhn. */
export const estSiren = (texte: string): boolean => /^\d{9}$/.test(texte) && luhn(texte);
/** SIRET: SIREN and establishment, Luhn on the 14 digits (RPLS n° 10). */
export const estSiret = (texte: string): boolean => /^\d{14}$/.test(texte) && luhn(texte);

/** QPV code of 2024 (`QN` + département on 3 + rank + letter) or of 2015 (`QP` + 6 digits). */
export const estCodeQpv = (texte: string): boolean => /^(?:QN[0-9AB]{3}\d{2}[A-Z]|QP\d{6})$/.test(texte);
