import type { ScenarioVue } from '@contingent/echanges';
import { jsonCanonique, type ValeurJson } from '../journal/json-canonique.ts';
import type { Faute } from '../refus/refus.ts';

type Contenu = Pick<ScenarioVue, 'nom' | 'exercice' | 'changements'>;

const texte = (valeur: unknown): string => jsonCanonique(JSON.parse(JSON.stringify(valeur)) as ValeurJson);

/** What somebody else changed between the revision that was read and the one now stored; one fault a matter. */
export function differencesDeScenario(lu: Contenu | undefined, garde: Contenu): Faute[] {
  if (lu === undefined) return [];
  const nombre = Math.max(lu.changements.length, garde.changements.length);
  return [
    ...(lu.nom === garde.nom
      ? []
      : [
          {
            chemin: 'nom',
            message: `Le scénario s’appelle maintenant « ${garde.nom} » (avant : « ${lu.nom} »).`,
          },
        ]),
    ...(lu.exercice === garde.exercice
      ? []
      : [
          {
            chemin: 'exercice',
            message: `Il porte maintenant sur ${garde.exercice} (avant : ${lu.exercice}).`,
          },
        ]),
    ...Array.from({ length: nombre }, (_, rang) => differenceAu(rang, lu, garde)).flat(),
  ];
}

function differenceAu(rang: number, lu: Contenu, garde: Contenu): Faute[] {
  const [avant, apres] = [lu.changements[rang], garde.changements[rang]];
  const chemin = `changements.${rang}`;
  if (apres === undefined) return [{ chemin, message: `Le changement ${rang + 1} a été retiré.` }];
  if (avant === undefined) return [{ chemin, message: `Un changement ${rang + 1} a été ajouté.` }];
  if (texte(avant) === texte(apres)) return [];
  return [{ chemin, message: `Le changement ${rang + 1} a été modifié.` }];
}
