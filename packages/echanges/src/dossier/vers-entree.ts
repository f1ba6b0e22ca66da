import {
  type Annexe,
  type CategorieReservataire,
  type Compte,
  type Convention,
  type DossierAVerifier,
  type EntreeCalcul,
  type OrigineDroit,
  type Provenance,
  reconnaitreReservataire,
} from '@contingent/droit';
import { enConvention } from './ecrire-convention.ts';
import type { Dossier } from './schema.ts';

/** What was counted in the inventory file; what the dossier types itself wins over it. */
export type ComptesDeLInventaire = Pick<EntreeCalcul, 'eligibles' | 'exclus' | 'droits' | 'tauxRotation'>;

const cle = (nom: string): Provenance => ({ type: 'saisie', libelle: `dossier, clé « ${nom} »` });
const compte = (nombre: number, nom: string): Compte => ({ nombre, provenance: cle(nom) });

/** The keys that are there, typed as the enumeration they came from. */
const lignes = <C extends string>(table: Partial<Record<C, number>>): [C, number][] =>
  (Object.keys(table) as C[]).map((nom) => [nom, table[nom] ?? 0]);

/** A réservataire written by its name alone gets the category its name says; an unknown one is `AUTRE`. */
function categorie(d: Dossier): CategorieReservataire {
  const { nom, categorie: dite } = d.reservataire ?? { nom: '' };
  return dite ?? reconnaitreReservataire(nom, {}).categorie ?? 'AUTRE';
}

/** The agreement of the dossier; a name that is not written stays empty, and no check guesses it. */
export function conventionDuDossier(d: Dossier): Convention {
  const { categorie: _, ...reservataire } = d.reservataire ?? { nom: '' };
  const convention = enConvention(d.convention, {
    bailleur: d.bailleur ?? { nom: '' },
    reservataire: { ...reservataire, categorie: categorie(d) },
  });
  const departement = d.convention.departement ?? d.bailleur?.departement ?? d.reservataire?.departement;
  return departement === undefined ? convention : { ...convention, departement };
}

/** Rights typed by origin; what the split leaves has the stated origin, else an unknown one. */
function droitsSaisis({ droits }: Dossier): Pick<EntreeCalcul, 'droits'> {
  if (droits === undefined) return {};
  const parOrigine = lignes<OrigineDroit>(droits.parOrigine ?? {});
  const reste = droits.logements - parOrigine.reduce((total, [, n]) => total + n, 0);
  const origineDuReste = droits.origine ?? 'INCONNUE';
  const toutes: [OrigineDroit, number][] =
    reste > 0 || parOrigine.length === 0 ? [...parOrigine, [origineDuReste, reste]] : parOrigine;
  return {
    droits: toutes.map(([origine, nombre]) => ({ ...compte(nombre, 'droits'), origine })),
  };
}

function assietteSaisie({ assiette }: Dossier): Pick<EntreeCalcul, 'eligibles' | 'exclus'> {
  if (assiette === undefined) return {};
  const exclus = lignes(assiette.exclus ?? {});
  return {
    eligibles: compte(assiette.logementsEligibles, 'assiette.logementsEligibles'),
    ...(exclus.length > 0 && {
      exclus: exclus.map(([motif, nombre]) => ({ ...compte(nombre, `assiette.exclus.${motif}`), motif })),
    }),
  };
}

function tauxSaisi({ tauxRotation }: Dossier): Pick<EntreeCalcul, 'tauxRotation'> {
  if (tauxRotation === undefined) return {};
  const libelle = 'dossier, clé « tauxRotation »';
  return {
    tauxRotation: {
      valeur: tauxRotation,
      source: { type: 'saisie', libelle },
      provenance: cle('tauxRotation'),
    },
  };
}

function previsions(d: Dossier): Pick<EntreeCalcul, 'liberations' | 'soustractions'> {
  return {
    ...(d.liberations !== undefined && { liberations: compte(d.liberations, 'liberations') }),
    ...(d.soustractions && {
      soustractions: lignes(d.soustractions).map(([categorie, nombre]) => ({
        ...compte(nombre, `soustractions.${categorie}`),
        categorie,
      })),
    }),
  };
}

/** What the engine runs: the dossier, and the counts of its inventory when it has one. */
export function entreeDuDossier(d: Dossier, inventaire: ComptesDeLInventaire = {}): EntreeCalcul {
  const { exclus, ...comptes } = inventaire;
  return {
    convention: conventionDuDossier(d),
    exercice: d.exercice,
    ...comptes,
    // A typed base is not that of the file: neither are its exclusions.
    ...(exclus && d.assiette === undefined && { exclus }),
    ...assietteSaisie(d),
    ...droitsSaisis(d),
    ...tauxSaisi(d),
    ...previsions(d),
    ...(d.etatDesLieuxAu !== undefined && { dateEtatDesLieux: d.etatDesLieuxAu }),
    ...(d.programmes && { programmes: d.programmes }),
    ...(d.durees && { durees: d.durees }),
    ...(d.reliquatAnterieur && { reliquatAnterieur: d.reliquatAnterieur }),
  };
}

/** The dossier as the checks see it; what was transcribed of the annex wins over what the file shows. */
export const dossierAVerifier = (
  nom: string,
  d: Dossier,
  inventaire: ComptesDeLInventaire = {},
  annexe?: Annexe,
): DossierAVerifier => ({
  nom,
  entree: entreeDuDossier(d, inventaire),
  imprime: d.imprime ?? {},
  document: { ...(annexe && { annexe }), ...d.document },
});
