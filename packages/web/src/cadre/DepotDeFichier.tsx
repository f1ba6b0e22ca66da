import { Loader } from '@mantine/core';
import { type DragEvent, useId, useState } from 'react';
import './depot.css';

/** One file, dropped or chosen; the native input does with the keyboard what dropping does with the mouse. */
export function DepotDeFichier(props: {
  /** « Déposez ici le PDF signé, ou » */
  invite: string;
  /** « choisissez un fichier »: also the name of the input. */
  choisir: string;
  accepte: string;
  attente: string | undefined;
  recoit: (fichier: File) => void;
  /** Several files at once; without it only the first one is taken. */
  recoitTous?: (fichiers: readonly File[]) => void;
}) {
  const { invite, choisir, accepte, attente, recoit, recoitTous } = props;
  const donne = (fichiers: readonly File[]) => {
    const [premier] = fichiers;
    if (premier === undefined) return;
    if (recoitTous) recoitTous(fichiers);
    else recoit(premier);
  };
  const [survol, setSurvol] = useState(false);
  const aide = useId();
  const lache = (evenement: DragEvent) => {
    evenement.preventDefault();
    setSurvol(false);
    donne([...evenement.dataTransfer.files]);
  };
  if (attente !== undefined)
    return (
      <output className="rang depot-zone">
        <Loader size="sm" /> {attente}
      </output>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a help; the native input inside does the same with the keyboard.
    <div
      className="depot-zone"
      data-survol={survol}
      onDragOver={(evenement) => {
        evenement.preventDefault();
        setSurvol(true);
      }}
      onDragLeave={() => setSurvol(false)}
      onDrop={lache}
    >
      <span id={aide}>{invite}</span>
      <label className="bouton-fichier">
        {choisir}
        <input
          type="file"
          aria-describedby={aide}
          accept={accepte}
          multiple={recoitTous !== undefined}
          onChange={(evenement) => {
            const fichiers = [...(evenement.currentTarget.files ?? [])];
            evenement.currentTarget.value = '';
            donne(fichiers);
          }}
        />
      </label>
    </div>
  );
}
