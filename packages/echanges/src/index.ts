export * from './api/commun.ts';
export * from './api/droits.ts';
export * from './api/flux.ts';
export * from './api/organismes.ts';
export * from './api/parc.ts';
export * from './dossier/index.ts';
export * from './tableau/formule.ts';
