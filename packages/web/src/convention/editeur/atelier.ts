import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Brouillon, Cadrage } from './brouillon.ts';
import { type Chemin, canonique, estObjet, type Json, type Objet, poseA } from './json.ts';

/** A draft in hand: what it started from, the revision that was read (null for a new one), and where it stands. */
export type Atelier = {
  readonly depart: Brouillon;
  readonly revision: number | null;
  readonly brouillon: Brouillon;
};

export type Geste =
  | { readonly type: 'cadre'; readonly champs: Partial<Cadrage> }
  | {
      readonly type: 'ecrit';
      readonly clause: string;
      readonly chemin: Chemin;
      readonly valeur: Json | undefined;
    }
  | { readonly type: 'revient'; readonly clause: string }
  | { readonly type: 'imprime'; readonly chemin: Chemin; readonly valeur: Json | undefined }
  | { readonly type: 'reprend'; readonly atelier: Atelier };

export function gesteFait(a: Atelier, geste: Geste): Atelier {
  const { brouillon: b } = a;
  switch (geste.type) {
    case 'cadre':
      return { ...a, brouillon: { ...b, ...geste.champs } };
    case 'ecrit':
      return {
        ...a,
        brouillon: {
          ...b,
          clauses: poseA(b.clauses, [geste.clause, ...geste.chemin], geste.valeur) as Objet,
        },
      };
    case 'revient':
      return { ...a, brouillon: { ...b, clauses: poseA(b.clauses, [geste.clause], undefined) as Objet } };
    case 'imprime':
      return { ...a, brouillon: { ...b, imprime: poseA(b.imprime, geste.chemin, geste.valeur) as Objet } };
    case 'reprend':
      return geste.atelier;
  }
}

/** Something was typed that is not stored. */
export const aEnregistrer = ({ depart, brouillon }: Atelier): boolean =>
  depart !== brouillon && canonique(depart) !== canonique(brouillon);

const CLE = 'contingent.editeur.';

/** What was kept for this tab; `undefined` when nothing was, or when it is not a draft of ours. */
function lisGarde(cle: string): Atelier | undefined {
  try {
    const lu: unknown = JSON.parse(sessionStorage.getItem(CLE + cle) ?? 'null');
    const entier = estObjet(lu) && [lu.depart, lu.brouillon].every((b) => estObjet(b) && estObjet(b.clauses));
    return entier ? (lu as unknown as Atelier) : undefined;
  } catch {
    return undefined;
  }
}

function garde(cle: string, atelier: Atelier): void {
  try {
    if (aEnregistrer(atelier)) sessionStorage.setItem(CLE + cle, JSON.stringify(atelier));
    else sessionStorage.removeItem(CLE + cle);
  } catch {
    // A full or closed store only loses the comfort of a reload.
  }
}

/** Whether a draft of that name waits in this tab. */
export const estGarde = (cle: string): boolean => lisGarde(cle) !== undefined;

const DELAI_DE_GARDE = 300;

/** The draft in hand, kept for this tab across a refusal, a reload or an expiry until it is saved or given up. */
export function useAtelier(cle: string, debut: Atelier) {
  const [gardee] = useState(() => lisGarde(cle));
  const [atelier, fais] = useReducer(gesteFait, gardee ?? debut);
  const dernier = useRef(atelier);
  const oublie = useRef(false);
  useEffect(() => {
    dernier.current = atelier;
    const minuteur = setTimeout(() => !oublie.current && garde(cle, atelier), DELAI_DE_GARDE);
    return () => clearTimeout(minuteur);
  }, [cle, atelier]);
  useEffect(() => {
    const gardeTout = () => !oublie.current && garde(cle, dernier.current);
    addEventListener('pagehide', gardeTout);
    return () => {
      removeEventListener('pagehide', gardeTout);
      gardeTout();
    };
  }, [cle]);
  const abandonne = useCallback(() => {
    oublie.current = true;
    sessionStorage.removeItem(CLE + cle);
  }, [cle]);
  return { atelier, fais, abandonne, repris: gardee !== undefined };
}
