import type { MethodePart } from '../../convention/clauses-de-calcul.ts';
import { clause, texte } from '../../explication/source.ts';
import { annee } from '../../quantites/jour.ts';
import { D104_DUREE } from '../../sources/anru.ts';
import {
  D29_STOCK,
  D31_UN_MOINS_ROTATION,
  D34_PROGRAMME,
  D35_DUREE,
} from '../../sources/methodes-de-part.ts';
import { controleNombre, controlePart, estExercice } from '../controles.ts';
import type { Donnees } from '../donnees.ts';
import { alerte, erreur, type Releve } from '../releve.ts';
import { anneesRestantes, signatureV5 } from './v5-droits-uniques.ts';

/** What is wrong or to be confirmed in the parameters of the method itself. */
export function controleMethode(releve: Releve, donnees: Donnees): void {
  const { methode, eligibles } = donnees;
  aConfirmer(releve, donnees);
  if (methode.type === 'V4_TAUX') controlePart(releve, 'convention.part.methode.taux', methode.taux);
  if (methode.type === 'V5_DROITS_UNIQUES') controleV5(releve, methode, donnees);
  if (methode.type === 'V7_DUREE_RESTANTE') duree(releve, 'horizonAnnees', methode.horizonAnnees);
  const divise = methode.type !== 'V4_TAUX' && methode.type !== 'V5_DROITS_UNIQUES';
  if (eligibles === 0 && divise && methode.type !== 'V2_THEORIQUE')
    erreur(releve, {
      code: 'AUCUN_LOGEMENT_ELIGIBLE',
      champ: 'eligibles',
      message: 'Aucun logement n’entre dans le flux : la part n’a pas de sens.',
      imprime: '0',
      source: clause('assiette', donnees.clauses.assiette.article),
      remede: 'Vérifier le périmètre, les exclusions et la date de l’état des lieux.',
    });
}

function aConfirmer(releve: Releve, { methode, clauses }: Donnees): void {
  const champ = 'convention.part.methode';
  if (clauses.part.methodeNonDite)
    alerte(releve, {
      code: 'METHODE_NON_DITE',
      champ,
      message:
        'La convention ne dit pas comment la part se calcule : le ratio de stock, d’usage général, est retenu.',
      source: texte(D29_STOCK),
      remede: 'Faire écrire la formule de la part dans la convention.',
    });
  const regle = A_CONFIRMER[methode.type];
  if (regle)
    alerte(releve, {
      code: 'METHODE_A_CONFIRMER',
      champ,
      message: regle.message,
      source: texte(regle.texte),
      remede: 'Faire confirmer la formule par les parties avant de signer le résultat.',
    });
}

const A_CONFIRMER: Partial<
  Record<MethodePart['type'], { readonly message: string; readonly texte: typeof D35_DUREE }>
> = {
  V3_UN_MOINS_ROTATION: {
    message:
      'Règle à confirmer : la part est lue « ratio de stock × (1 − rotation) ». Plus la rotation monte, plus la part baisse.',
    texte: D31_UN_MOINS_ROTATION,
  },
  V6_ROTATION_PROGRAMME: {
    message:
      'Règle à confirmer : la pondération par la rotation de chaque programme n’a été lue dans aucun texte.',
    texte: D34_PROGRAMME,
  },
  V7_DUREE_RESTANTE: {
    message:
      'Règle à confirmer : la pondération par la durée restante des droits n’a été lue dans aucun texte.',
    texte: D35_DUREE,
  },
};

type V5 = Extract<MethodePart, { type: 'V5_DROITS_UNIQUES' }>;
function controleV5(releve: Releve, methode: V5, donnees: Donnees): void {
  controleNombre(releve, 'convention.part.methode.droitsRestants', 'droits restants', methode.droitsRestants);
  const signature = signatureV5(methode, donnees);
  if (!duree(releve, 'dureeAnnees', methode.dureeAnnees) || signature === undefined) return;
  if (!estExercice(donnees.exercice)) return;
  const { exercice } = donnees;
  const lisible = annee(signature) <= 2998;
  const restantes = lisible ? anneesRestantes(signature, methode.dureeAnnees, exercice) : undefined;
  if (restantes !== undefined && restantes > 0) return;
  erreur(releve, {
    code: 'DROITS_UNIQUES_HORS_DUREE',
    champ: 'exercice',
    message: `L’exercice ${exercice} est hors des ${methode.dureeAnnees} ans pendant lesquels ces droits uniques s’exercent.`,
    source: texte(D104_DUREE),
    remede: 'Vérifier l’exercice et le jour de signature de la convention qui ouvre les droits.',
  });
}
function duree(releve: Releve, nom: string, annees: number): boolean {
  if (Number.isInteger(annees) && annees >= 1 && annees <= 100) return true;
  erreur(releve, {
    code: 'DUREE_INVALIDE',
    champ: `convention.part.methode.${nom}`,
    message: 'La durée doit être un nombre entier d’années, de 1 à 100.',
    imprime: String(annees),
    remede: 'Corriger la durée inscrite à la convention.',
  });
  return false;
}
