import { lireFraction } from '@contingent/droit';
import type { Chiffre, ComparaisonDeScenarios, EtapeVue } from '@contingent/echanges';
import type { Justification } from '../explication/justification.ts';
import { uniteDe } from '../flux/titres.ts';
import { additionne, type Terme } from '../flux/totaux.ts';
import { type Colonne, chiffreEntier, nomDeColonne, nomDeCommune } from './ouvrir.ts';

type C = ComparaisonDeScenarios;

/** The total of a column opens to the réservataires that it adds up; those without that figure are not in it. */
export function totalDesReservataires(
  c: C,
  colonne: Colonne,
  cle: 'flux' | 'objectif',
  valeur: Chiffre,
): Justification {
  const termes = c.parReservataire.map((l): [string, Chiffre | null] => {
    const k = colonne === null ? l.reel : l.scenarios[colonne];
    const objectif = k?.objectif ?? null;
    return [l.nom, cle === 'flux' ? (k?.flux ?? null) : objectif === null ? null : chiffreEntier(objectif)];
  });
  const quoi = cle === 'flux' ? 'Somme des flux dus' : 'Somme des objectifs';
  return total(
    `${quoi} en ${c.exercice}, ${nomDeColonne(c, colonne)}`,
    valeur,
    termes,
    'chiffre de la ligne, qui s’ouvre lui aussi',
  );
}

/** The same total, commune by commune. */
export const totalDesCommunes = (c: C, colonne: Colonne, valeur: Chiffre): Justification =>
  total(
    `Somme des flux par commune en ${c.exercice}, ${nomDeColonne(c, colonne)}`,
    valeur,
    c.parCommune.map((l) => [
      nomDeCommune(l),
      (colonne === null ? l.reel : l.scenarios[colonne]?.flux) ?? null,
    ]),
    'chiffre de la commune, qui s’ouvre lui aussi',
  );

function total(
  titre: string,
  valeur: Chiffre,
  lignes: readonly (readonly [nom: string, valeur: Chiffre | null])[],
  source: string,
): Justification {
  const termes = lignes.flatMap(([nom, chiffre]): Terme[] => {
    const lu = chiffre && lireFraction(chiffre.exact);
    return chiffre && lu ? [{ nom, valeur: lu, affiche: chiffre.affiche, source }] : [];
  });
  return { titre, valeur, ...unite(valeur), etapes: additionne(termes).etapes };
}

/** What a scenario adds or takes away: both figures, then the subtraction. */
export function ecartOuvert(titre: string, reel: Chiffre, essaye: Chiffre, ecart: Chiffre): Justification {
  const etape = (
    id: string,
    libelle: string,
    valeur: Chiffre,
    formule: string,
    affiche: string,
  ): EtapeVue => ({
    ...{ id, libelle, formule, valeur },
    source: { affiche, type: 'saisie' },
  });
  return {
    ...{ titre, valeur: ecart, ...unite(ecart) },
    etapes: [
      etape('reel', 'Réel', reel, '', 'colonne « Réel », où ce chiffre s’ouvre'),
      etape('essaye', 'Dans le scénario', essaye, '', 'colonne du scénario, où ce chiffre s’ouvre'),
      etape(
        'ecart',
        'Écart',
        ecart,
        `${essaye.affiche} − ${reel.affiche} = ${ecart.affiche}`,
        'différence exacte, sans arrondi',
      ),
    ],
  };
}

const unite = ({ exact }: Chiffre): { unite?: string } => {
  const dite = uniteDe('flux', exact);
  return dite === undefined ? {} : { unite: dite };
};
