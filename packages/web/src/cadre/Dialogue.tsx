import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import './dialogue.css';

/**
 * Small question in the middle of the page. A native modal dialog: the browser keeps the focus inside, closes on Escape
 * and gives the focus back to what opened it. A click outside does not close it: what was typed would be lost.
 */
export function Dialogue(props: {
  titre: ReactNode;
  ferme: () => void;
  children: ReactNode;
  ref?: RefObject<HTMLDialogElement | null>;
}) {
  const { titre, ferme, children } = props;
  const propre = useRef<HTMLDialogElement>(null);
  const dialogue = props.ref ?? propre;
  const nom = useId();
  // No clean-up: leaving the page takes the dialog away with it, and a second run (strict mode) finds it open.
  useEffect(() => {
    if (dialogue.current && !dialogue.current.open) dialogue.current.showModal();
  }, [dialogue]);
  return (
    <dialog
      ref={dialogue}
      className="dialogue"
      aria-labelledby={nom}
      onClose={(evenement) => evenement.target === dialogue.current && ferme()}
    >
      <h2 id={nom}>{titre}</h2>
      {children}
    </dialog>
  );
}
