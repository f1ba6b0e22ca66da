import { afficheSource, type FicheDeRegle } from '@contingent/droit';

const net = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr');

/** The checks that hold every word searched and rest on a text of that certainty (all when none is asked). */
export function controlesVus(
  fiches: readonly FicheDeRegle[],
  certitude: string,
  cherche: string,
): readonly FicheDeRegle[] {
  const mots = net(cherche)
    .split(/\s+/)
    .filter((mot) => mot !== '');
  return fiches.filter(({ code, titre, source, incoherences }) => {
    const sienne = source.type === 'texte' ? source.texte.certitude : '';
    const dit = net([code, titre, afficheSource(source), ...incoherences].join(' '));
    return (certitude === '' || sienne === certitude) && mots.every((mot) => dit.includes(mot));
  });
}
