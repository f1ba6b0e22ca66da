import {
  type ArticleRedige,
  afficheJour,
  CATEGORIES,
  type Clauses,
  type Convention,
  clausesEnVigueur,
  type EtatDeVersion,
  type Jour,
  type NatureDeVersion,
} from '@contingent/droit';
import type { AnnexeDeCalcul } from '../annexe/calcul.ts';
import type { AnnexeDInventaire } from '../annexe/inventaire.ts';

export type ArticleImprime = {
  /** « Article 3 ». */
  readonly numero: string;
  readonly intitule: string;
  readonly paragraphes: readonly string[];
};
export type ChapitreImprime = { readonly chapitre: string; readonly articles: readonly ArticleImprime[] };

/** An agreement ready to print, all in French: docx, PDF and any template read this one value and nothing else. */
export type ActeImprimable = {
  readonly titre: string;
  /** « Projet — non signé » on anything that nobody signed; empty on a signed version. */
  readonly mention: string;
  readonly reference: string;
  readonly natureActe: string;
  readonly bailleur: string;
  readonly bailleurSiren: string;
  readonly reservataire: string;
  readonly reservataireSiren: string;
  readonly categorieReservataire: string;
  readonly departement: string;
  readonly version: string;
  readonly natureVersion: string;
  /** « 2024 » ; « 2024 à 2026 ». */
  readonly exercices: string;
  readonly dateSignature: string;
  readonly dateDebut: string;
  readonly dateFin: string;
  /** « du 04/07/2024 au 03/07/2026 ». */
  readonly periode: string;
  /** sha-256 of the data of the signed version; empty before. */
  readonly empreinte: string;
  readonly chapitres: readonly ChapitreImprime[];
  readonly annexe1?: AnnexeDeCalcul;
  readonly annexe2?: AnnexeDInventaire;
};

/** One version of an agreement, as the life cycle knows it. */
export type VersionAImprimer = {
  readonly numero: number;
  readonly nature: NatureDeVersion;
  readonly etat: EtatDeVersion;
  readonly exercices: readonly number[];
  readonly signature: Jour | null;
  readonly periode: { readonly debut: Jour; readonly fin: Jour | null } | null;
  readonly empreinte: string | null;
};
export type SujetDeLActe = {
  readonly convention: Convention;
  /** Drafted by `droit` from the clauses in force. */
  readonly articles: readonly ArticleRedige[];
  readonly version: VersionAImprimer;
  readonly annexe1?: AnnexeDeCalcul;
  readonly annexe2?: AnnexeDInventaire;
};

const NATURES: Readonly<Record<Clauses['natureActe'], string>> = {
  CONVENTION: 'Convention de réservation de logements sociaux',
  CONVENTION_CADRE: 'Convention-cadre de réservation de logements sociaux',
  ARRETE_PREFECTORAL: 'Arrêté préfectoral tenant lieu de convention de réservation',
  ANNEXE: 'Annexe à une convention de réservation de logements sociaux',
};
const MENTIONS: Readonly<Record<EtatDeVersion, string>> = {
  BROUILLON: 'Projet — non signé',
  PROPOSEE: 'Projet — non signé',
  ABANDONNEE: 'Version abandonnée — sans valeur',
  SIGNEE: '',
};
/** What stands on paper where the agreement has nothing to say. */
export const NON_DIT = 'non précisé';

export function acteImprimable({ convention, articles, version, ...annexes }: SujetDeLActe): ActeImprimable {
  const clauses = clausesEnVigueur(convention);
  const { bailleur, reservataire } = convention;
  const natureActe = NATURES[clauses.natureActe];
  return {
    titre: natureActe,
    mention: MENTIONS[version.etat],
    reference: convention.reference ?? 'sans référence',
    natureActe,
    bailleur: bailleur.nom,
    bailleurSiren: bailleur.siren ?? NON_DIT,
    reservataire: reservataire.nom,
    reservataireSiren: reservataire.siren ?? NON_DIT,
    categorieReservataire: CATEGORIES[reservataire.categorie],
    departement: convention.departement === '' ? NON_DIT : convention.departement,
    version: String(version.numero),
    natureVersion: version.nature === 'INITIALE' ? 'Version initiale' : `Avenant, version ${version.numero}`,
    exercices: anneesEnMots(version.exercices),
    ...datesImprimees(version, clauses.periode),
    empreinte: version.empreinte ?? '',
    chapitres: chapitresNumerotes(articles),
    ...annexes,
  };
}

/** Before signature the dates are those that the clauses announce. */
function datesImprimees({ signature, periode, etat }: VersionAImprimer, dites: Clauses['periode']) {
  const annoncee: Partial<Clauses['periode']> = etat === 'SIGNEE' ? {} : dites;
  const debut = periode?.debut ?? annoncee.effet;
  const fin = periode?.fin ?? annoncee.fin;
  const sansTerme = periode !== null && periode.fin === null;
  return {
    dateSignature: signature === null ? 'à porter lors de la signature' : afficheJour(signature),
    dateDebut: debut ? afficheJour(debut) : NON_DIT,
    dateFin: fin ? afficheJour(fin) : sansTerme ? 'sans terme' : NON_DIT,
    periode: periodeEnMots(debut, fin, sansTerme),
  };
}

function periodeEnMots(debut: Jour | undefined, fin: Jour | undefined, sansTerme: boolean): string {
  if (debut && fin) return `du ${afficheJour(debut)} au ${afficheJour(fin)}`;
  if (debut) return `à compter du ${afficheJour(debut)}${sansTerme ? ', sans terme' : ''}`;
  return fin ? `jusqu’au ${afficheJour(fin)}` : 'fixée à la signature';
}

/** `2024`, `2024 à 2026`, `2024, 2026`. */
export function anneesEnMots(annees: readonly number[]): string {
  const triees = [...new Set(annees)].sort((a, b) => a - b);
  const [de, a] = [triees[0], triees.at(-1)];
  if (de === undefined || a === undefined) return NON_DIT;
  const suite = a - de === triees.length - 1 && triees.length > 1;
  return suite ? `${de} à ${a}` : triees.join(', ');
}

/** Only what the agreement says is printed; articles are numbered through, whatever their chapter. */
function chapitresNumerotes(articles: readonly ArticleRedige[]): readonly ChapitreImprime[] {
  const dits = articles.filter((a) => a.paragraphes.length > 0);
  const noms = [...new Set(dits.map((a) => a.chapitre))];
  let rang = 0;
  return noms.map((chapitre) => ({
    chapitre,
    articles: dits
      .filter((a) => a.chapitre === chapitre)
      .map((a) => {
        rang += 1;
        return { numero: `Article ${rang}`, intitule: a.titre, paragraphes: a.paragraphes };
      }),
  }));
}
