export { empreinteDesChiffres } from './empreinte.ts';
export {
  type Audits,
  OUTIL,
  parGraviteDAbord,
  rapportDAudit,
  rapportsDAudit,
  VERSION_DES_REGLES,
} from './rapport.ts';
export { compteDesConstats } from './resume.ts';
export {
  jourDuRapport,
  MOTS_DE_GRAVITE,
  PORTEE_DU_RAPPORT,
  texteDesChiffres,
  texteDesConstatsVus,
  texteDesManquesVus,
  texteDuRapport,
  verdictDuChiffre,
} from './texte.ts';
