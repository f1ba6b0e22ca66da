import type { CalendrierVue } from '@contingent/echanges';
import { enCsv } from '../../cadre/csv.ts';
import { jourAffiche } from '../../typographie/typographie.ts';

export type Ligne = CalendrierVue[number];

/** What a deadline is about: the filter of the calendar. A code that this screen does not know is « autre ». */
export const GENRES = {
  transmissions: {
    libelle: 'Transmissions',
    un: 'transmission',
    codes: ['TRANSMISSION_PREFET', 'TRANSMISSION_EPCI'],
  },
  signatures: { libelle: 'Retours de signature', un: 'retour de signature', codes: ['RETOUR_ATTENDU'] },
  denonciations: {
    libelle: 'Limites de dénonciation',
    un: 'limite pour dénoncer',
    codes: ['DENONCIATION_AVANT'],
  },
  reconductions: {
    libelle: 'Reconductions',
    un: 'reconduction',
    codes: ['RECONDUCTION_TACITE', 'RECONDUCTION_A_DECIDER'],
  },
  fins: { libelle: 'Fins de période', un: 'fin de période', codes: ['FIN_DE_PERIODE'] },
  annexes: { libelle: 'Annexes annuelles', un: 'annexe annuelle', codes: ['ANNEXE_ANNUELLE'] },
  bilans: { libelle: 'Bilans', un: 'bilan', codes: ['BILAN_ANNUEL'] },
  autres: { libelle: 'Autres', un: 'échéance', codes: [] },
} as const satisfies Record<string, { libelle: string; un: string; codes: readonly string[] }>;
export type Genre = keyof typeof GENRES;

const NOMS = Object.keys(GENRES) as Genre[];
export const genreDe = (e: Pick<Ligne, 'code'>): Genre =>
  NOMS.find((g) => (GENRES[g].codes as readonly string[]).includes(e.code)) ?? 'autres';
export const lisGenre = (lu: string | null): Genre | undefined => NOMS.find((g) => g === lu);

export type Groupe = { readonly cle: string; readonly titre: string; readonly lignes: readonly Ligne[] };

const MOIS = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** `2027-03` → « mars 2027 ». */
export const moisEcrit = (mois: string): string => MOIS.format(new Date(`${mois}-01T00:00:00Z`));

/** Late ones first, together, whatever their month; then month by month, by day. */
export function parMois(lignes: readonly Ligne[]): Groupe[] {
  const ordre = [...lignes].sort(
    (a, b) => a.le.localeCompare(b.le) || a.reservataire.nom.localeCompare(b.reservataire.nom, 'fr'),
  );
  const retards = ordre.filter((e) => e.etat === 'EN_RETARD');
  const groupes = new Map<string, Ligne[]>();
  for (const e of ordre) {
    if (e.etat === 'EN_RETARD') continue;
    const mois = e.le.slice(0, 7);
    groupes.set(mois, [...(groupes.get(mois) ?? []), e]);
  }
  return [
    ...(retards.length > 0 ? [{ cle: 'retard', titre: 'En retard', lignes: retards }] : []),
    ...[...groupes].map(([mois, duMois]) => ({ cle: mois, titre: moisEcrit(mois), lignes: duMois })),
  ];
}

/** The same thing to do on the same day for several agreements: said once, with their names. */
export function regroupees(lignes: readonly Ligne[]): (readonly [Ligne, ...Ligne[]])[] {
  const groupes = new Map<string, [Ligne, ...Ligne[]]>();
  for (const e of lignes) {
    const cle = [e.le, e.code, e.etat, e.libelle, e.source].join('\n');
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(e);
    else groupes.set(cle, [e]);
  }
  return [...groupes.values()];
}

/** Kinds that the calendar holds, with their number. */
export const genresPresents = (lignes: readonly Ligne[]): { genre: Genre; nombre: number }[] =>
  NOMS.map((genre) => ({ genre, nombre: lignes.filter((e) => genreDe(e) === genre).length })).filter(
    (g) => g.nombre > 0,
  );

export const ETATS_D_ECHEANCE: Record<Ligne['etat'], string> = {
  EN_RETARD: 'en retard',
  PROCHE: 'proche',
  A_VENIR: 'à venir',
};

export function calendrierEnCsv(lignes: readonly Ligne[]): string {
  const titres = [
    'Date',
    'État',
    'Genre',
    'Ce qu’il y a à faire',
    'Bailleur',
    'Réservataire',
    'Convention',
    'Source',
  ];
  const corps = parMois(lignes).flatMap((g) =>
    g.lignes.map((e) => [
      ...[jourAffiche(e.le), ETATS_D_ECHEANCE[e.etat], GENRES[genreDe(e)].libelle, e.libelle],
      ...[e.bailleur.nom, e.reservataire.nom, String(e.convention), e.source],
    ]),
  );
  return enCsv([titres, ...corps]);
}
