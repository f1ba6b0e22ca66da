export { type Configuration, type LectureConfiguration, lireConfiguration } from './configuration.ts';
export {
  arreterAuxSignaux,
  DemarrageImpossible,
  demarrerServeur,
  SANS_CONNEXION,
  type ServeurDemarre,
} from './demarrer.ts';
export { demarrerDemo, type OptionsDemo } from './demo.ts';
export { construireServeur, type OptionsServeur } from './serveur.ts';
