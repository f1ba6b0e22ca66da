import {
  type Annexe,
  type Clauses,
  type ColonneAnnexe,
  type ContexteReservataires,
  clausesEnVigueur,
  egale,
  estActif,
  estExclu,
  type Fraction,
  normaliserLibelle,
  type OrigineDroit,
  type Provenance,
  type ReservataireLu,
  reconnaitreReservataire,
} from '@contingent/droit';
import type { LigneComptee } from './lignes-comptees.ts';
import type { Faute } from './lire-dossier.ts';
import type { Dossier } from './schema.ts';
import { type ComptesDeLInventaire, conventionDuDossier } from './vers-entree.ts';

/** An inventory already read, whatever read it. */
export type Inventaire = {
  readonly fichier: string;
  readonly lignes: readonly LigneComptee[];
  readonly colonnes: readonly ColonneAnnexe[];
};
export type InventaireCompte = {
  readonly comptes: ComptesDeLInventaire;
  readonly annexe: Annexe;
  readonly fautes: readonly Faute[];
};

/** Counts what the agreement needs in its inventory: base, rights active on 1 January (D36), rotation rate. */
export function compterInventaire(d: Dossier, inventaire: Inventaire): InventaireCompte {
  const { lignes, colonnes, fichier } = inventaire;
  const clauses = clausesEnVigueur(conventionDuDossier(d));
  const droits = colonnes.includes('RESERVATAIRE') ? droitsDuReservataire(d, inventaire, clauses) : undefined;
  const trouve = droits === undefined || droits.size > 0 || d.reservataire === undefined;
  const nombre = [...(droits?.values() ?? [])].reduce((somme, n) => somme + n, 0);
  return {
    comptes: {
      ...assiette(lignes, clauses, fichier),
      ...taux(lignes, fichier),
      ...(droits && droits.size > 0 && { droits: comptesDesDroits(droits, fichier) }),
    },
    annexe: {
      etat: 'PRESENTE',
      lignes: total(lignes),
      colonnes,
      ...(droits && droits.size > 0 && { lignesDuReservataire: nombre }),
    },
    fautes: trouve || d.droits !== undefined ? [] : [introuvable(d, lignes)],
  };
}

const colonne = (fichier: string, nom: string): Provenance => ({ type: 'fichier', fichier, colonne: nom });

const total = (lignes: readonly LigneComptee[]): number => lignes.reduce((n, l) => n + l.nombre, 0);

/** The base as `assietteDe` counts it, on lines already gathered. */
function assiette(
  lignes: readonly LigneComptee[],
  clauses: Clauses,
  fichier: string,
): Pick<ComptesDeLInventaire, 'eligibles' | 'exclus'> {
  const exclues = lignes.filter((l) => estExclue(l, clauses));
  const motifs = [...new Set(exclues.flatMap((l) => l.exclusion ?? []))];
  return {
    eligibles: {
      nombre: total(lignes) - total(exclues),
      provenance: colonne(fichier, 'toutes les lignes'),
    },
    ...(motifs.length > 0 && {
      exclus: motifs.map((motif) => ({
        motif,
        nombre: total(exclues.filter((l) => l.exclusion === motif)),
        provenance: colonne(fichier, 'motif d’exclusion'),
      })),
    }),
  };
}
const estExclue = ({ exclusion }: LigneComptee, { assiette: { exclusions } }: Clauses): boolean =>
  exclusion !== undefined && estExclu(exclusion, exclusions);

/** One rate for the whole file; several rates are left for the dossier to settle. */
function taux(lignes: readonly LigneComptee[], fichier: string): Pick<ComptesDeLInventaire, 'tauxRotation'> {
  const lus = lignes.flatMap((l): readonly Fraction[] => (l.tauxRotation ? [l.tauxRotation] : []));
  const [valeur] = lus;
  if (valeur === undefined || !lus.every((t) => egale(t, valeur))) return {};
  const libelle = `${fichier}, colonne du taux de rotation`;
  return {
    tauxRotation: {
      valeur,
      source: { type: 'saisie', libelle },
      provenance: colonne(fichier, 'taux de rotation'),
    },
  };
}

/** Rights of the réservataire of the dossier, by origin; empty when no line is his. */
function droitsDuReservataire(
  d: Dossier,
  { lignes }: Inventaire,
  clauses: Clauses,
): ReadonlyMap<OrigineDroit, number> {
  const estASoi = selectionne(d, lignes);
  const parOrigine = new Map<OrigineDroit, number>();
  for (const l of lignes) {
    const lu = estASoi(l.reservataireBrut ?? '');
    if (lu === undefined || estExclue(l, clauses)) continue;
    const droit = {
      origine: lu.origine,
      ...(l.conventionDebut && { debut: l.conventionDebut }),
      ...(l.conventionFin && { finContractuelle: l.conventionFin }),
      ...(l.sansTerme && { sansTerme: true }),
    };
    const actifs = estActif(droit, d.exercice).actif ? l.nombre : 0;
    parOrigine.set(lu.origine, (parOrigine.get(lu.origine) ?? 0) + actifs);
  }
  return parOrigine;
}

/** The label itself, or any label of the same réservataire: `commune` is the commune that the others name. */
function selectionne(
  d: Dossier,
  lignes: readonly LigneComptee[],
): (brut: string) => ReservataireLu | undefined {
  const nom = d.reservataire?.nom ?? '';
  const contexte = contexteDe(d, lignes);
  const cible = reconnaitreReservataire(nom, contexte);
  const lus = new Map<string, ReservataireLu | undefined>();
  return (brut) => {
    if (nom === '' || brut.trim() === '') return undefined;
    if (!lus.has(brut)) {
      const lu = reconnaitreReservataire(brut, contexte);
      const memeLibelle = normaliserLibelle(brut) === normaliserLibelle(nom);
      lus.set(brut, memeLibelle || (lu.cle === cible.cle && memeContingent(lu, cible)) ? lu : undefined);
    }
    return lus.get(brut);
  };
}

/** The State's agents are not its priority publics: a sub-contingent asked for is not widened to the whole. */
const memeContingent = (lu: ReservataireLu, cible: ReservataireLu): boolean =>
  cible.categorie === lu.categorie || cible.categorie === 'ETAT' || cible.categorie === undefined;

function contexteDe(d: Dossier, lignes: readonly LigneComptee[]): ContexteReservataires {
  const noms = [d.reservataire?.nom ?? '', ...new Set(lignes.map((l) => l.reservataireBrut ?? ''))];
  const communes = new Set(
    noms.map((nom) => /^COMMUNE:([^?].*)$/.exec(reconnaitreReservataire(nom, {}).cle)?.[1]).filter(Boolean),
  );
  const [commune] = communes;
  const departement = d.convention.departement ?? d.bailleur?.departement;
  return {
    ...(d.bailleur && { bailleur: d.bailleur.nom }),
    ...(communes.size === 1 && commune !== undefined && { commune }),
    ...(departement !== undefined && { departement }),
  };
}

const comptesDesDroits = (droits: ReadonlyMap<OrigineDroit, number>, fichier: string) =>
  [...droits].map(([origine, nombre]) => ({ nombre, origine, provenance: colonne(fichier, 'réservataire') }));

function introuvable(d: Dossier, lignes: readonly LigneComptee[]): Faute {
  const libelles = [...new Set(lignes.map((l) => l.reservataireBrut?.trim() ?? '').filter((l) => l !== ''))];
  const liste = libelles.slice(0, 12).join(', ') + (libelles.length > 12 ? '…' : '');
  return {
    chemin: 'reservataire',
    message: `« ${d.reservataire?.nom ?? ''} » ne figure pas parmi les réservataires de l’inventaire.`,
    remede:
      liste === ''
        ? 'L’inventaire n’indique aucun réservataire : écrire « droits » dans le dossier.'
        : `Choisir l’un des libellés : ${liste}.`,
  };
}
