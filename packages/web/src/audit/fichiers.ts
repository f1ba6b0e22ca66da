import type { DossierAVerifier } from '@contingent/droit';
import { dossierAVerifier, type Faute, lireDossier } from '@contingent/echanges';
import type { Json } from './saisie.ts';

/** One agreement read from a file that was dropped, or what is wrong in that file. */
export type FichierLu =
  | {
      readonly ok: true;
      readonly nom: string;
      readonly json: Json;
      readonly dossier: DossierAVerifier;
      /** Name of an inventory that the dossier points to and that this page does not read. */
      readonly inventaire?: string;
    }
  | { readonly ok: false; readonly nom: string; readonly fautes: readonly Faute[] };

const TAILLE_MAX = 5_000_000;
const faute = (message: string, remede: string): Faute => ({ chemin: '(fichier)', message, remede });

/** Reads a DOSSIER.json in the browser. Never throws: every fault is listed, in French. */
export function lisTexte(nom: string, contenu: string): FichierLu {
  let json: Json;
  try {
    json = JSON.parse(contenu.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return {
      ok: false,
      nom,
      fautes: [
        faute('Ce n’est pas du JSON lisible.', 'Vérifier les guillemets, les virgules et les accolades.'),
      ],
    };
  }
  const lu = lireDossier(json);
  if (!lu.ok) return { ok: false, nom, fautes: lu.fautes };
  const { etatDesLieux } = lu.dossier;
  return {
    ok: true,
    nom,
    json,
    dossier: dossierAVerifier(nom, lu.dossier),
    ...(etatDesLieux === undefined ? {} : { inventaire: etatDesLieux }),
  };
}

export async function lisFichier(fichier: File): Promise<FichierLu> {
  if (fichier.size > TAILLE_MAX)
    return {
      ok: false,
      nom: fichier.name,
      fautes: [faute('Ce fichier est trop gros pour être un dossier.', 'Déposer un DOSSIER.json.')],
    };
  try {
    return lisTexte(fichier.name, await fichier.text());
  } catch {
    return {
      ok: false,
      nom: fichier.name,
      fautes: [faute('Ce fichier ne peut pas être lu.', 'Le choisir à nouveau.')],
    };
  }
}
