import type { Chiffre, MethodesComparees } from '@contingent/echanges';
import { memo } from 'react';
import { Defile } from '../cadre/Defile.tsx';
import { ChiffreOuvrant } from '../explication/Chiffre.tsx';
import type { Ouverte } from '../explication/justification.ts';
import { insecable } from '../typographie/typographie.ts';
import { aConfirmer, manqueEnBref } from './methodes.ts';
import { type Cle, chiffreEntier, ouvreMethode } from './ouvrir.ts';
import type { MethodesLues } from './requetes.ts';

/** Part, flow and objective of each line under each method; every figure opens. */
export const TableDesMethodes = memo(function TableDesMethodes({ vue }: { vue: MethodesLues }) {
  const m = vue.methodes;
  return (
    <Defile nom="Part et flux selon chaque méthode" classe="defile tete-fixe">
      <table className="tableau methodes-table">
        <caption>
          Part, puis flux exact → objectif, en logements par an. ● marque la méthode que la convention
          applique.
        </caption>
        <thead>
          <tr>
            <th scope="col">Réservataire</th>
            {m.methodes.map((methode) => (
              <th key={methode.code} scope="col">
                <a href={`#${methode.sigle}`}>{methode.sigle}</a> {insecable(methode.libelle)}
                {aConfirmer(methode) && (
                  <>
                    {' '}
                    <span className="marque verifier">règle à confirmer</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {m.lignes.map((l) => (
            <tr key={`${l.convention} ${l.reservataire}`}>
              <th scope="row">
                {insecable(l.nom)}
                {l.convention === null && <span className="doux"> sans convention</span>}
              </th>
              {l.resultats.map((r, rang) => (
                <td key={m.methodes[rang]?.code ?? rang} className={r.propre ? 'methode-propre' : undefined}>
                  <Resultat r={r} ouvre={(cle, valeur) => ouvreMethode(vue, l, rang, cle, valeur)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Defile>
  );
});

type Resultats = MethodesComparees['lignes'][number]['resultats'][number];
type Ouvre = (cle: Cle, valeur: Chiffre) => Ouverte;
function Resultat({ r, ouvre }: { r: Resultats; ouvre: Ouvre }) {
  return (
    <>
      {r.propre && (
        <span className="methode-marque">
          <span aria-hidden="true">●</span>
          <span className="invisible">Méthode de la convention.</span>{' '}
        </span>
      )}
      {r.part && (
        <strong>
          <ChiffreOuvrant justification={ouvre('part', r.part)} />
        </strong>
      )}
      {r.flux && (
        <div className="methode-flux">
          <ChiffreOuvrant justification={ouvre('flux', r.flux)} />
          {r.objectif !== null && (
            <span className="doux">
              <span aria-hidden="true"> → </span>
              <span className="invisible">, objectif </span>
              <ChiffreOuvrant justification={ouvre('objectif', chiffreEntier(r.objectif))} />
            </span>
          )}
        </div>
      )}
      {r.manques.map((q) => (
        <p key={q.champ} className="manque" title={q.question}>
          {manqueEnBref(q.champ)}
        </p>
      ))}
      {r.erreurs.map((e) => (
        <p key={e.code} className="manque">
          {insecable(e.message)}
        </p>
      ))}
    </>
  );
}
