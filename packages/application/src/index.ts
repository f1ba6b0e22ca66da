export * from './parc/depots.ts';
export * from './refus/refus.ts';
export * from './travaux/travaux.ts';
