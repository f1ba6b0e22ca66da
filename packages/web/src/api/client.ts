import type { Probleme } from '@contingent/echanges';

type Echanges = typeof import('@contingent/echanges');
/** Picks the schema of an answer; run in development only, so that production carries no validator. */
export type Schema<T> = (echanges: Echanges) => { parse: (lu: unknown) => T };

const RACINE = '/api/v1';
/** The address of a route of the HTTP contract: `adresse('/o', 3, '/photographies')`. */
export const adresse = (...morceaux: (string | number)[]): string => `${RACINE}${morceaux.join('')}`;

/** What the server refused or could not do, as a problem (RFC 9457) that a screen can show. */
export class ErreurApi extends Error {
  readonly probleme: Probleme;
  constructor(probleme: Probleme) {
    super(probleme.detail ?? probleme.title);
    this.name = 'ErreurApi';
    this.probleme = probleme;
  }
}

const probleme = (status: number, code: string, title: string, detail: string): Probleme => ({
  type: 'about:blank',
  title,
  status,
  code,
  detail,
});

const horsLigne = (): ErreurApi =>
  new ErreurApi(
    probleme(
      0,
      'INJOIGNABLE',
      'Le serveur ne répond pas',
      'Vérifiez que Contingent tourne encore sur cet ordinateur, puis réessayez. Ce que vous avez saisi reste à l’écran.',
    ),
  );

async function lisProbleme(reponse: Response): Promise<ErreurApi> {
  const requete = reponse.headers.get('x-request-id') ?? undefined;
  try {
    const lu: unknown = await reponse.json();
    if (typeof lu === 'object' && lu !== null && 'title' in lu && 'status' in lu) {
      const recu = lu as Probleme;
      return new ErreurApi(requete === undefined ? recu : { requete, ...recu });
    }
  } catch {
    // Not JSON (a proxy, a stopped server): the status is all that is known.
  }
  const vu = probleme(reponse.status, 'REPONSE_INATTENDUE', `Réponse inattendue (${reponse.status})`, '');
  return new ErreurApi(requete === undefined ? vu : { ...vu, requete });
}

async function appelle(chemin: string, init: RequestInit): Promise<Response> {
  let reponse: Response;
  try {
    reponse = await fetch(chemin, init);
  } catch (faute) {
    if (init.signal?.aborted) throw faute;
    throw horsLigne();
  }
  if (!reponse.ok) throw await lisProbleme(reponse);
  return reponse;
}

async function verifie<T>(lu: unknown, schema: Schema<T>): Promise<T> {
  if (import.meta.env.DEV) return schema(await import('@contingent/echanges')).parse(lu);
  return lu as T;
}

/** `GET` of JSON. @throws ErreurApi */
export async function lis<T>(chemin: string, schema: Schema<T>, signal?: AbortSignal): Promise<T> {
  const init = { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) };
  const reponse = await appelle(chemin, init);
  return verifie(await reponse.json(), schema);
}

export type Verbe = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A command; a plain object goes as JSON, a FormData as it is. @throws ErreurApi */
export async function envoie<T>(
  verbe: Verbe,
  chemin: string,
  corps: unknown,
  schema: Schema<T>,
  signal?: AbortSignal,
): Promise<T> {
  const reponse = await appelle(chemin, { ...requete(verbe, corps), ...(signal ? { signal } : {}) });
  return verifie(await reponse.json(), schema);
}

/** A command whose answer has no body. @throws ErreurApi */
export async function ordonne(verbe: Verbe, chemin: string, corps?: unknown): Promise<void> {
  await appelle(chemin, requete(verbe, corps));
}

/** A file, with the name that the server gives it. @throws ErreurApi */
export async function recois(chemin: string): Promise<{ nom: string; contenu: Blob }> {
  const reponse = await appelle(chemin, {});
  return {
    nom: nomDeFichier(reponse.headers.get('content-disposition') ?? ''),
    contenu: await reponse.blob(),
  };
}

/** `filename*=UTF-8''…` first (RFC 6266), else `filename="…"`. */
export function nomDeFichier(disposition: string): string {
  const etendu = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (etendu !== undefined) return decodeURIComponent(etendu);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'document';
}

/** A POST carries a fresh key: a request that the network repeats by itself is done once. */
function requete(verbe: Verbe, corps: unknown): RequestInit {
  const accept: Record<string, string> = { accept: 'application/json' };
  if (verbe === 'POST') accept['idempotency-key'] = crypto.randomUUID();
  if (corps === undefined) return { method: verbe, headers: accept };
  if (corps instanceof FormData) return { method: verbe, headers: accept, body: corps };
  return {
    method: verbe,
    headers: { ...accept, 'content-type': 'application/json' },
    body: JSON.stringify(corps),
  };
}
