import {
  clausesEnVigueur,
  entreeSelonMethode,
  METHODES_DE_PART,
  type MethodeDePart,
} from '@contingent/droit';
import type { JustificationDeMethode, LigneFlux } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { compterLAnnee, entreeSur } from './annee.ts';
import { marquerEssai } from './essaye.ts';
import { estDesignee, ligneInconnue, vueDeLaLigne } from './justifier.ts';
import { exigerBailleurDesScenarios } from './lire.ts';
import { anneeDesMethodes, lireParametres } from './methodes.ts';

/** One line under one method, every figure with its steps; nothing is stored. @throws Refus */
export function justifierUneMethode(
  base: Base,
  contexte: Contexte,
  { exercice, ligne: designee, methode: code, ...demande }: JustificationDeMethode,
): Promise<LigneFlux> {
  exigerBailleurDesScenarios(contexte);
  const parametres = lireParametres(demande);
  const methode = METHODES_DE_PART.find((m) => m.code === code) ?? inconnue(code);
  return enLecture(base, contexte, async (tx) => {
    const annee = await anneeDesMethodes(tx, exercice, demande.photographie);
    const ligne = annee.lignes.find((l) => estDesignee(l, designee));
    if (!ligne) throw ligneInconnue(designee, exercice);
    const comptage = await compterLAnnee(tx, exercice, [ligne], true);
    const { entree } = entreeSur(ligne.c, ligne.p, comptage);
    const essayee = entreeSelonMethode(entree, methode.code, parametres);
    if ('question' in essayee) throw sansReponse(methode, essayee.champ, essayee.question);
    const reelle = vueDeLaLigne(ligne, entree, comptage);
    if (clausesEnVigueur(ligne.c.convention).part.methode.type === methode.code) return reelle;
    const vue = { ...vueDeLaLigne(ligne, essayee, comptage), imprime: null };
    return marquerEssai(reelle, vue, ['part'], `méthode ${methode.sigle} essayée`);
  });
}

function inconnue(code: string): never {
  throw new Refus('CHOIX_INVALIDE', 'Cette méthode de part n’existe pas.', [
    {
      chemin: 'methode',
      message: `« ${code} » n’est pas une méthode de part.`,
      remede: `Écrire l’une de : ${METHODES_DE_PART.map((m) => m.code).join(', ')}.`,
    },
  ]);
}

const sansReponse = ({ sigle }: MethodeDePart, chemin: string, message: string): Refus =>
  new Refus('CHOIX_INVALIDE', `La méthode ${sigle} attend une réponse.`, [{ chemin, message }]);
