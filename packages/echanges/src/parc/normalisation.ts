import {
  departementDeInsee,
  type Logement,
  normaliserFinancement,
  typologieDuModule,
} from '@contingent/droit';
import type { Anomalie } from './anomalie.ts';
import { type ChampInventaire, type ChampLogement, ENTETES_CANONIQUES } from './champs.ts';
import { type Chantier, ouvrirChantier, signaler } from './chantier.ts';
import { CHAMPS_ATTENDUS, creerLecteurs, type LectureDeCase } from './lecteurs.ts';
import { rogner } from './ligne-brute.ts';
import { memoriser } from './memoire.ts';
import type { LigneDeDonnees } from './tri.ts';

/** What the file does not say line by line, and the person or the title does. */
export type ContexteLignes = {
  readonly communeNom?: string;
  readonly communeInsee?: string;
  readonly departement?: string;
  /** Headers of the file, for the messages; canonical ones failing that. */
  readonly colonnes?: readonly string[];
};
export type LigneNormalisee = {
  readonly logement: Logement;
  readonly anomalies: readonly Anomalie[];
  /** The row as read, in the order of the columns of the table. */
  readonly champs: readonly string[];
  /** The same row as the file writes it, when it is that simple (see `LigneBrute`). */
  readonly texte?: string;
};
export type Normaliseur = (ligne: LigneDeDonnees) => LigneNormalisee;

const AUCUNE: readonly Anomalie[] = Object.freeze([]);
type Poste = {
  readonly rang: number;
  readonly lire: LectureDeCase;
  readonly colonne: string;
  readonly attendu: boolean;
};
type Fin = (chantier: Chantier) => void;

function postes(correspondance: readonly ChampInventaire[], colonnes: readonly string[]): readonly Poste[] {
  const lecteurs = creerLecteurs();
  return correspondance.flatMap((champ, rang) =>
    champ === 'ignorer'
      ? []
      : [
          {
            ...{ rang, lire: lecteurs[champ], attendu: CHAMPS_ATTENDUS.has(champ) },
            colonne: colonnes[rang] ?? ENTETES_CANONIQUES[champ],
          },
        ],
  );
}

function finFinancement(colonne: string): Fin {
  const lire = memoriser(normaliserFinancement);
  return (chantier) => {
    const { logement } = chantier;
    const brut = logement.financementBrut;
    if (brut === undefined) return;
    let lu = lire(brut);
    if (lu.valeur === undefined) {
      const { anneeConstruction, conventionDebut } = logement;
      lu = normaliserFinancement(brut, {
        ...(anneeConstruction === undefined ? {} : { construction: anneeConstruction }),
        ...(conventionDebut === undefined ? {} : { convention: Number(conventionDebut.slice(0, 4)) }),
      });
    }
    if (lu.valeur !== undefined) logement.financement = lu.valeur;
    if (lu.statut === 'A_QUALIFIER') signaler(chantier, 'FINANCEMENT_INCONNU', colonne, brut);
    if (lu.exclusion === undefined) return;
    logement.exclusion ??= lu.exclusion;
    signaler(chantier, 'PLI_EXCLU', colonne, brut);
  };
}

/** Two cells of one line that contradict each other. */
function controles(chantier: Chantier): void {
  const { logement } = chantier;
  const { conventionDebut, conventionFin, identifiantBailleur, typologie, typologieBrute } = logement;
  if (conventionDebut !== undefined && conventionFin !== undefined && conventionFin < conventionDebut)
    signaler(chantier, 'FIN_AVANT_DEBUT', '', `${conventionDebut} → ${conventionFin}`);
  if (identifiantBailleur !== undefined && typologie !== undefined) {
    const duModule = typologieDuModule(identifiantBailleur);
    if (duModule !== undefined && duModule !== typologie)
      signaler(chantier, 'TYPOLOGIE_MODULE', '', `${identifiantBailleur} / ${typologieBrute ?? ''}`);
  }
  if (chantier.villa && logement.construction === 'COLLECTIF')
    signaler(chantier, 'CONSTRUCTION_TYPOLOGIE', '', typologieBrute ?? '');
}

function completer({ logement }: Chantier, ligne: LigneDeDonnees, contexte: ContexteLignes): void {
  const nom = ligne.communeDeSection ?? contexte.communeNom;
  if (logement.communeNom === undefined && nom !== undefined) logement.communeNom = nom;
  if (logement.communeInsee === undefined && contexte.communeInsee !== undefined)
    if (ligne.communeDeSection === undefined && logement.communeNom === contexte.communeNom)
      logement.communeInsee = contexte.communeInsee;
  if (logement.departement !== undefined) return;
  if (logement.communeInsee !== undefined) logement.departement = departementDeInsee(logement.communeInsee);
  else if (contexte.departement !== undefined) logement.departement = contexte.departement;
}

const enTeteDe = (
  champ: ChampLogement,
  correspondance: readonly ChampInventaire[],
  colonnes: readonly string[],
): string => colonnes[correspondance.indexOf(champ)] ?? ENTETES_CANONIQUES[champ];

/**
 * Makes the function that reads the rows of one file. It never rejects a line: an unknown label stays raw, with an
 * anomaly. Duplicates need the whole file: see `creerRegistreRpls`.
 */
export function creerNormaliseur(
  correspondance: readonly ChampInventaire[],
  contexte: ContexteLignes = {},
): Normaliseur {
  const colonnes = contexte.colonnes ?? [];
  const aLire = postes(correspondance, colonnes);
  const financement = finFinancement(enTeteDe('financement', correspondance, colonnes));
  return (ligne) => {
    const { champs } = ligne;
    const chantier = ouvrirChantier(ligne.ligne);
    for (const poste of aLire) {
      const brut = rogner(champs[poste.rang] ?? '');
      if (brut !== '' || poste.attendu) poste.lire(brut, chantier, poste.colonne);
    }
    financement(chantier);
    controles(chantier);
    completer(chantier, ligne, contexte);
    if (ligne.enTrop !== undefined) signaler(chantier, 'CELLULES_EN_TROP', '', ligne.enTrop.join(' | '));
    const logement = chantier.logement as Logement;
    const anomalies = chantier.anomalies ?? AUCUNE;
    const { texte } = ligne;
    return texte === undefined ? { logement, anomalies, champs } : { logement, anomalies, champs, texte };
  };
}

/** One row alone (tests, a line edited by hand); for a file, make the function once with `creerNormaliseur`. */
export const normaliserLigne = (
  champs: readonly string[],
  correspondance: readonly ChampInventaire[],
  contexte: ContexteLignes & { readonly ligne?: number } = {},
): LigneNormalisee => creerNormaliseur(correspondance, contexte)({ ligne: contexte.ligne ?? 1, champs });
