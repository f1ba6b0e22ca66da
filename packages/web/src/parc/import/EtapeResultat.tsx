import type { AnomalieGroupee, DepotVue } from '@contingent/echanges';
import { compte, entier, insecable, jourAffiche } from '../../typographie/typographie.ts';
import { gravite } from '../nomenclature.ts';
import { Etape } from './Etape.tsx';

/** Step 4: what would be loaded, every warning with its first lines, what is left out, what changes. */
export function EtapeResultat({ vue }: { vue: DepotVue | undefined }) {
  if (!vue)
    return <Etape numero={4} titre="Résultat" etat="Ce qui sera chargé, et ce qui mérite un regard." />;
  const avertissements = vue.anomalies.reduce((somme, a) => somme + a.nombre, 0);
  const etat = `${compte(vue.lignes, 'logement')}, ${compte(avertissements, 'avertissement')}`;
  return (
    <Etape numero={4} titre="Résultat" etat={etat}>
      {vue.differences && <Differences differences={vue.differences} />}
      {vue.anomalies.length === 0 ? (
        <p>Aucun avertissement : toutes les lignes ont été comprises.</p>
      ) : (
        <ul className="anomalies">
          {vue.anomalies.map((anomalie) => (
            <Anomalie key={`${anomalie.code} ${anomalie.message}`} anomalie={anomalie} />
          ))}
        </ul>
      )}
      {vue.lignesIgnorees.length > 0 && <Ignorees vue={vue} />}
    </Etape>
  );
}

function Differences({ differences: d }: { differences: NonNullable<DepotVue['differences']> }) {
  return (
    <p>
      Par rapport à l’état du {jourAffiche(d.dateReference)} :{' '}
      {compte(d.entres, 'logement entré', 'logements entrés')}, {compte(d.sortis, 'sorti')},{' '}
      {compte(d.modifies, 'modifié')}.
    </p>
  );
}

function Anomalie({ anomalie }: { anomalie: AnomalieGroupee }) {
  const { nom, classe } = gravite(anomalie.gravite);
  return (
    <li>
      <p>
        <span className={classe}>{nom}</span> <strong>{insecable(anomalie.message)}</strong>{' '}
        <span className="doux">{compte(anomalie.nombre, 'ligne')}</span>
      </p>
      <p className="doux">{insecable(anomalie.remede)}</p>
      {anomalie.exemples.length > 0 && (
        <p className="doux">
          {anomalie.exemples.map((e) => ecritExemple(e)).join(' ; ')}
          {anomalie.nombre > anomalie.exemples.length && ' …'}
        </p>
      )}
    </li>
  );
}

function ecritExemple({ ligne, colonne, valeur }: AnomalieGroupee['exemples'][number]): string {
  const ou = colonne === '' ? `ligne ${entier(ligne)}` : `ligne ${entier(ligne)}, ${colonne}`;
  return insecable(valeur === '' ? ou : `${ou} : « ${valeur} »`);
}

function Ignorees({ vue }: { vue: DepotVue }) {
  const total = vue.lignesIgnorees.reduce((somme, groupe) => somme + groupe.nombre, 0);
  return (
    <details>
      <summary>{compte(total, 'ligne écartée', 'lignes écartées')}</summary>
      <ul>
        {vue.lignesIgnorees.map((groupe) => (
          <li key={groupe.raison}>
            {insecable(groupe.raison)} : {entier(groupe.nombre)}
            {groupe.exemples.length > 0 && <span className="doux"> — {groupe.exemples.join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
