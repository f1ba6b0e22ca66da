import type { Readable } from 'node:stream';
import { exporterInventaire, type FormatTableau, type LigneInventaire } from '@contingent/documents';
import { type Jour, type Logement, lireFraction } from '@contingent/droit';
import type { FiltreLogements } from '@contingent/echanges';
import { type Selectable, sql } from 'kysely';
import type { Base } from '../base/connexion.ts';
import type { DroitReservationTable, LogementTable } from '../base/tables.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { conditions, parc } from './filtre.ts';
import { trouverPhotographie } from './photographies.ts';

export type FormatExport = FormatTableau;
type Ligne = Selectable<LogementTable> &
  Pick<Selectable<DroitReservationTable>, 'libelle' | 'debut' | 'fin'> & {
    reserve: boolean;
    titulaire: number | null;
    sans_terme: boolean | null;
  };

/** `titulaire`: id of the réservataire. */
type LigneAvecTitulaire = LigneInventaire & { readonly titulaire: number | null };

const PAQUET = 2000;

/**
 * The filtered list as an inventory that reads back to the same rows. By packets of one short transaction each: a
 * photographie never changes, and a reader who stops half-way holds nothing.
 */
export const exporterLogements = (
  base: Base,
  contexte: Contexte,
  id: number,
  filtre: FiltreLogements,
  format: FormatExport,
): Readable => exporterInventaire(lignesDeLInventaire(base, contexte, id, filtre), format);

/** The same rows with the holder of the right, for what prints them. A holder that the reader may not know is null. */
export async function* lignesDeLInventaire(
  base: Base,
  contexte: Contexte,
  id: number,
  filtre: FiltreLogements,
): AsyncGenerator<LigneAvecTitulaire> {
  for (let apres = 0; ; ) {
    const paquet = await enLecture(base, contexte, async (tx) => {
      const { bailleur } = await trouverPhotographie(tx, contexte.organisme, id);
      const { rows } = await sql<Ligne>`
        SELECT l.*, d.libelle, d.reservataire AS titulaire, d.debut, d.fin, d.sans_terme, d.ligne IS NOT NULL AS reserve
        FROM ${parc(bailleur, id)} WHERE l.ligne > ${apres} AND ${conditions(filtre)}
        ORDER BY l.ligne LIMIT ${PAQUET}`.execute(tx.db);
      return rows;
    });
    for (const ligne of paquet)
      yield { ...inventaire(ligne, contexte.genre === 'BAILLEUR'), titulaire: ligne.titulaire };
    if (paquet.length < PAQUET) return;
    apres = paquet.at(-1)?.ligne ?? apres;
  }
}

/** For a réservataire a right that it does not see may be somebody else's: the cell stays empty. */
function inventaire(l: Ligne, lueParBailleur: boolean): LigneInventaire {
  const reservataire = l.reserve ? (l.libelle ?? undefined) : lueParBailleur ? 'Non réservé' : undefined;
  return { logement: logement(l), reservataire };
}

function logement(l: Ligne): Logement {
  const lus: { [K in keyof Logement]: Logement[K] | null | undefined } = {
    ligne: l.ligne,
    rpls: l.rpls,
    identifiantBailleur: l.identifiant_bailleur,
    programme: l.programme,
    adresse: l.adresse,
    communeInsee: l.commune_insee,
    communeNom: l.commune_nom,
    epci: l.epci,
    departement: l.departement,
    typologie: l.typologie,
    typologieBrute: l.typologie_brute,
    financement: l.financement,
    financementBrut: l.financement_brut,
    construction: l.construction,
    qpv: l.qpv,
    conventionDebut: l.debut,
    conventionFin: l.fin as Jour | null,
    sansTerme: l.sans_terme === true ? true : null,
    anneeConstruction: l.annee_construction,
    tauxRotation: l.taux_rotation === null ? null : lireFraction(l.taux_rotation),
    exclusion: l.exclusion,
    surface: l.surface === null ? null : Number(l.surface),
    loyer: l.loyer === null ? null : lireFraction(l.loyer),
  };
  const presents = Object.entries(lus).filter(([, valeur]) => valeur !== null && valeur !== undefined);
  return { ...Object.fromEntries(presents), ligne: l.ligne };
}
