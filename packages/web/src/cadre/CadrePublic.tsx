import { Link, Outlet } from 'react-router';

/** Frame of the pages that belong to nobody: no organisation, no areas. */
export default function CadrePublic() {
  return (
    <>
      <a className="evitement" href="#contenu">
        Aller au contenu
      </a>
      <header className="bandeau">
        <Link className="bandeau-marque" to="/">
          Contingent
        </Link>
        <Link to="/audit">Vérifier une convention</Link>
        <Link to="/regles">Règles</Link>
        <Link to="/">Choisir pour qui agir</Link>
      </header>
      <main id="contenu" className="contenu" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
