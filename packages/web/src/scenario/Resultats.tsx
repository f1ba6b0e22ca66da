import type { OrganismeVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { telecharge } from '../cadre/csv.ts';
import { Vide } from '../cadre/Etats.tsx';
import { BarresDeFlux } from './BarresDeFlux.tsx';
import { ConstatsDesColonnes } from './ConstatsDesColonnes.tsx';
import { communesEnCsv } from './exporte.ts';
import type { Comparee } from './requetes.ts';
import { TableDesCommunes } from './TableDesCommunes.tsx';
import { TableDesReservataires } from './TableDesReservataires.tsx';

type Props = { vue: Comparee; organisme: OrganismeVue; attend: boolean };

/** The real figures beside each scenario: réservataires, picture, communes, then what the law says of each column. */
export function Resultats({ vue, organisme, attend }: Props) {
  const c = vue.comparaison;
  if (c.parReservataire.length === 0)
    return (
      <Vide titre={`Rien à comparer en ${c.exercice}`}>
        <p>Aucune convention ne porte sur cet exercice, et aucun état des lieux n’y donne de droits.</p>
        <Link to={`/o/${organisme.id}/parc/import`}>Charger un état des lieux</Link>
      </Vide>
    );
  return (
    <div className="pile scenarios-resultats" aria-busy={attend}>
      <TableDesReservataires vue={vue} />
      {c.scenarios.length > 0 && <BarresDeFlux c={c} />}
      {/* Without a scenario the page first says what it is for: the longest table waits to be asked for. */}
      <details className="communes-repli" open={c.scenarios.length > 0}>
        <summary>
          <h2>Par commune</h2>
        </summary>
        <Button
          className="sans-impression"
          variant="default"
          size="compact-xs"
          onClick={() =>
            telecharge(`scenarios-communes-${c.exercice}-${organisme.nom}.csv`, communesEnCsv(c))
          }
        >
          Exporter les communes en csv
        </Button>
        <TableDesCommunes vue={vue} />
      </details>
      <ConstatsDesColonnes c={c} />
    </div>
  );
}
