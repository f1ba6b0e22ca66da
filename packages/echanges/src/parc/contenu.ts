import {
  cleRplsValide,
  estCodeInsee,
  estDepartement,
  lireDateInventaire,
  lireNombre,
  normaliserConstruction,
  normaliserExclusion,
  normaliserFinancement,
  normaliserQpv,
  normaliserTypologie,
  reconnaitreReservataire,
} from '@contingent/droit';
import type { ChampLogement } from './champs.ts';

type Epreuve = (valeur: string) => boolean;
const estDate: Epreuve = (v) => {
  const lue = lireDateInventaire(v);
  return lue.type !== 'ILLISIBLE' && /[^\d.,]/.test(v);
};
const estNombre: Epreuve = (v) => lireNombre(v.replace(/(?:€|m²|m2)$/i, '')) !== undefined;

/** Fields whose values have a form. The others (programme, commune…) are known by their header only. */
export const EPREUVES: Partial<Readonly<Record<ChampLogement, Epreuve>>> = {
  rpls: (v) => /^\d{7,10}$/.test(v.replace(/\s/g, '')),
  typologie: (v) => normaliserTypologie(v).valeur !== undefined,
  financement: (v) => normaliserFinancement(v).valeur !== undefined || /^(?:DIVERS|PALULOS)$/i.test(v),
  construction: (v) => normaliserConstruction(v).valeur !== undefined,
  qpv: (v) => normaliserQpv(v).valeur !== undefined,
  conventionDebut: estDate,
  conventionFin: estDate,
  anneeConstruction: (v) => /^(?:1[5-9]|20)\d\d$/.test(v) || estDate(v),
  rotation: (v) => lireNombre(v) !== undefined,
  departement: (v) => estDepartement(v) || !/\d/.test(v),
  communeInsee: estCodeInsee,
  communeNom: (v) => /\p{L}/u.test(v),
  exclusion: (v) => normaliserExclusion(v).valeur !== undefined,
  surface: estNombre,
  loyer: estNombre,
};

const MOTS_DE_VOIE =
  /\b(?:rue|avenue|av|bd|boulevard|chemin|place|all[ée]es?|impasse|route|quai|cours|square|cit[ée]|passage)\b/i;

/** Stricter forms, sure enough to name a column whose header says nothing; the number is the confidence. */
const SANS_ENTETE: readonly (readonly [ChampLogement, number, Epreuve])[] = [
  ['rpls', 85, cleRplsValide],
  ['typologie', 75, (v) => /^[A-Z]/i.test(v) && normaliserTypologie(v).valeur !== undefined],
  ['financement', 75, (v) => /^[A-Z]/i.test(v) && normaliserFinancement(v).valeur !== undefined],
  ['construction', 75, (v) => v.length > 1 && normaliserConstruction(v).valeur !== undefined],
  ['rotation', 65, (v) => /^\d{1,2}(?:[.,]\d+)?\s?%$/.test(v)],
  ['reservataire', 60, (v) => reconnaitreReservataire(v, {}).categorie !== undefined],
  ['adresse', 60, (v) => MOTS_DE_VOIE.test(v)],
  ['conventionDebut', 50, estDate],
  ['conventionFin', 50, estDate],
  ['qpv', 45, (v) => /^(?:oui|non|hors)( qpv)?$/i.test(v)],
];

export type Mesure = { readonly bonnes: number; readonly total: number };
const mesurer = (valeurs: readonly string[], epreuve: Epreuve): Mesure => ({
  bonnes: valeurs.filter(epreuve).length,
  total: valeurs.length,
});

/** How many of the values have the form of the field; `undefined` when the field has no form. */
export function mesureDeChamp(champ: ChampLogement, valeurs: readonly string[]): Mesure | undefined {
  const epreuve = EPREUVES[champ];
  return epreuve && valeurs.length > 0 ? mesurer(valeurs, epreuve) : undefined;
}

export type LectureContenu = {
  readonly champ: ChampLogement;
  readonly force: number;
  readonly mesure: Mesure;
};

/** Fields that the values alone suggest: 9 in 10 must have the form (6 in 10 for réservataires and addresses). */
export function lireContenu(valeurs: readonly string[]): readonly LectureContenu[] {
  if (valeurs.length === 0) return [];
  return SANS_ENTETE.flatMap(([champ, force, epreuve]) => {
    const mesure = mesurer(valeurs, epreuve);
    const seuil = champ === 'reservataire' || champ === 'adresse' ? 0.6 : 0.9;
    return mesure.bonnes >= seuil * mesure.total ? [{ champ, force, mesure }] : [];
  });
}

/** A cell that belongs to a row of data: a number, a rate, a date, an RPLS number, a typology. */
export const ressembleAUneDonnee = (cellule: string): boolean =>
  /^[-+]?\d[\d\s.,]*%?$/.test(cellule) || estDate(cellule) || /^[TV]\d(?:bis)?$/i.test(cellule);
