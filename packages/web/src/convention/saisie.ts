import { affichePourcent, egale, lireFraction, lireNombre } from '@contingent/droit';
import type { Chiffre, ConventionSaisie, ConventionVue } from '@contingent/echanges';

/** The form as typed: every field is text, so that nothing typed is ever lost by a conversion. */
export type Brouillon = {
  readonly modele: string;
  readonly reservataire: string;
  readonly exercices: string;
  readonly photographie: string;
  readonly communes: string;
  readonly logementsEligibles: string;
  readonly droits: string;
  readonly tauxRotation: string;
  readonly arrondi: string;
  readonly part: string;
  readonly flux: string;
  readonly objectif: string;
  readonly prioritaires: string;
};
export type Champ = keyof Brouillon;
export type Fautes = Partial<Record<Champ, string>>;

const VIDE: Brouillon = {
  modele: '',
  reservataire: '',
  exercices: '',
  photographie: '',
  communes: '',
  logementsEligibles: '',
  droits: '',
  tauxRotation: '',
  arrondi: '',
  part: '',
  flux: '',
  objectif: '',
  prioritaires: '',
};
const CHAMPS = Object.keys(VIDE) as Champ[];
export const LIBELLES: Record<Champ, string> = {
  modele: 'Modèle',
  reservataire: 'Réservataire',
  exercices: 'Exercices',
  photographie: 'État des lieux',
  communes: 'Communes du territoire',
  logementsEligibles: 'Logements éligibles saisis',
  droits: 'Droits saisis',
  tauxRotation: 'Taux de rotation',
  arrondi: 'Règle d’arrondi',
  part: 'Part imprimée',
  flux: 'Flux imprimé',
  objectif: 'Objectif imprimé',
  prioritaires: 'Dont prioritaires, imprimé',
};

/** A new agreement, with what the address proposes. */
export const brouillonNeuf = (parametres: URLSearchParams): Brouillon => ({
  ...VIDE,
  ...Object.fromEntries(
    CHAMPS.flatMap((c) => (parametres.has(c) ? [[c, parametres.get(c)?.slice(0, 2000) ?? '']] : [])),
  ),
});

/** What a stored agreement reads like in the form; a clause that is the model's stays empty. */
export function brouillonDe(c: ConventionVue): Brouillon {
  const modifiees = new Set(c.differences.map((d) => d.clause));
  return {
    modele: c.modele,
    reservataire: String(c.reservataire.id),
    exercices: c.exercices.join(', '),
    photographie: c.photographie === null ? '' : String(c.photographie),
    communes: c.communes.join(', '),
    logementsEligibles: c.logementsEligibles === null ? '' : String(c.logementsEligibles),
    droits: c.droits === null ? '' : String(c.droits),
    tauxRotation: c.tauxRotation && modifiees.has('tauxRotation') ? tauxSaisissable(c.tauxRotation) : '',
    arrondi: modifiees.has('arrondi') ? c.arrondi : '',
    part: c.imprime?.part ?? '',
    flux: c.imprime?.flux ?? '',
    objectif: c.imprime?.objectif ?? '',
    prioritaires: c.imprime?.prioritaires ?? '',
  };
}

/** A rate as one types it, without losing a digit: `7,90 %`, `12,345 %`, `1/3` when no decimal writing is exact. */
export function tauxSaisissable(taux: Chiffre): string {
  const exact = lireFraction(taux.exact);
  if (!exact) return taux.affiche;
  for (let decimales = 2; decimales <= 8; decimales += 1) {
    const ecrit = affichePourcent(exact, decimales);
    const relu = lireNombre(ecrit);
    if (relu && egale(relu, exact)) return ecrit;
  }
  return taux.exact;
}

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

function lisEntier(texte: string): number | null | undefined {
  const net = texte.replace(/[\s\u00a0\u202f]/g, '');
  if (net === '') return null;
  return /^\d{1,9}$/.test(net) ? Number(net) : undefined;
}

const PAS_UN_ENTIER = (texte: string): string =>
  `« ${texte.trim()} » n’est pas un nombre entier : écrivez par exemple 155.`;

/** The request to send, or every fault that can be told without asking the server. */
export function lisBrouillon(
  b: Brouillon,
  version: number | null,
): { saisie: ConventionSaisie } | { fautes: Fautes } {
  const exercices = lisExercices(b.exercices);
  const [logements, droits] = [lisEntier(b.logementsEligibles), lisEntier(b.droits)];
  const fautes: Fautes = {
    ...(b.modele === '' ? { modele: 'Choisissez un modèle.' } : {}),
    ...(b.reservataire === '' ? { reservataire: 'Choisissez un réservataire.' } : {}),
    ...(exercices === undefined
      ? {
          exercices: `« ${b.exercices} » n’est pas compris : écrivez « 2027 », « 2027, 2028 » ou « 2027 à 2029 ».`,
        }
      : exercices.length === 0
        ? { exercices: 'Indiquez au moins un exercice.' }
        : {}),
    ...(logements === undefined ? { logementsEligibles: PAS_UN_ENTIER(b.logementsEligibles) } : {}),
    ...(droits === undefined ? { droits: PAS_UN_ENTIER(b.droits) } : {}),
  };
  if (
    Object.keys(fautes).length > 0 ||
    exercices === undefined ||
    logements === undefined ||
    droits === undefined
  )
    return { fautes };
  return { saisie: { ...textes(b), exercices, logementsEligibles: logements, droits, version } };
}

function textes(b: Brouillon) {
  const imprime = { part: b.part, flux: b.flux, objectif: b.objectif, prioritaires: b.prioritaires };
  const remplis = Object.entries(imprime).filter(([, v]) => v.trim() !== '');
  const taux = b.tauxRotation.trim();
  return {
    modele: b.modele,
    reservataire: Number(b.reservataire),
    photographie: b.photographie === '' ? null : Number(b.photographie),
    communes: b.communes
      .split(/[,;]/)
      .map((c) => c.trim())
      .filter((c) => c !== ''),
    tauxRotation: taux === '' ? null : /[%/]/.test(taux) ? taux : `${taux} %`,
    arrondi: b.arrondi === '' ? null : (b.arrondi as NonNullable<ConventionSaisie['arrondi']>),
    imprime: remplis.length === 0 ? null : Object.fromEntries(remplis),
  };
}

/** Puts each fault of the server at its field; what names no field of the form comes back apart. */
export function rangeFautes(
  recues: readonly { chemin: string; message: string; remede?: string | undefined }[],
): { fautes: Fautes; autres: string[] } {
  const fautes: Fautes = {};
  const autres: string[] = [];
  for (const { chemin, message, remede } of recues) {
    const mots = remede === undefined ? message : `${message} ${remede}`;
    const champ = chemin.split('.').find((partie): partie is Champ => (CHAMPS as string[]).includes(partie));
    if (champ === undefined) autres.push(mots);
    else fautes[champ] = fautes[champ] === undefined ? mots : `${fautes[champ]} ${mots}`;
  }
  return { fautes, autres };
}

/** Fields where what one typed is not what is stored now: to be settled after a conflict of versions. */
export const champsDifferents = (a: Brouillon, b: Brouillon): Champ[] =>
  CHAMPS.filter((champ) => a[champ].trim() !== b[champ].trim());
