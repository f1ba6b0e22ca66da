import type { ComparaisonDeScenarios, OrganismeVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { telecharge } from '../cadre/csv.ts';
import { Vide } from '../cadre/Etats.tsx';
import { BarresDeFlux } from './BarresDeFlux.tsx';
import { ConstatsDesColonnes } from './ConstatsDesColonnes.tsx';
import { communesEnCsv } from './exporte.ts';
import { TableDesCommunes } from './TableDesCommunes.tsx';
import { TableDesReservataires } from './TableDesReservataires.tsx';

type Props = { comparaison: ComparaisonDeScenarios; organisme: OrganismeVue; attend: boolean };

/** The real figures beside each scenario: réservataires, picture, communes, then what the law says of each column. */
export function Resultats({ comparaison: c, organisme, attend }: Props) {
  if (c.parReservataire.length === 0)
    return (
      <Vide titre={`Rien à comparer en ${c.exercice}`}>
        <p>Aucune convention ne porte sur cet exercice, et aucun état des lieux n’y donne de droits.</p>
        <Link to={`/o/${organisme.id}/parc/import`}>Charger un état des lieux</Link>
      </Vide>
    );
  return (
    <div className="pile scenarios-resultats" aria-busy={attend}>
      <TableDesReservataires c={c} />
      {c.scenarios.length > 0 && <BarresDeFlux c={c} />}
      <section aria-labelledby="communes">
        <div className="rang">
          <h2 id="communes">Par commune</h2>
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
        </div>
        <TableDesCommunes c={c} />
      </section>
      <ConstatsDesColonnes c={c} />
    </div>
  );
}
