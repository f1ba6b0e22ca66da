import {
  type ContexteReservataires,
  type DecisionReservataire,
  departementDeInsee,
  type Jour,
  type Logement,
  type ReservatairePropose,
} from '@contingent/droit';
import { anomalie } from '../parc/anomalie.ts';
import { type ChampInventaire, type ChampLogement, ENTETES_CANONIQUES } from '../parc/champs.ts';
import { creerRegistreRpls } from '../parc/doublons.ts';
import { type FichierIllisible, fauteDe, fichierIllisible } from '../parc/faute.ts';
import { creerNormaliseur, type LigneNormalisee } from '../parc/normalisation.ts';
import {
  type ColonneReconnue,
  type ColonnesMemorisees,
  correspondanceDe,
  reconnaitreColonnes,
} from '../parc/reconnaissance.ts';
import type { Ecartees } from '../parc/tri.ts';
import {
  type AnomaliesParCode,
  creerReleve,
  type Releve,
  type TauxLu,
  type ValeursParChamp,
} from './bilan.ts';
import { type InventaireOuvert, ouvrirInventaire } from './inventaire.ts';
import type { OptionsLecture, SourceInventaire } from './source.ts';

/** What is known beside the file: everything may be missing. */
export type ContexteInventaire = ContexteReservataires & {
  readonly communeInsee?: string;
  readonly colonnesMemorisees?: ColonnesMemorisees;
  /** Choices made on this very file: they win over everything. */
  readonly choixDeColonnes?: readonly { readonly index: number; readonly champ: ChampInventaire }[];
  readonly decisions?: readonly DecisionReservataire[];
};

/** What a whole reading says; complete once the rows have been read to the end. */
export type BilanDeLecture = {
  readonly lignes: number;
  readonly reservataires: readonly ReservatairePropose[];
  readonly valeurs: readonly ValeursParChamp[];
  readonly tauxRotation: readonly TauxLu[];
  readonly anomalies: readonly AnomaliesParCode[];
  readonly ecartees: Ecartees;
  readonly commune?: string;
  readonly departement?: string;
  readonly encodage?: string;
};
export type LectureInventaire = {
  readonly inventaire: InventaireOuvert;
  readonly colonnes: readonly ColonneReconnue[];
  /** Deduced from a title: « au 31/12/2022 ». */
  readonly dateReference?: { readonly jour: Jour; readonly ligne: number; readonly texte: string };
  /**
   * One pass over the rows, by packets; `bilan` then tells all, unless `sansBilan` spared the counting of what an
   * earlier pass has told. @throws LectureImpossible (see `fauteDe`).
   */
  readonly lots: (options?: { readonly sansBilan?: boolean }) => AsyncGenerator<readonly LigneNormalisee[]>;
  readonly logements: () => AsyncGenerator<Logement>;
  readonly bilan: () => BilanDeLecture;
  readonly fermer: () => void;
};
export type ResultatLecture =
  | { readonly ok: true; readonly lecture: LectureInventaire }
  | { readonly ok: false; readonly faute: FichierIllisible };

const ATTENDUES: readonly ChampLogement[] = ['reservataire', 'typologie', 'financement'];

function colonnesDe(inventaire: InventaireOuvert, contexte: ContexteInventaire): readonly ColonneReconnue[] {
  const exemples = inventaire.echantillon.map((l) => l.champs);
  const reconnues = reconnaitreColonnes(inventaire.colonnes, exemples, contexte.colonnesMemorisees);
  const choix = new Map(contexte.choixDeColonnes?.map((c) => [c.index, c.champ]));
  return reconnues.map((colonne) => {
    const champ = choix.get(colonne.index);
    return champ === undefined ? colonne : { ...colonne, champ, confiance: 100, raison: 'votre choix' };
  });
}

const departementDePostal = (code: string): string => departementDeInsee(code);

/** Before the rows: what the person says, else what the title says. */
function contexteDesLignes(inventaire: InventaireOuvert, contexte: ContexteInventaire) {
  const communeNom = contexte.commune ?? inventaire.faits.commune;
  const { codePostal } = inventaire.faits;
  const departement = contexte.departement ?? (codePostal && departementDePostal(codePostal));
  return {
    colonnes: inventaire.colonnes,
    ...(communeNom === undefined ? {} : { communeNom }),
    ...(contexte.communeInsee === undefined ? {} : { communeInsee: contexte.communeInsee }),
    ...(departement === undefined ? {} : { departement }),
  };
}

/** Findings that are about the file and not about a line. */
function anomaliesDuFichier(
  inventaire: InventaireOuvert,
  champs: readonly ChampInventaire[],
  releve: Releve,
  ecartees: Ecartees,
): void {
  const entete = inventaire.lignesEntete[0] ?? 0;
  for (const champ of ATTENDUES)
    if (!champs.includes(champ))
      releve.signaler(anomalie('COLONNE_ABSENTE', entete, ENTETES_CANONIQUES[champ], ''));
  const annonce = inventaire.faits.effectifAnnonce;
  // With several titles the first one only counts its own part.
  if (ecartees.nombre.TITRE === undefined && annonce !== undefined && annonce !== releve.lignes())
    releve.signaler(anomalie('EFFECTIF_DIFFERENT', 0, '', `${annonce} annoncés, ${releve.lignes()} lus`));
  if (inventaire.encodageMelange()) releve.signaler(anomalie('ENCODAGE_MELANGE', 0, '', ''));
  if (inventaire.colonnes.some((c) => /Ã[©¨ª´®¢§]/.test(c)))
    releve.signaler(anomalie('ENCODAGE_DOUBLE', entete, '', inventaire.colonnes.join(' | ').slice(0, 200)));
}

function bilanDe(
  inventaire: InventaireOuvert,
  contexte: ContexteInventaire,
  releve: Releve,
  ecartees: Ecartees,
) {
  const commune = contexte.commune ?? inventaire.faits.commune ?? releve.communeUnique();
  const departement = contexte.departement ?? releve.departementUnique();
  const encodage = inventaire.encodage();
  const lieu = {
    ...(commune === undefined ? {} : { commune }),
    ...(departement === undefined ? {} : { departement }),
  };
  return {
    lignes: releve.lignes(),
    reservataires: releve.reservataires({ ...contexte, ...lieu }, contexte.decisions ?? []),
    valeurs: releve.valeurs(),
    tauxRotation: releve.taux(),
    anomalies: releve.anomalies(),
    ecartees,
    ...lieu,
    ...(encodage === undefined ? {} : { encodage }),
  };
}

function lectureDe(inventaire: InventaireOuvert, contexte: ContexteInventaire): LectureInventaire {
  const colonnes = colonnesDe(inventaire, contexte);
  const champs = correspondanceDe(colonnes);
  let releve = creerReleve(champs);
  let lecture = inventaire.lire();
  async function* lots(options: { readonly sansBilan?: boolean } = {}) {
    releve = creerReleve(champs);
    lecture = inventaire.lire();
    const normaliser = creerNormaliseur(champs, contexteDesLignes(inventaire, contexte));
    const registre = creerRegistreRpls();
    const colonneRpls = inventaire.colonnes[champs.indexOf('rpls')] ?? '';
    for await (const lot of lecture.lots()) {
      const lu = lot.map((ligne) => sansDoublon(normaliser(ligne), registre, colonneRpls));
      if (options.sansBilan !== true) for (const ligne of lu) releve.relever(ligne);
      yield lu;
    }
    anomaliesDuFichier(inventaire, champs, releve, lecture.ecartees());
  }
  async function* logements(): AsyncGenerator<Logement> {
    for await (const lot of lots()) for (const { logement } of lot) yield logement;
  }
  const { dateReference } = inventaire.faits;
  const bilan = () => bilanDe(inventaire, contexte, releve, lecture.ecartees());
  return {
    ...{ inventaire, colonnes, lots, logements, bilan, fermer: inventaire.fermer },
    ...(dateReference === undefined ? {} : { dateReference }),
  };
}

function sansDoublon(
  ligne: LigneNormalisee,
  registre: ReturnType<typeof creerRegistreRpls>,
  colonne: string,
): LigneNormalisee {
  const { rpls } = ligne.logement;
  if (rpls === undefined) return ligne;
  const premiere = registre.inscrire(rpls, ligne.logement.ligne);
  if (premiere === undefined) return ligne;
  const double = anomalie('RPLS_DOUBLON', ligne.logement.ligne, colonne, rpls, `ligne ${premiere}`);
  return { ...ligne, anomalies: [...ligne.anomalies, double] };
}

/**
 * Opens an inventory and recognises its columns; its rows then stream, normalised, with their anomalies. Flat memory
 * whatever the size. A bad file comes back as a value; only cancellation and our own bugs throw.
 */
export async function lireInventaire(
  source: SourceInventaire,
  contexte: ContexteInventaire = {},
  options: OptionsLecture = {},
): Promise<ResultatLecture> {
  const ouverture = await ouvrirInventaire(source, options);
  if (!ouverture.ok) return ouverture;
  return { ok: true, lecture: lectureDe(ouverture.inventaire, contexte) };
}

/** The whole of a small inventory at once (command line, demonstration): rows in memory. */
export type InventaireLu = BilanDeLecture & {
  readonly colonnes: readonly ColonneReconnue[];
  readonly inventaire: InventaireOuvert;
  readonly dateReference?: LectureInventaire['dateReference'];
  /** Empty when `sansLogements` was asked. */
  readonly logements: readonly Logement[];
};
export type ResultatEntier =
  | { readonly ok: true; readonly lu: InventaireLu }
  | { readonly ok: false; readonly faute: FichierIllisible };

async function toutLire(lecture: LectureInventaire, garder: boolean): Promise<ResultatEntier> {
  const logements: Logement[] = [];
  try {
    for await (const lot of lecture.lots())
      if (garder) for (const { logement } of lot) logements.push(logement);
  } catch (erreur) {
    const faute = fauteDe(erreur);
    if (faute === undefined) throw erreur;
    return { ok: false, faute };
  } finally {
    lecture.fermer();
  }
  const bilan = lecture.bilan();
  if (bilan.lignes === 0) return { ok: false, faute: fichierIllisible('AUCUNE_LIGNE') };
  const { colonnes, inventaire, dateReference } = lecture;
  const lu = { ...bilan, colonnes, inventaire, logements, ...(dateReference ? { dateReference } : {}) };
  return { ok: true, lu };
}

/** Reads everything, then closes. `sansLogements` keeps memory flat: counts, columns and anomalies only. */
export async function lireInventaireEntier(
  source: SourceInventaire,
  contexte: ContexteInventaire = {},
  options: OptionsLecture & { readonly sansLogements?: boolean } = {},
): Promise<ResultatEntier> {
  const resultat = await lireInventaire(source, contexte, options);
  return resultat.ok ? toutLire(resultat.lecture, options.sansLogements !== true) : resultat;
}
