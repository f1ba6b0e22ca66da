/** Told as a long read advances; silent when nobody watches. */
export type Progression = {
  readonly avance: (quoi: string, fait: number, total?: number) => void;
  readonly fini: () => void;
};

const PAS_MS = 200;

/** One line on stderr, rewritten in place, only on a terminal: stdout stays clean. */
export function progressionSur(
  flux: { readonly isTTY?: boolean; write(texte: string): unknown },
  maintenant: () => number,
): Progression {
  if (flux.isTTY !== true) return { avance: () => undefined, fini: () => undefined };
  let dernier = Number.NEGATIVE_INFINITY;
  let ecrite = false;
  return {
    avance: (quoi, fait, total) => {
      if (maintenant() - dernier < PAS_MS) return;
      dernier = maintenant();
      ecrite = true;
      const part = total ? ` (${Math.floor((100 * fait) / total)} %)` : '';
      flux.write(`\r\u001b[K${quoi} : ${fait.toLocaleString('fr-FR')}${part}`);
    },
    fini: () => {
      if (ecrite) flux.write('\r\u001b[K');
      ecrite = false;
    },
  };
}
