import type { Chiffre, ChiffreJustifie, EtapeVue } from '@contingent/echanges';
import { insecable } from '../typographie/typographie.ts';

/** What a figure needs to open: its name, its value, and the steps that justify it. */
export type Justification = {
  readonly titre: string;
  readonly valeur: Chiffre;
  readonly unite?: string;
  readonly etapes: readonly EtapeVue[];
  /** Agreement whose clauses the steps name. */
  readonly convention?: number;
};

/** A figure whose steps are asked of the server when it is opened: long tables carry none of them. */
export type JustificationADemander = Omit<Justification, 'etapes'> & {
  readonly demande: {
    /** What the answer depends on, and nothing else: the same figure opened twice is asked once. */
    readonly cle: readonly unknown[];
    /** `null`: this figure is no longer computed. */
    readonly lis: (signal: AbortSignal) => Promise<ChiffreJustifie | null>;
  };
};
/** What the drawer opens on. */
export type Ouverte = Justification | JustificationADemander;

const sansEspaces = (t: string): string => t.replace(/[\s\u00a0\u202f]/g, '');

/** `237/200` when it says more than `1,185`; nothing when both are the same writing. */
export function exactUtile({ exact, affiche }: Chiffre): string | undefined {
  return sansEspaces(exact) === sansEspaces(affiche) ? undefined : exact;
}

/** `1,19 logement (exact 237/200)` */
export function valeurEcrite(valeur: Chiffre, unite?: string): string {
  const exact = exactUtile(valeur);
  const nombre = unite === undefined ? valeur.affiche : `${valeur.affiche} ${unite}`;
  return insecable(exact === undefined ? nombre : `${nombre} (exact ${exact})`);
}

/** « voir les 155 logements », when the step has a list of dwellings behind it. */
export function lienLogements(etape: EtapeVue): string | undefined {
  if (etape.provenance?.photographie === undefined) return undefined;
  const nombre = Number(etape.valeur.exact);
  if (!Number.isInteger(nombre)) return 'voir les logements';
  if (nombre === 1) return 'voir le logement';
  return insecable(nombre === 0 ? 'voir la recherche' : `voir les ${etape.valeur.affiche} logements`);
}

/** Address of that list under the acting organisation, already filtered. */
export function adresseLogements(organisme: number | string, etape: EtapeVue): string | undefined {
  const { photographie, filtre } = etape.provenance ?? {};
  if (photographie === undefined) return undefined;
  const requete = new URLSearchParams(filtre ?? {}).toString();
  return `/o/${organisme}/parc/${photographie}${requete === '' ? '' : `?${requete}`}`;
}

/** Address of the clause that a step names, when the agreement is known. */
export function adresseClause(
  organisme: number | string,
  convention: number | undefined,
  etape: EtapeVue,
): string | undefined {
  const { clause } = etape.source;
  if (convention === undefined || clause === undefined) return undefined;
  return `/o/${organisme}/conventions/${convention}#clause-${clause}`;
}

export const estAConfirmer = (etape: EtapeVue): boolean => etape.source.certitude === 'A_VERIFIER';

const majuscule = (t: string): string => t.charAt(0).toLocaleUpperCase('fr') + t.slice(1);

function ecritEtape(etape: EtapeVue, rang: number): string {
  const lignes = [`${rang}. ${etape.libelle} : ${valeurEcrite(etape.valeur)}`];
  if (etape.formule !== '' && etape.formule !== etape.valeur.affiche) lignes.push(`   ${etape.formule}`);
  if (etape.essaye !== undefined) lignes.push(`   ${majuscule(etape.essaye)}`);
  lignes.push(`   Source : ${etape.source.affiche}`);
  if (etape.source.regle) lignes.push(`   Règle : ${etape.source.regle}`);
  if (estAConfirmer(etape)) lignes.push('   Règle à confirmer.');
  if (etape.source.reserve) lignes.push(`   Réserve : ${etape.source.reserve}`);
  if (etape.provenance) lignes.push(`   Compté dans : ${etape.provenance.libelle}`);
  return lignes.join('\n');
}

/** The whole justification as plain text, for a mail or a minute: same steps, same words as the screen. */
export function ecritJustification(j: Justification): string {
  const tete = `${j.titre} : ${valeurEcrite(j.valeur, j.unite)}`;
  return [tete, ...j.etapes.map((etape, i) => ecritEtape(etape, i + 1))].map(insecable).join('\n');
}
