import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EntreeCalcul, jour, type Logement } from '@contingent/droit';
import { compterInventaire, compterLesLignes, entreeDuDossier, lireDossier } from '@contingent/echanges';
import { lireInventaireEntier } from '@contingent/echanges/lecture';
import { annexeDeLEntree } from '../annexe/calcul.ts';
import { annexeDInventaire } from '../annexe/inventaire.ts';
import { type ActeImprimable, acteImprimable, type VersionAImprimer } from './acte.ts';
import type { ActeModifie } from './avenant.ts';

const JEU = new URL('../../../../jeux/escalquens/', import.meta.url);
/** Six agreements of one commune, really signed (`jeux/escalquens/ORIGINE.md`). */
export const ESCALQUENS = ['cite-jardins', 'chalets', 'oph31', 'patrimoine', 'promologis', 'tmh'] as const;

export const BROUILLON: VersionAImprimer = {
  ...{ numero: 1, nature: 'INITIALE', etat: 'BROUILLON', exercices: [2024] },
  ...{ signature: null, periode: null, empreinte: null },
};
export const SIGNEE: VersionAImprimer = {
  ...BROUILLON,
  etat: 'SIGNEE',
  signature: jour('2024-07-04'),
  periode: { debut: jour('2024-07-04'), fin: jour('2026-07-03') },
  empreinte: 'ab'.repeat(32),
};

export type Dossier = { readonly entree: EntreeCalcul; readonly logements: readonly Logement[] };

/** A dossier of the folder and its inventory, as `contingent calculer` reads them. */
export async function lireEscalquens(nom: string): Promise<Dossier> {
  const lu = lireDossier(JSON.parse(readFileSync(new URL(`dossiers/${nom}.json`, JEU), 'utf8')));
  if (!lu.ok) throw new Error(lu.fautes[0]?.message);
  const { etatDesLieux } = lu.dossier;
  if (etatDesLieux === undefined) return { entree: entreeDuDossier(lu.dossier), logements: [] };
  const chemin = fileURLToPath(new URL(etatDesLieux, new URL('dossiers/', JEU)));
  const inventaire = await lireInventaireEntier({ nom: etatDesLieux, chemin }, {});
  if (!inventaire.ok) throw new Error(inventaire.faute.message);
  const compteur = compterLesLignes();
  for (const logement of inventaire.lu.logements) compteur.ajouter(logement);
  const { comptes } = compterInventaire(lu.dossier, {
    fichier: etatDesLieux,
    lignes: compteur.lignes(),
    colonnes: ['RESERVATAIRE', 'TYPOLOGIE', 'FINANCEMENT'],
  });
  return { entree: entreeDuDossier(lu.dossier, comptes), logements: inventaire.lu.logements };
}

export function acteDe(
  { entree, logements }: Dossier,
  version: VersionAImprimer = BROUILLON,
  modifie?: ActeModifie,
): ActeImprimable {
  return acteImprimable({
    convention: entree.convention,
    version,
    modifie,
    annexe1: annexeDeLEntree(entree),
    annexe2: annexeDInventaire({
      le: jour('2022-12-31'),
      fichier: 'inventaire.csv',
      sha256: 'cd'.repeat(32),
      perimetre: 'Escalquens',
      logements: logements.map((logement) => ({
        logement,
        ...(logement.reservataireBrut === undefined ? {} : { titulaire: logement.reservataireBrut }),
      })),
    }),
  });
}
