import { texte } from '../explication/source.ts';
import { normaliserLibelle } from '../parc/libelle.ts';
import { affichePourcent } from '../quantites/affichage.ts';
import { compare, somme, UN, ZERO } from '../quantites/fraction.ts';
import { D39_SOMME_PARTS } from '../sources/methodes-de-part.ts';
import { type ControleCroise, type DossierCalcule, partExacte } from './controle.ts';

/** Shares add up only over the same stock: same landlord, exercice and number of dwellings on the same perimeter. */
function memeAssiette(d: DossierCalcule): string | undefined {
  const { bailleur, departement } = d.entree.convention;
  const eligibles = d.entree.eligibles?.nombre;
  if (bailleur.nom === '' || eligibles === undefined) return undefined;
  const perimetre = JSON.stringify(d.clauses.assiette.perimetre);
  return [
    bailleur.siren ?? normaliserLibelle(bailleur.nom),
    departement,
    d.entree.exercice,
    perimetre,
    eligibles,
  ].join(' | ');
}

/** D39: more than 100 % of one stock is promised. */
export const sommeDesParts: ControleCroise = {
  code: 'SOMME_DES_PARTS',
  gravite: 'BLOQUANT',
  titre: 'Les parts des réservataires d’un même patrimoine ne dépassent pas 100 %.',
  incoherences: ['D39'],
  source: texte(D39_SOMME_PARTS),
  portee: 'PLUSIEURS_DOSSIERS',
  verifie: (dossiers) => {
    const groupes = new Map<string, DossierCalcule[]>();
    for (const d of dossiers) {
      const cle = memeAssiette(d);
      if (cle !== undefined) groupes.set(cle, [...(groupes.get(cle) ?? []), d]);
    }
    return [...groupes.values()].flatMap((groupe) => {
      const total = groupe.flatMap((d) => partExacte(d) ?? []).reduce(somme, ZERO);
      if (compare(total, UN) <= 0) return [];
      return [
        {
          champ: 'droits.logements',
          message: `Les parts accordées sur le patrimoine de ${groupe[0]?.entree.convention.bailleur.nom ?? ''} font ${affichePourcent(total)}, plus que 100 %.`,
          imprime: affichePourcent(total),
          attendu: 'au plus 100 %',
          remede: 'Reprendre l’état des lieux : un même logement est compté pour plusieurs réservataires.',
        },
      ];
    });
  },
};
