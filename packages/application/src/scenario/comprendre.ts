import {
  type CategorieSoustraction,
  type ChangementCible,
  type Compte,
  type InventaireEssaye,
  lireJour,
} from '@contingent/droit';
import { type ChangementSaisi, lireDossier } from '@contingent/echanges';
import type { Faute } from '../refus/refus.ts';

/** What a typed change must point to: the landlord's own agreements and inventories. */
export type Connus = { readonly conventions: readonly number[]; readonly photographies: readonly number[] };

/** A change read into the terms of `droit`; the inventory stays an identifier until it is counted. */
export type ChangementLu = Omit<ChangementCible, 'cles' | 'inventaires'> & {
  readonly conventions: readonly number[];
  readonly photographie?: number;
};
export type Lu = { readonly changements: readonly ChangementLu[]; readonly fautes: readonly Faute[] };

const LIBELLE = 'scénario';

/** Reads every change of a scenario; all the faults at once, each at its place, in French. */
export function comprendre(saisis: readonly ChangementSaisi[], ou = 'changements'): Lu {
  const lus = saisis.map((saisi, rang) => lireChangement(saisi, `${ou}.${rang}`));
  return { changements: lus.map((l) => l.changement), fautes: lus.flatMap((l) => l.fautes) };
}

/** Rates, clauses and categories are read as in DOSSIER.json: same writings accepted, same faults told. */
function lireChangement(
  saisi: ChangementSaisi,
  ou: string,
): { readonly changement: ChangementLu; readonly fautes: readonly Faute[] } {
  const { conventions, photographie, arrondi } = saisi;
  const lu = lireDossier({
    convention: { modele: 'haute-garonne-2023', ...(saisi.part === undefined ? {} : { part: saisi.part }) },
    exercice: 2000,
    ...(saisi.tauxRotation === undefined ? {} : { tauxRotation: saisi.tauxRotation }),
    ...(saisi.soustractions ? { soustractions: saisi.soustractions } : {}),
  });
  const le = saisi.parametresAu === undefined ? undefined : lireJour(saisi.parametresAu);
  const fautes = [
    ...(lu.ok
      ? []
      : lu.fautes.map((f) => ({ ...f, chemin: `${ou}.${f.chemin.replace(/^convention\./, '')}` }))),
    ...(saisi.parametresAu !== undefined && le === undefined ? [jourInconnu(ou, saisi.parametresAu)] : []),
  ];
  if (!lu.ok) return { changement: { conventions }, fautes };
  const { convention, tauxRotation, soustractions } = lu.dossier;
  return {
    fautes,
    changement: {
      conventions,
      ...(convention.part === undefined ? {} : { part: convention.part }),
      ...(tauxRotation === undefined ? {} : { tauxRotation }),
      ...(saisi.soustractions === null ? { soustractions: null } : {}),
      ...(soustractions === undefined ? {} : { soustractions: comptes(soustractions) }),
      ...(arrondi === undefined ? {} : { arrondi }),
      ...(le === undefined ? {} : { parametresAu: le }),
      ...(photographie === undefined ? {} : { photographie }),
    },
  };
}

const jourInconnu = (ou: string, lu: string): Faute => ({
  chemin: `${ou}.parametresAu`,
  message: `« ${lu} » n’est pas une date du calendrier.`,
  remede: 'Écrire la date AAAA-MM-JJ, par exemple 2027-01-01.',
});

const comptes = (nombres: Partial<Record<CategorieSoustraction, number>>) =>
  (Object.entries(nombres) as [CategorieSoustraction, number][]).map(
    ([categorie, nombre]): Compte & { categorie: CategorieSoustraction } => ({
      categorie,
      nombre,
      provenance: { type: 'saisie', libelle: LIBELLE },
    }),
  );

/** Agreements and inventories that do not exist for this landlord. */
export function fautesDeRenvoi(lus: readonly ChangementLu[], connus: Connus, ou = 'changements'): Faute[] {
  return lus.flatMap(({ conventions, photographie }, rang) => [
    ...conventions
      .filter((id) => !connus.conventions.includes(id))
      .map((id) => ({
        chemin: `${ou}.${rang}.conventions`,
        message: `La convention n° ${id} n’existe pas chez ce bailleur.`,
        remede: 'Choisir une convention de la liste, ou n’en nommer aucune pour les viser toutes.',
      })),
    ...(photographie === undefined || connus.photographies.includes(photographie)
      ? []
      : [
          {
            chemin: `${ou}.${rang}.photographie`,
            message: `L’état des lieux n° ${photographie} n’existe pas chez ce bailleur, ou un autre le remplace.`,
            remede: 'Choisir un état des lieux de la liste.',
          },
        ]),
  ]);
}

/** The change as `droit` takes it: agreements by their key, inventories counted. */
export function enCible(
  { conventions, photographie: _, ...changement }: ChangementLu,
  inventaires: ReadonlyMap<string, InventaireEssaye> | undefined,
): ChangementCible {
  const cles = conventions.map(cleDeConvention);
  return { ...changement, cles, ...(inventaires === undefined ? {} : { inventaires }) };
}

export const cleDeConvention = (id: number): string => `convention ${id}`;
