import { differencesDeClauses, modele } from '@contingent/droit';
import { sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { type Faute, Refus } from '../refus/refus.ts';
import { type Contenu, contenuStocke, conventionDe } from './contenu.ts';
import { REVISION_NOTEE, type RevisionNotee } from './ecrire-version.ts';
import type { ConventionStockee } from './stockee.ts';

/** @throws Refus VERSION_PERIMEE that says, in French, what the other person changed since `lue`. */
export async function exigerRevision(
  tx: Transaction,
  presente: ConventionStockee,
  lue: number | null,
): Promise<void> {
  if (lue === presente.revision) return;
  const avant = lue === null ? undefined : await contenuALaRevision(tx, presente, lue);
  const fautes = avant === undefined ? [] : changements(avant, contenuStocke(presente), presente.modifiePar);
  throw new Refus(
    'VERSION_PERIMEE',
    `${presente.modifiePar} a modifié ce brouillon entre-temps : relisez ce qui a changé, puis recommencez.`,
    fautes,
  );
}

async function contenuALaRevision(
  tx: Transaction,
  { id, version }: ConventionStockee,
  revision: number,
): Promise<Contenu | undefined> {
  const { rows } = await sql<{ donnees: RevisionNotee }>`
    SELECT donnees FROM journal
    WHERE organisme = ${tx.organisme} AND flux = ${`convention/${id}`} AND type = ${REVISION_NOTEE}
      AND donnees ->> 'version' = ${String(version)} AND donnees ->> 'revision' = ${String(revision)}
    ORDER BY rang DESC LIMIT 1`.execute(tx.db);
  return rows[0]?.donnees.contenu;
}

const REMEDE = 'Gardez cette valeur ou reprenez la vôtre, puis enregistrez de nouveau.';
const NON_DIT = 'non dit';

/** One line per field and per clause that differs. */
export function changements(avant: Contenu, apres: Contenu, auteur: string): Faute[] {
  const champs = CHAMPS.flatMap(([chemin, libelle, texte]) => {
    const [de, a] = [texte(avant), texte(apres)];
    return de === a ? [] : [faute(chemin, libelle, [de], [a], auteur)];
  });
  const clauses = differencesDeClauses(conventionDe(avant), conventionDe(apres)).map((d) =>
    faute(`clauses.${d.clause}`, d.titre, d.de, d.a, auteur),
  );
  return [...champs, ...clauses];
}

function faute(
  chemin: string,
  libelle: string,
  de: readonly string[],
  a: readonly string[],
  auteur: string,
): Faute {
  const [avant, apres] = [de, a].map((lignes) => lignes.join(' ') || NON_DIT);
  return {
    chemin,
    message: `« ${libelle} » : ${auteur} a remplacé « ${avant} » par « ${apres} ».`,
    remede: REMEDE,
  };
}

type Champ = readonly [chemin: string, libelle: string, texte: (c: Contenu) => string];
const CHAMPS: readonly Champ[] = [
  ['reference', 'Référence', (c) => c.reference ?? ''],
  ['departement', 'Département', (c) => c.departement ?? ''],
  ['modele', 'Modèle', (c) => modele(c.modele)?.titre ?? c.modele],
  ['modelePropre', 'Modèle propre', (c) => c.modelePropre?.titre ?? ''],
  ['exercices', 'Exercices', (c) => c.exercices.join(', ')],
  ['photographie', 'État des lieux', (c) => (c.photographie === null ? '' : `n° ${c.photographie}`)],
  ['communes', 'Communes', (c) => c.communes.join(', ')],
  ['logementsEligibles', 'Logements éligibles saisis', (c) => String(c.logementsEligibles ?? '')],
  ['droits', 'Droits saisis', (c) => String(c.droits ?? '')],
  ['imprime', 'Chiffres imprimés', (c) => JSON.stringify(c.papier ?? null)],
];
