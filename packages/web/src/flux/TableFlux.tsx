import type { FluxVue, LigneFlux } from '@contingent/echanges';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Defile } from '../cadre/Defile.tsx';
import { type Commun, constatsPropres } from './constats.ts';
import { cleDeLigne } from './essai.ts';
import { type Colonnes, colonnesUtiles, type Lecteur, LigneDeFlux } from './LigneDeFlux.tsx';
import { Somme, sommesDe } from './Totaux.tsx';
import { COLONNES } from './titres.ts';

/** What stops a figure is unfolded at first; the rest is counted, one click away, so that the table is seen whole. */
const arrete = (l: LigneFlux): boolean =>
  l.manques.length > 0 || l.constats.some((c) => c.gravite === 'BLOQUANT');

/** The yearly table: one line an agreement, every figure opens, findings under their line. */
export function TableFlux(props: {
  flux: FluxVue;
  lecteur: Lecteur;
  organisme: number;
  communs: readonly Commun[];
}) {
  const { flux, lecteur, organisme, communs } = props;
  const [bascules, setBascules] = useState<Readonly<Record<string, boolean>>>({});
  const { lignes } = flux;
  const colonnes = colonnesUtiles(lignes);
  const surPapier = useSurPapier();
  const deplie = (l: LigneFlux): boolean => surPapier || (bascules[cleDeLigne(l)] ?? arrete(l));
  const parlantes = lignes.filter((l) => constatsPropres(l, communs).length + l.manques.length > 0);
  const toutes = parlantes.length > 0 && parlantes.every(deplie);
  return (
    <Defile nom={`Flux de ${flux.exercice}`}>
      <table className="tableau flux-table">
        <thead>
          <tr>
            <th scope="col">{lecteur === 'BAILLEUR' ? 'Réservataire' : 'Bailleur'}</th>
            <th scope="col" className="flux-perimetre">
              Périmètre
            </th>
            {COLONNES.map((colonne) => (
              <th key={colonne.cle} scope="col" className="nombre">
                {colonne.titre}
                {colonne.unite && <div className="doux">{colonne.unite}</div>}
              </th>
            ))}
            {colonnes.report && (
              <th scope="col" className="nombre">
                Reporté
              </th>
            )}
            {colonnes.imprime && (
              <th scope="col" className="flux-imprime">
                Imprimé
              </th>
            )}
            <th scope="col">
              Constats{' '}
              {parlantes.length > 1 && (
                <button
                  type="button"
                  className="lien sans-impression"
                  onClick={() => setBascules(Object.fromEntries(lignes.map((l) => [cleDeLigne(l), !toutes])))}
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
                colonnes={colonnes}
                communs={communs}
                deplie={deplie(ligne)}
                bascule={() => setBascules({ ...bascules, [cle]: !deplie(ligne) })}
              />
            );
          })}
        </tbody>
        <Pied flux={flux} lecteur={lecteur} colonnes={colonnes} />
      </table>
    </Defile>
  );
}

/** Paper has no button to unfold: every finding is printed. */
function useSurPapier(): boolean {
  const [surPapier, setSurPapier] = useState(false);
  useEffect(() => {
    const avant = () => flushSync(() => setSurPapier(true));
    const apres = () => setSurPapier(false);
    window.addEventListener('beforeprint', avant);
    window.addEventListener('afterprint', apres);
    return () => {
      window.removeEventListener('beforeprint', avant);
      window.removeEventListener('afterprint', apres);
    };
  }, []);
  return surPapier;
}

/** Totals under the columns where a sum has a sense: one stock is not added twice, shares of several are not added. */
function Pied(props: { flux: FluxVue; lecteur: Lecteur; colonnes: Colonnes }) {
  const { flux, lecteur, colonnes } = props;
  const sommes = sommesDe(flux, lecteur);
  const en = `en ${flux.exercice}`;
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        <td className="flux-perimetre vide-etroit" />
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
        {colonnes.report && <td className="vide-etroit" />}
        {colonnes.imprime && (
          <td data-titre="Imprimé" className="flux-imprime toute-la-ligne">
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
        )}
        <td className="vide-etroit" />
      </tr>
    </tfoot>
  );
}
