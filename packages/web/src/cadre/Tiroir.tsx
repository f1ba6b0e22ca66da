import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import './tiroir.css';

/**
 * Drawer on the right. A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus
 * back to what opened it. Drawn only while open.
 */
export function Tiroir(props: {
  titre: string;
  ferme: () => void;
  children: ReactNode;
  pied?: ReactNode;
  /** Keys pressed anywhere in the drawer. */
  touche?: (evenement: KeyboardEvent) => void;
}) {
  const { titre, ferme, children, pied, touche } = props;
  const dialogue = useRef<HTMLDialogElement>(null);
  const nom = useId();
  // No clean-up: leaving the page takes the dialog away with it, and a second run (strict mode) finds it open.
  useEffect(() => {
    if (dialogue.current && !dialogue.current.open) dialogue.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialogue}
      className="tiroir"
      aria-labelledby={nom}
      onKeyDown={touche}
      onClose={(evenement) => evenement.target === dialogue.current && ferme()}
      onClick={(evenement) => evenement.target === dialogue.current && dialogue.current.close()}
    >
      <div className="tiroir-cadre">
        <div className="tiroir-tete">
          <h2 id={nom}>{titre}</h2>
          <CloseButton aria-label="Fermer" onClick={() => dialogue.current?.close()} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long explanation must scroll with the keyboard. */}
        <section className="tiroir-corps" aria-labelledby={nom} tabIndex={0}>
          {children}
        </section>
        {pied && <div className="tiroir-pied">{pied}</div>}
      </div>
    </dialog>
  );
}
