import { lireNombre } from '@contingent/droit';
import type { AnnexeSaisie, AnnexeVue } from '@contingent/echanges';

/** The year's form as typed: one field a category, the vacancies, the carried fraction. */
export type AnnexeTexte = {
  readonly categories: Readonly<Record<string, string>>;
  readonly liberations: string;
  readonly reliquatAnterieur: string;
  /** Number of the inventory of the year; empty: by the rule. */
  readonly photographie: string;
};

export const texteDeLAnnexe = (a: AnnexeVue): AnnexeTexte => ({
  categories: Object.fromEntries(
    a.categories.map(({ code }) => {
      const nombre = (a.soustractions as Record<string, number> | null)?.[code];
      return [code, nombre === undefined ? '' : String(nombre)];
    }),
  ),
  liberations: a.liberations === null ? '' : String(a.liberations),
  reliquatAnterieur: enDecimal(a.reliquatAnterieur ?? ''),
  photographie: a.photographie === null ? '' : String(a.photographie),
});

/** The server keeps « 2/5 »; what ends in decimals is shown as it was typed, « 0,4 ». */
function enDecimal(exact: string): string {
  const lu = lireNombre(exact);
  if (lu === undefined) return exact;
  for (let decimales = 0; decimales <= 6; decimales += 1) {
    const rang = 10n ** BigInt(decimales);
    if ((lu.n * rang) % lu.d === 0n)
      return decimales === 0 ? `${lu.n / lu.d}` : `0,${`${(lu.n * rang) / lu.d}`.padStart(decimales, '0')}`;
  }
  return exact;
}

const entierDe = (texte: string): number | undefined => {
  const net = texte.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,8}$/.test(net) ? Number(net) : undefined;
};
const faute = (texte: string): string => `« ${texte.trim()} » n’est pas un nombre entier : écrivez 0, 3, 12…`;

/** What to send, or a fault for each field. Categories are answered all together: a blank beside an answer is asked. */
export function lisAnnexe(t: AnnexeTexte): { saisie: AnnexeSaisie } | { fautes: Record<string, string> } {
  const fautes: Record<string, string> = {};
  const remplies = Object.entries(t.categories).filter(([, v]) => v.trim() !== '');
  for (const [code, v] of Object.entries(t.categories)) {
    if (v.trim() === '' && remplies.length > 0)
      fautes[code] = 'Indiquez ce nombre aussi : 0 s’il n’y en a pas.';
    else if (v.trim() !== '' && entierDe(v) === undefined) fautes[code] = faute(v);
  }
  if (t.liberations.trim() !== '' && entierDe(t.liberations) === undefined)
    fautes.liberations = faute(t.liberations);
  if (Object.keys(fautes).length > 0) return { fautes };
  const reliquat = t.reliquatAnterieur.trim();
  return {
    saisie: {
      soustractions:
        remplies.length === 0
          ? null
          : Object.fromEntries(remplies.map(([code, v]) => [code, entierDe(v) ?? 0])),
      liberations: t.liberations.trim() === '' ? null : (entierDe(t.liberations) ?? null),
      reliquatAnterieur: reliquat === '' ? null : reliquat,
      photographie: t.photographie === '' ? null : Number(t.photographie),
    },
  };
}
