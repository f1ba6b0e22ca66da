import type { Gravite } from '@contingent/droit';

export type CodeAnomalie =
  | 'RPLS_FORMAT'
  | 'RPLS_CLE'
  | 'RPLS_ZEROS'
  | 'RPLS_ABSENT'
  | 'RPLS_DOUBLON'
  | 'TYPOLOGIE_INCONNUE'
  | 'TYPOLOGIE_MODULE'
  | 'FINANCEMENT_INCONNU'
  | 'PLI_EXCLU'
  | 'CONSTRUCTION_INCONNUE'
  | 'CONSTRUCTION_TYPOLOGIE'
  | 'QPV_INCONNU'
  | 'RESERVATAIRE_ABSENT'
  | 'DATE_INEXISTANTE'
  | 'DATE_ILLISIBLE'
  | 'FIN_AVANT_DEBUT'
  | 'NOMBRE_NEGATIF'
  | 'NOMBRE_ILLISIBLE'
  | 'ROTATION_INVRAISEMBLABLE'
  | 'ROTATION_SANS_POURCENT'
  | 'EXCLUSION_INCONNUE'
  | 'INSEE_FORMAT'
  | 'CELLULES_EN_TROP'
  | 'COLONNE_ABSENTE'
  | 'EFFECTIF_DIFFERENT'
  | 'ENCODAGE_MELANGE'
  | 'ENCODAGE_DOUBLE';

/** A line is never rejected: this is what a person should look at, where, and what to do. */
export type Anomalie = {
  readonly code: CodeAnomalie;
  readonly gravite: Gravite;
  /** Line of the source file; 0 when the whole file is meant. */
  readonly ligne: number;
  /** Header of the column, `''` when several or none. */
  readonly colonne: string;
  readonly valeur: string;
  readonly message: string;
  readonly remede: string;
};

type Fiche = { readonly gravite: Gravite; readonly message: string; readonly remede: string };
const alerte = (message: string, remede: string): Fiche => ({ gravite: 'ALERTE', message, remede });
const erreur = (message: string, remede: string): Fiche => ({ gravite: 'ERREUR', message, remede });

const QUALIFIER = 'Dites ce que ce libellé veut dire : la réponse sera retenue.';
const CORRIGER = 'Corrigez la valeur dans le fichier, puis chargez-le de nouveau.';

const FICHES: Readonly<Record<CodeAnomalie, Fiche>> = {
  RPLS_FORMAT: erreur('Le numéro RPLS n’a pas dix chiffres.', CORRIGER),
  RPLS_CLE: alerte(
    'La clé de contrôle du numéro RPLS ne tombe pas juste : un chiffre est peut-être faux.',
    'Vérifiez le numéro ; la clé est une règle à confirmer, elle n’empêche pas le chargement.',
  ),
  RPLS_ZEROS: alerte(
    'Le numéro RPLS avait perdu ses zéros de tête ; ils ont été rétablis.',
    'Vérifiez le numéro ; dans votre tableur, mettez la colonne au format texte.',
  ),
  RPLS_ABSENT: alerte('Le numéro RPLS manque.', 'Complétez-le s’il existe déjà.'),
  RPLS_DOUBLON: erreur(
    'Ce numéro RPLS figure déjà plus haut.',
    'Gardez une seule ligne par logement, ou corrigez l’un des deux numéros.',
  ),
  TYPOLOGIE_INCONNUE: alerte('La typologie n’est pas reconnue.', QUALIFIER),
  TYPOLOGIE_MODULE: alerte(
    'La typologie ne s’accorde pas avec la fin de l’identifiant du logement.',
    'Vérifiez laquelle est juste.',
  ),
  FINANCEMENT_INCONNU: alerte('Le financement est à qualifier.', QUALIFIER),
  PLI_EXCLU: alerte(
    'Logement PLI ou assimilé : en principe hors du flux.',
    'Confirmez l’exclusion, ou rétablissez le logement dans l’assiette.',
  ),
  CONSTRUCTION_INCONNUE: alerte('« Collectif ou individuel » n’est pas reconnu.', QUALIFIER),
  CONSTRUCTION_TYPOLOGIE: alerte(
    'La typologie dit une villa, la colonne dit un logement collectif.',
    'Vérifiez laquelle est juste.',
  ),
  QPV_INCONNU: alerte('L’appartenance à un quartier prioritaire n’est pas reconnue.', QUALIFIER),
  RESERVATAIRE_ABSENT: alerte(
    'Le réservataire n’est pas indiqué : le logement est à qualifier.',
    'Indiquez le réservataire, ou dites que le logement n’est pas réservé.',
  ),
  DATE_INEXISTANTE: erreur('Cette date n’existe pas au calendrier.', CORRIGER),
  DATE_ILLISIBLE: alerte('La date n’est pas lisible.', 'Écrivez-la JJ/MM/AAAA, avec l’année entière.'),
  FIN_AVANT_DEBUT: erreur('La convention finit avant de commencer.', 'Vérifiez les deux dates.'),
  NOMBRE_NEGATIF: erreur('Le nombre est négatif.', CORRIGER),
  NOMBRE_ILLISIBLE: alerte('Le nombre n’est pas lisible.', CORRIGER),
  ROTATION_INVRAISEMBLABLE: erreur(
    'Le taux de rotation n’est pas compris entre 0 et 30 %.',
    'Vérifiez la virgule : un taux usuel est proche de 8 %.',
  ),
  ROTATION_SANS_POURCENT: alerte(
    'Le taux de rotation est écrit sans le signe % ; il a été lu comme un pourcentage.',
    'Vérifiez le taux, ou écrivez le signe %.',
  ),
  EXCLUSION_INCONNUE: alerte('Le motif d’exclusion n’est pas reconnu.', QUALIFIER),
  INSEE_FORMAT: alerte(
    'Ce n’est pas un code de commune de l’INSEE.',
    'Mettez les cinq caractères du code INSEE.',
  ),
  CELLULES_EN_TROP: alerte(
    'La ligne a plus de cases remplies que le tableau n’a de colonnes : elle est peut-être décalée.',
    'Vérifiez la ligne ; un séparateur s’est peut-être glissé dans une adresse.',
  ),
  COLONNE_ABSENTE: alerte('Une colonne attendue manque au fichier.', 'Désignez-la, ou complétez le fichier.'),
  EFFECTIF_DIFFERENT: alerte(
    'Le titre annonce un autre nombre de logements que les lignes lues.',
    'Comparez avec le document d’origine : une page manque peut-être.',
  ),
  ENCODAGE_MELANGE: alerte(
    'Le texte mélange deux encodages : des lettres accentuées sont perdues.',
    'Enregistrez de nouveau le fichier en UTF-8 depuis sa source.',
  ),
  ENCODAGE_DOUBLE: alerte(
    'Les lettres accentuées ont été encodées deux fois (« Ã© » pour « é »).',
    'Enregistrez de nouveau le fichier en UTF-8 depuis sa source.',
  ),
};

/** `precision` ends the message: `ligne 12`, `Réservataire`. */
export function anomalie(
  code: CodeAnomalie,
  ligne: number,
  colonne: string,
  valeur: string,
  precision?: string,
): Anomalie {
  const fiche = FICHES[code];
  const message = precision === undefined ? fiche.message : `${fiche.message.slice(0, -1)} (${precision}).`;
  return { code, gravite: fiche.gravite, ligne, colonne, valeur, message, remede: fiche.remede };
}
