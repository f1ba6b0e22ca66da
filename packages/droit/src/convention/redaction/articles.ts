import { CLAUSES, TITRES } from '../chapitres.ts';
import type { Clauses } from '../convention.ts';
import type { ArticleRedige } from './article.ts';
import { redigeAssiette } from './assiette.ts';
import { redigeBilan, redigeDecompte, redigeReport } from './bilan.ts';
import { redigeArrondi, redigeReliquat, redigeSoustractions, redigeTauxRotation } from './calcul.ts';
import { redigeCaleol, redigeOffre, redigeSne } from './commission.ts';
import { redigeDesignation, redigeMiseADisposition } from './designation.ts';
import { redigePeriode, redigeTransmission } from './duree.ts';
import { redigeDonneesPersonnelles, redigeLitige, redigeResiliation, redigeSanctions } from './fin.ts';
import { redigeModeGestion, redigeNatureActe, redigeSauvegarde, redigeTerritoire } from './objet.ts';
import { redigePart } from './part.ts';
import { redigePlafonds } from './plafonds.ts';
import { plume, type Redacteur } from './plume.ts';
import { redigeBesoins, redigeEquite, redigeProgrammesNeufs } from './programmes-neufs.ts';
import { redigeDroitsUniques, redigePublics, redigeRetrocessions } from './publics.ts';

const REDACTEURS: { readonly [C in keyof Clauses]-?: Redacteur } = {
  natureActe: redigeNatureActe,
  modeGestion: redigeModeGestion,
  territoire: redigeTerritoire,
  assiette: redigeAssiette,
  part: redigePart,
  tauxRotation: redigeTauxRotation,
  soustractions: redigeSoustractions,
  plafonds: redigePlafonds,
  arrondi: redigeArrondi,
  reliquat: redigeReliquat,
  miseADisposition: redigeMiseADisposition,
  designation: redigeDesignation,
  caleol: redigeCaleol,
  offre: redigeOffre,
  sne: redigeSne,
  programmesNeufs: redigeProgrammesNeufs,
  equite: redigeEquite,
  besoins: redigeBesoins,
  decompte: redigeDecompte,
  report: redigeReport,
  bilan: redigeBilan,
  publics: redigePublics,
  droitsUniques: redigeDroitsUniques,
  retrocessions: redigeRetrocessions,
  periode: redigePeriode,
  transmission: redigeTransmission,
  resiliation: redigeResiliation,
  sanctions: redigeSanctions,
  litige: redigeLitige,
  donneesPersonnelles: redigeDonneesPersonnelles,
  sauvegarde: redigeSauvegarde,
};

/** « 3 », or « 4 b ; 4 d » when the lines of a list stand in several articles of the signed paper; each article once. */
function articleCite(valeur: unknown): string | undefined {
  const objets: readonly unknown[] = Array.isArray(valeur) ? valeur : [valeur];
  const cites = objets.flatMap((o) =>
    typeof o === 'object' && o !== null && 'article' in o && typeof o.article === 'string'
      ? o.article.split(' ; ')
      : [],
  );
  return cites.length === 0 ? undefined : [...new Set(cites)].join(' ; ');
}

/** A decree ends by being repealed, and its share is that of the State. */
const TITRES_D_ARRETE: Partial<Record<keyof Clauses, string>> = {
  part: 'Part de l’État',
  resiliation: 'Abrogation',
  litige: 'Recours',
};

/**
 * The whole act, clause by clause, in the order of a signed agreement: what is printed, and what is left unsaid. Every
 * clause is there; one that says nothing has no paragraph and its silence.
 */
export function articles(clauses: Clauses): readonly ArticleRedige[] {
  const avec = plume(clauses);
  return CLAUSES.map((clause) => {
    const { dit, tu } = REDACTEURS[clause](avec);
    const silences = dit.length === 0 && tu.length === 0 ? ['Rien n’est dit ici.'] : tu;
    const article = articleCite(clauses[clause]);
    return {
      clause,
      chapitre: TITRES[clause].chapitre,
      titre: (avec.arrete && TITRES_D_ARRETE[clause]) || TITRES[clause].titre,
      paragraphes: dit,
      ...(silences.length > 0 && { silence: silences.join(' ') }),
      ...(article !== undefined && { article }),
    };
  });
}
