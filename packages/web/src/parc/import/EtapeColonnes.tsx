import type { ColonneVue, DepotVue } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { Defile } from '../../cadre/Defile.tsx';
import { compte, insecable } from '../../typographie/typographie.ts';
import { IGNORE, nomChamp, OPTIONS_CHAMP } from './champs.ts';
import type { Depot } from './depot.ts';
import { Etape } from './Etape.tsx';

const SURE = 80;

/** Step 2: their columns with sample values, ours beside, how sure the reading is and why. */
export function EtapeColonnes({
  depot,
  vue,
  fige,
}: {
  depot: Depot;
  vue: DepotVue | undefined;
  fige: boolean;
}) {
  if (!vue) return <Etape numero={2} titre="Colonnes" etat="Reconnues par leur titre et par leur contenu." />;
  const ignorees = vue.colonnes.filter((c) => c.champ === IGNORE).length;
  const reconnues = compte(vue.colonnes.length - ignorees, 'colonne reconnue', 'colonnes reconnues');
  const etat =
    ignorees === 0 ? reconnues : `${reconnues}, ${compte(ignorees, 'ignorée')} (gardées telles quelles)`;
  return (
    <Etape numero={2} titre="Colonnes" etat={insecable(etat)}>
      <Defile nom="Colonnes du fichier">
        <table className="tableau colonnes">
          <thead>
            <tr>
              <th scope="col">Dans votre fichier</th>
              <th scope="col">Valeurs</th>
              <th scope="col">Devient</th>
              <th scope="col">Confiance</th>
            </tr>
          </thead>
          <tbody>
            {vue.colonnes.map((colonne) => (
              <Ligne
                key={colonne.index}
                colonne={colonne}
                fige={fige}
                choisit={(champ) => depot.choisis.mutate({ colonnes: [{ index: colonne.index, champ }] })}
              />
            ))}
          </tbody>
        </table>
      </Defile>
      {vue.apercu.length > 0 && <Apercu vue={vue} />}
    </Etape>
  );
}

function Ligne(props: { colonne: ColonneVue; fige: boolean; choisit: (champ: string) => void }) {
  const { colonne, fige, choisit } = props;
  const entete = colonne.entete.trim() === '' ? `colonne ${colonne.index + 1}, sans titre` : colonne.entete;
  const connue = OPTIONS_CHAMP.some((option) => option.value === colonne.champ);
  const options = connue
    ? OPTIONS_CHAMP
    : [...OPTIONS_CHAMP, { value: colonne.champ, label: nomChamp(colonne.champ) }];
  return (
    <tr>
      <th scope="row" className="coupe">
        {entete}
      </th>
      <td className="doux coupe">{colonne.exemples.slice(0, 3).join(' · ') || '(vide)'}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={`La colonne « ${entete} » devient`}
          value={colonne.champ}
          disabled={fige}
          onChange={(evenement) => choisit(evenement.currentTarget.value)}
          data={options}
        />
      </td>
      <td className={colonne.confiance < SURE && colonne.champ !== IGNORE ? 'verifier' : undefined}>
        {colonne.champ !== IGNORE && `${colonne.confiance}\u202f% · `}
        {insecable(colonne.raison)}
      </td>
    </tr>
  );
}

function Apercu({ vue }: { vue: DepotVue }) {
  return (
    <details>
      <summary>Premières lignes du fichier</summary>
      <Defile nom="Premières lignes du fichier">
        <table className="tableau">
          <thead>
            <tr>
              {vue.colonnes.map((c) => (
                <th scope="col" key={c.index}>
                  {c.entete}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {vue.apercu.map((ligne) => (
              <tr key={ligne.join('\u0000')}>
                {vue.colonnes.map((c, rang) => (
                  <td key={c.index}>{ligne[rang]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Defile>
    </details>
  );
}
