/** One line of docs/mesures.md: ours, the peer that a user would pick instead, and what was promised. */
export type Mesure = {
  readonly travail: string;
  readonly notre: string;
  readonly pair: string;
  readonly rapport: string;
  readonly budget: string;
  readonly tenu: boolean | undefined;
  /** A section of its own under the table, in Markdown. */
  readonly detail?: string;
};
/** What could not be measured here, in plain words. */
export type NonMesure = { readonly travail: string; readonly raison: string };
export type Resultat = Mesure | NonMesure;

/** Milliseconds that the work took, and what it gave. */
export async function chronometrer<T>(travail: () => T | Promise<T>): Promise<{ ms: number; valeur: T }> {
  const debut = process.hrtime.bigint();
  const valeur = await travail();
  return { ms: Number(process.hrtime.bigint() - debut) / 1e6, valeur };
}

/** A wrong result is the only thing that fails a bench: slowness never does. */
export function exigerEgal(obtenu: unknown, attendu: unknown, quoi: string): void {
  const [a, b] = [JSON.stringify(obtenu), JSON.stringify(attendu)];
  if (a !== b) throw new Error(`Résultat faux (${quoi}) : ${a} au lieu de ${b}.`);
}

const nombre = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });
const entier = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const net = (texte: string): string => texte.replace(/[\u202f\u00a0]/g, ' ');
export const secondes = (ms: number): string => `${net(nombre.format(ms / 1000))} s`;
export const unites = (n: number): string => net(entier.format(n));
export const fois = (rapport: number): string => `${net(nombre.format(rapport))} ×`;
export const mebioctets = (kio: number): string => `${net(entier.format(kio / 1024))} Mio`;
