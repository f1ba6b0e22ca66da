import { baseDEssai } from '@contingent/application/essai';
import { copieNue } from './copie.ts';
import { rendre } from './enfant.ts';

const base = await baseDEssai();
try {
  const { ms, lignes } = await copieNue(base, process.argv[2] ?? '');
  rendre({ ms, valeur: { lignes } });
} finally {
  await base.fermer();
}
