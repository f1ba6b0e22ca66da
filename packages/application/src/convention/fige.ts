import { createHash } from 'node:crypto';
import { type Source, texteExact } from '@contingent/droit';
import type { LigneFlux, ResultatFige } from '@contingent/echanges';
import type { LigneCalculee } from '../flux/ligne.ts';
import { jsonCanonique, type ValeurJson } from '../journal/json-canonique.ts';

/** sha-256, in hexadecimal, over canonical JSON: the same content gives the same fingerprint anywhere. */
export const empreinte = (valeur: ValeurJson): string =>
  createHash('sha256').update(jsonCanonique(valeur)).digest('hex');

const valeur = (chiffre: LigneFlux['part']) => chiffre?.valeur ?? null;

/** One step as it was computed, and which state of which rule it applied. */
type EtapeFigee = {
  readonly id: string;
  readonly formule: string;
  readonly valeur: string;
  readonly source: ValeurJson;
};

/** The figures of a line, exact and as printed, with the steps that lead to them. */
export const resultatFige = ({
  vue,
  etapes,
}: LigneCalculee): ResultatFige & { etapes: readonly EtapeFigee[] } => ({
  eligibles: valeur(vue.eligibles),
  droits: valeur(vue.droits),
  part: valeur(vue.part),
  tauxRotation: valeur(vue.tauxRotation),
  flux: valeur(vue.flux),
  objectif: valeur(vue.objectif),
  etapes: etapes.map(({ id, formule, valeur: v, source }) => {
    return { id, formule, valeur: texteExact(v), source: sourceFigee(source) };
  }),
});

/** A text by its identifier and the day on which it was last checked: the register keeps its words. */
function sourceFigee(source: Source): ValeurJson {
  if (source.type !== 'texte') return { ...source };
  const { id, verifieLe, certitude } = source.texte;
  return { type: source.type, id, verifieLe, certitude };
}
