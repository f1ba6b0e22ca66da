import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { telecharge } from '../../cadre/csv.ts';
import { Chargement, Erreur, Vide } from '../../cadre/Etats.tsx';
import { Page } from '../../cadre/Page.tsx';
import { useOrganisme } from '../../organismes/organismes.ts';
import { compte, insecable } from '../../typographie/typographie.ts';
import { Rubriques } from '../Rubriques.tsx';
import { calendrierRequete } from '../requetes.ts';
import { JourDu } from '../Situation.tsx';
import {
  calendrierEnCsv,
  GENRES,
  type Groupe,
  genreDe,
  genresPresents,
  type Ligne,
  lisGenre,
  parMois,
  regroupees,
} from './calendrier.ts';
import '../../cadre/blocs.css';
import '../convention.css';

/** Every date that the agreements set, late ones first, then month by month, each with why it is that day. */
export default function Calendrier() {
  const organisme = useOrganisme();
  const [parametres, setParametres] = useSearchParams();
  const lu = useQuery(calendrierRequete(organisme.id));
  const bailleur = organisme.genre === 'BAILLEUR';
  const genre = lisGenre(parametres.get('genre'));
  const toutes = lu.data ?? [];
  const lignes = genre === undefined ? toutes : toutes.filter((e) => genreDe(e) === genre);
  return (
    <Page
      titre="Calendrier des conventions"
      fil={[{ libelle: 'Conventions', vers: `/o/${organisme.id}/conventions` }]}
      actions={
        toutes.length > 0 && (
          <Button
            variant="default"
            onClick={() => telecharge(`calendrier-${organisme.nom}.csv`, calendrierEnCsv(lignes))}
          >
            Exporter en csv
          </Button>
        )
      }
    >
      <Rubriques organisme={organisme.id} bailleur={bailleur} />
      {lu.isPending && <Chargement lignes={12} hauteur="2rem" />}
      {lu.isError && <Erreur erreur={lu.error} reessaie={() => void lu.refetch()} />}
      {lu.isSuccess && toutes.length === 0 && <Aucune bailleur={bailleur} organisme={organisme.id} />}
      {toutes.length > 0 && (
        <>
          <div className="filtres-conventions">
            <NativeSelect
              label="Genre"
              value={genre ?? ''}
              data={[
                { value: '', label: `Tous (${toutes.length})` },
                ...genresPresents(toutes).map((g) => ({
                  value: g.genre,
                  label: `${GENRES[g.genre].libelle} (${g.nombre})`,
                })),
              ]}
              onChange={(e) =>
                setParametres(e.currentTarget.value === '' ? {} : { genre: e.currentTarget.value }, {
                  replace: true,
                  preventScrollReset: true,
                })
              }
            />
          </div>
          {lignes.length === 0 && <p>Aucune échéance de ce genre.</p>}
          {parMois(lignes).map((g) => (
            <Mois key={g.cle} groupe={g} bailleur={bailleur} organisme={organisme.id} />
          ))}
        </>
      )}
    </Page>
  );
}

function Aucune({ bailleur, organisme }: { bailleur: boolean; organisme: number }) {
  return (
    <Vide titre="Aucune échéance pour l’instant">
      <p>
        Les dates naissent des conventions{'\u202f'}: transmission au préfet après la signature, limite pour
        dénoncer, fin de période, reconduction, annexe et bilan de chaque année.
      </p>
      <Link to={`/o/${organisme}/conventions${bailleur ? '/nouvelle' : ''}`}>
        {bailleur ? 'Rédiger une convention' : 'Voir les conventions'}
      </Link>
    </Vide>
  );
}

function Mois({ groupe, bailleur, organisme }: { groupe: Groupe; bailleur: boolean; organisme: number }) {
  const { cle, titre, lignes } = groupe;
  return (
    <section className="mois" aria-labelledby={`mois-${cle}`}>
      <h2 id={`mois-${cle}`} className={cle === 'retard' ? 'retard' : undefined}>
        {titre} <span className="doux">{compte(lignes.length, 'échéance')}</span>
      </h2>
      <table className="tableau echeances-table">
        <colgroup>
          <col style={{ width: '11.5rem' }} />
          <col />
          <col style={{ width: '28%' }} />
          <col style={{ width: '24%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Ce qu’il y a à faire</th>
            <th scope="col">{bailleur ? 'Réservataire' : 'Bailleur'}</th>
            <th scope="col">D’où vient la date</th>
          </tr>
        </thead>
        <tbody>
          {regroupees(lignes).map((memes) => {
            const [e] = memes;
            return (
              <tr key={`${e.bailleur.id}/${e.convention}/${e.code}/${e.le}/${e.libelle}`}>
                <th scope="row">
                  <JourDu echeance={e} />
                </th>
                <td>{insecable(e.libelle)}</td>
                <td>
                  <Concernes lignes={memes} bailleur={bailleur} organisme={organisme} />
                </td>
                <td className="doux">{insecable(e.source)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const DEPLIEES = 6;

/** The agreements of one deadline: their names, or their number when they are many. */
function Concernes(props: { lignes: readonly Ligne[]; bailleur: boolean; organisme: number }) {
  const { lignes, bailleur, organisme } = props;
  const liens = lignes.map((e, rang) => (
    <span key={`${e.bailleur.id}/${e.convention}`}>
      {rang > 0 && ', '}
      <Link to={`/o/${organisme}/conventions/${e.convention}?onglet=suivi`}>
        {insecable(bailleur ? e.reservataire.nom : e.bailleur.nom)}
      </Link>
    </span>
  ));
  if (lignes.length <= DEPLIEES) return <>{liens}</>;
  return (
    <details className="concernes">
      <summary>{compte(lignes.length, bailleur ? 'réservataire' : 'bailleur')}</summary>
      {liens}
    </details>
  );
}
