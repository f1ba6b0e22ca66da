import { texte } from '../explication/source.ts';
import { afficheNombre, affichePourcent, lireNombre } from '../quantites/affichage.ts';
import { egale, quotient } from '../quantites/fraction.ts';
import { D30_THEORIQUE } from '../sources/methodes-de-part.ts';
import { type Controle, type DossierCalcule, fluxExact, tauxRetenu } from './controle.ts';

/** Divided by the word « rotation », or by a number equal to the rate. */
function diviseParLaRotation(d: DossierCalcule, formule: string): boolean {
  const diviseurs = formule.split(/\/|÷|divisée? par/i).slice(1);
  return diviseurs.some((brut) => {
    const diviseur = brut
      .replace(/[[\]()]/g, '')
      .trim()
      .replace(/^(?:le |par )+/i, '');
    if (/^(?:taux (?:moyen )?de )?rotation|^τ/i.test(diviseur)) return true;
    const [lu, taux] = [lireNombre(diviseur), tauxRetenu(d)];
    return lu !== undefined && taux !== undefined && egale(lu, taux);
  });
}

/** I15: 116 × 9,48 % ÷ 7,27 % would give 151,3 instead of 0,80. */
export const formuleDivisee: Controle = {
  code: 'FORMULE_DIVISEE',
  gravite: 'ERREUR',
  titre: 'La formule imprimée multiplie par le taux de rotation, elle ne divise pas.',
  incoherences: ['I15'],
  source: texte(D30_THEORIQUE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const formule = d.imprime.formuleFlux;
    if (formule === undefined || !diviseParLaRotation(d, formule)) return [];
    const [flux, taux] = [fluxExact(d), tauxRetenu(d)];
    const chiffres =
      flux !== undefined && taux !== undefined && taux.n > 0n
        ? ` : au taux de ${affichePourcent(taux)}, elle donnerait ${afficheNombre(quotient(quotient(flux, taux), taux), 1)} au lieu de ${afficheNombre(flux)}`
        : '';
    return [
      {
        champ: 'imprime.formuleFlux',
        message: `La formule imprimée divise par le taux de rotation${chiffres}.`,
        imprime: formule,
        attendu: 'logements éligibles × part × taux de rotation',
        remede: 'Corriger la formule : éligibles × part × taux de rotation.',
      },
    ];
  },
};
