import type { ComparaisonDeScenarios } from '@contingent/echanges';
import { insecable } from '../typographie/typographie.ts';
import { DESSINES, groupesDeBarres } from './barres.ts';

/** Due flow, real against each scenario: small bars with their figure beside them; the table above is its twin. */
export function BarresDeFlux({ c }: { c: ComparaisonDeScenarios }) {
  const groupes = groupesDeBarres(c);
  if (groupes.length === 0) return null;
  const omis = c.parReservataire.length - groupes.length;
  return (
    <figure className="barres">
      <figcaption>
        Flux dû en {c.exercice}, réel et dans chaque scénario{' '}
        <span className="doux">
          (logements par an{omis > 0 && insecable(`, les ${DESSINES} plus grands écarts`)}
          {'\u202f'}; <a href="#par-reservataire">les mêmes nombres en tableau</a>)
        </span>
      </figcaption>
      <div className="barres-groupes" aria-hidden="true">
        {groupes.map((g) => (
          <div key={g.nom} className="barres-groupe">
            <p className="barres-nom">{insecable(g.nom)}</p>
            {g.barres.map((b) => (
              <div key={b.colonne} className="barres-ligne">
                <span className="barres-piste">
                  <span className={`barre barre-${b.colonne}`} style={{ width: `${b.longueur / 10}%` }} />
                </span>
                <span className="barres-mot">
                  {insecable(b.affiche)} <span className="doux">{insecable(b.nom)}</span>
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </figure>
  );
}
