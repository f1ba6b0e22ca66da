import type { ComparaisonDeScenarios } from '@contingent/echanges';
import { Defile } from '../cadre/Defile.tsx';
import { entier, insecable } from '../typographie/typographie.ts';

/** The flow seen from the communes; the reading is said, for the law fixes no share by commune. */
export function TableDesCommunes({ c }: { c: ComparaisonDeScenarios }) {
  if (c.parCommune.length === 0) return <p className="doux">Aucun flux n’est calculé.</p>;
  return (
    <>
      <p className="doux">
        Le flux de chaque convention est réparti entre les communes de son périmètre en proportion de leurs
        logements éligibles. C’est une lecture, non un droit{'\u202f'}: la convention porte sur le périmètre
        entier.
      </p>
      <Defile nom="Flux par commune">
        <table className="tableau scenarios-table">
          <caption>Par commune, flux exact en logements par an</caption>
          <thead>
            <tr>
              <th scope="col">Commune</th>
              <th scope="col" className="nombre">
                Éligibles
              </th>
              <th scope="col" className="nombre">
                Réel
              </th>
              {c.scenarios.map((s) => (
                <Titres key={`${s.id} ${s.nom}`} nom={s.nom} />
              ))}
            </tr>
          </thead>
          <tbody>
            {c.parCommune.map((l) => (
              <tr key={l.commune ?? ''}>
                <th scope="row">
                  {l.commune === null ? (
                    <span className="doux">sans commune connue</span>
                  ) : (
                    insecable(l.commune)
                  )}
                </th>
                <td className="nombre">{l.eligibles === null ? '—' : entier(l.eligibles)}</td>
                <td className="nombre">{l.reel ? insecable(l.reel.affiche) : '—'}</td>
                {l.scenarios.map((s, rang) => (
                  <Cases key={`${c.scenarios[rang]?.id} ${c.scenarios[rang]?.nom}`} s={s} />
                ))}
              </tr>
            ))}
          </tbody>
          <Pied c={c} />
        </table>
      </Defile>
    </>
  );
}

function Titres({ nom }: { nom: string }) {
  return (
    <>
      <th scope="col" className="nombre debut-colonne">
        {insecable(nom)}
      </th>
      <th scope="col" className="nombre">
        Écart<span className="invisible">, {nom}</span>
      </th>
    </>
  );
}

function Cases({ s }: { s: ComparaisonDeScenarios['parCommune'][number]['scenarios'][number] }) {
  return (
    <>
      <td className="nombre debut-colonne">{s.flux ? insecable(s.flux.affiche) : '—'}</td>
      <td className="nombre">
        <strong>{s.ecart ? insecable(s.ecart.affiche) : '—'}</strong>
      </td>
    </>
  );
}

/** The columns add up to the totals of the réservataires, exactly. */
function Pied({ c }: { c: ComparaisonDeScenarios }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        <td />
        <td className="nombre">{insecable(c.totaux.reel.flux.affiche)}</td>
        {c.totaux.scenarios.map((s, rang) => (
          <Cases
            key={`${c.scenarios[rang]?.id} ${c.scenarios[rang]?.nom}`}
            s={{ flux: s.flux, ecart: s.ecartFlux }}
          />
        ))}
      </tr>
    </tfoot>
  );
}
