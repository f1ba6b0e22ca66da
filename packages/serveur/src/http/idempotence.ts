import { createHash } from 'node:crypto';
import { Refus } from '@contingent/application';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Memoire = { readonly empreinte: string; readonly resultat: Promise<unknown> };

const MAXIMUM = 2000;
/** What each key answered; the oldest goes first. A refusal is not kept: the person may correct and try again. */
export class ClesIdempotence {
  readonly #connues = new Map<string, Memoire>();

  /** Runs the command once per `Idempotency-Key`; a repeated key gets the first answer, also while it runs. */
  async executer<T>(
    requete: FastifyRequest,
    reponse: FastifyReply,
    statut: number,
    commande: () => Promise<T>,
  ): Promise<T> {
    const cle = cleDe(requete);
    const resultat = await (cle === undefined
      ? commande()
      : this.#uneFois(cle, empreinteDe(requete), commande));
    reponse.status(statut);
    return resultat;
  }

  #uneFois<T>(cle: string, empreinte: string, commande: () => Promise<T>): Promise<T> {
    const connue = this.#connues.get(cle);
    if (connue !== undefined && connue.empreinte !== empreinte) {
      throw new Refus('CLE_REUTILISEE', 'Cette clé d’idempotence a déjà servi à une autre commande.');
    }
    // Same key, same command: the kept answer is of the same type.
    if (connue !== undefined) return connue.resultat as Promise<T>;
    const resultat = commande();
    this.#connues.set(cle, { empreinte, resultat });
    resultat.catch(() => this.#connues.delete(cle));
    const [ancienne] = this.#connues.keys();
    if (this.#connues.size > MAXIMUM && ancienne !== undefined) this.#connues.delete(ancienne);
    return resultat;
  }
}

/** The key belongs to the acting organisation: two organisations may use the same one. */
function cleDe({ headers, params }: FastifyRequest): string | undefined {
  const cle = headers['idempotency-key'];
  if (typeof cle !== 'string' || cle === '' || cle.length > 200) return undefined;
  const { organisme } = (params ?? {}) as { organisme?: unknown };
  return `${String(organisme ?? '')}\n${cle}`;
}

const empreinteDe = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');
