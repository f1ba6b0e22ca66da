/** Tabs of one agreement, in the address (`?onglet=versions`); the first one needs no word. */
export const ONGLETS = {
  clauses: 'Clauses',
  calcul: 'Calcul',
  documents: 'Documents',
  versions: 'Versions',
  suivi: 'Suivi',
} as const;
export type Onglet = keyof typeof ONGLETS;
export const NOMS_D_ONGLET = Object.keys(ONGLETS) as Onglet[];

export const lisOnglet = (parametres: URLSearchParams): Onglet =>
  NOMS_D_ONGLET.find((o) => o === parametres.get('onglet')) ?? 'clauses';

/** The version of the address; nothing: the one that applies now, or the newest. */
export function lisVersion(parametres: URLSearchParams): string | undefined {
  const lu = parametres.get('version') ?? '';
  return /^\d{1,6}$/.test(lu) ? lu : undefined;
}

/** Address of a tab, keeping the version that one reads; what belongs to another tab is left behind. */
export function versOnglet(parametres: URLSearchParams, onglet: Onglet): string {
  const version = lisVersion(parametres);
  const requete = new URLSearchParams({
    ...(onglet === 'clauses' ? {} : { onglet }),
    ...(version === undefined ? {} : { version }),
  }).toString();
  return requete === '' ? '.' : `?${requete}`;
}
