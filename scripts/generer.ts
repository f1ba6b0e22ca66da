// Writes the files of the benchmarks and of the demonstration, row by row: memory does not grow with the rows.
//   node scripts/generer.ts LIGNES FICHIER.csv|FICHIER.xlsx [--national] [--graine N] [--annee AAAA]
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import {
  COLONNES,
  COLONNES_NATIONALES,
  csvDuParc,
  GRAINE_DEMONSTRATION,
  lignesDuParc,
} from '@contingent/application';
import { exporterTableau } from '@contingent/documents';

const USAGE =
  'Usage : node scripts/generer.ts LIGNES FICHIER.csv|FICHIER.xlsx [--national] [--graine N] [--annee AAAA]';

function refuser(motif: string): never {
  console.error(`${motif}\n${USAGE}`);
  process.exit(2);
}

function demande() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      national: { type: 'boolean', default: false },
      graine: { type: 'string', default: String(GRAINE_DEMONSTRATION) },
      annee: { type: 'string', default: '2025' },
    },
  });
  const [lignes, fichier] = positionals;
  const logements = Number(lignes);
  if (!Number.isInteger(logements) || logements < 1) refuser('LIGNES doit être un nombre entier positif.');
  const format = /\.(csv|xlsx)$/.exec(fichier ?? '')?.[1];
  if (fichier === undefined || format === undefined) refuser('FICHIER doit finir par .csv ou .xlsx.');
  return {
    logements,
    fichier,
    format,
    national: values.national,
    graine: Number(values.graine),
    annee: Number(values.annee),
  };
}

function contenu({ logements, format, national, graine, annee }: ReturnType<typeof demande>): Readable {
  const colonnes = national ? COLONNES_NATIONALES : COLONNES;
  const lignes = lignesDuParc({ graine, logements, annee });
  if (format === 'csv') return Readable.from(csvDuParc(lignes, colonnes), { objectMode: false });
  return exporterTableau(
    colonnes.map(([champ, entete]) => ({
      entete,
      valeur: (l: typeof lignes extends Iterable<infer L> ? L : never) => l[champ],
    })),
    lignes,
    'xlsx',
  );
}

const choix = demande();
const debut = process.hrtime.bigint();
await pipeline(contenu(choix), createWriteStream(choix.fichier));
const secondes = Number((process.hrtime.bigint() - debut) / 1_000_000n) / 1000;
const memoire = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${choix.fichier} : ${choix.logements} lignes en ${secondes} s, ${memoire} Mio de mémoire au plus.`,
);
