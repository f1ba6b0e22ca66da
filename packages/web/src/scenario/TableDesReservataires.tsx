import type { ComparaisonDeScenarios } from '@contingent/echanges';
import { Defile } from '../cadre/Defile.tsx';
import { entier, insecable } from '../typographie/typographie.ts';

type Ligne = ComparaisonDeScenarios['parReservataire'][number];

/** A signed whole number: `+1`, `−2`, `0`. */
const signe = (n: number): string => (n > 0 ? `+${entier(n)}` : entier(n));

/** Share, flow, objective, real then in each scenario with its difference; totals under them. */
export function TableDesReservataires({ c }: { c: ComparaisonDeScenarios }) {
  return (
    <Defile nom="Part, flux et objectif par réservataire">
      <table className="tableau scenarios-table" id="par-reservataire">
        <caption>
          Par réservataire, en logements par an (flux exact{'\u202f'}; objectif entier, entre parenthèses ce
          qu’il gagne ou perd)
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Réservataire
            </th>
            <th scope="colgroup" colSpan={3}>
              Réel
            </th>
            {c.scenarios.map((s, rang) => (
              <th
                key={`${s.id} ${s.nom}`}
                scope="colgroup"
                colSpan={4}
                className={`tete-colonne tete-${rang + 1}`}
              >
                {insecable(s.nom)}
              </th>
            ))}
          </tr>
          <tr>
            <Titres />
            {c.scenarios.map((s) => (
              <Titres key={`${s.id} ${s.nom}`} ecart />
            ))}
          </tr>
        </thead>
        <tbody>
          {c.parReservataire.map((l) => (
            <tr key={`${l.convention} ${l.nom}`}>
              <th scope="row">
                {insecable(l.nom)}
                {l.convention === null && <span className="doux"> sans convention</span>}
              </th>
              <Colonne colonne={l.reel} />
              {l.scenarios.map((s, rang) => (
                <Colonne key={`${c.scenarios[rang]?.id} ${c.scenarios[rang]?.nom}`} colonne={s} ecart={s} />
              ))}
            </tr>
          ))}
        </tbody>
        <Pied c={c} />
      </table>
    </Defile>
  );
}

function Titres({ ecart = false }: { ecart?: boolean }) {
  return (
    <>
      <th scope="col" className="nombre debut-colonne">
        Part
      </th>
      <th scope="col" className="nombre">
        Flux
      </th>
      <th scope="col" className="nombre">
        Objectif
      </th>
      {ecart && (
        <th scope="col" className="nombre">
          Écart
        </th>
      )}
    </>
  );
}

/** What waits for an answer says so in its place: never a zero. */
function Colonne(props: { colonne: Ligne['reel']; ecart?: Ligne['scenarios'][number] }) {
  const { colonne: k, ecart } = props;
  const questions = k.manques.map((m) => m.question).join(' ');
  return (
    <>
      <td className="nombre debut-colonne">{k.part ? insecable(k.part.affiche) : '—'}</td>
      <td className="nombre">{k.flux ? insecable(k.flux.affiche) : <Absent questions={questions} />}</td>
      <td className="nombre">
        {k.objectif === null ? '—' : entier(k.objectif)}
        {ecart?.ecartObjectif ? <span className="doux"> ({signe(ecart.ecartObjectif)})</span> : null}
      </td>
      {ecart && (
        <td className="nombre">
          <strong>{ecart.ecartFlux ? insecable(ecart.ecartFlux.affiche) : '—'}</strong>
        </td>
      )}
    </>
  );
}

function Absent({ questions }: { questions: string }) {
  return (
    <span className="verifier" title={questions}>
      {questions === '' ? 'non calculé' : 'à répondre'}
    </span>
  );
}

function Pied({ c }: { c: ComparaisonDeScenarios }) {
  const { reel, scenarios } = c.totaux;
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        <td className="debut-colonne" />
        <td className="nombre">{insecable(reel.flux.affiche)}</td>
        <td className="nombre">{entier(reel.objectif)}</td>
        {scenarios.map((s, rang) => (
          <TotauxDeColonne key={`${c.scenarios[rang]?.id} ${c.scenarios[rang]?.nom}`} totaux={s} />
        ))}
      </tr>
    </tfoot>
  );
}

function TotauxDeColonne({ totaux }: { totaux: ComparaisonDeScenarios['totaux']['scenarios'][number] }) {
  return (
    <>
      <td className="debut-colonne" />
      <td className="nombre">{insecable(totaux.flux.affiche)}</td>
      <td className="nombre">{entier(totaux.objectif)}</td>
      <td className="nombre">{insecable(totaux.ecartFlux.affiche)}</td>
    </>
  );
}
