import { basename } from 'node:path';
import { lireInventaire } from '@contingent/echanges/lecture';
import { rendre } from './enfant.ts';
import { chronometrer } from './mesure.ts';

const chemin = process.argv[2] ?? '';
rendre(
  await chronometrer(async () => {
    const lu = await lireInventaire({ chemin, nom: basename(chemin) });
    if (!lu.ok) throw new Error(JSON.stringify(lu.faute));
    let [lignes, anomalies] = [0, 0];
    for await (const lot of lu.lecture.lots())
      for (const ligne of lot) {
        lignes += 1;
        anomalies += ligne.anomalies.length;
      }
    lu.lecture.bilan();
    lu.lecture.fermer();
    return { lignes, anomalies };
  }),
);
