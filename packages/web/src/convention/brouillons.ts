import { useCallback, useState } from 'react';
import type { Brouillon } from './saisie.ts';

const CLE = 'contingent.convention.';

function lisGarde(cle: string): Brouillon | undefined {
  try {
    const lu: unknown = JSON.parse(sessionStorage.getItem(CLE + cle) ?? 'null');
    return typeof lu === 'object' && lu !== null ? (lu as Brouillon) : undefined;
  } catch {
    return undefined;
  }
}

/** The form's text, kept for this tab across a reload until it is saved or given up. */
export function useBrouillon(cle: string, depart: Brouillon) {
  const [garde] = useState(() => lisGarde(cle));
  const [brouillon, setBrouillon] = useState<Brouillon>({ ...depart, ...garde });
  const change = useCallback(
    (suivant: Brouillon) => {
      setBrouillon(suivant);
      try {
        sessionStorage.setItem(CLE + cle, JSON.stringify(suivant));
      } catch {
        // A full or closed store only loses the comfort of a reload.
      }
    },
    [cle],
  );
  const oublie = useCallback(() => sessionStorage.removeItem(CLE + cle), [cle]);
  return { brouillon, change, oublie, repris: garde !== undefined };
}
