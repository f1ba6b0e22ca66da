import { afficheJour, lireJour } from '@contingent/droit';
import type { DifferencesResume, DifferencesVue, LogementVue } from '@contingent/echanges';
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../base/transaction.ts';
import { Refus } from '../refus/refus.ts';
import { libelleDuCode } from './libelles.ts';
import { logementsDesLignes } from './logements.ts';
import type { PhotographieLue } from './photographies.ts';

const LIMITE = 500;
type Paire = { apres: number | null; avant: number | null };
/** A list of dwellings to compare: `ligne`, the columns that identify, the columns that may change. */
type Releve = RawBuilder<unknown>;

const MESUREES = sql`ligne, rpls, identifiant_bailleur, programme, adresse, commune_cle, typologie, financement,
  construction, qpv, exclusion, reservataire, debut, fin, sans_terme`;

const releveDe = ({ bailleur, id }: PhotographieLue): Releve => sql`
  SELECT l.ligne, l.rpls, l.identifiant_bailleur, l.programme, l.adresse, l.commune_cle, l.typologie, l.financement,
         l.construction, l.qpv, l.exclusion, r.nom AS reservataire, d.debut, d.fin,
         coalesce(d.sans_terme, false) AS sans_terme
  FROM (SELECT * FROM logement WHERE organisme = ${bailleur} AND photographie = ${id}) l
  LEFT JOIN (SELECT * FROM droit_reservation WHERE organisme = ${bailleur} AND photographie = ${id}) d
    ON d.ligne = l.ligne
  LEFT JOIN reservataire r ON r.organisme = ${bailleur} AND r.id = d.reservataire`;

/** The staging table of a deposit; `noms` names its réservataires, some of which do not exist yet. */
const releveDuSas = (noms: readonly string[]): Releve => sql`
  SELECT ligne, rpls, identifiant_bailleur, programme, adresse, commune_cle, typologie, financement, construction,
         qpv, exclusion, (${sql.val(noms)}::text[])[s.reservataire] AS reservataire, debut, fin, sans_terme
  FROM sas s`;

/**
 * One dwelling, one key: RPLS, else the landlord's own identifier, else programme and address with what tells two
 * dwellings of one address apart. Equal keys are paired in the order of the file.
 */
const cle = sql`coalesce('R' || rpls, 'B' || identifiant_bailleur,
  'A' || concat_ws('|', programme, adresse, commune_cle, typologie))`;

const avecCle = (releve: Releve): RawBuilder<unknown> => sql`
  SELECT ${MESUREES}, ${cle} AS cle, row_number() OVER (PARTITION BY ${cle} ORDER BY ligne) AS rang
  FROM (${releve}) x`;

const apparies = (apres: Releve, avant: Releve): RawBuilder<unknown> => sql`
  WITH apres AS (${avecCle(apres)}), avant AS (${avecCle(avant)}),
  paire AS (
    SELECT b.ligne AS apres, a.ligne AS avant,
           CASE WHEN a.ligne IS NULL THEN 'ENTRE' WHEN b.ligne IS NULL THEN 'SORTI'
                WHEN (a.commune_cle, a.typologie, a.financement, a.construction, a.qpv, a.exclusion, a.reservataire,
                      a.debut, a.fin, a.sans_terme)
                  IS DISTINCT FROM (b.commune_cle, b.typologie, b.financement, b.construction, b.qpv, b.exclusion,
                      b.reservataire, b.debut, b.fin, b.sans_terme) THEN 'MODIFIE' END AS sort
    FROM apres b FULL JOIN avant a ON a.cle = b.cle AND a.rang = b.rang)`;

async function resumer(tx: Transaction, apres: Releve, avant: PhotographieLue): Promise<DifferencesResume> {
  const { rows } = await sql<Omit<DifferencesResume, 'avec' | 'dateReference'>>`
    ${apparies(apres, releveDe(avant))}
    SELECT count(*) FILTER (WHERE sort = 'ENTRE') AS entres, count(*) FILTER (WHERE sort = 'SORTI') AS sortis,
           count(*) FILTER (WHERE sort = 'MODIFIE') AS modifies FROM paire`.execute(tx.db);
  const { entres = 0, sortis = 0, modifies = 0 } = rows[0] ?? {};
  return { avec: avant.id, dateReference: avant.vue.dateReference, entres, sortis, modifies };
}

/** What loading the staged deposit would change, against a former photographie. */
export const differencesDuSas = (
  tx: Transaction,
  noms: readonly string[],
  avant: PhotographieLue,
): Promise<DifferencesResume> => resumer(tx, releveDuSas(noms), avant);

/** Dwellings in, out and changed from `avant` to `apres`, both of one landlord. */
export async function differencesEntre(
  tx: Transaction,
  apres: PhotographieLue,
  avant: PhotographieLue,
): Promise<DifferencesVue> {
  if (apres.bailleur !== avant.bailleur) {
    throw new Refus('CHOIX_INVALIDE', 'Ces deux états des lieux ne sont pas du même bailleur.');
  }
  const resume = await resumer(tx, releveDe(apres), avant);
  const paires = async (sort: string): Promise<Paire[]> => {
    const { rows } = await sql<Paire>`${apparies(releveDe(apres), releveDe(avant))}
      SELECT apres, avant FROM paire WHERE sort = ${sort} ORDER BY coalesce(apres, avant) LIMIT ${LIMITE}`.execute(
      tx.db,
    );
    return rows;
  };
  const [entres, sortis, modifies] = [await paires('ENTRE'), await paires('SORTI'), await paires('MODIFIE')];
  const nouveaux = await logementsDesLignes(tx, apres, lignes([...entres, ...modifies], 'apres'));
  const anciens = await logementsDesLignes(tx, avant, lignes([...sortis, ...modifies], 'avant'));
  return {
    resume,
    entres: entres.flatMap((p) => nouveaux.get(p.apres ?? 0) ?? []),
    sortis: sortis.flatMap((p) => anciens.get(p.avant ?? 0) ?? []),
    modifies: modifies.flatMap((p) => changement(anciens.get(p.avant ?? 0), nouveaux.get(p.apres ?? 0))),
    tronque: Math.max(resume.entres, resume.sortis, resume.modifies) > LIMITE,
  };
}

const lignes = (paires: readonly Paire[], cote: keyof Paire): number[] =>
  paires.flatMap((p) => p[cote] ?? []);

const jourLu = (texte: string | null): string => {
  const jour = texte === null ? undefined : lireJour(texte);
  return jour === undefined ? '' : afficheJour(jour);
};
const ouiNon = (valeur: boolean | null): string => (valeur === null ? '' : valeur ? 'oui' : 'non');
const code = (axe: string, valeur: string | null): string =>
  valeur === null ? '' : libelleDuCode(axe, valeur);

/** What is compared, in the words of the screen. */
const CHAMPS: readonly (readonly [libelle: string, lire: (l: LogementVue) => string])[] = [
  ['Commune', (l) => l.commune ?? ''],
  ['Typologie', (l) => code('typologie', l.typologie)],
  ['Financement', (l) => code('financement', l.financement)],
  ['Construction', (l) => code('construction', l.construction)],
  ['En QPV', (l) => ouiNon(l.qpv)],
  ['Flux annuel', (l) => code('exclusion', l.exclusion)],
  ['Réservataire', (l) => l.reservataire?.nom ?? ''],
  ['Début du droit', (l) => jourLu(l.debut)],
  ['Fin du droit', (l) => (l.sansTerme ? 'sans terme' : jourLu(l.fin))],
];

function changement(
  avant: LogementVue | undefined,
  apres: LogementVue | undefined,
): DifferencesVue['modifies'] {
  if (avant === undefined || apres === undefined) return [];
  const champs = CHAMPS.map(([champ, lire]) => ({ champ, avant: lire(avant), apres: lire(apres) }));
  return [{ logement: apres, champs: champs.filter((c) => c.avant !== c.apres) }];
}
