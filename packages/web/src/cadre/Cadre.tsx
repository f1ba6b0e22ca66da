import { type RefObject, useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useParams } from 'react-router';
import { Explication } from '../explication/Explication.tsx';
import { nomComplet, useOrganismes } from '../organismes/organismes.ts';
import { Chargement, Erreur, Introuvable } from './Etats.tsx';
import { Page } from './Page.tsx';
import { ZONES } from './zones.ts';

/** After a change of page the keyboard and the screen reader start at the content, not at the link just used. */
function useFocusSurContenu(): RefObject<HTMLElement | null> {
  const contenu = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const premiere = useRef(pathname);
  useEffect(() => {
    if (premiere.current === pathname) return;
    premiere.current = pathname;
    contenu.current?.focus({ preventScroll: true });
  }, [pathname]);
  return contenu;
}

/** The frame of every page of one organisation: header, areas, content, and the explanation on demand. */
export default function Cadre() {
  const { organisme: id } = useParams();
  const organismes = useOrganismes();
  const contenu = useFocusSurContenu();
  const organisme = organismes.data?.find((o) => String(o.id) === id);
  const zones = organisme ? ZONES.filter((z) => z.pour.includes(organisme.genre)) : [];
  return (
    <Explication>
      <div className="cadre">
        <a className="evitement" href="#contenu">
          Aller au contenu
        </a>
        <header className="bandeau">
          <Link className="bandeau-marque" to="/">
            Contingent
          </Link>
          <span className="bandeau-qui">{organisme ? nomComplet(organisme) : ' '}</span>
          <Link to="/">Changer d’organisme</Link>
        </header>
        <nav className="navigation" aria-label="Rubriques">
          <ul>
            {zones.map((zone) => (
              <li key={zone.vers}>
                <NavLink to={`/o/${id}/${zone.vers}`}>{zone.libelle}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <main id="contenu" className="contenu" tabIndex={-1} ref={contenu}>
          {organismes.isPending && <Chargement />}
          {organismes.isError && (
            <Page titre="Contingent">
              <Erreur erreur={organismes.error} reessaie={() => void organismes.refetch()} />
            </Page>
          )}
          {organismes.isSuccess && !organisme && (
            <Page titre="Adresse inconnue">
              <Introuvable />
            </Page>
          )}
          {organisme && <Outlet context={organisme} key={organisme.id} />}
        </main>
      </div>
      <ScrollRestoration />
    </Explication>
  );
}
