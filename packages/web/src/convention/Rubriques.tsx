import { NavLink } from 'react-router';
import './convention.css';

const RUBRIQUES: readonly { vers: string; libelle: string; bailleur?: true }[] = [
  { vers: '', libelle: 'Liste' },
  { vers: '/calendrier', libelle: 'Calendrier' },
  { vers: '/modeles', libelle: 'Modèles', bailleur: true },
  { vers: '/gabarits', libelle: 'Gabarits', bailleur: true },
];

/** The pages of the agreements taken together. */
export function Rubriques({ organisme, bailleur }: { organisme: number; bailleur: boolean }) {
  return (
    <nav className="onglets" aria-label="Pages des conventions">
      {RUBRIQUES.filter((r) => bailleur || !r.bailleur).map((r) => (
        <NavLink key={r.vers} to={`/o/${organisme}/conventions${r.vers}`} end>
          {r.libelle}
        </NavLink>
      ))}
    </nav>
  );
}
