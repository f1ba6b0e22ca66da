import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Erreur, Introuvable } from './Etats.tsx';

/** Shown when a page cannot be drawn at all: a wrong address, or a fault of the screens themselves. */
export default function ErreurDeRoute() {
  const erreur = useRouteError();
  const absent = isRouteErrorResponse(erreur) && erreur.status === 404;
  return (
    <main className="seule pile">
      <h1>{absent ? 'Adresse inconnue' : 'Cet écran n’a pas pu s’ouvrir'}</h1>
      {absent ? <Introuvable /> : <Erreur erreur={erreur} reessaie={() => window.location.reload()} />}
    </main>
  );
}
