import {
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
import { articlesDe, type ChapitreImprime, chapitresDe } from './articles.ts';
import { type ActeModifie, type AvenantImprime, avenantImprime, titreDAvenant } from './avenant.ts';
import { type PartiesImprimees, partiesImprimees } from './parties.ts';

/** An agreement ready to print, all in French: docx, PDF and any template read this one value and nothing else. */
export type ActeImprimable = PartiesImprimees & {
  readonly titre: string;
  /** « Projet — non signé » on anything that nobody signed; empty on a signed version. */
  readonly mention: string;
  readonly reference: string;
  readonly natureActe: string;
  readonly bailleur: string;
  readonly reservataire: string;
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
  /** Only on an amendment: what it changes. */
  readonly avenant?: AvenantImprime;
  /** The whole text; that of an amendment is the consolidated one. */
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
  readonly version: VersionAImprimer;
  /** What an amendment changes; absent from a first version. */
  readonly modifie?: ActeModifie | undefined;
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

export function acteImprimable({
  convention,
  version,
  modifie: dit,
  ...annexes
}: SujetDeLActe): ActeImprimable {
  const clauses = clausesEnVigueur(convention);
  const { bailleur, reservataire } = convention;
  const natureActe = NATURES[clauses.natureActe];
  const arrete = estUnArrete(convention);
  const signature = version.etat === 'SIGNEE' ? version.signature : null;
  // An agreement that takes the place of a decree, or a decree that of an agreement, amends nothing.
  const modifie = dit && estUnArrete(dit.convention) === arrete ? dit : undefined;
  const textes = articlesDe(convention, modifie?.signature ?? signature);
  return {
    titre: modifie ? titreDAvenant(modifie) : natureActe,
    mention: MENTIONS[version.etat],
    reference: convention.reference ?? 'sans référence',
    natureActe,
    bailleur: bailleur.nom,
    reservataire: reservataire.nom,
    categorieReservataire: CATEGORIES[reservataire.categorie],
    departement: convention.departement === '' ? NON_DIT : convention.departement,
    version: String(version.numero),
    natureVersion: natureDeVersion(version, modifie),
    exercices: anneesEnMots(version.exercices),
    ...datesImprimees(version, clauses.periode),
    empreinte: version.empreinte ?? '',
    ...partiesImprimees({ bailleur, reservataire, arrete, signature }),
    ...(modifie && { avenant: avenantImprime(modifie, textes) }),
    chapitres: chapitresDe(textes),
    ...annexes,
  };
}

const estUnArrete = (c: Convention): boolean => clausesEnVigueur(c).natureActe === 'ARRETE_PREFECTORAL';

function natureDeVersion({ nature, numero }: VersionAImprimer, modifie: ActeModifie | undefined): string {
  if (modifie) return `Avenant n° ${modifie.avenants.length + 1} (version ${numero})`;
  return nature === 'INITIALE' ? 'Version initiale' : `Version ${numero}`;
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
