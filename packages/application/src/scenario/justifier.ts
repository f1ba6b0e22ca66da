import {
  type Changement,
  type ColonneCalculee,
  changementPour,
  comparerScenarios,
  type EntreeCalcul,
} from '@contingent/droit';
import type { JustificationDeScenario, LigneDesignee, LigneFlux } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { marques } from '../flux/calculer.ts';
import { ligneFlux } from '../flux/ligne.ts';
import { nomDuPerimetre } from '../flux/perimetre.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import type { Comptage, LigneDeLAnnee } from './annee.ts';
import { type Matiere, marquerEssai } from './essaye.ts';
import { exigerBailleurDesScenarios } from './lire.ts';
import { lireScenarios, preparer } from './preparer.ts';
import { ligneSelon } from './scenario-lu.ts';

/** One cell of the table of scenarios, every figure with its steps; nothing is stored. @throws Refus */
export function justifierUnScenario(
  base: Base,
  contexte: Contexte,
  { exercice, scenario: saisi, photographies, ligne: designee }: JustificationDeScenario,
): Promise<LigneFlux> {
  exigerBailleurDesScenarios(contexte);
  const scenarios = lireScenarios(saisi === null ? [] : [saisi], () => 'scenario');
  return enLecture(base, contexte, async (tx) => {
    const garde = (l: LigneDeLAnnee): boolean => estDesignee(l, designee);
    const preparee = await preparer(tx, { exercice, scenarios, photographies, garde });
    const { annee, comptage, entrees, cibles } = preparee;
    const [ligne, comparee] = [annee.lignes[0], comparerScenarios(entrees, cibles).lignes[0]];
    if (!ligne || !comparee) throw ligneInconnue(designee, exercice);
    const reelle = vueDeLaColonne(ligne, comparee.reel, comptage);
    const [[scenario], [essai], [cible]] = [scenarios, comparee.scenarios, cibles];
    if (!scenario || !essai || !cible) return reelle;
    const essayee = vueDeLaColonne(ligneSelon(ligne, scenario, annee), essai, comptage);
    const matieres = matieresDe(changementPour(cible, ligne.cle));
    return marquerEssai(reelle, { ...essayee, imprime: null }, matieres, `scénario « ${scenario.nom} »`);
  });
}

const matieresDe = (c: Changement): Matiere[] =>
  Object.keys(c).filter((cle): cle is Matiere => cle !== 'parametresAu');

/** An agreement by its identifier; rights without agreement by who holds them. */
export const estDesignee = ({ c, sans }: LigneDeLAnnee, designee: LigneDesignee): boolean =>
  'convention' in designee
    ? !sans && c.id === designee.convention
    : sans && c.reservataire.id === designee.reservataire;

export const ligneInconnue = (designee: LigneDesignee, exercice: number): Refus =>
  'convention' in designee
    ? new Refus(
        'CONVENTION_INCONNUE',
        `Cette convention n’existe pas chez ce bailleur, ou ne porte plus sur ${exercice}.`,
      )
    : new Refus(
        'RESERVATAIRE_INCONNU',
        `Ce réservataire n’a pas, ou n’a plus, de droits sans convention en ${exercice}.`,
      );

const vueDeLaColonne = (ligne: LigneDeLAnnee, colonne: ColonneCalculee, comptage: Comptage): LigneFlux =>
  vueDeLaLigne(ligne, colonne.entree, comptage, colonne.constats);

/** The line as the page of the flow would show it on this entry. */
export const vueDeLaLigne = (
  { c, sans }: LigneDeLAnnee,
  entree: EntreeCalcul,
  { materiaux }: Comptage,
  constats: ColonneCalculee['constats'] = [],
): LigneFlux =>
  ligneFlux({
    ...{ c, entree, constats: [...marques({ c, sans }), ...constats], sansConvention: sans },
    perimetre: nomDuPerimetre(c, materiaux.comptes.logements),
  }).vue;
