import type { ComparaisonDeScenarios } from '@contingent/echanges';
import { memo } from 'react';
import { Defile } from '../cadre/Defile.tsx';
import { ChiffreOuvrant } from '../explication/Chiffre.tsx';
import { entier, insecable } from '../typographie/typographie.ts';
import { type Cle, chiffreEntier, nomDeColonne, ouvreCellule, type Colonne as Rang } from './ouvrir.ts';
import type { Comparee } from './requetes.ts';
import { ecartOuvert, totalDesReservataires } from './sommes.ts';

type Ligne = ComparaisonDeScenarios['parReservataire'][number];

/** A signed whole number: `+1`, `−2`, `0`. */
const signe = (n: number): string => (n > 0 ? `+${entier(n)}` : entier(n));

/**
 * Share, flow, objective, real then in each scenario with its difference; totals under them; every figure opens. Hundreds
 * of buttons: drawn again only when the figures change, not at each key of the form above.
 */
export const TableDesReservataires = memo(function TableDesReservataires({ vue }: { vue: Comparee }) {
  const c = vue.comparaison;
  return (
    <Defile nom="Part, flux et objectif par réservataire" classe="defile tete-fixe">
      <table className="tableau scenarios-table" id="par-reservataire">
        <caption>
          Par réservataire, en logements par an (flux exact{'\u202f'}; objectif entier, entre parenthèses ce
          qu’il gagne ou perd)
        </caption>
        <Tete c={c} />
        <tbody>
          {c.parReservataire.map((l) => (
            <tr key={`${l.convention} ${l.reservataire}`}>
              <th scope="row">
                {insecable(l.nom)}
                {l.convention === null && <span className="doux"> sans convention</span>}
              </th>
              <Colonne vue={vue} ligne={l} rang={null} />
              {l.scenarios.map((_, rang) => (
                <Colonne
                  key={`${c.scenarios[rang]?.id} ${c.scenarios[rang]?.nom}`}
                  vue={vue}
                  ligne={l}
                  rang={rang}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <Pied c={c} />
      </table>
    </Defile>
  );
});

function Tete({ c }: { c: ComparaisonDeScenarios }) {
  return (
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
function Colonne({ vue, ligne, rang }: { vue: Comparee; ligne: Ligne; rang: Rang }) {
  const essaye = rang === null ? undefined : ligne.scenarios[rang];
  const k = essaye ?? ligne.reel;
  const questions = k.manques.map((m) => m.question).join(' ');
  const ouvre = (cle: Cle, valeur: NonNullable<typeof k.flux>) => (
    <ChiffreOuvrant justification={ouvreCellule(vue, ligne, rang, cle, valeur)} />
  );
  return (
    <>
      <td className="nombre debut-colonne">{k.part ? ouvre('part', k.part) : '—'}</td>
      <td className="nombre">{k.flux ? ouvre('flux', k.flux) : <Absent questions={questions} />}</td>
      <td className="nombre">
        {k.objectif === null ? '—' : ouvre('objectif', chiffreEntier(k.objectif))}
        {essaye?.ecartObjectif ? <span className="doux"> ({signe(essaye.ecartObjectif)})</span> : null}
      </td>
      {essaye && (
        <td className="nombre">
          <strong>
            {essaye.ecartFlux && essaye.flux && ligne.reel.flux ? (
              <ChiffreOuvrant
                justification={ecartOuvert(
                  `Écart de flux — ${ligne.nom}, en ${vue.comparaison.exercice}, ${nomDeColonne(vue.comparaison, rang)}`,
                  ligne.reel.flux,
                  essaye.flux,
                  essaye.ecartFlux,
                )}
              />
            ) : (
              '—'
            )}
          </strong>
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
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        <Totaux c={c} rang={null} />
        {c.scenarios.map((s, rang) => (
          <Totaux key={`${s.id} ${s.nom}`} c={c} rang={rang} />
        ))}
      </tr>
    </tfoot>
  );
}

function Totaux({ c, rang }: { c: ComparaisonDeScenarios; rang: Rang }) {
  const essaye = rang === null ? undefined : c.totaux.scenarios[rang];
  const { flux, objectif } = essaye ?? c.totaux.reel;
  return (
    <>
      <td className="debut-colonne" />
      <td className="nombre">
        <ChiffreOuvrant justification={totalDesReservataires(c, rang, 'flux', flux)} />
      </td>
      <td className="nombre">
        <ChiffreOuvrant justification={totalDesReservataires(c, rang, 'objectif', chiffreEntier(objectif))} />
      </td>
      {essaye && (
        <td className="nombre">
          <ChiffreOuvrant
            justification={ecartOuvert(
              `Écart de la somme des flux en ${c.exercice}, ${nomDeColonne(c, rang)}`,
              c.totaux.reel.flux,
              flux,
              essaye.ecartFlux,
            )}
          />
        </td>
      )}
    </>
  );
}
