import type { FluxVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { telecharge } from '../cadre/csv.ts';
import { fluxEnCsv } from './exporte.ts';

/** The table as a file, or on paper. */
export function Sorties({ flux, nom }: { flux: FluxVue; nom: string }) {
  return (
    <>
      <Button variant="default" size="xs" onClick={() => telecharge(nom, fluxEnCsv(flux))}>
        Exporter en csv
      </Button>
      <Button variant="default" size="xs" onClick={() => window.print()}>
        Imprimer
      </Button>
    </>
  );
}
