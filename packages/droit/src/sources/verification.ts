import { jour } from '../quantites/jour.ts';

/** Day on which the collected law was last checked as a whole. */
export const VERIFIE_LE = jour('2026-11-21');
