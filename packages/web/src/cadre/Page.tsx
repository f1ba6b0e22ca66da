import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { insecable } from '../typographie/typographie.ts';

export type Maillon = { readonly libelle: string; readonly vers: string };

/** Frame of one page: document title, breadcrumb (ancestors only), one `h1`, its actions on the same line. */
export function Page(props: { titre: string; fil?: Maillon[]; actions?: ReactNode; children: ReactNode }) {
  const { titre, fil = [], actions, children } = props;
  useEffect(() => {
    document.title = `${titre} · Contingent`;
  }, [titre]);
  return (
    <>
      {fil.length > 0 && (
        <nav className="fil" aria-label="Fil d’Ariane">
          <ol>
            {fil.map((maillon) => (
              <li key={maillon.vers}>
                <Link to={maillon.vers}>{maillon.libelle}</Link>
              </li>
            ))}
            <li aria-current="page">{insecable(titre)}</li>
          </ol>
        </nav>
      )}
      <div className="page-tete">
        <h1>{insecable(titre)}</h1>
        {actions}
      </div>
      {children}
    </>
  );
}
