import type { ApercuVue, ConstatVue } from '@contingent/echanges';
import { useMemo, useState } from 'react';
import { ancreDuChamp, type LigneDuRail, rail } from './ancres.ts';
import { type DemandeDApercu, useApercu } from './apercu.ts';
import type { Atelier } from './atelier.ts';
import {
  type Brouillon,
  type Cadrage,
  CHAMPS_DU_CADRAGE,
  enSaisie,
  fautesDuCadrage,
  lisExercices,
  surPapier,
} from './brouillon.ts';
import { type Fautes, type FautesRecues, fautesDeLImprime, SANS_FAUTE } from './fautes.ts';
import type { Fonds } from './fonds.ts';
import { creeLecteur, type EtatDesClauses } from './lecteur.ts';

/** What the server refused, and the draft it refused: a fault goes away as soon as its place changes. */
export type Refusees = { readonly fautes: FautesRecues; readonly pour: Brouillon };

const AUCUN: readonly ConstatVue[] = [];

/** The frame alone, the very same object until one of its fields changes. */
function creeCadreur(): (b: Brouillon) => Cadrage {
  let avant: Cadrage | undefined;
  return (b) => {
    const passe = avant;
    if (passe && CHAMPS_DU_CADRAGE.every((c) => passe[c] === b[c])) return passe;
    avant = Object.fromEntries(CHAMPS_DU_CADRAGE.map((c) => [c, b[c]])) as Cadrage;
    return avant;
  };
}

/** The very same value for as long as it says the same. */
function creeMemeValeur<T>(): (v: T) => T {
  let avant: { valeur: T; texte: string } | undefined;
  return (valeur) => {
    const texte = JSON.stringify(valeur);
    if (avant?.texte !== texte) avant = { valeur, texte };
    return avant.valeur;
  };
}

/** Everything that is read from a draft as it is typed: texts, faults, and the figures that follow it. */
export function useEdition(
  organisme: number,
  convention: number | undefined,
  atelier: Atelier,
  fonds: Fonds,
) {
  const { brouillon, revision } = atelier;
  const [lecteur] = useState(creeLecteur);
  const [cadreur] = useState(creeCadreur);
  const [exercice, setExercice] = useState<number>();
  const etats = lecteur(brouillon.clauses, fonds, surPapier(brouillon));
  const cadrage = cadreur(brouillon);
  const fautes = useMemo(() => fautesDuCadrage(cadrage), [cadrage]);
  const fautesImprimees = useMemo(() => fautesDeLImprime(brouillon.imprime), [brouillon.imprime]);
  const exercices = useMemo(() => lisExercices(cadrage.exercices) ?? [], [cadrage]);
  const aReprendre =
    Object.keys(fautes).length + Object.keys(fautesImprimees).length + fautesDesClauses(etats);
  const choisi = exercice !== undefined && exercices.includes(exercice) ? exercice : exercices[0];
  const demande = useMemo(
    (): DemandeDApercu | undefined =>
      aReprendre > 0 ? undefined : { saisie: enSaisie(brouillon, revision), convention, exercice: choisi },
    [aReprendre, brouillon, revision, convention, choisi],
  );
  const apercu = useApercu(organisme, demande);
  const constats = useConstats(apercu.data);
  const [memesLignes] = useState(creeMemeValeur<readonly LigneDuRail[]>);
  const lignes = memesLignes(rail(etats, constats.tous));
  return {
    ...{ etats, cadrage, fautes, fautesImprimees, aReprendre, exercices, exercice: choisi, setExercice },
    ...{ apercu, constats, lignes },
  };
}
export type Edition = ReturnType<typeof useEdition>;

const fautesDesClauses = (etats: EtatDesClauses): number =>
  [...etats.values()].reduce((n, e) => n + Object.keys(e.fautes).length, 0);

function useConstats(apercu: ApercuVue | undefined) {
  return useMemo(() => {
    const tous = apercu?.constats ?? AUCUN;
    const parAncre = new Map<string, ConstatVue[]>();
    for (const constat of tous) {
      const ancre = ancreDuChamp(constat.champ) ?? '';
      parAncre.set(ancre, [...(parAncre.get(ancre) ?? []), constat]);
    }
    return {
      tous,
      bloquants: tous.filter((c) => c.gravite === 'BLOQUANT').length,
      a: (ancre: string): readonly ConstatVue[] => parAncre.get(ancre) ?? AUCUN,
    };
  }, [apercu]);
}

const RIEN_DE_REFUSE = {
  cadrage: {},
  imprime: SANS_FAUTE,
  clause: (_clause: string): Fautes => SANS_FAUTE,
  autres: [] as readonly string[],
};

/** Faults of the server that still stand at a place left as it was. */
export function encoreRefusees(refusees: Refusees | undefined, b: Brouillon): typeof RIEN_DE_REFUSE {
  if (!refusees) return RIEN_DE_REFUSE;
  const { fautes, pour } = refusees;
  const cadrage = Object.entries(fautes.cadrage).filter(
    ([c]) => pour[c as keyof Cadrage] === b[c as keyof Cadrage],
  );
  return {
    cadrage: Object.fromEntries(cadrage),
    imprime: pour.imprime === b.imprime ? fautes.imprime : SANS_FAUTE,
    clause: (c) => (pour.clauses[c] === b.clauses[c] ? (fautes.clauses[c] ?? SANS_FAUTE) : SANS_FAUTE),
    autres: fautes.autres,
  };
}
