import type { ConventionSaisieBrute, ConventionVue } from '@contingent/echanges';
import { estObjet, type Objet } from './json.ts';

/** The frame of an agreement as typed: text, so that nothing typed is ever lost by a conversion. */
export type Cadrage = {
  readonly reservataire: string;
  readonly modele: string;
  /** Own model of the landlord, on top of `modele`; empty when there is none. */
  readonly modelePropre: string;
  readonly reference: string;
  readonly departement: string;
  readonly exercices: string;
  readonly photographie: string;
  readonly communes: string;
  readonly logementsEligibles: string;
  readonly droits: string;
};
export type ChampDeCadrage = keyof Cadrage;

export const LIBELLES: Readonly<Record<ChampDeCadrage, string>> = {
  reservataire: 'Réservataire',
  modele: 'Modèle',
  modelePropre: 'Modèle du bailleur',
  reference: 'Référence',
  departement: 'Département',
  exercices: 'Exercices',
  photographie: 'État des lieux',
  communes: 'Communes du territoire',
  logementsEligibles: 'Logements éligibles saisis',
  droits: 'Droits saisis',
};

/** A whole draft: the frame, the differences in the very JSON that is stored, what the signed paper prints. */
export type Brouillon = Cadrage & {
  readonly clauses: Objet;
  readonly imprime: Objet;
  /** Kept as it came: no screen edits it. */
  readonly document: Objet | null;
};

const CADRAGE_VIDE: Cadrage = {
  reservataire: '',
  modele: '',
  modelePropre: '',
  reference: '',
  departement: '',
  exercices: '',
  photographie: '',
  communes: '',
  logementsEligibles: '',
  droits: '',
};
export const CHAMPS_DU_CADRAGE = Object.keys(CADRAGE_VIDE) as readonly ChampDeCadrage[];

/** A new agreement, with what the address proposes; what is not a field of the frame is left out. */
export function brouillonNeuf(parametres: URLSearchParams): Brouillon {
  const lus = CHAMPS_DU_CADRAGE.flatMap((c) =>
    parametres.has(c) ? [[c, parametres.get(c)?.slice(0, 2000) ?? '']] : [],
  );
  return { ...CADRAGE_VIDE, ...Object.fromEntries(lus), clauses: {}, imprime: {}, document: null };
}

const nombreEcrit = (n: number | null): string => (n === null ? '' : String(n));
const objet = (v: unknown): Objet => (estObjet(v) ? v : {});

/** A stored draft as the editor edits it. */
export function brouillonDe(c: ConventionVue): Brouillon {
  return {
    reservataire: String(c.reservataire.id),
    modele: c.modele,
    modelePropre: nombreEcrit(c.modelePropre?.id ?? null),
    reference: c.reference ?? '',
    departement: c.departement ?? '',
    exercices: c.exercices.join(', '),
    photographie: nombreEcrit(c.photographie),
    communes: c.communes.join(', '),
    logementsEligibles: nombreEcrit(c.logementsEligibles),
    droits: nombreEcrit(c.droits),
    clauses: objet(c.clauses),
    imprime: objet(c.imprime),
    document: estObjet(c.document) ? c.document : null,
  };
}

const vide = (v: unknown): boolean => v === undefined || (typeof v === 'string' && v.trim() === '');

/** The draft carries what a paper prints: its articles have the numbers of that paper. The server has the same rule. */
export const surPapier = ({ imprime, document }: Brouillon): boolean =>
  Object.values(imprime).some((v) => !vide(v)) || Object.keys(document ?? {}).length > 0;

/** `2024`, `2024, 2026`, `2024 à 2026`, `2024-2026`; `undefined` when one part is not understood. */
export function lisExercices(texte: string): number[] | undefined {
  const annees: number[] = [];
  for (const morceau of texte.split(/[,;]/).map((m) => m.trim())) {
    if (morceau === '') continue;
    const lu = /^(\d{4})(?:\s*(?:à|au|-|–)\s*(\d{4}))?$/.exec(morceau);
    const [de, a] = [Number(lu?.[1]), Number(lu?.[2] ?? lu?.[1])];
    if (!lu || de > a || a - de > 50) return undefined;
    for (let annee = de; annee <= a; annee += 1) annees.push(annee);
  }
  return [...new Set(annees)].sort((x, y) => x - y);
}

export const lisCommunes = (texte: string): string[] =>
  texte
    .split(/[,;\n]/)
    .map((c) => c.trim())
    .filter((c) => c !== '');

function lisEntier(texte: string): number | null | undefined {
  const net = texte.replace(/[\s\u00a0\u202f]/g, '');
  if (net === '') return null;
  return /^\d{1,9}$/.test(net) ? Number(net) : undefined;
}

export type FautesDuCadrage = Partial<Record<ChampDeCadrage, string>>;
const pasUnEntier = (texte: string): string =>
  `« ${texte.trim()} » n’est pas un nombre entier : écrivez par exemple 155.`;

/** Every fault of the frame that can be told without asking the server. */
export function fautesDuCadrage(b: Cadrage): FautesDuCadrage {
  const exercices = lisExercices(b.exercices);
  const fautes: FautesDuCadrage = {};
  if (b.reservataire === '') fautes.reservataire = 'Choisissez un réservataire.';
  if (b.modele === '') fautes.modele = 'Choisissez un modèle.';
  if (exercices === undefined)
    fautes.exercices = `« ${b.exercices} » n’est pas compris : écrivez « 2027 », « 2027, 2028 » ou « 2027 à 2029 ».`;
  else if (exercices.length === 0) fautes.exercices = 'Indiquez au moins un exercice.';
  if (lisEntier(b.logementsEligibles) === undefined)
    fautes.logementsEligibles = pasUnEntier(b.logementsEligibles);
  if (lisEntier(b.droits) === undefined) fautes.droits = pasUnEntier(b.droits);
  return fautes;
}

const ouNul = (texte: string): string | null => (texte.trim() === '' ? null : texte.trim());
const identifiant = (texte: string): number | null => (texte === '' ? null : Number(texte));

/** The request to send. Only for a draft without fault. */
export function enSaisie(b: Brouillon, revision: number | null): ConventionSaisieBrute {
  return {
    modele: b.modele,
    modelePropre: identifiant(b.modelePropre),
    reservataire: Number(b.reservataire),
    reference: ouNul(b.reference),
    departement: ouNul(b.departement),
    clauses: b.clauses,
    exercices: lisExercices(b.exercices) ?? [],
    photographie: identifiant(b.photographie),
    communes: lisCommunes(b.communes),
    logementsEligibles: lisEntier(b.logementsEligibles) ?? null,
    droits: lisEntier(b.droits) ?? null,
    imprime: Object.keys(b.imprime).length === 0 ? null : b.imprime,
    document: b.document,
    revision,
  };
}
