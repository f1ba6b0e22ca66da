import type { Chiffre as ChiffreVu, EtapeVue } from '@contingent/echanges';
import { insecable } from '../typographie/typographie.ts';
import { useExplication } from './Explication.tsx';
import type { Ouverte } from './justification.ts';
import './explication.css';

/**
 * A computed figure: the product's signature. A button that opens the steps which justify it.
 * `titre` names the figure whole (« Flux dû à la commune d'Exemple en 2024 »); `unite` is said to a screen reader and
 * shown in the drawer, not in the cell (its column header has it).
 */
export function Chiffre(props: {
  titre: string;
  chiffre: { valeur: ChiffreVu; etapes: readonly EtapeVue[] };
  unite?: string | undefined;
  /** Agreement whose clauses the steps name: each of these sources then leads to its clause. */
  convention?: number | undefined;
}) {
  const { titre, chiffre, unite, convention } = props;
  const justification = {
    titre,
    valeur: chiffre.valeur,
    etapes: chiffre.etapes,
    ...(unite === undefined ? {} : { unite }),
    ...(convention === undefined ? {} : { convention }),
  };
  return <ChiffreOuvrant justification={justification} />;
}

/** The same figure, from what its drawer opens on: steps that are known, or that are asked when it opens. */
export function ChiffreOuvrant({ justification }: { justification: Ouverte }) {
  const ouvre = useExplication();
  const { titre, valeur, unite } = justification;
  const affiche = insecable(valeur.affiche);
  return (
    <button
      type="button"
      className="chiffre"
      aria-haspopup="dialog"
      aria-label={`${affiche}${unite ? ` ${unite}` : ''} : ${titre}. D’où vient ce chiffre ?`}
      onClick={() => ouvre(justification)}
    >
      {affiche}
    </button>
  );
}
