import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Annexe } from '@contingent/droit';
import {
  type ComptesDeLInventaire,
  compterInventaire,
  type Dossier,
  lireDossier,
} from '@contingent/echanges';
import { lireFichierDInventaire } from './inventaire.ts';
import type { Progression } from './progression.ts';
import type { FauteDEntree } from './reponse.ts';

export type DossierCharge =
  | {
      readonly ok: true;
      readonly dossier: Dossier;
      readonly comptes: ComptesDeLInventaire;
      readonly annexe?: Annexe;
    }
  | { readonly ok: false; readonly fautes: readonly FauteDEntree[] };

const refus = (...fautes: FauteDEntree[]): DossierCharge => ({ ok: false, fautes });

/** Reads a DOSSIER.json and its inventory, whose path is relative to the dossier. Every fault is listed, none thrown. */
export async function chargerDossier(fichier: string, progression: Progression): Promise<DossierCharge> {
  const json = await lireJson(fichier);
  if ('faute' in json) return refus(json.faute);
  const lu = lireDossier(json.valeur);
  if (!lu.ok) return { ok: false, fautes: lu.fautes };
  const { dossier } = lu;
  if (dossier.etatDesLieux === undefined) return { ok: true, dossier, comptes: {} };
  const chemin = resolve(dirname(fichier), dossier.etatDesLieux);
  const inventaire = await lireFichierDInventaire(chemin, progression);
  if (!inventaire.ok) return refus({ ...inventaire.faute, chemin: `etatDesLieux (${dossier.etatDesLieux})` });
  const { comptes, annexe, fautes } = compterInventaire(dossier, {
    ...inventaire,
    fichier: dossier.etatDesLieux,
  });
  return fautes.length > 0 ? { ok: false, fautes } : { ok: true, dossier, comptes, annexe };
}

type Json = { readonly valeur: unknown } | { readonly faute: FauteDEntree };

async function lireJson(fichier: string): Promise<Json> {
  let texte: string;
  try {
    texte = await readFile(fichier, 'utf8');
  } catch {
    const message = 'Le fichier est introuvable ou ne peut pas être ouvert.';
    return { faute: { chemin: fichier, message, remede: 'Vérifier son nom et vos droits.' } };
  }
  try {
    return { valeur: JSON.parse(texte.replace(/^\uFEFF/, '')) };
  } catch (erreur) {
    const ou = erreur instanceof SyntaxError ? /line \d+ column \d+/.exec(erreur.message)?.[0] : undefined;
    const place = ou?.replace('line', 'ligne').replace('column', 'colonne');
    const message = `Ce n’est pas du JSON lisible${place === undefined ? '' : ` (${place})`}.`;
    return {
      faute: { chemin: fichier, message, remede: 'Vérifier les guillemets, les virgules et les accolades.' },
    };
  }
}
