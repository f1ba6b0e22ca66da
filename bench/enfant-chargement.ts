import { baseDEssai } from '@contingent/application/essai';
import { chargeur } from './chargeur.ts';
import { rendre } from './enfant.ts';
import { chronometrer } from './mesure.ts';

if (chargeur === undefined) throw new Error('no loader');
const charger = chargeur;
const base = await baseDEssai();
try {
  const { ms, valeur: lignes } = await chronometrer(() => charger(base, process.argv[2] ?? ''));
  rendre({ ms, valeur: { lignes } });
} finally {
  await base.fermer();
}
