import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { insecable } from '../typographie/typographie.ts';
import { type Exemple, exemplesRequete } from './exemples.ts';

/** Example files of the installation, for whoever wants to see before bringing a file of one's own. */
export function Exemples() {
  const exemples = useQuery(exemplesRequete);
  if (!exemples.data || exemples.data.length === 0) return null;
  return (
    <>
      <p>Pour voir d’abord, essayez avec un inventaire public :</p>
      <ul className="exemples">
        {enOrdre(exemples.data).map((exemple) => (
          <li key={exemple.fichier}>
            <Link to={`import?exemple=${encodeURIComponent(exemple.fichier)}`}>
              {insecable(exemple.titre)}
            </Link>{' '}
            <span className="doux">{exemple.fichier}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Tables first, then the same as texts of a PDF. */
const enOrdre = (exemples: readonly Exemple[]): Exemple[] =>
  exemples.toSorted((a, b) => Number(a.fichier.endsWith('.txt')) - Number(b.fichier.endsWith('.txt')));
