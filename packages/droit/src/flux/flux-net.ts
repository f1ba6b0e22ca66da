import { texte } from '../explication/source.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { compare, difference, ZERO } from '../quantites/fraction.ts';
import { R441_5_I_SOUSTRACTIONS } from '../sources/cch.ts';
import { etape } from './etape.ts';
import type { Flux } from './flux-brut.ts';
import { alerte, type Releve } from './releve.ts';

/** D26: gross flow less subtractions, never below zero; a negative one is said. */
export function fluxNetDe(brut: Flux, soustraits: Flux, releve: Releve): Flux {
  const ecart = difference(brut.valeur, soustraits.valeur);
  const negatif = compare(ecart, ZERO) < 0;
  if (negatif) plusDeSoustractionsQueDeFlux(releve, brut, soustraits);
  const valeur = negatif ? ZERO : ecart;
  const affiche = afficheNombre(valeur);
  const calcul = `${afficheNombre(brut.valeur)} − ${afficheNombre(soustraits.valeur)} = ${afficheNombre(ecart)}`;
  const formule = negatif ? `${calcul}, ramené à 0` : calcul;
  const source = texte(R441_5_I_SOUSTRACTIONS);
  return {
    valeur,
    etapes: [etape('flux-net', 'Flux net du périmètre', formule, valeur, affiche, source)],
  };
}

function plusDeSoustractionsQueDeFlux(releve: Releve, brut: Flux, soustraits: Flux): void {
  alerte(releve, {
    code: 'FLUX_NET_NEGATIF',
    champ: 'soustractions',
    message: `Les soustractions (${afficheNombre(soustraits.valeur)}) dépassent le flux brut (${afficheNombre(brut.valeur)}) : le flux net est ramené à 0.`,
    imprime: afficheNombre(soustraits.valeur),
    source: texte(R441_5_I_SOUSTRACTIONS),
    remede: 'Vérifier les libérations attendues et les soustractions prévues pour l’année.',
  });
}
