import type { Chiffre as ChiffreVu, EtapeVue } from '@contingent/echanges';
import { insecable } from '../typographie/typographie.ts';
import { useExplication } from './Explication.tsx';
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
  const ouvre = useExplication();
  const affiche = insecable(chiffre.valeur.affiche);
  const justification = {
    titre,
    valeur: chiffre.valeur,
    etapes: chiffre.etapes,
    ...(convention === undefined ? {} : { convention }),
  };
  return (
    <button
      type="button"
      className="chiffre"
      aria-haspopup="dialog"
      aria-label={`${affiche}${unite ? ` ${unite}` : ''} : ${titre}. D’où vient ce chiffre ?`}
      onClick={() => ouvre(unite === undefined ? justification : { ...justification, unite })}
    >
      {affiche}
    </button>
  );
}
