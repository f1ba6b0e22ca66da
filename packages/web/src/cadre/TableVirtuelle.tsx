import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Defile } from './Defile.tsx';
import './table-virtuelle.css';

/** One column: `nombre` aligns to the right (its unit stands in the title); `largeur` is a CSS length. */
export type Colonne<T> = {
  readonly cle: string;
  readonly titre: string;
  readonly largeur: string;
  readonly nombre?: boolean;
  readonly cellule: (ligne: T) => ReactNode;
};

type Props<T> = {
  legende: string;
  colonnes: readonly Colonne<T>[];
  total: number;
  /** The row at that rank, or `undefined` while it is not loaded. */
  ligne: (rang: number) => T | undefined;
  /** Told which rank is the last in sight, to load what comes next. */
  atteint?: (rang: number) => void;
};

/** Pixels; also the least size of a target (WCAG 2.2, 2.5.8). Kept in step with the style sheet. */
const HAUTEUR = 24;
const SANS_FENETRE = 300;

/**
 * Dense table that scrolls with the page (so that zoom, small screens and « find in page » keep working). Up to 300
 * rows are all in the page and print; beyond, only those in sight are drawn, with their true rank for screen readers.
 */
export function TableVirtuelle<T>({ legende, colonnes, total, ligne, atteint }: Props<T>) {
  const corps = useRef<HTMLTableSectionElement>(null);
  const marge = useMarge(corps);
  const entiere = total <= SANS_FENETRE;
  const fenetre = useWindowVirtualizer({
    count: entiere ? 0 : total,
    estimateSize: () => HAUTEUR,
    overscan: 20,
    scrollMargin: marge,
  });
  const vues = fenetre.getVirtualItems();
  const rangs = entiere ? Array.from({ length: total }, (_, rang) => rang) : vues.map((vue) => vue.index);
  const dernier = rangs.at(-1) ?? 0;
  useEffect(() => atteint?.(dernier), [atteint, dernier]);
  const { avant, apres } = entiere ? { avant: 0, apres: 0 } : vides(vues, marge, fenetre.getTotalSize());
  return (
    <Defile nom={legende} classe="table-virtuelle">
      <table className="tableau" aria-rowcount={total + 1}>
        <caption className="invisible">{legende}</caption>
        <colgroup>
          {colonnes.map((colonne) => (
            <col key={colonne.cle} style={{ width: colonne.largeur }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {colonnes.map((colonne) => (
              <th key={colonne.cle} scope="col" className={colonne.nombre ? 'nombre' : undefined}>
                {colonne.titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={corps}>
          <Vide hauteur={avant} colonnes={colonnes.length} />
          {rangs.map((rang) => (
            <Ligne key={rang} rang={rang} colonnes={colonnes} ligne={ligne(rang)} />
          ))}
          <Vide hauteur={apres} colonnes={colonnes.length} />
        </tbody>
      </table>
      {!entiere && (
        <p className="impression-partielle">
          Seules les lignes vues à l’écran sont imprimées : exportez la liste pour l’avoir entière.
        </p>
      )}
    </Defile>
  );
}

function Ligne<T>(props: { rang: number; colonnes: readonly Colonne<T>[]; ligne: T | undefined }) {
  const { rang, colonnes, ligne } = props;
  return (
    <tr aria-rowindex={rang + 2}>
      {colonnes.map((colonne) => (
        <td key={colonne.cle} className={colonne.nombre ? 'nombre' : undefined}>
          {ligne === undefined ? <span className="squelette">{'\u00a0'}</span> : colonne.cellule(ligne)}
        </td>
      ))}
    </tr>
  );
}

/** Room of the rows that are not drawn. */
function Vide({ hauteur, colonnes }: { hauteur: number; colonnes: number }) {
  if (hauteur <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row is not focusable; this one only keeps the room.
    <tr aria-hidden="true">
      <td colSpan={colonnes} style={{ height: hauteur, padding: 0, border: 0 }} />
    </tr>
  );
}

function vides(vues: VirtualItem[], marge: number, taille: number): { avant: number; apres: number } {
  const [premiere, derniere] = [vues[0], vues.at(-1)];
  if (!premiere || !derniere) return { avant: 0, apres: taille };
  return { avant: premiere.start - marge, apres: taille + marge - derniere.end };
}

/** Distance from the top of the page to the rows, kept right when what stands above changes. */
function useMarge(corps: RefObject<HTMLElement | null>): number {
  const [marge, setMarge] = useState(0);
  useLayoutEffect(() => {
    const mesure = () => {
      const haut = corps.current?.getBoundingClientRect().top;
      if (haut !== undefined) setMarge(Math.round(haut + window.scrollY));
    };
    mesure();
    const observe = new ResizeObserver(mesure);
    observe.observe(document.body);
    return () => observe.disconnect();
  }, [corps]);
  return marge;
}
