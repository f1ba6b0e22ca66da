import type { EcheancesVue } from '@contingent/echanges';

type Annee = EcheancesVue['annees'][number];

/** Years in a row with the same number of active rights; what ends in the last of them explains the next step. */
export type Palier = {
  readonly de: number;
  readonly a: number;
  readonly actifs: number;
  readonly expirent: number;
  readonly parReservataire: Annee['parReservataire'];
};

/** The series read as steps: « 15 jusqu’en 2029, 12 de 2030 à 2058 ». A step ends where rights end or the count moves. */
export function paliers(annees: readonly Annee[]): Palier[] {
  const lus: Palier[] = [];
  for (const annee of annees) {
    const dernier = lus.at(-1);
    if (dernier && dernier.actifs === annee.actifs && dernier.expirent === 0) {
      lus[lus.length - 1] = {
        ...dernier,
        a: annee.annee,
        expirent: annee.expirent,
        parReservataire: annee.parReservataire,
      };
      continue;
    }
    const { actifs, expirent, parReservataire } = annee;
    lus.push({ de: annee.annee, a: annee.annee, actifs, expirent, parReservataire });
  }
  return lus;
}

/** « 2024 – 2029 », « 2030 », « depuis 2071 » for the last step, which nothing ends. */
export function periode(palier: Palier, dernier: boolean): string {
  if (dernier) return `à partir de ${palier.de}`;
  return palier.de === palier.a ? String(palier.de) : `de ${palier.de} à ${palier.a}`;
}

/** The same series for one réservataire (or one landlord, when a réservataire reads). */
export const seriePour = (annees: readonly Annee[], reservataire: number): Annee[] =>
  annees.map((annee) => {
    const sien = annee.parReservataire.find((r) => r.reservataire === reservataire);
    return {
      annee: annee.annee,
      actifs: sien?.actifs ?? 0,
      expirent: sien?.expirent ?? 0,
      parReservataire: sien ? [sien] : [],
    };
  });

/** Those who hold rights in the series, largest first. */
export function titulaires(annees: readonly Annee[]): { id: number; nom: string }[] {
  const connus = new Map<number, { id: number; nom: string; actifs: number }>();
  for (const annee of annees)
    for (const r of annee.parReservataire)
      if (!connus.has(r.reservataire))
        connus.set(r.reservataire, { id: r.reservataire, nom: r.nom, actifs: r.actifs });
  return [...connus.values()].sort((a, b) => b.actifs - a.actifs || a.nom.localeCompare(b.nom, 'fr'));
}
