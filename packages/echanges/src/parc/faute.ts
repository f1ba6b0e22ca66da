/** Why nothing at all can be read from a file. */
export type CodeFaute =
  | 'FICHIER_ABSENT'
  | 'FICHIER_VIDE'
  | 'FICHIER_BINAIRE'
  | 'FICHIER_PDF'
  | 'FICHIER_WEB'
  | 'XLS_ANCIEN'
  | 'CLASSEUR_CHIFFRE'
  | 'CLASSEUR_ABIME'
  | 'BOMBE'
  | 'ENCODAGE_INCONNU'
  | 'LIGNE_TROP_LONGUE'
  | 'TROP_DE_COLONNES'
  | 'GUILLEMET_OUVERT'
  | 'PAS_UN_TABLEAU'
  | 'ENTETE_INTROUVABLE'
  | 'AUCUNE_LIGNE';

/** A value, not an exception: what, where, what to do; all in French. */
export type FichierIllisible = {
  readonly code: CodeFaute;
  readonly message: string;
  /** `ligne 12`, `feuille « Parc »`; absent when the whole file is meant. */
  readonly lieu?: string;
  readonly remede: string;
};

const ENREGISTRER = 'Ouvrez le fichier dans votre tableur, puis enregistrez-le au format .xlsx ou .csv.';

const TEXTES: Readonly<Record<CodeFaute, readonly [message: string, remede: string]>> = {
  FICHIER_ABSENT: [
    'Le fichier est introuvable ou ne peut pas être ouvert.',
    'Vérifiez son nom et vos droits.',
  ],
  FICHIER_VIDE: ['Le fichier est vide.', 'Choisissez le fichier qui contient l’inventaire.'],
  FICHIER_BINAIRE: ['Le fichier n’est ni un tableau ni un texte.', ENREGISTRER],
  FICHIER_PDF: [
    'Le fichier est un PDF : ses tableaux ne peuvent pas être lus tels quels.',
    'Ouvrez le PDF, sélectionnez le tableau, copiez-le, puis collez le texte dans la zone prévue.',
  ],
  FICHIER_WEB: ['Le fichier est une page web ou du XML, même si son nom dit autre chose.', ENREGISTRER],
  XLS_ANCIEN: ['Le fichier est un classeur Excel d’avant 2007 (.xls).', ENREGISTRER],
  CLASSEUR_CHIFFRE: [
    'Le classeur est protégé par un mot de passe.',
    'Ouvrez-le avec son mot de passe, retirez la protection, puis enregistrez-le.',
  ],
  CLASSEUR_ABIME: [
    'Le classeur est incomplet ou abîmé.',
    'Demandez un nouvel envoi, ou ouvrez-le dans votre tableur, laissez-le réparer, puis enregistrez-le.',
  ],
  BOMBE: [
    'Le classeur se déploie bien au-delà de ce qu’un inventaire contient : il n’est pas ouvert.',
    'Supprimez les feuilles et les lignes inutiles, ou enregistrez la seule feuille utile en .csv.',
  ],
  ENCODAGE_INCONNU: [
    'L’encodage du texte n’est pas reconnu.',
    'Enregistrez le fichier en UTF-8 (« CSV UTF-8 » dans votre tableur).',
  ],
  LIGNE_TROP_LONGUE: ['Une ligne est démesurément longue.', 'Vérifiez que le fichier est bien un tableau.'],
  TROP_DE_COLONNES: [
    'Le tableau a bien plus de colonnes qu’un inventaire.',
    'Supprimez les colonnes inutiles, puis enregistrez de nouveau.',
  ],
  GUILLEMET_OUVERT: [
    'Un guillemet s’ouvre et ne se ferme pas : la suite du fichier serait avalée.',
    'Fermez ou supprimez ce guillemet, ou enregistrez de nouveau depuis votre tableur.',
  ],
  PAS_UN_TABLEAU: [
    'Le fichier ne contient pas de tableau : aucune suite de lignes n’a plusieurs colonnes.',
    'Choisissez un tableau avec une ligne par logement, ou collez le texte avec ses tabulations.',
  ],
  ENTETE_INTROUVABLE: [
    'Aucune ligne d’en-tête n’est reconnue, et le contenu ne dit pas ce que sont les colonnes.',
    'Ajoutez une ligne d’en-tête (par exemple : N° RPLS, Réservataire, Typologie, Financement).',
  ],
  AUCUNE_LIGNE: [
    'Le tableau a des en-têtes mais aucune ligne de logement.',
    'Vérifiez que la bonne feuille et le bon fichier ont été choisis.',
  ],
};

export function fichierIllisible(code: CodeFaute, lieu?: string): FichierIllisible {
  const [message, remede] = TEXTES[code];
  return lieu === undefined ? { code, message, remede } : { code, message, lieu, remede };
}

/** Carries a `FichierIllisible` out of a stream already under way. */
export class LectureImpossible extends Error {
  readonly faute: FichierIllisible;
  constructor(faute: FichierIllisible) {
    super(faute.lieu === undefined ? faute.message : `${faute.message} (${faute.lieu})`);
    this.name = 'LectureImpossible';
    this.faute = faute;
  }
}
/** The fault carried by an error, `undefined` for any other error (which is ours). */
export const fauteDe = (erreur: unknown): FichierIllisible | undefined =>
  erreur instanceof LectureImpossible ? erreur.faute : undefined;
