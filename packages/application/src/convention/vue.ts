import {
  affichePourcent,
  afficheSource,
  articles,
  type Clauses,
  type Convention,
  clausesDuModele,
  clausesEnVigueur,
  clausesModifiees,
  commandesPossibles,
  echeancesDe,
  type Fraction,
  libelleDuFait,
  modele,
  situationAu,
  texteExact,
} from '@contingent/droit';
import type {
  ArticleVue,
  ConventionResume,
  ConventionVue,
  EcheanceVue,
  FaitVue,
  SituationVue,
  VersionResume,
} from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { fichiersDe } from '../documents/fichiers.ts';
import { aujourdHui } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';
import { trouverConvention } from './verrou.ts';
import type { VersionResumee } from './versions.ts';

/** Every agreement that the acting organisation may read, by its applicable version. */
export const listerConventions = (base: Base, contexte: Contexte): Promise<ConventionResume[]> =>
  enLecture(base, contexte, async (tx) => (await lireConventions(tx)).map(resume));

/** One version, whole, and the life of its agreement. @throws Refus CONVENTION_INCONNUE also when it is somebody else's. */
export const lireUneConvention = (
  base: Base,
  contexte: Contexte,
  id: number,
  version?: number,
): Promise<ConventionVue> =>
  enLecture(base, contexte, async (tx) => {
    const c = await trouverConvention(tx, id, version);
    return vue(c, contexte, await fichiersDe(tx, c.organisme, c.id));
  });

const taux = (f: Fraction) => ({ exact: texteExact(f), affiche: affichePourcent(f) });

function situation({ vie }: ConventionStockee): SituationVue {
  const { periode, ...reste } = situationAu(vie.cycle, aujourdHui());
  return { ...reste, debut: periode?.debut ?? null, fin: periode?.fin ?? null };
}

function resume(c: ConventionStockee): ConventionResume {
  const clauses = clausesEnVigueur(c.convention);
  const { valeur } = clauses.tauxRotation;
  return {
    id: c.id,
    reference: c.reference,
    natureActe: clauses.natureActe,
    modele: c.convention.modele,
    modeleTitre: c.modelePropre?.titre ?? modele(c.convention.modele)?.titre ?? c.convention.modele,
    bailleur: { id: c.organisme, nom: c.bailleur },
    reservataire: c.reservataire,
    departement: c.departement,
    situation: situation(c),
    ...{ version: c.version, etat: c.etat, exercices: [...c.exercices], communes: [...c.communes] },
    tauxRotation: valeur ? taux(valeur) : null,
    clausesModifiees: clausesModifiees(c.convention).length,
  };
}

type Fichiers = ConventionVue['fichiers'];
function vue(c: ConventionStockee, { genre }: Contexte, fichiers: Fichiers): ConventionVue {
  const { imprime, document } = c.imprime ?? {};
  return {
    ...resume(c),
    exercices: [...c.exercicesEcrits],
    modelePropre: modelePropreVu(c),
    ...{ revision: c.revision, photographie: c.photographie, droits: c.droits },
    logementsEligibles: c.assiette?.logements ?? null,
    clauses: { ...c.donnees },
    imprime: objet(imprime),
    document: objet(document),
    articles: articlesVus(c.convention),
    versions: c.versions.map((v) => versionResumee(c, v)),
    faits: c.vie.faits.map(faitVu),
    echeances: echeancesVues(c),
    fichiers,
    rang: c.vie.rang,
    commandes: genre === 'BAILLEUR' ? [...commandesPossibles(c.vie.cycle, aujourdHui())] : [],
  };
}

const objet = (lu: unknown): Record<string, unknown> | null =>
  typeof lu === 'object' && lu !== null ? { ...lu } : null;

function modelePropreVu({ modelePropre }: ConventionStockee): ConventionVue['modelePropre'] {
  if (modelePropre === null) return null;
  const { id, titre, differences } = modelePropre;
  return { id, titre, clauses: { ...differences } };
}

/** What is printed, clause by clause; where it differs, what the model would have printed. */
export function articlesVus(convention: Convention): ArticleVue[] {
  const duModele = new Map(articles(clausesDuModele(convention)).map((a) => [a.clause, a.paragraphes]));
  const modifiees: readonly (keyof Clauses)[] = clausesModifiees(convention);
  return articles(clausesEnVigueur(convention)).map((a) => {
    const modifiee = modifiees.includes(a.clause);
    return {
      ...{ clause: a.clause, chapitre: a.chapitre, titre: a.titre, paragraphes: [...a.paragraphes] },
      ...{ silence: a.silence ?? null, article: a.article ?? null, modifiee },
      modele: modifiee ? [...(duModele.get(a.clause) ?? [])] : null,
    };
  });
}

export function versionResumee({ vie }: ConventionStockee, v: VersionResumee): VersionResume {
  const dite = vie.cycle.versions.find(({ numero }) => numero === v.numero);
  return {
    ...{ numero: v.numero, nature: dite?.nature ?? 'INITIALE', etat: v.etat, exercices: [...v.exercices] },
    signature: dite?.signature ?? null,
    debut: dite?.periode?.debut ?? null,
    fin: dite?.periode?.fin ?? null,
    acteDejaSigne: dite?.acteDejaSigne ?? false,
    empreinte: v.empreinte,
    modifieLe: v.modifieLe.toISOString(),
    modifiePar: v.modifiePar,
  };
}

const faitVu = ({
  rang,
  fait,
  acteur,
  enregistreLe,
}: ConventionStockee['vie']['faits'][number]): FaitVue => ({
  ...{ rang, type: fait.type, le: fait.le, libelle: libelleDuFait(fait), acteur },
  enregistreLe: enregistreLe.toISOString(),
});

/** What somebody must keep, by the clauses of this version. */
export const echeancesVues = (c: ConventionStockee): EcheanceVue[] =>
  echeancesDe({
    etat: c.vie.cycle,
    clauses: clausesEnVigueur(c.convention),
    reservataire: c.convention.reservataire.categorie,
    departement: c.departement ?? '',
    le: aujourdHui(),
  }).map((e) => ({ ...e, source: afficheSource(e.source) }));
