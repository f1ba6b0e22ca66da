import { TITRES } from '../chapitres.ts';
import type { ClausesDeCadre } from '../clauses-de-cadre.ts';
import type { Clauses } from '../convention.ts';
import type { ChampsDeClause } from './champ.ts';
import { article, choix, delai, jour, nombre, obligatoire, ouiNon, texte, textes } from './saisies.ts';

type Periode = Clauses['periode'];

const periode: ChampsDeClause = {
  ...TITRES.periode,
  forme: 'objet',
  champs: [
    jour('effet', 'Date d’effet', { aide: 'La période part de ce jour, sauf si elle part de la signature.' }),
    jour('signature', 'Date de signature', { aide: 'Date de la dernière signature.' }),
    choix<NonNullable<Periode['depart']>>('depart', 'La durée court à compter de', {
      SIGNATURE: 'la signature',
      DATE_D_EFFET: 'la date d’effet',
    }),
    nombre('dureeMois', 'Durée', [1, 1200], 'mois', {
      aide: 'D13 : aucune durée légale ; de un à trois ans dans les conventions lues.',
    }),
    jour('fin', 'Dernier jour', { aide: 'Quand le texte fixe un terme plutôt qu’une durée.' }),
    choix<Periode['renouvellement']>(
      'renouvellement',
      'Renouvellement',
      {
        AUCUN: 'aucun renouvellement automatique',
        TACITE_MEME_DUREE: 'tacite, pour la même durée',
        EXPRES: 'par accord exprès',
        NON_DIT: 'non dit',
      },
      obligatoire,
    ),
    nombre('preavisMois', 'Préavis de non-renouvellement', [1, 120], 'mois', {
      aide: 'Avant le terme, pour empêcher le renouvellement.',
    }),
    ouiNon('remplaceLesPrecedentes', 'Met fin aux conventions antérieures entre les parties'),
    choix<NonNullable<Periode['avenants']>>('avenants', 'Avenants', {
      ANNUELS: 'un avenant chaque année',
      POSSIBLES: 'possibles à tout moment',
      AVENANT_OU_AJUSTEMENT_MINEUR: 'avenant ou ajustement mineur',
    }),
    choix<NonNullable<Periode['revision']>>('revision', 'Révision', {
      ANNUELLE: 'chaque année',
      A_L_ISSUE: 'à l’issue de la période',
    }),
    jour('retourAvant', 'Retour signé demandé avant le'),
    nombre('caduciteAnneesApresEmprunt', 'Caducité après la fin de l’emprunt garanti', [1, 99], 'ans', {
      aide: 'D36 : droits prorogés de cinq ans après le dernier versement.',
    }),
    article,
  ],
};

const territoire: ChampsDeClause = {
  ...TITRES.territoire,
  forme: 'objet',
  champs: [
    ouiNon('zoneTendue', 'Territoire en zone tendue', {
      aide: 'D56 : commune de la liste annexée au décret du 10 mai 2013, quel que soit le préavis du locataire.',
    }),
    ouiNon('soumisCil', 'Territoire soumis à conférence intercommunale du logement', {
      aide: 'D16, D84 : la convention et le bilan vont aussi au président de l’EPCI.',
    }),
  ],
};

/** Nature and frame of the act, its length, its end. */
export const CHAMPS_DE_CADRE: { readonly [C in keyof ClausesDeCadre]-?: ChampsDeClause } = {
  natureActe: {
    ...TITRES.natureActe,
    forme: 'valeur',
    champ: choix<Clauses['natureActe']>(
      'natureActe',
      'Nature de l’acte',
      {
        CONVENTION: 'convention de réservation',
        ARRETE_PREFECTORAL: 'arrêté du préfet, faute de convention avec l’État',
        CONVENTION_CADRE: 'convention cadre',
        ANNEXE: 'annexe à une autre convention',
      },
      { aide: 'D18 : faute de convention avec l’État, le préfet règle les modalités par arrêté.' },
    ),
  },
  modeGestion: {
    ...TITRES.modeGestion,
    forme: 'valeur',
    champ: choix<Clauses['modeGestion']>(
      'modeGestion',
      'Qui désigne les candidats',
      {
        DIRECTE: 'le réservataire (gestion directe)',
        DELEGUEE: 'le bailleur, pour le réservataire (gestion déléguée)',
        NON_DIT: 'non dit',
      },
      { aide: 'D5 : sans délégation, le délai de désignation doit être fixé.' },
    ),
  },
  territoire,
  periode,
  resiliation: {
    ...TITRES.resiliation,
    forme: 'objet',
    champs: [
      choix<NonNullable<Clauses['resiliation']['par']>>('par', 'À l’initiative de', {
        CHAQUE_PARTIE: 'chacune des parties',
        RESERVATAIRE: 'le réservataire',
        BAILLEUR: 'le bailleur',
        PREFET: 'le préfet',
      }),
      nombre('miseEnDemeureMois', 'Délai après mise en demeure', [1, 60], 'mois', {
        aide: 'D114 : deux mois quand le préfet résilie.',
      }),
      nombre('preavisMois', 'Préavis de résiliation', [1, 120], 'mois'),
      article,
    ],
  },
  transmission: {
    ...TITRES.transmission,
    forme: 'objet',
    champs: [
      ouiNon('prefet', 'Au préfet du département, sans délai', { aide: 'D16 : obligation légale.' }),
      ouiNon('epciSiCil', 'Au président de l’EPCI quand une CIL est obligatoire'),
      article,
    ],
  },
  sanctions: {
    ...TITRES.sanctions,
    forme: 'objet',
    champs: [
      texte('fondement', 'Texte invoqué', {
        ...obligatoire,
        aide: 'D113 : CCH, article L342-14, dix-huit mois de loyer au plus par logement.',
      }),
      article,
    ],
  },
  litige: {
    ...TITRES.litige,
    forme: 'objet',
    champs: [
      textes('etapes', 'Étapes amiables, dans l’ordre', obligatoire),
      texte('juridiction', 'Juridiction compétente', {
        aide: 'Avec l’article : « le tribunal administratif de Toulouse ».',
      }),
      article,
    ],
  },
  donneesPersonnelles: {
    ...TITRES.donneesPersonnelles,
    forme: 'objet',
    champs: [
      textes('finalites', 'Finalités des échanges', {
        ...obligatoire,
        aide: 'D117 : désignation, choix en commission et notification.',
      }),
      textes('donnees', 'Données échangées'),
      delai('conservation', 'Durée de conservation', {
        aide: 'D118 : un an après la radiation dans le système national d’enregistrement.',
      }),
      article,
    ],
  },
  sauvegarde: { ...TITRES.sauvegarde, forme: 'objet', champs: [article] },
};
