import type { Readable } from 'node:stream';
import { type Jour, jour, LIBELLES_EXCLUSION, type Logement } from '@contingent/droit';
import { CHAMPS, type ChampLogement, ENTETES_CANONIQUES } from '@contingent/echanges';
import { type Cellule, ecrisCellule } from '../tableau/cellule.ts';
import { type Colonne, exporterTableau, type FormatTableau, type Lignes } from '../tableau/tableau.ts';

/** A dwelling and the label of its réservataire, as the file that we write names it. */
export type LigneInventaire = { readonly logement: Logement; readonly reservataire: string };

const SANS_TERME = jour('2999-12-31');
const jourDe = (j: Jour | undefined): Cellule => (j === undefined ? undefined : { jour: j });
const CONSTRUCTIONS = { COLLECTIF: 'Collectif', INDIVIDUEL: 'Individuel' } as const;

/** Raw writings are exported before normalised ones: what was loaded comes back as it was. */
const VALEURS: Readonly<Record<ChampLogement, (l: LigneInventaire) => Cellule>> = {
  rpls: ({ logement }) => logement.rpls,
  identifiantBailleur: ({ logement }) => logement.identifiantBailleur,
  programme: ({ logement }) => logement.programme,
  adresse: ({ logement }) => logement.adresse,
  communeInsee: ({ logement }) => logement.communeInsee,
  communeNom: ({ logement }) => logement.communeNom,
  epci: ({ logement }) => logement.epci,
  departement: ({ logement }) => logement.departement,
  reservataire: ({ reservataire }) => reservataire,
  typologie: ({ logement }) => logement.typologieBrute ?? logement.typologie,
  financement: ({ logement }) => logement.financementBrut ?? logement.financement,
  construction: ({ logement }) => logement.construction && CONSTRUCTIONS[logement.construction],
  qpv: ({ logement }) => (logement.qpv === undefined ? undefined : logement.qpv ? 'Oui' : 'Non'),
  conventionDebut: ({ logement }) => jourDe(logement.conventionDebut),
  conventionFin: ({ logement }) => jourDe(logement.sansTerme ? SANS_TERME : logement.conventionFin),
  anneeConstruction: ({ logement }) => logement.anneeConstruction,
  // As landlords write it: a bare 0,079 would be read as 0,079 %.
  rotation: ({ logement }) => logement.tauxRotation && ecrisCellule({ pourcent: logement.tauxRotation }),
  exclusion: ({ logement }) => logement.exclusion && LIBELLES_EXCLUSION[logement.exclusion],
  surface: ({ logement }) => logement.surface,
  loyer: ({ logement }) => logement.loyer && { nombre: logement.loyer },
};

const COLONNES: readonly Colonne<LigneInventaire>[] = CHAMPS.map((champ) => ({
  entete: ENTETES_CANONIQUES[champ],
  valeur: VALEURS[champ],
}));

/** The inventory with our canonical headers: reading the file back gives the same rows. */
export const exporterInventaire = (lignes: Lignes<LigneInventaire>, format: FormatTableau): Readable =>
  exporterTableau(COLONNES, lignes, format);
