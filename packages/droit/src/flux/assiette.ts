import { MOTIFS_EXCLUSION } from '../convention/phrases/mots.ts';
import type { Etape } from '../explication/explique.ts';
import { clause, texte } from '../explication/source.ts';
import type { Logement, MotifExclusion } from '../parc/logement.ts';
import { afficheEntier } from '../quantites/affichage.ts';
import { fraction } from '../quantites/fraction.ts';
import { afficheJour } from '../quantites/jour.ts';
import { R441_5_I_EXCLUSIONS } from '../sources/cch.ts';
import type { Donnees } from './donnees.ts';
import { etape } from './etape.ts';
import { alerte, type Releve } from './releve.ts';

/** Out of the flow whatever the agreement says: services named by law (D21, D22) and first lettings (D24). */
const HORS_FLUX_TOUJOURS: readonly MotifExclusion[] = [
  'EXC_DEFENSE',
  'EXC_SECURITE',
  'EXC_SANTE',
  'EXC_NEUF',
];

export const estExclu = (motif: MotifExclusion, clauseExclusions: readonly MotifExclusion[]): boolean =>
  HORS_FLUX_TOUJOURS.includes(motif) || clauseExclusions.includes(motif);

/** Counted, eligible and excluded dwellings, by ground. */
export type Assiette = {
  readonly comptes: number;
  readonly eligibles: number;
  readonly exclus: readonly { readonly motif: MotifExclusion; readonly nombre: number }[];
};

/** Eligible dwellings: those counted, less those whose ground the agreement or the law excludes (D20–D22). */
export function assietteDe(
  logements: readonly Pick<Logement, 'exclusion'>[],
  clauseExclusions: readonly MotifExclusion[],
): Assiette {
  const parMotif = new Map<MotifExclusion, number>();
  for (const { exclusion } of logements)
    if (exclusion !== undefined && estExclu(exclusion, clauseExclusions))
      parMotif.set(exclusion, (parMotif.get(exclusion) ?? 0) + 1);
  const exclus = [...parMotif].map(([motif, nombre]) => ({ motif, nombre }));
  const total = exclus.reduce((n, e) => n + e.nombre, 0);
  return { comptes: logements.length, eligibles: logements.length - total, exclus };
}

/** The steps `eligibles` and `exclus`; one more line per ground when there are several. */
export function etapesAssiette({ entree, clauses, eligibles }: Donnees): readonly Etape[] {
  if (eligibles === undefined) return [];
  const { article } = clauses.assiette;
  const source = clause('assiette', article);
  const exclus = entree.exclus?.filter((e) => e.nombre > 0);
  const total = exclus?.reduce((n, e) => n + e.nombre, 0) ?? 0;
  const affiche = afficheEntier(eligibles);
  const formule =
    total > 0 ? `${afficheEntier(eligibles + total)} − ${afficheEntier(total)} = ${affiche}` : affiche;
  const quand = entree.dateEtatDesLieux ? ` au ${afficheJour(entree.dateEtatDesLieux)}` : '';
  const ligne = etape(
    'eligibles',
    `Logements éligibles${quand}`,
    formule,
    fraction(eligibles),
    affiche,
    source,
    entree.eligibles?.provenance,
  );
  return exclus === undefined ? [ligne] : [ligne, ...etapesExclus(exclus, total, article)];
}

function etapesExclus(
  exclus: NonNullable<Donnees['entree']['exclus']>,
  total: number,
  article: string | undefined,
): readonly Etape[] {
  const source = clause('assiette', article);
  const [seul, ...autres] = exclus;
  const detail = exclus.map((e) => `${afficheEntier(e.nombre)} ${MOTIFS_EXCLUSION[e.motif]}`);
  const affiche = afficheEntier(total);
  const formule =
    seul === undefined ? '0' : autres.length ? `${detail.join(' + ')} = ${affiche}` : (detail[0] ?? '');
  const unique = autres.length === 0 ? seul?.provenance : undefined;
  const ligne = etape(
    'exclus',
    'Logements exclus du flux',
    formule,
    fraction(total),
    affiche,
    source,
    unique,
  );
  if (autres.length === 0) return [ligne];
  return [
    ligne,
    ...exclus.map((e) => {
      const n = afficheEntier(e.nombre);
      const deLaLoi = HORS_FLUX_TOUJOURS.includes(e.motif) && e.motif !== 'EXC_NEUF';
      const origine = deLaLoi ? texte(R441_5_I_EXCLUSIONS) : source;
      const libelle = `Exclus : ${MOTIFS_EXCLUSION[e.motif]}`;
      return etape(`exclus:${e.motif}`, libelle, n, fraction(e.nombre), n, origine, e.provenance);
    }),
  ];
}

/** Dwellings set aside for a ground that neither the law nor this agreement names. */
export function controleExclusions(releve: Releve, { entree, clauses }: Donnees): void {
  for (const { motif, nombre } of entree.exclus ?? []) {
    if (!(nombre > 0) || estExclu(motif, clauses.assiette.exclusions)) continue;
    alerte(releve, {
      code: 'EXCLUSION_NON_PREVUE',
      champ: `exclus.${motif}`,
      message: `${afficheEntier(nombre)} ${nombre < 2 ? 'logement est exclu' : 'logements sont exclus'} au titre « ${MOTIFS_EXCLUSION[motif]} », que la convention ne prévoit pas.`,
      source: clause('assiette', clauses.assiette.article),
      remede: 'Remettre ces logements dans l’assiette, ou ajouter ce motif aux exclusions de la convention.',
    });
  }
}
