/**
 * Numbers already seen, with the line of the first: open addressing over typed arrays, 16 bytes a number at most, so
 * that 5.4 million of them take about 130 MB and no garbage.
 */
export type RegistreRpls = {
  /** Line where the number was first seen, or `undefined` when it is new (it is then recorded). */
  readonly inscrire: (rpls: string, ligne: number) => number | undefined;
  readonly taille: () => number;
};

const DEPART = 1 << 10;

type Tables = { cles: Float64Array; lignes: Uint32Array; taille: number };

/** Place of the number, or the free place where it would go. Keys are stored plus one: 0 means free. */
function place(cles: Float64Array, cle: number): number {
  const masque = cles.length - 1;
  let i = (Math.imul(cle | 0, 0x9e3779b1) >>> 7) & masque;
  while (cles[i] !== 0 && cles[i] !== cle) i = (i + 1) & masque;
  return i;
}

function agrandir(tables: Tables): void {
  const { cles, lignes } = tables;
  tables.cles = new Float64Array(cles.length * 2);
  tables.lignes = new Uint32Array(cles.length * 2);
  for (let i = 0; i < cles.length; i++) {
    const cle = cles[i] ?? 0;
    if (cle === 0) continue;
    const ou = place(tables.cles, cle);
    tables.cles[ou] = cle;
    tables.lignes[ou] = lignes[i] ?? 0;
  }
}

/** `Number` of a text of digits, several times faster on the zeros that most of them start with. */
function nombreDe(chiffres: string): number {
  let n = 0;
  for (let i = 0; i < chiffres.length; i++) n = n * 10 + chiffres.charCodeAt(i) - 48;
  return n;
}

/** For numbers of at most 15 digits. */
export function creerRegistreRpls(): RegistreRpls {
  const tables: Tables = { cles: new Float64Array(DEPART), lignes: new Uint32Array(DEPART), taille: 0 };
  const inscrire = (rpls: string, ligne: number): number | undefined => {
    const cle = nombreDe(rpls) + 1;
    const ou = place(tables.cles, cle);
    if (tables.cles[ou] === cle) return tables.lignes[ou];
    tables.cles[ou] = cle;
    tables.lignes[ou] = ligne;
    tables.taille += 1;
    if (tables.taille * 10 > tables.cles.length * 7) agrandir(tables);
    return undefined;
  };
  return { inscrire, taille: () => tables.taille };
}
