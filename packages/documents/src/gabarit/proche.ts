const net = (nom: string): string =>
  nom
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/** Number of letters to add, remove or change to go from one name to the other. */
function distance(a: string, b: string): number {
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (ligne[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      suivante.push(Math.min(change, (ligne[j] ?? 0) + 1, (suivante[j - 1] ?? 0) + 1));
    }
    ligne = suivante;
  }
  return ligne[b.length] ?? 0;
}

/** The known name that the unknown one most looks like (accents, case and signs apart); none when nothing is near. */
export function leProche(nom: string, connus: readonly string[]): string | undefined {
  const lu = net(nom.slice(0, 60));
  const classes = connus
    .map((connu) => ({ connu, ecart: distance(lu, net(connu)) }))
    .sort((a, b) => a.ecart - b.ecart);
  const [premier] = classes;
  if (premier === undefined || lu === '') return undefined;
  return premier.ecart <= Math.max(1, Math.floor(lu.length / 3)) ? premier.connu : undefined;
}
