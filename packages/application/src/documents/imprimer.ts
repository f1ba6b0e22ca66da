import {
  type ActeImprimable,
  acteEnDocx,
  acteEnPdf,
  acteImprimable,
  annexeDeCalcul,
  annexeDInventaire,
  PdfIndisponible,
} from '@contingent/documents';
import { annee } from '@contingent/droit';
import type { GenreDeDocument } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { controler } from '../convention/controles.ts';
import type { ConventionStockee } from '../convention/stockee.ts';
import { trouverConvention } from '../convention/verrou.ts';
import { aujourdHui } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { acteModifieDe } from './acte-modifie.ts';
import type { FichierRendu } from './fichiers.ts';
import { figesDe } from './figes.ts';
import { gabaritPropre, TYPE_DOCX } from './gabarits.ts';
import { type InventaireDeLActe, inventaireDe, logementsDe } from './inventaire.ts';
import { nomDuDocument } from './nom.ts';
import { avecSiren } from './parties.ts';

export type DemandeDeDocument = {
  readonly convention: number;
  readonly version: number;
  readonly genre: GenreDeDocument;
  readonly format: 'docx' | 'pdf';
  readonly exercice?: number | undefined;
};

/** One paper of one version, drafted from its data alone. @throws Refus CONVENTION_INCONNUE, DOCUMENT_IMPOSSIBLE, … */
export async function imprimerDocument(
  base: Base,
  contexte: Contexte,
  demande: DemandeDeDocument,
): Promise<FichierRendu> {
  const { genre, format } = demande;
  const {
    c,
    exercice,
    acte: sans,
    inventaire,
    gabarit,
  } = await enLecture(base, contexte, (tx) => lire(tx, demande));
  const acte = inventaire ? await avecInventaire(base, contexte, c, sans, inventaire) : sans;
  const nom = nomDuDocument({
    genre,
    format,
    exercice,
    version: c.version,
    reservataire: c.reservataire.nom,
  });
  if (format === 'docx')
    return { nom, type: TYPE_DOCX, octets: await acteEnDocx(genre, acte, gabarit?.octets) };
  return { nom, type: 'application/pdf', octets: await composer(genre, acte) };
}

async function lire(
  tx: Transaction,
  { convention, version, genre, format, exercice: dit }: DemandeDeDocument,
) {
  const c = await trouverConvention(tx, convention, version);
  const exercice = exerciceRetenu(c, dit);
  const controlee = genre === 'convention' ? undefined : await controler(tx, c, exercice);
  const inventaire = controlee && (await inventaireDe(tx, c, exercice));
  const figes = controlee && (await figesDe(tx, c, exercice));
  const annexe1 =
    controlee &&
    annexeDeCalcul({
      exercice,
      dateEtatDesLieux: c.assiette?.le ?? inventaire?.le,
      calcul: controlee.ligne.calcul,
      constats: controlee.constats,
      manques: controlee.ligne.vue.manques,
      figes,
    });
  const acte = acteImprimable({
    convention: await avecSiren(tx, c),
    version: versionAImprimer(c),
    modifie: await acteModifieDe(tx, c),
    ...(annexe1 && { annexe1 }),
  });
  if (genre === 'annexe-2' && inventaire === undefined) throw sansInventaire();
  const gabarit = format === 'docx' ? await gabaritPropre(tx, c.organisme, genre) : undefined;
  return { c, exercice, acte, gabarit, inventaire: genre === 'annexe-2' ? inventaire : undefined };
}

const sansInventaire = (): Refus =>
  new Refus(
    'DOCUMENT_IMPOSSIBLE',
    'Cette version n’a pas d’état des lieux : l’annexe 2 n’a rien à imprimer. Chargez un inventaire et choisissez-le dans la convention.',
  );

/** The year asked for, else this year when the version covers it, else its first. @throws Refus CHOIX_INVALIDE */
function exerciceRetenu(c: ConventionStockee, dit: number | undefined): number {
  if (dit !== undefined && !c.exercices.includes(dit))
    throw new Refus('CHOIX_INVALIDE', `La version ${c.version} ne couvre pas l’exercice ${dit}.`);
  const cetteAnnee = annee(aujourdHui());
  return dit ?? (c.exercices.includes(cetteAnnee) ? cetteAnnee : (c.exercices[0] ?? cetteAnnee));
}

function versionAImprimer(c: ConventionStockee) {
  const dite = c.vie.cycle.versions.find((v) => v.numero === c.version);
  return {
    ...{ numero: c.version, nature: c.nature, etat: c.etat, exercices: c.exercicesEcrits },
    ...{ signature: c.signature, periode: dite?.periode ?? null, empreinte: c.empreinte },
  };
}

async function avecInventaire(
  base: Base,
  contexte: Contexte,
  c: ConventionStockee,
  acte: ActeImprimable,
  inventaire: InventaireDeLActe,
): Promise<ActeImprimable> {
  const logements = await logementsDe(base, contexte, c, inventaire.id);
  const droits = acte.annexe1?.etapes.length ? acte.annexe1.droits : undefined;
  return { ...acte, annexe2: annexeDInventaire({ ...inventaire, logements, droits }) };
}

async function composer(genre: GenreDeDocument, acte: ActeImprimable): Promise<Uint8Array> {
  try {
    return await acteEnPdf(genre, acte);
  } catch (erreur) {
    if (erreur instanceof PdfIndisponible) throw new Refus('DOCUMENT_INDISPONIBLE', erreur.message);
    throw erreur;
  }
}
