import { TITRES } from '../chapitres.ts';
import type { ClausesDeVie } from '../clauses-de-vie.ts';
import type { Clauses } from '../convention.ts';
import type { CritereEquite, InformationLogement } from '../nomenclatures.ts';
import { CRITERES_EQUITE, INFORMATIONS } from '../phrases/choix.ts';
import { CATEGORIES } from '../phrases/mots.ts';
import { BILAN, DECOMPTE, PUBLICS_A_LOGER, REPORT } from './bilan.ts';
import type { ChampsDeClause } from './champ.ts';
import { DESIGNATION } from './designation.ts';
import {
  article,
  choix,
  choixMultiple,
  delai,
  groupe,
  nombre,
  obligatoire,
  ouiNon,
  texte,
} from './saisies.ts';

const programmesNeufs: ChampsDeClause = {
  ...TITRES.programmesNeufs,
  forme: 'objet',
  champs: [
    ouiNon('horsFlux', 'Première mise en location hors flux, logement par logement', {
      aide: 'D47 : les logements neufs se répartissent un à un, selon les droits acquis sur le programme.',
    }),
    choix<'PROPORTIONNELLE_AUX_DROITS'>('repartition', 'Répartition', {
      PROPORTIONNELLE_AUX_DROITS: 'proportionnelle aux droits acquis sur le programme',
    }),
    nombre('envoiMoisAvant', 'Répartition envoyée au moins', [1, 60], 'mois avant la livraison', {
      aide: 'D49 : quatre ou six mois dans les conventions lues.',
    }),
    delai('reaction', 'Délai du réservataire pour ses remarques'),
    choix<'POSSIBLE' | 'OBLIGATOIRE'>('reunion', 'Réunion de concertation', {
      POSSIBLE: 'possible',
      OBLIGATOIRE: 'obligatoire',
    }),
    nombre('candidats', 'Candidats à désigner', [1, 20], 'candidats'),
    groupe(
      'fenetre',
      'Moment de la désignation',
      [
        nombre('auPlusTotJours', 'Au plus tôt', [1, 365], 'jours avant la commission'),
        nombre('auPlusTardJours', 'Au plus tard', [1, 365], 'jours avant la commission'),
        nombre('aInterpreterJours', 'Nombre écrit, sens à préciser', [1, 365], 'jours avant la commission'),
      ],
      { aide: 'D50 : « au maximum 30 jours avant la commission » se lit de deux façons.' },
    ),
    choix<'CONFIRMER_OU_REDESIGNER'>('reportDeLivraison', 'Report de livraison', {
      CONFIRMER_OU_REDESIGNER: 'les candidats sont confirmés ou remplacés',
    }),
    choixMultiple<keyof typeof CATEGORIES>(
      'decomptePropre',
      'Réservataires qui comptent eux-mêmes les mises en service',
      CATEGORIES,
      { aide: 'D24 : Action Logement, d’après un bailleur, les compte de son côté.' },
    ),
    article,
  ],
};

const caleol: ChampsDeClause = {
  ...TITRES.caleol,
  forme: 'objet',
  champs: [
    choixMultiple<Clauses['caleol']['pieces'][number]>(
      'pieces',
      'Envoyés au réservataire',
      { CONVOCATION: 'la convocation', ORDRE_DU_JOUR: 'l’ordre du jour', PROCES_VERBAL: 'le procès-verbal' },
      obligatoire,
    ),
    nombre('reponseQuestionsJours', 'Réponse aux questions du réservataire', [1, 365], 'jours'),
    ouiNon('examenDesDefaillants', 'Le candidat défaillant est examiné quand même', {
      aide: 'D69 : l’examen a lieu même si le candidat a renoncé ou n’a pas remis son dossier.',
    }),
    choix<NonNullable<Clauses['caleol']['voixMaire']>>(
      'voixMaire',
      'Voix du maire',
      {
        PREPONDERANTE: 'prépondérante, sans condition',
        PREPONDERANTE_SI_PARTAGE: 'prépondérante en cas de partage des voix',
      },
      { aide: 'D70 : la loi ne la donne qu’en cas de partage.' },
    ),
    ouiNon('souveraine', 'Rappel : la commission décide seule'),
    article,
  ],
};

const miseADisposition: ChampsDeClause = {
  ...TITRES.miseADisposition,
  forme: 'objet',
  champs: [
    choix<'CONGE' | 'DEPART_CONNU'>(
      'aCompterDe',
      'Signalement à compter de',
      { CONGE: 'la réception du congé', DEPART_CONNU: 'la connaissance du départ, sans délai' },
      { aide: 'D53 : sans délai dès que le départ est connu, ou à la réception du congé.' },
    ),
    ouiNon('lissage', 'Mises à disposition réparties sur l’année'),
    choixMultiple<InformationLogement>('contenu', 'Le signalement indique', INFORMATIONS),
    ouiNon('toutesLiberations', 'Toutes les libérations sont signalées', {
      aide: 'D62 : la commune connaît aussi celles qui ne lui reviennent pas.',
    }),
    ouiNon('auDelaDuFlux', 'Le bailleur peut proposer au-delà du flux', {
      aide: 'D62 : ce surplus ne se déduit pas de l’année suivante.',
    }),
    article,
  ],
};

/** What commands each letting, its décompte and the yearly report. */
export const CHAMPS_DE_VIE: { readonly [C in keyof ClausesDeVie]-?: ChampsDeClause } = {
  miseADisposition,
  designation: DESIGNATION,
  offre: {
    ...TITRES.offre,
    forme: 'objet',
    champs: [
      delai('delaiReponse', 'Délai de réponse du candidat', { aide: 'D73 : dix jours au moins.' }),
      ouiNon('silenceVautRefus', 'Le silence vaut refus'),
      article,
    ],
  },
  sne: {
    ...TITRES.sne,
    forme: 'objet',
    champs: [
      ouiNon('contingentSaisi', 'Le contingent imputé est saisi', {
        aide: 'D107 : le contingent est saisi à l’attribution, les agents de l’État à part.',
      }),
      ouiNon('rplsSaisi', 'Le numéro RPLS est saisi'),
      ouiNon('memeSansBail', 'L’attribution est saisie même sans bail'),
      delai('radiation', 'Radiation après la signature du bail', {
        aide: 'D108 : dès la signature ; dix jours ouvrables au plus dans une des conventions lues.',
      }),
      texte('fichierPartage', 'Fichier partagé de la demande'),
      article,
    ],
  },
  equite: {
    ...TITRES.equite,
    forme: 'objet',
    champs: [
      choixMultiple<CritereEquite>('criteres', 'Propositions équilibrées selon', CRITERES_EQUITE, {
        ...obligatoire,
        aide: 'D61 : le bailleur équilibre ses propositions entre les réservataires.',
      }),
      article,
    ],
  },
  besoins: {
    ...TITRES.besoins,
    forme: 'objet',
    champs: [
      choix<'RESERVATAIRE' | 'BAILLEUR'>('exprimesPar', 'Exprimés par', {
        RESERVATAIRE: 'le réservataire',
        BAILLEUR: 'le bailleur',
      }),
      ouiNon('distinctionPrioritaires', 'Les publics prioritaires peuvent être distingués'),
      texte('reference', 'Document qui les mesure', { aide: 'PLUi-H, PLH…' }),
      article,
    ],
  },
  programmesNeufs,
  caleol,
  decompte: DECOMPTE,
  report: REPORT,
  bilan: BILAN,
  publics: PUBLICS_A_LOGER,
};
