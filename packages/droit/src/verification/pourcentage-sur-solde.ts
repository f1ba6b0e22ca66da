import { texte } from '../explication/source.ts';
import { afficheNombre, affichePourcent } from '../quantites/affichage.ts';
import { auPlusProche, plafondEntier, plancher, produit } from '../quantites/fraction.ts';
import { D103_ARRONDI } from '../sources/anru.ts';
import type { Controle } from './controle.ts';
import type { Solde } from './dossier.ts';

const vientDuTaux = (s: Solde): boolean => {
  const exact = produit(s.taux, s.assiette);
  return [plancher(exact), auPlusProche(exact), plafondEntier(exact)].includes(BigInt(s.imprime));
};

/** I27: « 40 % soit 14 » is 21 − 7, not 40 % of anything. */
export const pourcentageSurSolde: Controle = {
  code: 'POURCENTAGE_SUR_SOLDE',
  gravite: 'ALERTE',
  titre: 'Le nombre imprimé à côté d’un pourcentage est ce pourcentage de l’assiette, pas un solde.',
  incoherences: ['I27'],
  source: texte(D103_ARRONDI),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    (d.imprime.soldes ?? []).flatMap((s, rang) => {
      if (s.imprime !== s.total - s.deduit || vientDuTaux(s)) return [];
      const attendu = afficheNombre(produit(s.taux, s.assiette));
      return [
        {
          champ: `imprime.soldes[${rang}]`,
          message: `${s.libelle} : « ${affichePourcent(s.taux, 1)} soit ${s.imprime} » est un solde (${s.total} − ${s.deduit}) ; ${affichePourcent(s.taux, 1)} de ${afficheNombre(s.assiette)} font ${attendu}.`,
          imprime: String(s.imprime),
          attendu,
          remede: 'Écrire le solde comme un solde, sans le pourcentage, ou donner le volume total.',
        },
      ];
    }),
};
