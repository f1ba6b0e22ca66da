import type { ConventionVue } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { adresse } from '../../api/client.ts';
import { insecable } from '../../typographie/typographie.ts';
import { exerciceCourant, nomDeVersion } from '../situation.ts';
import { FichiersSignes } from './FichiersSignes.tsx';
import { GENRES, NOMS_DE_GENRE } from './genres.ts';
import { Telecharge } from './Telecharge.tsx';

type Props = { convention: ConventionVue; organisme: number; bailleur: boolean };

/** The papers of the version that one reads, for one year, then the signed files. */
export function Documents({ convention: c, organisme, bailleur }: Props) {
  return (
    <div className="pile documents">
      <Papiers convention={c} organisme={organisme} bailleur={bailleur} />
      <FichiersSignes convention={c} organisme={organisme} bailleur={bailleur} />
    </div>
  );
}

function Papiers({ convention: c, organisme, bailleur }: Props) {
  const [parametres, setParametres] = useSearchParams();
  const lu = Number(parametres.get('exercice') ?? Number.NaN);
  const exercice = c.exercices.includes(lu) ? lu : exerciceCourant(c.exercices, new Date().getFullYear());
  const version = c.versions.find((v) => v.numero === c.version);
  const racine = adresse('/o/', organisme, '/conventions/', c.id, '/versions/', c.version, '/documents/');
  return (
    <section className="pile">
      <h2>{version ? nomDeVersion(version) : 'Documents'}</h2>
      {c.exercices.length > 1 && (
        <NativeSelect
          className="etroit"
          label="Exercice des annexes"
          value={String(exercice)}
          data={c.exercices.toSorted((a, b) => b - a).map(String)}
          onChange={(e) => {
            const suite = new URLSearchParams(parametres);
            suite.set('exercice', e.currentTarget.value);
            setParametres(suite, { replace: true, preventScrollReset: true });
          }}
        />
      )}
      <ul className="papiers">
        {NOMS_DE_GENRE.map((genre) => {
          const { titre, quoi, parExercice } = GENRES[genre];
          const suite = exercice === undefined ? '' : `?exercice=${exercice}`;
          const nomme = parExercice && exercice !== undefined ? `${titre}, ${exercice}` : titre;
          return (
            <li key={genre}>
              <div>
                <strong>{insecable(nomme)}</strong>
                <div className="doux">{insecable(quoi)}</div>
              </div>
              <div className="rang">
                <Telecharge chemin={`${racine}${genre}.pdf${suite}`} libelle="PDF" nom={`${nomme}, en PDF`} />
                <Telecharge
                  chemin={`${racine}${genre}.docx${suite}`}
                  libelle="Word"
                  nom={`${nomme}, pour Word (docx)`}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <p className="doux">
        {version?.etat === 'SIGNEE'
          ? 'Le texte est celui de la version signée : il ne changera plus.'
          : 'Le texte suit les clauses tant que la version n’est pas signée.'}{' '}
        {bailleur && <Link to={`/o/${organisme}/conventions/gabarits`}>Présentation des documents Word</Link>}
      </p>
    </section>
  );
}
