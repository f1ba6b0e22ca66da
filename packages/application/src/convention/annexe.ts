import {
  type Clauses,
  clausesEnVigueur,
  type Fraction,
  lireNombre,
  SOUSTRACTIONS,
  texteExact,
} from '@contingent/droit';
import { type AnnexeSaisie, type AnnexeVue, ResultatFige } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { calculerAvec } from '../flux/calculer.ts';
import { choisir, rassembler } from '../flux/materiaux.ts';
import { photographiesLisibles } from '../flux/photographies.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { type AnnexeEnregistree, annexeLue, toutesLesAnnexes } from './annexes-lues.ts';
import { empreinte, resultatFige } from './fige.ts';
import { exigerRedacteur } from './refus-de-cycle.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';
import { prendreConvention, trouverConvention } from './verrou.ts';

export { type AnnexeAnnuelle, annexesDe } from './annexes-lues.ts';

type Valeurs = Pick<
  AnnexeEnregistree,
  'exercice' | 'version' | 'soustractions' | 'liberations' | 'reliquat_anterieur'
>;

/** Adds a version with what it computes; the former ones stay (D14). @throws Refus */
export function enregistrerAnnexe(
  base: Base,
  contexte: Contexte,
  convention: number,
  exercice: number,
  saisie: AnnexeSaisie,
): Promise<void> {
  exigerRedacteur(contexte);
  const reliquat = lireReliquat(saisie.reliquatAnterieur);
  return dansOrganisme(base, contexte, async (tx) => {
    const presente = await prendreConvention(tx, convention);
    const derniere = (await toutesLesAnnexes(tx, convention)).find((a) => a.exercice === exercice);
    const valeurs: Valeurs = {
      exercice,
      version: (derniere?.version ?? 0) + 1,
      soustractions: saisie.soustractions,
      liberations: saisie.liberations,
      reliquat_anterieur: reliquat === null ? null : texteExact(reliquat),
    };
    await inserer(tx, convention, valeurs, await calcul(tx, presente, valeurs));
    await noterFait(tx, {
      flux: `convention/${convention}`,
      type: 'AnnexeEnregistree',
      donnees: JSON.parse(JSON.stringify({ exercice, version: valeurs.version, saisie })) as ValeurJson,
    });
  });
}

/** The figures of the year with these values, by the version that covers it, else by the one in force. */
async function calcul(tx: Transaction, presente: ConventionStockee, valeurs: Valeurs) {
  const { exercice } = valeurs;
  const [c = presente] = await lireConventions(tx, { id: presente.id, exercice });
  const choisies = [choisir(c, await photographiesLisibles(tx), { exercice })];
  const materiaux = await rassembler(tx, choisies, { exercice });
  const annexes = [annexeLue({ organisme: c.organisme, convention: c.id, ...valeurs })];
  const { lignes } = calculerAvec({ ...materiaux, annexes }, choisies, 'BAILLEUR');
  return { versionDeConvention: c.version, resultat: lignes[0] ? resultatFige(lignes[0]) : null };
}

async function inserer(
  tx: Transaction,
  convention: number,
  { soustractions, ...valeurs }: Valeurs,
  { versionDeConvention, resultat }: Awaited<ReturnType<typeof calcul>>,
): Promise<void> {
  const fige = { convention, ...valeurs, soustractions, versionDeConvention, resultat };
  await tx.db
    .insertInto('annexe_annuelle')
    .values({
      ...{ organisme: tx.organisme, convention, ...valeurs, saisi_par: tx.acteur },
      soustractions: soustractions === null ? null : JSON.stringify(soustractions),
      version_convention: versionDeConvention,
      resultat: resultat === null ? null : JSON.stringify(resultat),
      empreinte: empreinte(JSON.parse(JSON.stringify(fige)) as ValeurJson),
    })
    .execute();
}

function lireReliquat(texte: string | null): Fraction | null {
  if (texte === null || texte === '') return null;
  const lu = lireNombre(texte);
  if (lu && lu.n >= 0n && lu.n < lu.d) return lu;
  throw new Refus('CHOIX_INVALIDE', 'La fraction reportée n’est pas comprise.', [
    {
      chemin: 'reliquatAnterieur',
      message: `« ${texte} » n’est pas une fraction de logement entre 0 et 1.`,
      remede: 'Écrivez par exemple « 0,78 », ou 0 s’il n’y en a pas.',
    },
  ]);
}

/** What is known of an agreement's year, what its clauses make one ask, and every schedule saved. @throws Refus */
export function lireAnnexe(
  base: Base,
  contexte: Contexte,
  convention: number,
  exercice: number,
): Promise<AnnexeVue> {
  return enLecture(base, contexte, async (tx) => {
    const presente = await trouverConvention(tx, convention);
    const [applicable = presente] = await lireConventions(tx, { id: convention, exercice });
    const toutes = await toutesLesAnnexes(tx, convention);
    const a = toutes.find((v) => v.exercice === exercice);
    return {
      convention,
      exercice,
      version: a?.version ?? 0,
      saisiePar: a?.saisi_par ?? '',
      saisieLe: a?.saisi_le.toISOString() ?? '',
      soustractions: a?.soustractions ?? null,
      liberations: a?.liberations ?? null,
      reliquatAnterieur: a?.reliquat_anterieur ?? null,
      categories: categoriesDemandees(clausesEnVigueur(applicable.convention)),
      versions: toutes.map(versionVue),
    };
  });
}

const versionVue = (a: AnnexeEnregistree): AnnexeVue['versions'][number] => ({
  exercice: a.exercice,
  version: a.version,
  versionDeConvention: a.version_convention,
  saisiePar: a.saisi_par,
  saisieLe: a.saisi_le.toISOString(),
  resultat: a.resultat === null ? null : ResultatFige.parse(a.resultat),
  empreinte: a.empreinte,
});

const categoriesDemandees = ({ soustractions }: Clauses): AnnexeVue['categories'] =>
  soustractions.appliquees
    ? soustractions.categories.map((code) => ({ code, libelle: SOUSTRACTIONS[code] }))
    : [];
