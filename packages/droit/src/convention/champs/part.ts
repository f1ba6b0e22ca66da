import { TITRES } from '../chapitres.ts';
import type { MethodePart } from '../clauses-de-calcul.ts';
import type { ChampsDeClause, Variantes } from './champ.ts';
import { article, choix, jour, nombre, obligatoire, ouiNon, taux } from './saisies.ts';

const methodes: Variantes<MethodePart['type']> = {
  V1_STOCK: { libelle: 'droits ÷ logements éligibles (D29)', champs: [] },
  V2_THEORIQUE: { libelle: 'éligibles × part × rotation, flux prévisionnel (D30)', champs: [] },
  V3_UN_MOINS_ROTATION: { libelle: 'droits ÷ logements × (1 − rotation moyenne) (D31)', champs: [] },
  V4_TAUX: {
    libelle: 'taux réglementaire ou négocié (D32)',
    champs: [
      taux('taux', 'Taux', { ...obligatoire, aide: 'D40 : 30 % au plus pour l’État.' }),
      choix<'REGLEMENTAIRE' | 'NEGOCIE'>(
        'fondement',
        'Fondement',
        { REGLEMENTAIRE: 'réglementaire', NEGOCIE: 'négocié' },
        obligatoire,
      ),
    ],
  },
  V5_DROITS_UNIQUES: {
    libelle: 'droits uniques répartis sur les années restantes (D33)',
    champs: [
      nombre('droitsRestants', 'Droits restants', [0, 1_000_000], 'droits', obligatoire),
      jour('signature', 'Date de départ', { aide: 'Absente : celle de la convention.' }),
      nombre('dureeAnnees', 'Durée', [1, 99], 'ans', obligatoire),
    ],
  },
  V6_ROTATION_PROGRAMME: {
    libelle: 'droits pondérés par la rotation de chaque programme (D34, règle à confirmer)',
    champs: [],
  },
  V7_DUREE_RESTANTE: {
    libelle: 'droits pondérés par leur durée restante (D35, règle à confirmer)',
    champs: [nombre('horizonAnnees', 'Horizon', [1, 99], 'ans', obligatoire)],
  },
};

/** D29–D35. */
export const PART: ChampsDeClause = {
  ...TITRES.part,
  forme: 'objet',
  champs: [
    { cle: 'methode', libelle: 'Méthode', ...obligatoire, genre: 'variante', variantes: methodes },
    ouiNon('methodeNonDite', 'Le texte ne donne pas de formule', {
      aide: 'Le calcul emploie alors le rapport d’usage et le signale.',
    }),
    ouiNon('fluxIndicatif', 'Flux indicatif, seul le bilan est opposable', {
      aide: 'D30 : le flux théorique est indicatif, seul le bilan fait foi.',
    }),
    article,
  ],
};
