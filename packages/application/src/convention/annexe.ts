import {
  type CategorieSoustraction,
  type Clauses,
  type Compte,
  clausesEnVigueur,
  type Fraction,
  lireFraction,
  lireNombre,
  SOUSTRACTIONS,
  texteExact,
} from '@contingent/droit';
import type { AnnexeSaisie, AnnexeVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, enLecture, exigerBailleur } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { lireConventions } from './stockee.ts';

/** What was typed for an agreement and a year, ready for the computation; absent means: not said. */
export type AnnexeAnnuelle = {
  readonly organisme: number;
  readonly convention: number;
  readonly soustractions?: readonly (Compte & { readonly categorie: CategorieSoustraction })[];
  readonly liberations?: Compte;
  readonly reliquatAnterieur?: Fraction;
};

/** The newest version of each agreement's schedule for the year. */
export async function annexesDe(tx: Transaction, exercice: number): Promise<readonly AnnexeAnnuelle[]> {
  return (await versions(tx, exercice)).map((a) => {
    const libelle = `annexe ${exercice} de la convention, version ${a.version}`;
    const saisi = (nombre: number): Compte => ({ nombre, provenance: { type: 'saisie', libelle } });
    const reliquat = a.reliquat_anterieur === null ? undefined : lireFraction(a.reliquat_anterieur);
    return {
      organisme: a.organisme,
      convention: a.convention,
      ...(a.soustractions === null
        ? {}
        : {
            soustractions: categories(a.soustractions).map(([categorie, n]) => ({ categorie, ...saisi(n) })),
          }),
      ...(a.liberations === null ? {} : { liberations: saisi(a.liberations) }),
      ...(reliquat === undefined ? {} : { reliquatAnterieur: reliquat }),
    };
  });
}

const categories = (lues: Partial<Record<CategorieSoustraction, number>>) =>
  Object.entries(lues) as [CategorieSoustraction, number][];

const versions = (tx: Transaction, exercice: number) =>
  tx.db
    .selectFrom('annexe_annuelle')
    .selectAll()
    .distinctOn(['organisme', 'convention'])
    .where('exercice', '=', exercice)
    .orderBy('organisme')
    .orderBy('convention')
    .orderBy('version', 'desc')
    .execute();

/** Adds a version; the former ones stay (D14). @throws Refus */
export function enregistrerAnnexe(
  base: Base,
  contexte: Contexte,
  convention: number,
  exercice: number,
  saisie: AnnexeSaisie,
): Promise<void> {
  exigerBailleur(contexte);
  const reliquat = lireReliquat(saisie.reliquatAnterieur);
  return dansOrganisme(base, contexte, async (tx) => {
    const [connue] = await lireConventions(tx, { id: convention });
    if (!connue) throw new Refus('CONVENTION_INCONNUE', 'Cette convention n’existe pas.');
    const derniere = (await versions(tx, exercice)).find((a) => a.convention === convention);
    const version = (derniere?.version ?? 0) + 1;
    await tx.db
      .insertInto('annexe_annuelle')
      .values({
        organisme: tx.organisme,
        convention,
        exercice,
        version,
        soustractions: saisie.soustractions === null ? null : JSON.stringify(saisie.soustractions),
        liberations: saisie.liberations,
        reliquat_anterieur: reliquat === null ? null : texteExact(reliquat),
        saisi_par: tx.acteur,
      })
      .execute();
    await noterFait(tx, {
      flux: `convention/${convention}`,
      type: 'AnnexeEnregistree',
      donnees: JSON.parse(JSON.stringify({ exercice, version, saisie })),
    });
  });
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

/** What is known of an agreement's year, and what its clauses make one ask. @throws Refus */
export function lireAnnexe(
  base: Base,
  contexte: Contexte,
  convention: number,
  exercice: number,
): Promise<AnnexeVue> {
  return enLecture(base, contexte, async (tx) => {
    const [connue] = await lireConventions(tx, { id: convention });
    if (!connue) throw new Refus('CONVENTION_INCONNUE', 'Cette convention n’existe pas.');
    const a = (await versions(tx, exercice)).find((v) => v.convention === convention);
    return {
      convention,
      exercice,
      version: a?.version ?? 0,
      saisiePar: a?.saisi_par ?? '',
      saisieLe: a?.saisi_le.toISOString() ?? '',
      soustractions: a?.soustractions ?? null,
      liberations: a?.liberations ?? null,
      reliquatAnterieur: a?.reliquat_anterieur ?? null,
      categories: categoriesDemandees(clausesEnVigueur(connue.convention)),
    };
  });
}

const categoriesDemandees = ({ soustractions }: Clauses): AnnexeVue['categories'] =>
  soustractions.appliquees
    ? soustractions.categories.map((code) => ({ code, libelle: SOUSTRACTIONS[code] }))
    : [];
