import type { ConventionResume, EcheanceVue } from '@contingent/echanges';
import { Link } from 'react-router';
import { Defile } from '../../cadre/Defile.tsx';
import { compte, insecable, jourAffiche } from '../../typographie/typographie.ts';
import { GENRES, genreDe } from '../calendrier/calendrier.ts';
import { JourDu, Situation } from '../Situation.tsx';
import { periodeEcrite, territoire } from '../situation.ts';
import { cleDe } from './filtres.ts';

type Props = {
  conventions: readonly ConventionResume[];
  /** `undefined` while the calendar is being read. */
  echeances: ReadonlyMap<string, EcheanceVue> | undefined;
  bailleur: boolean;
  organisme: number;
};

export function Liste({ conventions, echeances, bailleur, organisme }: Props) {
  return (
    <Defile nom="Conventions">
      <table className="tableau liste-conventions">
        <thead>
          <tr>
            <th scope="col">{bailleur ? 'Réservataire' : 'Bailleur'}</th>
            <th scope="col">Situation</th>
            <th scope="col">Période</th>
            <th scope="col">Exercices</th>
            <th scope="col">Territoire</th>
            <th scope="col">Modèle</th>
            <th scope="col">Clauses modifiées</th>
            <th scope="col">Prochaine échéance</th>
          </tr>
        </thead>
        <tbody>
          {conventions.map((c) => (
            <Ligne
              key={cleDe(c)}
              c={c}
              bailleur={bailleur}
              organisme={organisme}
              echeance={echeances?.get(cleDe(c))}
              lues={echeances !== undefined}
            />
          ))}
        </tbody>
      </table>
    </Defile>
  );
}

function Ligne(props: {
  c: ConventionResume;
  bailleur: boolean;
  organisme: number;
  echeance: EcheanceVue | undefined;
  lues: boolean;
}) {
  const { c, bailleur, organisme, echeance, lues } = props;
  const { debut, fin } = c.situation;
  return (
    <tr>
      <th scope="row">
        <Link to={String(c.id)}>{insecable(bailleur ? c.reservataire.nom : c.bailleur.nom)}</Link>
        {c.reference !== null && <div className="doux reference">{insecable(c.reference)}</div>}
      </th>
      <td data-titre="Situation">
        <Situation situation={c.situation} />
      </td>
      <td data-titre="Période">
        {debut === null ? (
          <span className="doux">pas encore signée</span>
        ) : (
          <Periode debut={debut} fin={fin} />
        )}
      </td>
      <td data-titre="Exercices">
        {c.exercices.map((annee, rang) => (
          <span key={annee}>
            {rang > 0 && ', '}
            <Link to={`/o/${organisme}/flux/${annee}`} aria-label={`Flux ${annee}`}>
              {annee}
            </Link>
          </span>
        ))}
      </td>
      <td data-titre="Territoire">{insecable(territoire(c))}</td>
      <td data-titre="Modèle">
        <div className="deux-lignes" title={insecable(c.modeleTitre)}>
          {insecable(c.modeleTitre)}
        </div>
      </td>
      <td data-titre="Clauses modifiées">
        {c.clausesModifiees === 0 ? (
          <span className="doux">aucune</span>
        ) : (
          compte(c.clausesModifiees, 'clause')
        )}
      </td>
      <td data-titre="Prochaine échéance">
        {echeance ? (
          <>
            <JourDu echeance={echeance} />{' '}
            <span className="doux" title={insecable(echeance.libelle)}>
              {GENRES[genreDe(echeance)].un}
            </span>
          </>
        ) : (
          <span className="doux">{lues ? 'aucune' : '…'}</span>
        )}
      </td>
    </tr>
  );
}

/** Two short lines: the column stays narrow and its dates one under the other. */
function Periode({ debut, fin }: { debut: string; fin: string | null }) {
  if (fin === null) return <>{periodeEcrite(debut, fin)}</>;
  return (
    <>
      <span className="periode">du {jourAffiche(debut)}</span>{' '}
      <span className="periode">au {jourAffiche(fin)}</span>
    </>
  );
}
