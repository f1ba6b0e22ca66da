import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refus } from '@contingent/application';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';

const DOSSIER = fileURLToPath(new URL('../../../../jeux/escalquens', import.meta.url));
const TITRES: Record<string, string> = {
  'cite-jardins': 'Cité Jardins : 155 logements, tous réservataires',
  chalets: 'Les Chalets : 4 logements, sans numéro RPLS',
  oph31: 'OPH 31 : 8 logements de 1959, droits sans terme',
  patrimoine: 'Patrimoine : 11 logements, en-tête sur deux lignes',
  tmh: 'Toulouse Métropole Habitat : 3 logements, sans réservataire',
};
const ExempleVue = z.object({ fichier: z.string(), titre: z.string(), taille: z.number().int() });

async function exemples(): Promise<z.output<typeof ExempleVue>[]> {
  const fichiers = (await readdir(DOSSIER)).filter((f) => /^[a-z0-9-]+\.(csv|annexe2\.txt)$/.test(f)).sort();
  return Promise.all(
    fichiers.map(async (fichier) => {
      const titre = TITRES[fichier.split('.', 1)[0] ?? ''] ?? fichier;
      const { size } = await stat(join(DOSSIER, fichier));
      return { fichier, titre: fichier.endsWith('.txt') ? `${titre} (texte du PDF)` : titre, taille: size };
    }),
  );
}

/** Public inventories (deliberation of Escalquens, 04/07/2024), so that a newcomer has a file at hand. */
export const routesExemples: FastifyPluginAsyncZod<Services> = async (app) => {
  app.get('/exemples', { schema: { response: { 200: z.array(ExempleVue) } } }, () => exemples());
  const params = z.object({ fichier: z.string() });
  app.get('/exemples/:fichier', { schema: { params } }, async (requete, reponse) => {
    const connu = (await exemples()).find((e) => e.fichier === requete.params.fichier);
    if (connu === undefined) throw new Refus('EXEMPLE_INCONNU', 'Il n’y a pas d’exemple de ce nom.');
    return reponse
      .type(connu.fichier.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${connu.fichier}"`)
      .send(createReadStream(join(DOSSIER, connu.fichier)));
  });
};
