export * from './parc/inventaire.ts';
export * from './pdf/en-pdf.ts';
export * from './pdf/indisponible.ts';
export * from './pdf/typographie.ts';
export * from './tableau/cellule.ts';
export * from './tableau/colonne.ts';
export * from './tableau/tableau.ts';
