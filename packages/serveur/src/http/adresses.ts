import type { FastifyInstance } from 'fastify';
import { envoyer, parStatut } from './problemes.ts';

type Adresse = { readonly forme: RegExp; readonly methodes: Set<string> };

/** Unknown address: 404; known address, other method: 405 with the methods that it takes. */
export function poserAdressesInconnues(app: FastifyInstance): void {
  const adresses = new Map<string, Adresse>();
  app.addHook('onRoute', ({ url, method }) => {
    const adresse = adresses.get(url) ?? { forme: forme(url), methodes: new Set<string>() };
    for (const m of [method].flat()) adresse.methodes.add(m);
    adresses.set(url, adresse);
  });
  app.setNotFoundHandler((requete, reponse) => {
    const chemin = requete.url.split('?', 1)[0] ?? '';
    const methodes = [...adresses.values()]
      .filter((a) => a.forme.test(chemin))
      .flatMap((a) => [...a.methodes]);
    if (methodes.length === 0 || methodes.includes(requete.method)) {
      return envoyer(requete, reponse, parStatut(404));
    }
    const permises = [...new Set(methodes)].sort().join(', ');
    return envoyer(
      requete,
      reponse.header('allow', permises),
      parStatut(405, `Méthodes acceptées : ${permises}.`),
    );
  });
}

const forme = (url: string): RegExp =>
  url.includes('*')
    ? /$^/
    : new RegExp(`^${url.replace(/[.()]/g, String.raw`\$&`).replace(/:[A-Za-z]+/g, '[^/]+')}$`);
