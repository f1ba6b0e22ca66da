import type { FluxVue } from '@contingent/echanges';
import { Constats, ConstatsCommuns } from './Constats.tsx';
import { constatsCommuns, parGravite } from './constats.ts';
import { type Lecteur, nomDeLigne } from './LigneDeFlux.tsx';
import { TableFlux } from './TableFlux.tsx';
import { Totaux } from './Totaux.tsx';

/** Sums, table, then what is said of several lines at once: the figures first, whole, then what to look at. */
export function Annee(props: { flux: FluxVue; lecteur: Lecteur; organisme: number }) {
  const { flux, lecteur, organisme } = props;
  const communs = constatsCommuns(flux.lignes, (l) => nomDeLigne(l, lecteur));
  return (
    <>
      <Totaux flux={flux} lecteur={lecteur} />
      <TableFlux flux={flux} lecteur={lecteur} organisme={organisme} communs={communs} />
      {communs.length + flux.constats.length > 0 && (
        <section className="pile" aria-labelledby="ensemble">
          <h2 id="ensemble">Constats sur l’ensemble</h2>
          <Constats constats={parGravite(flux.constats)} nom="Constats qui croisent les conventions" />
          <ConstatsCommuns communs={communs} total={flux.lignes.length} />
        </section>
      )}
    </>
  );
}
