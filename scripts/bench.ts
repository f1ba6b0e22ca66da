// Measures what was promised (design, part 10) against what a user would pick instead, in the same run.
//   npm run bench              everything, writes docs/mesures.md
//   npm run bench -- --court   small sizes, under a minute, writes nothing: only says whether the results are right
// Slowness never fails: a wrong result does.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mesurerAudit } from '../bench/audit.ts';
import { mesurerCalcul } from '../bench/calcul.ts';
import { mesurerChargement } from '../bench/chargement.ts';
import { mesurerFeuille } from '../bench/feuille.ts';
import { mesurerLectureXlsx } from '../bench/lecture-xlsx.ts';
import type { Resultat } from '../bench/mesure.ts';
import { rapport } from '../bench/rapport.ts';

const court = process.argv.includes('--court');
const bancs: readonly ((court: boolean) => Resultat | Promise<Resultat>)[] = [
  mesurerCalcul,
  mesurerAudit,
  mesurerFeuille,
  mesurerLectureXlsx,
  mesurerChargement,
];

const resultats: Resultat[] = [];
for (const banc of bancs) {
  const resultat = await banc(court);
  resultats.push(resultat);
  console.log('raison' in resultat ? `${resultat.travail} : non mesuré. ${resultat.raison}` : resultat);
}
const texte = rapport(resultats, court);
if (court) console.log(texte);
else writeFileSync(join(import.meta.dirname, '../docs/mesures.md'), texte);
