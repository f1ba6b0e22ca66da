import type { FluxVue } from '@contingent/echanges';
import { useState } from 'react';
import { Defile } from '../cadre/Defile.tsx';
import { ConstatsCommuns } from './Constats.tsx';
import { constatsCommuns, constatsPropres } from './constats.ts';
import { cleDeLigne } from './essai.ts';
import { type Lecteur, LigneDeFlux, nomDeLigne } from './LigneDeFlux.tsx';
import { Somme, sommesDe } from './Totaux.tsx';
import { COLONNES } from './titres.ts';

/** Findings are unfolded at first in a table that stays short with them; a long one shows its forty rows. */
const COURTE = 10;

/** The yearly table: one line an agreement, every figure opens, findings under their line. */
export function TableFlux(props: { flux: FluxVue; lecteur: Lecteur; organisme: number }) {
  const { flux, lecteur, organisme } = props;
  const [bascules, setBascules] = useState<Readonly<Record<string, boolean>>>({});
  const { lignes } = flux;
  const communs = constatsCommuns(lignes, (l) => nomDeLigne(l, lecteur));
  const deplie = (cle: string): boolean => bascules[cle] ?? lignes.length <= COURTE;
  const parlantes = lignes.filter((l) => constatsPropres(l, communs).length + l.manques.length > 0);
  const toutes = parlantes.length > 0 && parlantes.every((l) => deplie(cleDeLigne(l)));
  return (
    <section className="pile" aria-label={`Flux de ${flux.exercice}`}>
      <ConstatsCommuns communs={communs} total={lignes.length} />
      <Defile nom={`Flux de ${flux.exercice}`}>
        <table className="tableau flux-table">
          <thead>
            <tr>
              <th scope="col">{lecteur === 'BAILLEUR' ? 'Réservataire' : 'Bailleur'}</th>
              <th scope="col">Périmètre</th>
              {COLONNES.map((colonne) => (
                <th key={colonne.cle} scope="col" className="nombre">
                  {colonne.titre}
                  {colonne.unite && <div className="doux">{colonne.unite}</div>}
                </th>
              ))}
              <th scope="col">Imprimé</th>
              <th scope="col">
                Constats{' '}
                {parlantes.length > 1 && (
                  <button
                    type="button"
                    className="lien sans-impression"
                    onClick={() =>
                      setBascules(Object.fromEntries(lignes.map((l) => [cleDeLigne(l), !toutes])))
                    }
                  >
                    {toutes ? 'Tout replier' : 'Tout déplier'}
                  </button>
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {lignes.map((ligne) => {
              const cle = cleDeLigne(ligne);
              return (
                <LigneDeFlux
                  key={cle}
                  ligne={ligne}
                  lecteur={lecteur}
                  organisme={organisme}
                  communs={communs}
                  deplie={deplie(cle)}
                  bascule={() => setBascules({ ...bascules, [cle]: !deplie(cle) })}
                />
              );
            })}
          </tbody>
          <Pied flux={flux} lecteur={lecteur} />
        </table>
      </Defile>
    </section>
  );
}

/** Totals under the columns where a sum has a sense: one stock is not added twice, shares of several are not added. */
function Pied({ flux, lecteur }: { flux: FluxVue; lecteur: Lecteur }) {
  const sommes = sommesDe(flux, lecteur);
  const en = `en ${flux.exercice}`;
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        <td className="vide-etroit" />
        <td className={lecteur === 'BAILLEUR' ? 'nombre vide-etroit' : 'nombre'} data-titre="Éligibles">
          {lecteur === 'RESERVATAIRE' && (
            <Somme titre={`Somme des logements éligibles ${en}`} somme={sommes.eligibles} />
          )}
        </td>
        <td className="nombre" data-titre="Droits">
          <Somme titre={`Somme des droits ${en}`} somme={sommes.droits} />
        </td>
        <td className="vide-etroit" />
        <td className="vide-etroit" />
        <td className="nombre" data-titre="Flux exact">
          <Somme titre={`Somme exacte des flux ${en}`} somme={sommes.flux} />
        </td>
        <td className="nombre" data-titre="Objectifs">
          <Somme titre={`Somme des objectifs ${en}`} somme={sommes.objectifs} />
        </td>
        <td data-titre="Imprimé" className="toute-la-ligne">
          <ul className="imprime">
            {sommes.fluxImprimes && (
              <li>
                <span className="doux">flux</span>{' '}
                <Somme titre={`Somme des flux imprimés ${en}`} somme={sommes.fluxImprimes} />
              </li>
            )}
            {sommes.objectifsImprimes && (
              <li>
                <span className="doux">objectifs</span>{' '}
                <Somme titre={`Somme des objectifs imprimés ${en}`} somme={sommes.objectifsImprimes} />
              </li>
            )}
          </ul>
        </td>
        <td className="vide-etroit" />
      </tr>
    </tfoot>
  );
}
