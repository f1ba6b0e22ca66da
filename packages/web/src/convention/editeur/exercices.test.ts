import { expect, it } from 'vitest';
import { exercicesProposes } from './exercices.ts';

it.each([
  ['haute-garonne-2023', '2022-12-31', '2024'],
  ['commune-2024', '2024-01-01', '2024'],
  ['commune-2024', '2023-12-31', '2024'],
  ['paca-etat-2025', '2024-12-31', '2025 à 2027'],
  ['haute-garonne-2023', undefined, '2031'],
])('%s on an inventory of %s: %s', (modele, etat, exercices) => {
  expect(exercicesProposes(modele, etat, 2031)).toBe(exercices);
});
