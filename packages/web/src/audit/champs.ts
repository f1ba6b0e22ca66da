import { CATEGORIES, MODELES, REGLES_ARRONDI, SOUSTRACTIONS } from '@contingent/droit';

/** The form as typed: every field is text, so that nothing typed is ever lost by a conversion. */
export type Champ =
  | 'modele'
  | 'eligibles'
  | 'droits'
  | 'taux'
  | 'part'
  | 'flux'
  | 'objectif'
  | 'prioritaires'
  | 'autreTaux'
  | 'autreDenominateur'
  | 'formule'
  | 'bailleur'
  | 'reservataire'
  | 'categorie'
  | 'departement'
  | 'exercice'
  | 'exerciceImprime'
  | 'etatAnnonce'
  | 'etatJoint'
  | 'signature'
  | 'effet'
  | 'duree'
  | 'renouvellement'
  | 'annexe'
  | 'annexeLignes'
  | 'annexeReservataire'
  | 'origine'
  | 'arrondi'
  | 'liberations'
  | keyof typeof SOUSTRACTIONS;
export type Brouillon = Partial<Readonly<Record<Champ, string>>>;

export type Choix = { readonly value: string; readonly label: string };
export type DescriptionDeChamp = {
  readonly nom: Champ;
  readonly libelle: string;
  readonly aide?: string;
  readonly exemple?: string;
  readonly choix?: readonly Choix[];
  readonly jour?: true;
  readonly large?: true;
};
export type Groupe = { readonly titre: string; readonly champs: readonly DescriptionDeChamp[] };

const enChoix = (mots: Readonly<Record<string, string>>, vide: string): readonly Choix[] => [
  { value: '', label: vide },
  ...Object.entries(mots).map(([value, label]) => ({ value, label })),
];
const VIDE = 'Tel qu’imprimé, même faux. « vide » si la case est imprimée sans nombre.';

/** Five fields are enough for a first verdict. */
export const ESSENTIEL: readonly DescriptionDeChamp[] = [
  {
    nom: 'modele',
    libelle: 'Rédaction de la convention',
    aide: 'La plus proche de la vôtre : elle dit comment la part et le flux se calculent.',
    choix: MODELES.map((m) => ({ value: m.nom, label: m.titre })),
    large: true,
  },
  { nom: 'eligibles', libelle: 'Logements éligibles', aide: 'Annexe 1 : le dénominateur.', exemple: '384' },
  { nom: 'droits', libelle: 'Droits du réservataire', aide: 'Annexe 1 : le numérateur.', exemple: '8' },
  { nom: 'taux', libelle: 'Taux de rotation', exemple: '9,89 %' },
  { nom: 'part', libelle: 'Part imprimée', aide: 'Telle qu’imprimée, même fausse.', exemple: '0,0208 %' },
];

/** What sharpens the verdict, folded. */
export const GROUPES: readonly Groupe[] = [
  {
    titre: 'Les autres chiffres imprimés',
    champs: [
      { nom: 'flux', libelle: 'Flux imprimé', aide: VIDE, exemple: '0,79' },
      { nom: 'objectif', libelle: 'Objectif imprimé (logements entiers)', aide: VIDE, exemple: '1' },
      { nom: 'prioritaires', libelle: 'Dont publics prioritaires, imprimé', aide: VIDE },
      {
        nom: 'autreTaux',
        libelle: 'Autre taux de rotation imprimé',
        aide: 'Par exemple celui de l’annexe 2.',
      },
      {
        nom: 'autreDenominateur',
        libelle: 'Autre nombre de logements imprimé',
        aide: 'Un second dénominateur, par exemple celui de l’intercommunalité.',
      },
      {
        nom: 'formule',
        libelle: 'Formule du flux, telle qu’imprimée',
        exemple: '116 × 9,48 % × 7,27 %',
        large: true,
      },
    ],
  },
  {
    titre: 'Les parties et les dates',
    champs: [
      { nom: 'bailleur', libelle: 'Bailleur' },
      { nom: 'reservataire', libelle: 'Réservataire' },
      {
        nom: 'categorie',
        libelle: 'Catégorie du réservataire',
        choix: enChoix(CATEGORIES, 'd’après son nom, sinon commune'),
      },
      { nom: 'departement', libelle: 'Département', exemple: '31' },
      { nom: 'exercice', libelle: 'Année du flux', exemple: '2024' },
      { nom: 'exerciceImprime', libelle: 'Année écrite dans le texte', exemple: '2024 ou 2024 à 2026' },
      { nom: 'etatAnnonce', libelle: 'État des lieux annoncé au', jour: true },
      { nom: 'etatJoint', libelle: 'État des lieux joint, daté du', jour: true },
      { nom: 'signature', libelle: 'Signature', jour: true },
      { nom: 'effet', libelle: 'Date d’effet', jour: true },
      { nom: 'duree', libelle: 'Durée, en mois', exemple: '12' },
      {
        nom: 'renouvellement',
        libelle: 'Reconduction',
        choix: [
          { value: '', label: 'celle du modèle' },
          { value: 'NON_DIT', label: 'non dite' },
          { value: 'AUCUN', label: 'aucune' },
          { value: 'TACITE_MEME_DUREE', label: 'tacite, même durée' },
          { value: 'EXPRES', label: 'expresse' },
        ],
      },
    ],
  },
  {
    titre: 'L’annexe 2 (liste des logements)',
    champs: [
      {
        nom: 'annexe',
        libelle: 'L’annexe est',
        choix: [
          { value: '', label: 'je ne sais pas' },
          { value: 'absente', label: 'annoncée, mais absente' },
          { value: 'complete', label: 'jointe, avec réservataire, typologie et financement' },
          { value: 'sansReservataire', label: 'jointe, sans le réservataire de chaque logement' },
        ],
        large: true,
      },
      { nom: 'annexeLignes', libelle: 'Logements qu’elle liste', exemple: '384' },
      { nom: 'annexeReservataire', libelle: 'Dont au nom du réservataire', exemple: '8' },
    ],
  },
  {
    titre: 'Les clauses du calcul',
    champs: [
      {
        nom: 'origine',
        libelle: 'Origine des droits',
        choix: [
          { value: '', label: 'inconnue' },
          { value: 'GARANTIE_EMPRUNT', label: 'garantie d’emprunt' },
          { value: 'TERRAIN', label: 'apport de terrain' },
          { value: 'FINANCEMENT', label: 'financement' },
          { value: 'LEGAL_ETAT', label: 'contingent légal de l’État' },
          { value: 'CONVENTIONNEL', label: 'convention' },
        ],
      },
      {
        nom: 'arrondi',
        libelle: 'Règle d’arrondi écrite',
        choix: enChoix(REGLES_ARRONDI, 'celle du modèle'),
      },
      { nom: 'liberations', libelle: 'Libérations prévues dans l’année' },
      ...(Object.keys(SOUSTRACTIONS) as (keyof typeof SOUSTRACTIONS)[]).map((nom) => ({
        nom,
        libelle: `Soustraits : ${SOUSTRACTIONS[nom]}`,
      })),
    ],
  },
];

/** The real figures of one agreement of 2024 (public deliberation), faults included. */
export const EXEMPLE: Brouillon = {
  modele: 'oph-31-2024',
  eligibles: '384',
  droits: '8',
  taux: '9,89 %',
  part: '0.0208%',
  flux: '0.79',
  objectif: '1',
  autreTaux: '9,39 %',
  bailleur: 'OPH 31',
  reservataire: 'Commune',
  categorie: 'COMMUNE',
  departement: '31',
  exercice: '2024',
  exerciceImprime: '2023',
  etatAnnonce: '2022-12-31',
  etatJoint: '2022-12-31',
  signature: '2024-07-04',
};
