import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { COLONNES_NATIONALES } from '@contingent/application';
import { type baseDEssai, proprietaireDEssai } from '@contingent/application/essai';
import { from as copier } from 'pg-copy-streams';
import { chronometrer } from './mesure.ts';

export type BaseDuBanc = Awaited<ReturnType<typeof baseDEssai>>;

/** The least that any load must do: the same rows into a logged table of texts, nothing read, nothing checked. */
export async function copieNue(base: BaseDuBanc, chemin: string): Promise<{ ms: number; lignes: number }> {
  const proprietaire = await proprietaireDEssai(base);
  try {
    const colonnes = COLONNES_NATIONALES.map(([champ]) => `"${champ}" text`).join(', ');
    await proprietaire.query(`CREATE TABLE copie_nue (${colonnes})`);
    const { ms } = await chronometrer(() =>
      pipeline(
        createReadStream(chemin),
        proprietaire.query(copier("COPY copie_nue FROM STDIN (FORMAT csv, DELIMITER ';', HEADER true)")),
      ),
    );
    const { rows } = await proprietaire.query<{ n: string }>('SELECT count(*) AS n FROM copie_nue');
    await proprietaire.query('DROP TABLE copie_nue');
    return { ms, lignes: Number(rows[0]?.n) };
  } finally {
    await proprietaire.end();
  }
}
