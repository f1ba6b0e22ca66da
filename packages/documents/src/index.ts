export * from './parc/inventaire.ts';
export * from './tableau/cellule.ts';
export * from './tableau/colonne.ts';
export * from './tableau/tableau.ts';
