import type { ComparaisonDeScenarios } from '@contingent/echanges';
import { Gravite } from '../flux/Constats.tsx';
import { compte, insecable } from '../typographie/typographie.ts';
import { type ConstatNomme, constatsCompares, constatsDe, groupesPar, regroupes } from './constats.ts';

/** What the law says of each column: for a scenario, what it adds to the real one and what it makes go. */
export function ConstatsDesColonnes({ c }: { c: ComparaisonDeScenarios }) {
  const reels = constatsDe(c, undefined);
  return (
    <section className="pile" aria-labelledby="constats-colonnes">
      <h2 id="constats-colonnes">Constats de chaque colonne</h2>
      <details className="jumeau">
        <summary>
          Réel{'\u00a0'}: {reels.length === 0 ? 'aucun constat' : compte(reels.length, 'constat')}
        </summary>
        <Liste constats={reels} nom="Constats du réel" />
      </details>
      {c.scenarios.map((s, rang) => (
        <Colonne key={`${s.id} ${s.nom}`} c={c} rang={rang} nom={s.nom} />
      ))}
      <Questions c={c} />
    </section>
  );
}

function Colonne({ c, rang, nom }: { c: ComparaisonDeScenarios; rang: number; nom: string }) {
  const { nouveaux, disparus, communs } = constatsCompares(c, rang);
  return (
    <section className="pile" aria-label={`Constats de ${nom}`}>
      <h3>{insecable(nom)}</h3>
      <p>
        {insecable(
          `${nouveaux.length === 0 ? 'Aucun constat nouveau' : compte(nouveaux.length, 'constat nouveau', 'constats nouveaux')} ; ${disparus.length === 0 ? 'aucun ne disparaît' : `${compte(disparus.length, 'constat')} du réel ${disparus.length < 2 ? 'disparaît' : 'disparaissent'}`} ; ${communs === 0 ? 'aucun en commun' : `${compte(communs, 'constat')} en commun avec le réel`}.`,
        )}
      </p>
      <Liste constats={nouveaux} nom={`Constats nouveaux de ${nom}`} />
      {disparus.length > 0 && (
        <details className="jumeau">
          <summary>Constats du réel qui disparaissent</summary>
          <Liste constats={disparus} nom={`Constats qui disparaissent avec ${nom}`} />
        </details>
      )}
    </section>
  );
}

function Liste({ constats, nom }: { constats: readonly ConstatNomme[]; nom: string }) {
  if (constats.length === 0) return null;
  return (
    <ul className="constats" aria-label={nom}>
      {regroupes(constats).map(({ constat, noms }) => (
        <li key={`${constat.code} ${constat.message}`} className="constat">
          <Gravite gravite={constat.gravite} />
          <div>
            <p>
              {noms.length > 0 && <strong>{insecable(noms.join(', '))}. </strong>}
              {insecable(constat.message)}
            </p>
            <p className="constat-remede">
              <strong>À faire{'\u00a0'}:</strong> {insecable(constat.remede)}
            </p>
            <p className="doux">{insecable(constat.source)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Figures that wait for an answer, by column: nobody has to guess why a cell is empty. */
function Questions({ c }: { c: ComparaisonDeScenarios }) {
  const questions = c.parReservataire.flatMap((l) =>
    [l.reel, ...l.scenarios].flatMap((k, rang) =>
      k.manques.map((m) => ({
        ou: `${l.nom}, ${rang === 0 ? 'réel' : (c.scenarios[rang - 1]?.nom ?? '')}`,
        question: m.question,
      })),
    ),
  );
  if (questions.length === 0) return null;
  const parQuestion = groupesPar(questions, (q) => q.question);
  return (
    <section className="pile" aria-labelledby="questions-colonnes">
      <h3 id="questions-colonnes">Questions sans réponse</h3>
      <ul className="constats">
        {[...parQuestion].map(([question, posees]) => (
          <li key={question}>
            <p>{insecable(question)}</p>
            <p className="doux">{insecable(posees.map((p) => p.ou).join(' ; '))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
