import type { Base, DossierDepots, Travaux } from '@contingent/application';
import type { ClesIdempotence } from './http/idempotence.ts';

/** What every chapter of routes receives. */
export type Services = {
  readonly base: Base;
  readonly travaux: Travaux;
  readonly depots: DossierDepots;
  readonly cles: ClesIdempotence;
  /** Largest file accepted, in bytes. */
  readonly tailleMax: number;
};
