export * from './tableau/cellule.ts';
export * from './tableau/tableau.ts';
