import { basename } from 'node:path';
import type { ColonneAnnexe } from '@contingent/droit';
import {
  type ChampInventaire,
  compterLesLignes,
  type FichierIllisible,
  fauteDe,
  type LigneComptee,
} from '@contingent/echanges';
import { type LectureInventaire, lireInventaire } from '@contingent/echanges/lecture';
import type { Progression } from './progression.ts';
import type { FauteDEntree } from './reponse.ts';

export type InventaireLu =
  | {
      readonly ok: true;
      readonly lignes: readonly LigneComptee[];
      readonly colonnes: readonly ColonneAnnexe[];
    }
  | { readonly ok: false; readonly faute: FauteDEntree };

/** What a recognised column gives, in the words of an annex. */
const COLONNES: Partial<Record<ChampInventaire, ColonneAnnexe>> = {
  identifiantBailleur: 'IDENTIFIANT',
  rpls: 'RPLS',
  programme: 'PROGRAMME',
  adresse: 'ADRESSE',
  communeInsee: 'COMMUNE',
  communeNom: 'COMMUNE',
  reservataire: 'RESERVATAIRE',
  typologie: 'TYPOLOGIE',
  financement: 'FINANCEMENT',
  construction: 'CONSTRUCTION',
  qpv: 'QPV',
  rotation: 'TAUX_ROTATION',
  conventionDebut: 'DEBUT',
  conventionFin: 'FIN',
};

export const enFaute = (fichier: string, { message, lieu, remede }: FichierIllisible): FauteDEntree => ({
  chemin: lieu === undefined ? fichier : `${fichier}, ${lieu}`,
  message,
  remede,
});

/** Reads an inventory for its counts only: rows stream and are never kept. */
export async function lireFichierDInventaire(
  chemin: string,
  progression: Progression,
): Promise<InventaireLu> {
  const nom = basename(chemin);
  const suivi = (fait: number, total: number) => progression.avance(`Lecture de ${nom}`, fait, total);
  const resultat = await lireInventaire({ nom, chemin }, {}, { progression: suivi });
  if (!resultat.ok) return { ok: false, faute: enFaute(nom, resultat.faute) };
  const { lecture } = resultat;
  try {
    return await compter(lecture, nom);
  } finally {
    lecture.fermer();
  }
}

async function compter(lecture: LectureInventaire, nom: string): Promise<InventaireLu> {
  const compteur = compterLesLignes();
  try {
    for await (const lot of lecture.lots()) for (const { logement } of lot) compteur.ajouter(logement);
  } catch (erreur) {
    const faute = fauteDe(erreur);
    if (faute === undefined) throw erreur;
    return { ok: false, faute: enFaute(nom, faute) };
  }
  const lignes = compteur.lignes();
  if (lignes.length === 0) {
    const message = 'Le tableau n’a aucune ligne de logement.';
    return { ok: false, faute: { chemin: nom, message, remede: 'Vérifier que c’est le bon fichier.' } };
  }
  const colonnes = [...new Set(lecture.colonnes.flatMap(({ champ }) => COLONNES[champ] ?? []))];
  return { ok: true, lignes, colonnes };
}
