export * from './base/connexion.ts';
export * from './base/panne.ts';
export * from './base/tables.ts';
export * from './base/transaction.ts';
export * from './parc/depots.ts';
export * from './refus/refus.ts';
export * from './travaux/travaux.ts';
