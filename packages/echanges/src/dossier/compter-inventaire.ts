import {
  type Annexe,
  assietteDe,
  type Clauses,
  type ColonneAnnexe,
  type ContexteReservataires,
  clausesEnVigueur,
  egale,
  estActif,
  estExclu,
  type Fraction,
  type Logement,
  normaliserLibelle,
  type OrigineDroit,
  type Provenance,
  type ReservataireLu,
  reconnaitreReservataire,
} from '@contingent/droit';
import type { Faute } from './lire-dossier.ts';
import type { Dossier } from './schema.ts';
import { type ComptesDeLInventaire, conventionDuDossier } from './vers-entree.ts';

/** An inventory already read, whatever read it. */
export type Inventaire = {
  readonly fichier: string;
  readonly logements: readonly Logement[];
  readonly colonnes: readonly ColonneAnnexe[];
};
export type InventaireCompte = {
  readonly comptes: ComptesDeLInventaire;
  readonly annexe: Annexe;
  readonly fautes: readonly Faute[];
};

/** Counts what the agreement needs in its inventory: base, rights active on 1 January (D36), rotation rate. */
export function compterInventaire(d: Dossier, inventaire: Inventaire): InventaireCompte {
  const { logements, colonnes, fichier } = inventaire;
  const clauses = clausesEnVigueur(conventionDuDossier(d));
  const droits = colonnes.includes('RESERVATAIRE') ? droitsDuReservataire(d, inventaire, clauses) : undefined;
  const trouve = droits === undefined || droits.size > 0 || d.reservataire === undefined;
  const nombre = [...(droits?.values() ?? [])].reduce((total, n) => total + n, 0);
  return {
    comptes: {
      ...assiette(logements, clauses, fichier),
      ...taux(logements, fichier),
      ...(droits && droits.size > 0 && { droits: comptesDesDroits(droits, fichier) }),
    },
    annexe: {
      etat: 'PRESENTE',
      lignes: logements.length,
      colonnes,
      ...(droits && droits.size > 0 && { lignesDuReservataire: nombre }),
    },
    fautes: trouve || d.droits !== undefined ? [] : [introuvable(d, logements)],
  };
}

const colonne = (fichier: string, nom: string): Provenance => ({ type: 'fichier', fichier, colonne: nom });

function assiette(
  logements: readonly Logement[],
  clauses: Clauses,
  fichier: string,
): Pick<ComptesDeLInventaire, 'eligibles' | 'exclus'> {
  const { eligibles, exclus } = assietteDe(logements, clauses.assiette.exclusions);
  return {
    eligibles: { nombre: eligibles, provenance: colonne(fichier, 'toutes les lignes') },
    ...(exclus.length > 0 && {
      exclus: exclus.map((e) => ({ ...e, provenance: colonne(fichier, 'motif d’exclusion') })),
    }),
  };
}

/** One rate for the whole file; several rates are left for the dossier to settle. */
function taux(logements: readonly Logement[], fichier: string): Pick<ComptesDeLInventaire, 'tauxRotation'> {
  const lus = logements.flatMap((l): readonly Fraction[] => (l.tauxRotation ? [l.tauxRotation] : []));
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
  { logements }: Inventaire,
  clauses: Clauses,
): ReadonlyMap<OrigineDroit, number> {
  const estASoi = selectionne(d, logements);
  const parOrigine = new Map<OrigineDroit, number>();
  for (const l of logements) {
    const lu = estASoi(l.reservataireBrut ?? '');
    if (lu === undefined || (l.exclusion && estExclu(l.exclusion, clauses.assiette.exclusions))) continue;
    const droit = {
      origine: lu.origine,
      ...(l.conventionDebut && { debut: l.conventionDebut }),
      ...(l.conventionFin && { finContractuelle: l.conventionFin }),
      ...(l.sansTerme && { sansTerme: true }),
    };
    const actif = estActif(droit, d.exercice).actif ? 1 : 0;
    parOrigine.set(lu.origine, (parOrigine.get(lu.origine) ?? 0) + actif);
  }
  return parOrigine;
}

/** The label itself, or any label of the same réservataire: `commune` is the commune that the others name. */
function selectionne(
  d: Dossier,
  logements: readonly Logement[],
): (brut: string) => ReservataireLu | undefined {
  const nom = d.reservataire?.nom ?? '';
  const contexte = contexteDe(d, logements);
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

function contexteDe(d: Dossier, logements: readonly Logement[]): ContexteReservataires {
  const noms = [d.reservataire?.nom ?? '', ...new Set(logements.map((l) => l.reservataireBrut ?? ''))];
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

function introuvable(d: Dossier, logements: readonly Logement[]): Faute {
  const libelles = [
    ...new Set(logements.map((l) => l.reservataireBrut?.trim() ?? '').filter((l) => l !== '')),
  ];
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
