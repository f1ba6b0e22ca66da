import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import './repli.css';

export type ActionRepliee = { readonly cle: string; readonly libelle: ReactNode; readonly fait: () => void };

/**
 * Buttons behind a button (disclosure). Escape closes and gives the focus back; so does leaving it with Tab, without
 * taking the focus; a click elsewhere closes.
 */
export function Repli({ libelle, actions }: { libelle: string; actions: readonly ActionRepliee[] }) {
  const [ouvert, setOuvert] = useState(false);
  const cadre = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ouvert) return;
    const ailleurs = (evenement: Event) => {
      if (evenement.target instanceof Node && !cadre.current?.contains(evenement.target)) setOuvert(false);
    };
    document.addEventListener('pointerdown', ailleurs);
    document.addEventListener('focusin', ailleurs);
    return () => {
      document.removeEventListener('pointerdown', ailleurs);
      document.removeEventListener('focusin', ailleurs);
    };
  }, [ouvert]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from the buttons inside.
    <div
      ref={cadre}
      className="repli"
      onKeyDown={(evenement) => {
        if (!ouvert || evenement.key !== 'Escape') return;
        setOuvert(false);
        cadre.current?.querySelector('button')?.focus();
      }}
    >
      <Button variant="default" aria-expanded={ouvert} onClick={() => setOuvert(!ouvert)}>
        {libelle} <span aria-hidden="true">{'\u00a0▾'}</span>
      </Button>
      {ouvert && (
        <ul>
          {actions.map((a) => (
            <li key={a.cle}>
              <button
                type="button"
                onClick={() => {
                  setOuvert(false);
                  a.fait();
                }}
              >
                {a.libelle}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
