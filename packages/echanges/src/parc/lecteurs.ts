import {
  estCodeInsee,
  type Fraction,
  fraction,
  type Jour,
  lireDateInventaire,
  lireNombre,
  lireRpls,
  normaliserConstruction,
  normaliserExclusion,
  normaliserQpv,
  normaliserTypologie,
} from '@contingent/droit';
import type { CodeAnomalie } from './anomalie.ts';
import type { ChampLogement } from './champs.ts';
import { type Chantier, type EnCours, signaler } from './chantier.ts';
import { memoriser } from './memoire.ts';

/** Reads one cell, already trimmed; an empty one reaches only the fields that must be there. */
export type LectureDeCase = (brut: string, chantier: Chantier, colonne: string) => void;

const texteSimple =
  (champ: 'identifiantBailleur' | 'programme' | 'communeNom' | 'epci' | 'departement'): LectureDeCase =>
  (brut, chantier) => {
    chantier.logement[champ] = brut;
  };

const rpls: LectureDeCase = (brut, chantier, colonne) => {
  if (brut === '') return signaler(chantier, 'RPLS_ABSENT', colonne, brut);
  const lu = lireRpls(brut);
  if (!lu.ok) return signaler(chantier, 'RPLS_FORMAT', colonne, brut);
  chantier.logement.rpls = lu.rpls;
  if (!lu.cleValide) signaler(chantier, 'RPLS_CLE', colonne, brut);
  if (lu.zerosRetablis) signaler(chantier, 'RPLS_ZEROS', colonne, brut);
};

const adresse: LectureDeCase = (brut, { logement }) => {
  logement.adresse = logement.adresse === undefined ? brut : `${logement.adresse}, ${brut}`;
};

function lireInsee(brut: string): string {
  const complet = /^\d{4}$/.test(brut) ? `0${brut}` : brut.toUpperCase();
  return estCodeInsee(complet) ? complet : '';
}
function communeInsee(): LectureDeCase {
  const lire = memoriser(lireInsee);
  return (brut, chantier, colonne) => {
    const code = lire(brut);
    if (code !== '') chantier.logement.communeInsee = code;
    else signaler(chantier, 'INSEE_FORMAT', colonne, brut);
  };
}

const reservataire: LectureDeCase = (brut, chantier, colonne) => {
  if (brut === '') signaler(chantier, 'RESERVATAIRE_ABSENT', colonne, brut);
  else chantier.logement.reservataireBrut = brut;
};

function typologie(): LectureDeCase {
  const lire = memoriser(normaliserTypologie);
  return (brut, chantier, colonne) => {
    const { logement } = chantier;
    if (brut !== '') logement.typologieBrute = brut;
    const lue = lire(brut);
    if (lue.valeur === undefined) return signaler(chantier, 'TYPOLOGIE_INCONNUE', colonne, brut);
    logement.typologie = lue.valeur;
    if (lue.construction === undefined) return;
    chantier.villa = true;
    logement.construction ??= lue.construction;
  };
}

function construction(): LectureDeCase {
  const lire = memoriser(normaliserConstruction);
  return (brut, chantier, colonne) => {
    const lue = lire(brut);
    if (lue.valeur !== undefined) chantier.logement.construction = lue.valeur;
    else if (brut !== '') signaler(chantier, 'CONSTRUCTION_INCONNUE', colonne, brut);
  };
}

function qpv(): LectureDeCase {
  const lire = memoriser(normaliserQpv);
  return (brut, chantier, colonne) => {
    const lue = lire(brut);
    if (lue.valeur !== undefined) chantier.logement.qpv = lue.valeur;
    else if (brut !== '') signaler(chantier, 'QPV_INCONNU', colonne, brut);
  };
}

function exclusion(): LectureDeCase {
  const lire = memoriser(normaliserExclusion);
  return (brut, chantier, colonne) => {
    const lue = lire(brut);
    if (lue.valeur !== undefined) chantier.logement.exclusion = lue.valeur;
    else if (brut !== '') signaler(chantier, 'EXCLUSION_INCONNUE', colonne, brut);
  };
}

type Poser = (logement: EnCours, jour: Jour) => void;
function date(poser: Poser, sansTerme: (logement: EnCours) => void): LectureDeCase {
  const lire = memoriser(lireDateInventaire);
  return (brut, chantier, colonne) => {
    const lue = lire(brut);
    if (lue.type === 'JOUR') poser(chantier.logement, lue.jour);
    else if (lue.type === 'SANS_TERME') sansTerme(chantier.logement);
    else
      signaler(chantier, lue.type === 'INEXISTANTE' ? 'DATE_INEXISTANTE' : 'DATE_ILLISIBLE', colonne, brut);
  };
}

/** A year, or the year of a day; 0 when it is neither. */
function lireAnnee(brut: string): number {
  if (/^\d{4}$/.test(brut)) return Number(brut);
  const lue = lireDateInventaire(brut);
  return lue.type === 'JOUR' ? Number(lue.jour.slice(0, 4)) : 0;
}
function anneeConstruction(): LectureDeCase {
  const lire = memoriser(lireAnnee);
  return (brut, chantier, colonne) => {
    const annee = lire(brut);
    if (annee >= 1000 && annee <= 2999) chantier.logement.anneeConstruction = annee;
    else signaler(chantier, brut.startsWith('-') ? 'NOMBRE_NEGATIF' : 'NOMBRE_ILLISIBLE', colonne, brut);
  };
}

type RotationLue = { readonly taux: Fraction | undefined; readonly code: CodeAnomalie | undefined };
/** D28: 0 < τ ≤ 30 %. A bare `7,9` can only be a rate in per cent. */
function lireRotation(brut: string): RotationLue {
  const lu = lireNombre(brut);
  if (lu === undefined) return { taux: undefined, code: 'NOMBRE_ILLISIBLE' };
  if (lu.n < 0n) return { taux: undefined, code: 'NOMBRE_NEGATIF' };
  const enPourcent = !brut.includes('%') && lu.n > lu.d;
  const taux = enPourcent ? fraction(lu.n, lu.d * 100n) : lu;
  if (taux.n === 0n || taux.n * 10n > taux.d * 3n)
    return { taux: undefined, code: 'ROTATION_INVRAISEMBLABLE' };
  return { taux, code: enPourcent ? 'ROTATION_SANS_POURCENT' : undefined };
}
function rotation(): LectureDeCase {
  const lire = memoriser(lireRotation);
  return (brut, chantier, colonne) => {
    const { taux, code } = lire(brut);
    if (taux !== undefined) chantier.logement.tauxRotation = taux;
    if (code !== undefined) signaler(chantier, code, colonne, brut);
  };
}

type NombreLu<T> = { readonly valeur: T } | { readonly code: CodeAnomalie };
function nombre<T>(
  convertir: (lu: Fraction) => T,
  poser: (logement: EnCours, valeur: T) => void,
): LectureDeCase {
  const lire = memoriser((brut): NombreLu<T> => {
    const lu = lireNombre(brut.replace(/\s*(?:€|m²|m2|euros?)$/i, ''));
    if (lu === undefined) return { code: 'NOMBRE_ILLISIBLE' };
    return lu.n < 0n ? { code: 'NOMBRE_NEGATIF' } : { valeur: convertir(lu) };
  });
  return (brut, chantier, colonne) => {
    const lu = lire(brut);
    if ('code' in lu) signaler(chantier, lu.code, colonne, brut);
    else poser(chantier.logement, lu.valeur);
  };
}

/** Empty cells of these fields are worth a word. */
export const CHAMPS_ATTENDUS: ReadonlySet<ChampLogement> = new Set(['rpls', 'reservataire', 'typologie']);

/** One reader per field, each with its own memory of repeated values. */
export const creerLecteurs = (): Readonly<Record<ChampLogement, LectureDeCase>> => ({
  rpls,
  identifiantBailleur: texteSimple('identifiantBailleur'),
  programme: texteSimple('programme'),
  adresse,
  communeInsee: communeInsee(),
  communeNom: texteSimple('communeNom'),
  epci: texteSimple('epci'),
  departement: texteSimple('departement'),
  reservataire,
  typologie: typologie(),
  // The group needs years that other columns give: see `finir`.
  financement: (brut, { logement }) => {
    logement.financementBrut = brut;
  },
  construction: construction(),
  qpv: qpv(),
  conventionDebut: date(
    (l, jour) => {
      l.conventionDebut = jour;
    },
    () => undefined,
  ),
  conventionFin: date(
    (l, jour) => {
      l.conventionFin = jour;
    },
    (l) => {
      l.sansTerme = true;
    },
  ),
  anneeConstruction: anneeConstruction(),
  rotation: rotation(),
  exclusion: exclusion(),
  surface: nombre(
    (lu) => Number(lu.n) / Number(lu.d),
    (l, surface) => {
      l.surface = surface;
    },
  ),
  loyer: nombre(
    (lu) => lu,
    (l, loyer) => {
      l.loyer = loyer;
    },
  ),
});
