import { PanneDeBase } from '@contingent/application';
import {
  arreterAuxSignaux,
  DemarrageImpossible,
  demarrerDemo,
  demarrerServeur,
  lireConfiguration,
  SANS_CONNEXION,
  type ServeurDemarre,
} from '@contingent/serveur';
import type { OptionsDeDemo } from './options-demo.ts';
import type { Progression } from './progression.ts';

export type Console = { readonly dire: (texte: string) => void; readonly signaler: (texte: string) => void };

/** `servir`: everything comes from the environment; a wrong one is refused by the name of its variables, exit 1. */
export async function servir(ecran: Console): Promise<number> {
  const lue = lireConfiguration(process.env);
  if (lue.ok) return durer(() => demarrerServeur(lue.configuration), ecran);
  ecran.signaler(['Contingent ne démarre pas :', ...lue.fautes.map((f) => `  ${f}`)].join('\n'));
  return 1;
}

/** `demo`: the server with demonstration data, built the first time. */
export function demo(options: OptionsDeDemo, ecran: Console, progression: Progression): Promise<number> {
  const dire = (fait: number, total: number, quoi: string): void => {
    if (fait === 0) ecran.signaler('Préparation de la démonstration, une seule fois…');
    progression.avance(quoi, fait, total);
    if (fait === total) progression.fini();
  };
  return durer(() => demarrerDemo({ ...options, dire }), ecran);
}

/** Until a signal. A taken port or a database that cannot start is told with its remedy, exit 1. */
async function durer(lancer: () => Promise<ServeurDemarre>, { dire, signaler }: Console): Promise<number> {
  try {
    const serveur = await lancer();
    const arret = arreterAuxSignaux(serveur);
    dire(`Contingent est prêt : ${serveur.adresse}`);
    signaler(`${SANS_CONNEXION} Ctrl+C pour arrêter.`);
    await arret;
    return 0;
  } catch (erreur) {
    if (!(erreur instanceof DemarrageImpossible || erreur instanceof PanneDeBase)) throw erreur;
    signaler(erreur.message);
    return 1;
  }
}
