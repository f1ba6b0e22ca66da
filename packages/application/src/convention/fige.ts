import { createHash } from 'node:crypto';
import type { LigneFlux, ResultatFige } from '@contingent/echanges';
import type { LigneCalculee } from '../flux/ligne.ts';
import { jsonCanonique, type ValeurJson } from '../journal/json-canonique.ts';

/** sha-256, in hexadecimal, over canonical JSON: the same content gives the same fingerprint anywhere. */
export const empreinte = (valeur: ValeurJson): string =>
  createHash('sha256').update(jsonCanonique(valeur)).digest('hex');

const valeur = (chiffre: LigneFlux['part']) => chiffre?.valeur ?? null;

/** The figures of a line, exact and as printed. */
export const resultatFige = ({ vue }: LigneCalculee): ResultatFige => ({
  eligibles: valeur(vue.eligibles),
  droits: valeur(vue.droits),
  part: valeur(vue.part),
  tauxRotation: valeur(vue.tauxRotation),
  flux: valeur(vue.flux),
  objectif: valeur(vue.objectif),
});
