/** `demo` and `servir`: the server is loaded only here, it is by far the heaviest part. */
export async function demarrer(commande: 'demo' | 'servir'): Promise<number> {
  const { demarrerServeur } = await import('@contingent/serveur');
  return demarrerServeur({ demonstration: commande === 'demo' });
}
