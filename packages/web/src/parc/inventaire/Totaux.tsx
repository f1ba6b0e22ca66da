import type { TotauxVue } from '@contingent/echanges';
import { useState } from 'react';
import { Link } from 'react-router';
import { compte, entier, insecable } from '../../typographie/typographie.ts';
import { bascule, contient, enRequete } from './filtres.ts';

type Axe = TotauxVue['axes'][number];
const PREMIERS = 7;

/** Totals by axis: small bars and their figures together; each line filters the list, and unfilters it. */
export function Totaux({ totaux, filtre }: { totaux: TotauxVue; filtre: Record<string, string> }) {
  return (
    <div className="totaux">
      {totaux.axes.filter(ditQuelqueChose).map((axe) => (
        <AxeDeTotaux key={axe.axe} axe={axe} filtre={filtre} />
      ))}
    </div>
  );
}

/** An axis that the file says nothing about has one total, « non indiqué »: it leaves its room to the others. */
const ditQuelqueChose = ({ totaux }: Axe): boolean =>
  totaux.some((total) => !('inconnu' in total.filtre)) || totaux.length > 1;

function AxeDeTotaux({ axe, filtre }: { axe: Axe; filtre: Record<string, string> }) {
  const [tout, setTout] = useState(false);
  const vus = tout ? axe.totaux : axe.totaux.slice(0, PREMIERS);
  const reste = axe.totaux.length - vus.length;
  const maximum = Math.max(1, ...axe.totaux.map((t) => t.nombre));
  return (
    <section className="axe">
      <table>
        <caption>{insecable(axe.libelle)}</caption>
        <colgroup>
          <col />
          <col style={{ width: '3rem' }} />
          <col style={{ width: '3.75rem' }} />
        </colgroup>
        <thead className="invisible">
          <tr>
            <th scope="col">{axe.libelle}</th>
            <th scope="col">Logements</th>
            <th scope="col">Part</th>
          </tr>
        </thead>
        <tbody>
          {vus.map((total) => {
            const pose = contient(filtre, total.filtre);
            return (
              <tr key={total.cle} data-pose={pose}>
                <th scope="row">
                  <Link
                    to={{ search: enRequete(bascule(filtre, total.filtre)) }}
                    aria-current={pose ? 'true' : undefined}
                    preventScrollReset
                  >
                    {insecable(total.libelle)}
                    {pose && <span className="doux"> × retirer</span>}
                  </Link>
                  <span className="axe-barre" style={{ inlineSize: `${(total.nombre / maximum) * 100}%` }} />
                </th>
                <td>{entier(total.nombre)}</td>
                <td className="doux">{insecable(total.part.affiche)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {(reste > 0 || tout) && (
        <button type="button" className="lien" onClick={() => setTout(!tout)}>
          {tout ? 'Replier' : `Voir ${compte(reste, 'autre')}`}
          <span className="invisible"> ({axe.libelle})</span>
        </button>
      )}
    </section>
  );
}
