import { baseDEssai } from '@contingent/application/essai';
import { chargerPar } from './chargeur.ts';
import { rendre } from './enfant.ts';
import { chronometrer } from './mesure.ts';

const base = await baseDEssai();
try {
  rendre(await chronometrer(() => chargerPar(base, process.argv[2] ?? '')));
} finally {
  await base.fermer();
}
