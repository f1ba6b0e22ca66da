import type { ConventionVue } from '@contingent/echanges';
import { useMemo, useState } from 'react';
import type { Atelier } from './atelier.ts';
import { type Brouillon, brouillonDe } from './brouillon.ts';
import { Conflit } from './Conflit.tsx';
import { partsEnConflit } from './conflit.ts';
import type { Perimee } from './enregistrement.ts';
import { lisClause } from './fautes.ts';
import { enJson, type Fonds, fondsDe } from './fonds.ts';
import type { Json } from './json.ts';
import { creeLecteur } from './lecteur.ts';
import { clausesPropres, type Listes } from './requetes.ts';

/** One writing of a clause, however it was typed. */
const ecris = (clause: string, json: Json): Json => {
  const lu = lisClause(clause, json);
  return 'valeur' in lu ? (enJson({ [clause]: lu.valeur })[clause] ?? json) : json;
};

type Props = {
  atelier: Atelier;
  listes: Listes;
  fonds: Fonds;
  stockee: ConventionVue | undefined;
  perimee: Perimee;
  reprend: (fusion: Brouillon) => void;
  renonce: () => void;
};

/** The version stored in between beside what was typed, both in words. */
export function Peremption({ atelier, listes, fonds, stockee, perimee, reprend, renonce }: Props) {
  const { depart, brouillon: mien } = atelier;
  const [lecteurs] = useState(() => ({ mien: creeLecteur(), autre: creeLecteur() }));
  const autre = useMemo(() => brouillonDe(perimee.stockee), [perimee]);
  const leurFonds = useMemo(
    () => fondsDe(autre.modele, clausesPropres(autre, listes, stockee)) ?? fonds,
    [autre, listes, stockee, fonds],
  );
  return (
    <Conflit
      fautes={perimee.fautes}
      parts={partsEnConflit(depart, mien, autre, ecris)}
      mien={mien}
      autre={autre}
      mots={{ mien: lecteurs.mien(mien.clauses, fonds), autre: lecteurs.autre(autre.clauses, leurFonds) }}
      listes={listes}
      enregistre={reprend}
      renonce={renonce}
    />
  );
}
