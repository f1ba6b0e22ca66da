import type { ConventionVue, EcheanceVue } from '@contingent/echanges';
import { insecable, instantAffiche, jourAffiche } from '../../typographie/typographie.ts';
import { JourDu } from '../Situation.tsx';

/** What is to be kept, what was sent, what happened: each with its date, its reason, its author. */
export function Suivi({ convention: c }: { convention: ConventionVue }) {
  const transmises = c.faits.filter((f) => f.type === 'ConventionTransmise');
  const aTransmettre = c.echeances.filter((e) => e.code.startsWith('TRANSMISSION_'));
  return (
    <div className="suivi">
      <section className="pile">
        <h2>Échéances</h2>
        <Echeances echeances={c.echeances} />
      </section>
      <section className="pile">
        <h2>Transmissions</h2>
        {transmises.length + aTransmettre.length === 0 && (
          <p className="doux">
            {c.versions.some((v) => v.etat === 'SIGNEE')
              ? 'Aucune n’a été enregistrée.'
              : 'Aucune n’est due tant que la convention n’est pas signée.'}
          </p>
        )}
        <ul className="faits">
          {aTransmettre.map((e) => (
            <li key={e.code}>
              <span className="marque verifier">à faire</span> {insecable(e.libelle)}
            </li>
          ))}
          {transmises.map((f) => (
            <li key={f.rang}>
              <span className="marque">faite</span> {jourAffiche(f.le)}, {insecable(f.libelle)}
            </li>
          ))}
        </ul>
      </section>
      <section className="pile">
        <h2>Ce qui s’est passé</h2>
        <ol className="faits histoire" reversed>
          {c.faits
            .toSorted((a, b) => b.rang - a.rang)
            .map((f) => (
              <li key={f.rang}>
                <p>
                  <strong>{jourAffiche(f.le)}</strong> {insecable(f.libelle)}
                </p>
                <p className="doux">
                  par {f.acteur}, enregistré le {instantAffiche(f.enregistreLe)}
                </p>
              </li>
            ))}
        </ol>
      </section>
    </div>
  );
}

function Echeances({ echeances }: { echeances: readonly EcheanceVue[] }) {
  if (echeances.length === 0) return <p className="doux">Aucune échéance à tenir.</p>;
  return (
    <table className="tableau echeances-table">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Ce qu’il y a à faire</th>
          <th scope="col">D’où vient la date</th>
        </tr>
      </thead>
      <tbody>
        {echeances.map((e) => (
          <tr key={`${e.code} ${e.le} ${e.libelle}`}>
            <th scope="row">
              <JourDu echeance={e} />
            </th>
            <td data-titre="Ce qu’il y a à faire">{insecable(e.libelle)}</td>
            <td data-titre="D’où vient la date" className="doux">
              {insecable(e.source)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
