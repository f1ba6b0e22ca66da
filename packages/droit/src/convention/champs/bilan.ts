import { TITRES } from '../chapitres.ts';
import type { Clauses } from '../convention.ts';
import type { AxeBilan, EvenementCompte, JustificationEcart } from '../nomenclatures.ts';
import { JUSTIFICATIONS } from '../phrases/choix.ts';
import { AXES, CATEGORIES, EVENEMENTS } from '../phrases/mots.ts';
import type { ChampsDeClause } from './champ.ts';
import {
  article,
  choix,
  choixMultiple,
  jourDeLAnnee,
  liste,
  obligatoire,
  ouiNon,
  taux,
  texte,
  textes,
} from './saisies.ts';

export const DECOMPTE: ChampsDeClause = {
  ...TITRES.decompte,
  forme: 'objet',
  champs: [
    liste(
      'coefficients',
      'Ce qui compte comme utilisé',
      'coefficient',
      [
        choix<EvenementCompte>('evenement', 'Fait', EVENEMENTS, obligatoire),
        taux('valeur', 'Vaut', { ...obligatoire, aide: 'En part de droit : 1, ou 1/2.' }),
      ],
      {
        ...obligatoire,
        aide: 'D76 : chaque convention dit ce qui compte : proposition, attribution ou bail.',
      },
    ),
    taux('plafondParLogement', 'Plafond par logement', { aide: 'D77 : un au plus, règle à confirmer.' }),
    choixMultiple<EvenementCompte>('indicateurs', 'Indicateurs suivis sans coefficient', EVENEMENTS),
    choixMultiple<AxeBilan>('ventilation', 'Indicateurs ventilés par', AXES),
    choix<NonNullable<Clauses['decompte']['attribution']>>('attribution', 'L’attribution s’entend de', {
      DECISION_CALEOL: 'la décision de la commission, avec ou sans bail',
      BAIL_SIGNE: 'la signature du bail',
    }),
    ouiNon('piecesManquantesValentRefus', 'Des pièces non remises valent refus du candidat'),
    article,
  ],
};

export const REPORT: ChampsDeClause = {
  ...TITRES.report,
  forme: 'objet',
  champs: [
    choix<Clauses['report']['regle']>(
      'regle',
      'Écart non justifié',
      {
        POSSIBLE: 'peut être reporté',
        IMPERATIF: 'est reporté',
        AUCUN: 'n’est jamais reporté',
        NON_DIT: 'non dit',
      },
      {
        ...obligatoire,
        aide: 'D80 : l’écart que le bailleur ne justifie pas est, ou peut être, reporté sur l’année suivante.',
      },
    ),
    choixMultiple<JustificationEcart>('justifications', 'Justifications admises', JUSTIFICATIONS, {
      aide: 'D81 : dans les conventions lues, la rotation réelle ou l’absence de candidat.',
    }),
    article,
  ],
};

const assiettes: Readonly<Record<NonNullable<Clauses['bilan']['assiette']>[number], string>> = {
  ELIGIBLES_AU_31_12_N_MOINS_1: 'le patrimoine éligible au 31 décembre de l’année précédente',
  LIBERES: 'les logements libérés dans l’année',
  LIVRES: 'les logements livrés dans l’année',
};

export const BILAN: ChampsDeClause = {
  ...TITRES.bilan,
  forme: 'objet',
  champs: [
    jourDeLAnnee('avant', 'Envoyé avant le', { ...obligatoire, aide: 'D82 : le 28 février.' }),
    ouiNon('jourInclus', 'Ce jour compris'),
    textes('destinataires', 'Destinataires', {
      ...obligatoire,
      aide: 'Avec l’article : « le préfet », « la commune ».',
    }),
    choixMultiple<AxeBilan>('axes', 'Ventilé par', AXES, {
      ...obligatoire,
      aide: 'D85 : réservataire, typologie, financement, QPV, commune et période de construction au moins.',
    }),
    choixMultiple<keyof typeof assiettes>('assiette', 'Le bilan rappelle', assiettes, {
      aide: 'D86 : patrimoine au 31 décembre, logements libérés et logements livrés dans l’année.',
    }),
    ouiNon('soustractionsParCategorie', 'Logements soustraits, par catégorie', {
      aide: 'D83 : nombre prévu pour l’année, et attributions de l’année passée à ce titre.',
    }),
    ouiNon('enVolumeEtEnValeur', 'Résultats en nombre et en pourcentage'),
    ouiNon('tauxAtteinteConcerte', 'Taux d’atteinte évalué en commun', {
      aide: 'D89 : ce qui est réalisé rapporté à l’objectif, unité par unité.',
    }),
    choix<Clauses['bilan']['trimestriel']>(
      'trimestriel',
      'Points trimestriels',
      { OBLIGATOIRE: 'obligatoires', POSSIBLE: 'possibles', NON_DIT: 'non dits' },
      {
        ...obligatoire,
        aide: 'D87 : obligatoires dans une des conventions lues, possibles dans les autres.',
      },
    ),
    liste('echeances', 'Autres échéances de l’année', 'échéance', [
      jourDeLAnnee('jour', 'Jour', obligatoire),
      texte('objet', 'Objet', obligatoire),
    ]),
    liste('autresEnvois', 'Autres envois annuels', 'envoi', [
      texte('destinataire', 'Destinataire', obligatoire),
      texte('objet', 'Objet', obligatoire),
    ]),
    article,
  ],
};

export const PUBLICS_A_LOGER: ChampsDeClause = {
  ...TITRES.publics,
  forme: 'liste',
  un: 'public',
  champs: [
    texte('public', 'Public', {
      ...obligatoire,
      aide: 'PRIORITAIRES, PREMIER_QUARTILE, AUTRES_QUARTILES, SORTANT_HEBERGEMENT, ou les mots de la convention.',
    }),
    taux('taux', 'Part', {
      ...obligatoire,
      aide: 'D90, D94, D95 : un quart de prioritaires ; premier quartile, un quart hors QPV ; autres quartiles, la moitié en QPV.',
    }),
    texte('denominateur', 'Calculée sur', obligatoire),
    choixMultiple<keyof typeof CATEGORIES>('debiteurs', 'Due par', CATEGORIES),
    article,
  ],
};
