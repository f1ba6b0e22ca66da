import { TITRES } from '../chapitres.ts';
import type { Clauses } from '../convention.ts';
import type { CasReputeTenu, Dispense } from '../nomenclatures.ts';
import { CAS_REPUTES_TENUS, DISPENSES } from '../phrases/choix.ts';
import type { ChampsDeClause } from './champ.ts';
import {
  article,
  choix,
  choixMultiple,
  delai,
  groupe,
  nombre,
  obligatoire,
  ouiNon,
  textes,
} from './saisies.ts';

/** D53–D60. */
export const DESIGNATION: ChampsDeClause = {
  ...TITRES.designation,
  forme: 'objet',
  champs: [
    nombre('candidats', 'Candidats à désigner', [1, 20], 'candidats au moins', {
      aide: 'D59 : trois, sauf insuffisance, DALO ou PLAI adapté.',
    }),
    choixMultiple<Dispense>('dispenses', 'Dispenses rappelées', DISPENSES),
    delai('zoneTendue', 'Délai en zone tendue', { aide: 'D54 : un mois au plus en zone tendue.' }),
    delai('zoneDetendue', 'Délai hors zone tendue'),
    ouiNon('natureDesJoursNonDite', 'Le texte ne dit pas la nature des jours', {
      aide: 'D55 : comptés alors en jours calendaires.',
    }),
    delai('impossibilite', 'Impossibilité à signaler sous'),
    groupe(
      'moinsDeCandidats',
      'Moins de candidats que demandé',
      [
        ouiNon('ecritMotive', 'Écrit motivé du réservataire'),
        ouiNon('informationAvantCaleol', 'Le bailleur informe avant la commission de la liste complétée'),
        ouiNon('reprise', 'Le bailleur reprend le logement si la demande suffisait'),
      ],
      { aide: 'D57 : moins de trois candidats, le bailleur complète et prévient.' },
    ),
    choix<NonNullable<Clauses['designation']['completePar']>>('completePar', 'Liste complétée par', {
      BAILLEUR: 'le bailleur, s’il le souhaite',
      PERSONNE: 'personne',
    }),
    ouiNon('classementMotive', 'Le réservataire peut classer ses candidats, avec ses motifs'),
    textes('pieces', 'Joint à chaque candidature', { aide: 'D60 : le numéro unique est obligatoire.' }),
    choix<Clauses['designation']['aDefaut']>(
      'aDefaut',
      'À défaut de désignation dans le délai',
      {
        BAILLEUR_OU_AUTRE_RESERVATAIRE: 'le bailleur désigne ou propose à un autre réservataire',
        AUTRE_RESERVATAIRE: 'le logement est proposé à un autre réservataire',
        TOUT_CANDIDAT: 'le bailleur propose à tout candidat de son choix',
        BAILLEUR: 'le bailleur désigne pour son propre compte',
        MAIRE: 'le maire désigne',
        PREFET: 'le préfet désigne',
        NON_DIT: 'non dit',
      },
      {
        ...obligatoire,
        aide: 'D58 : délai dépassé ou désistement, le bailleur n’est plus tenu par cette proposition.',
      },
    ),
    ouiNon('obligationReputeeTenue', 'L’obligation du bailleur est alors réputée tenue', {
      aide: 'D58 : le logement compte dans le flux.',
    }),
    choixMultiple<CasReputeTenu>('casReputesTenus', 'Cas où elle est réputée tenue', CAS_REPUTES_TENUS),
    article,
  ],
};
