import { createHash } from 'node:crypto';
import type { Jour } from '@contingent/droit';
import { jsonCanonique, type ValeurJson } from './json-canonique.ts';

/** A recorded fact: the day it happened, the moment it was recorded, who recorded it, and its place in the chain. */
export type Fait = {
  readonly organisme: number;
  readonly flux: string;
  /** 1 for the first fact of its flux. */
  readonly rang: number;
  /** 1 for the first fact of its organisation, all flux together. */
  readonly numero: number;
  readonly type: string;
  readonly le: Jour;
  readonly enregistreLe: Date;
  readonly acteur: string;
  readonly donnees: ValeurJson;
  readonly empreintePrecedente: string;
  readonly empreinte: string;
};

/** What the first fact of an organisation cites as its former one. */
export const ORIGINE = '0'.repeat(64);

/** sha-256 of the canonical JSON of the fact and of the fingerprint of the former one, in hexadecimal. */
export function empreinteDuFait(fait: Omit<Fait, 'empreinte'>): string {
  const texte = jsonCanonique({
    organisme: fait.organisme,
    flux: fait.flux,
    rang: fait.rang,
    numero: fait.numero,
    type: fait.type,
    le: fait.le,
    enregistreLe: fait.enregistreLe.toISOString(),
    acteur: fait.acteur,
    donnees: fait.donnees,
    empreintePrecedente: fait.empreintePrecedente,
  });
  return createHash('sha256').update(texte).digest('hex');
}
