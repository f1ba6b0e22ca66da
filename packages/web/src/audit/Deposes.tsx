import { Button } from '@mantine/core';
import { insecable } from '../typographie/typographie.ts';
import type { FichierLu } from './fichiers.ts';

/** What was dropped or kept, and the faults of what could not be read. */
export function Deposes({
  deposes,
  retire,
}: {
  deposes: readonly FichierLu[];
  retire: (rang: number) => void;
}) {
  if (deposes.length === 0) return null;
  return (
    <ul className="audit-liste" aria-label="Dossiers déposés">
      {deposes.map((f, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list only grows or loses a line.
        <li key={`${f.nom} ${rang}`}>
          <div>
            <strong>{f.nom}</strong>
            {f.ok ? <Inventaire lu={f} /> : <Fautes fautes={f.fautes} />}
          </div>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => retire(rang)}
            aria-label={`Retirer ${f.nom}`}
          >
            Retirer
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Inventaire({ lu }: { lu: Extract<FichierLu, { ok: true }> }) {
  if (lu.inventaire === undefined) return null;
  return (
    <p className="verifier">
      {insecable(
        `L’état des lieux « ${lu.inventaire} » n’est pas lu ici : les nombres écrits dans le dossier font foi, et la commande « contingent verifier » sait le lire.`,
      )}
    </p>
  );
}

function Fautes({ fautes }: { fautes: Extract<FichierLu, { ok: false }>['fautes'] }) {
  return (
    <ul className="audit-fautes retard" role="alert">
      {fautes.map((f) => (
        <li key={`${f.chemin} ${f.message}`}>{insecable(`${f.chemin} : ${f.message} ${f.remede}`)}</li>
      ))}
    </ul>
  );
}
