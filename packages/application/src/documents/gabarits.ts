import {
  CHAMPS_DES_GABARITS,
  examinerGabarit,
  type FauteDeGabarit,
  gabaritParDefaut,
} from '@contingent/documents';
import { type GabaritVue, GenreDeDocument } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { exigerRedacteur } from '../convention/refus-de-cycle.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { type FichierRecu, type FichierRendu, sha256 } from './fichiers.ts';

export const TYPE_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The template of each paper: ours, or the landlord's; and every field that it may name. */
export function listerGabarits(base: Base, contexte: Contexte): Promise<GabaritVue[]> {
  exigerRedacteur(contexte);
  return enLecture(base, contexte, async (tx) => {
    const propres = await tx.db
      .selectFrom('gabarit')
      .select(COLONNES)
      .where('organisme', '=', tx.organisme)
      .where('retire_le', 'is', null)
      .execute();
    return GenreDeDocument.options.map((genre) =>
      vue(
        genre,
        propres.find((p) => p.genre === genre),
      ),
    );
  });
}

type Ligne = Pick<NonNullable<GabaritVue['propre']>, 'nom' | 'taille' | 'sha256'> & {
  readonly depose_par: string;
  readonly depose_le: Date;
};
const COLONNES = ['genre', 'nom', 'taille', 'sha256', 'depose_par', 'depose_le'] as const;

const vue = (genre: GenreDeDocument, l: Ligne | undefined): GabaritVue => ({
  genre,
  propre: l
    ? {
        ...{ nom: l.nom, taille: l.taille, sha256: l.sha256 },
        ...{ deposePar: l.depose_par, deposeLe: l.depose_le.toISOString() },
      }
    : null,
  champs: [...CHAMPS_DES_GABARITS[genre]],
});

/** The landlord's own template as bytes, `undefined` when it prints on ours. */
export async function gabaritPropre(
  tx: Transaction,
  organisme: number,
  genre: GenreDeDocument,
): Promise<FichierRecu | undefined> {
  const lu = await tx.db
    .selectFrom('gabarit')
    .select(['nom', 'contenu'])
    .where('organisme', '=', organisme)
    .where('genre', '=', genre)
    .where('retire_le', 'is', null)
    .executeTakeFirst();
  return lu && { nom: lu.nom, octets: lu.contenu };
}

/** The template in use, to edit in Word: theirs as they sent it, else ours. */
export async function lireGabarit(
  base: Base,
  contexte: Contexte,
  genre: GenreDeDocument,
): Promise<FichierRendu> {
  exigerRedacteur(contexte);
  const propre = await enLecture(base, contexte, (tx) => gabaritPropre(tx, tx.organisme, genre));
  if (propre) return { ...propre, type: TYPE_DOCX };
  return { nom: `gabarit-${genre}.docx`, type: TYPE_DOCX, octets: await gabaritParDefaut(genre) };
}

/**
 * Keeps a template that holds, in place of the former one. A wrong one changes nothing: its faults are listed.
 * @throws Refus GABARIT_REFUSE
 */
export async function deposerGabarit(
  base: Base,
  contexte: Contexte,
  genre: GenreDeDocument,
  { nom, octets }: FichierRecu,
): Promise<GabaritVue> {
  exigerRedacteur(contexte);
  const analyse = await examinerGabarit(genre, octets);
  if (!analyse.ok) throw gabaritRefuse(analyse.fautes);
  const empreinte = sha256(octets);
  return dansOrganisme(base, contexte, async (tx) => {
    await retirer(tx, genre);
    const ligne = await tx.db
      .insertInto('gabarit')
      .values({
        ...{ organisme: tx.organisme, genre, nom, sha256: empreinte, retire_le: null },
        ...{ taille: octets.length, contenu: octets, depose_par: tx.acteur },
      })
      .returning(COLONNES)
      .executeTakeFirstOrThrow();
    const donnees = { nom, sha256: empreinte, champs: [...analyse.champs] };
    await noterFait(tx, { flux: `gabarit/${genre}`, type: 'GabaritDepose', donnees });
    return vue(genre, ligne);
  });
}

const gabaritRefuse = (fautes: readonly FauteDeGabarit[]): Refus =>
  new Refus(
    'GABARIT_REFUSE',
    `Ce gabarit n’est pas gardé : ${fautes.length === 1 ? 'une faute' : `${fautes.length} fautes`} à corriger. Le gabarit précédent reste en place.`,
    fautes.map(({ ou, message, remede }) => ({ chemin: ou, message, remede })),
  );

/** Back to our own template. @throws Refus GABARIT_INCONNU */
export function retirerGabarit(base: Base, contexte: Contexte, genre: GenreDeDocument): Promise<void> {
  exigerRedacteur(contexte);
  return dansOrganisme(base, contexte, async (tx) => {
    if (!(await retirer(tx, genre)))
      throw new Refus('GABARIT_INCONNU', 'Ce document s’imprime déjà sur notre gabarit.');
    await noterFait(tx, { flux: `gabarit/${genre}`, type: 'GabaritRetire', donnees: {} });
  });
}

/** True when there was one. The row lock makes two deposits at once follow each other. */
async function retirer(tx: Transaction, genre: GenreDeDocument): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gabarit')
    .set({ retire_le: new Date() })
    .where('organisme', '=', tx.organisme)
    .where('genre', '=', genre)
    .where('retire_le', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
