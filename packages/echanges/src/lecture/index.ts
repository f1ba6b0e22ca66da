export type { AnomaliesParCode, TauxLu, ValeursParChamp } from './bilan.ts';
export { couper, type Separateur } from './csv.ts';
export type { FormatInventaire } from './document.ts';
export type { Encodage } from './encodage.ts';
export {
  type InventaireOuvert,
  type LectureDeLignes,
  type Ouverture,
  ouvrirInventaire,
} from './inventaire.ts';
export {
  type BilanDeLecture,
  type ContexteInventaire,
  type InventaireLu,
  type LectureInventaire,
  lireInventaire,
  lireInventaireEntier,
  type ResultatEntier,
  type ResultatLecture,
} from './lire.ts';
export { LIMITES, type Limites, type OptionsLecture, type SourceInventaire } from './source.ts';
export { creerLecteurXml } from './xml.ts';
