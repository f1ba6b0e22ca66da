import { Refus } from '@contingent/application';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type FichierJoint = { readonly nom: string; readonly octets: Buffer };

/** The file of a form, field « fichier », held in memory: only for files of some megabytes. @throws Refus */
export async function lireFichierJoint(requete: FastifyRequest, tailleMax: number): Promise<FichierJoint> {
  const partie = requete.isMultipart() ? await premierePartie(requete, tailleMax) : undefined;
  if (partie === undefined || partie.fieldname !== 'fichier')
    throw new Refus('CHOIX_MANQUANT', 'Joignez un fichier dans le champ « fichier ».');
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of partie.file) {
    taille += morceau.length;
    // One byte more than allowed: the use case says by how much, in its own words.
    if (taille <= tailleMax + 1) morceaux.push(morceau);
  }
  if (partie.file.truncated || taille > tailleMax) throw tropGrand(tailleMax);
  const nom =
    partie.filename
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 200) ?? '';
  return { nom: nom === '' ? 'fichier' : nom, octets: Buffer.concat(morceaux) };
}

const tropGrand = (tailleMax: number): Refus =>
  new Refus('FICHIER_TROP_GRAND', `Ce fichier dépasse ${Math.floor(tailleMax / 1_000_000)} Mo.`);

/** The form reader throws plain errors for a form that is cut or malformed. */
async function premierePartie(
  requete: FastifyRequest,
  tailleMax: number,
): Promise<MultipartFile | undefined> {
  try {
    return await requete.file({ limits: { fileSize: tailleMax + 1 } });
  } catch (erreur) {
    if (erreur instanceof Error && 'statusCode' in erreur) throw erreur;
    throw new Refus(
      'ENVOI_INTERROMPU',
      'Le formulaire est arrivé incomplet : rien n’a été gardé. Recommencez.',
    );
  }
}

export type FichierARendre = { readonly nom: string; readonly type: string; readonly octets: Uint8Array };

/** RFC 6266: the name in plain letters for old clients, and as it is for the others. */
const disposition = (nom: string): string => {
  const simple = nom
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_');
  const exact = encodeURIComponent(nom).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${simple || 'fichier'}"; filename*=UTF-8''${exact}`;
};

/** Sends bytes to be kept, never shown in place: whatever they hold, no page of ours runs it. */
export const rendreFichier = (reponse: FastifyReply, { nom, type, octets }: FichierARendre): FastifyReply =>
  reponse
    .type(type)
    .header('content-disposition', disposition(nom))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache')
    .send(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
