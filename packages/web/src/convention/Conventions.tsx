import type { ConventionVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Defile } from '../cadre/Defile.tsx';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { compte, insecable } from '../typographie/typographie.ts';
import { conventionsRequete } from './requetes.ts';

/** Every agreement: with whom, for which years, on what model, changed in what. */
export default function Conventions() {
  const organisme = useOrganisme();
  const conventions = useQuery(conventionsRequete(organisme.id));
  const bailleur = organisme.genre === 'BAILLEUR';
  const liste = conventions.data ?? [];
  return (
    <Page
      titre="Conventions"
      actions={
        bailleur && (
          <Button component={Link} to="nouvelle">
            Nouvelle convention
          </Button>
        )
      }
    >
      {conventions.isPending && <Chargement lignes={10} />}
      {conventions.isError && (
        <Erreur erreur={conventions.error} reessaie={() => void conventions.refetch()} />
      )}
      {conventions.isSuccess && liste.length === 0 && <Aucune bailleur={bailleur} organisme={organisme.id} />}
      {liste.length > 0 && <Liste conventions={liste} bailleur={bailleur} organisme={organisme.id} />}
    </Page>
  );
}

function Aucune({ bailleur, organisme }: { bailleur: boolean; organisme: number }) {
  return (
    <Vide titre="Aucune convention pour l’instant">
      {bailleur ? (
        <>
          <p>
            Une convention dit comment se calculent la part et le flux d’un réservataire. Partez d’un modèle,
            donnez l’état des lieux ou les nombres, et les chiffres de l’année se calculent avec leurs
            justifications.
          </p>
          <Link to={`/o/${organisme}/flux`}>Voir d’abord les droits sans convention</Link>
        </>
      ) : (
        <p>
          Aucun bailleur de cette installation n’a encore relié de convention à votre organisme. C’est lui qui
          le fait, dans sa page « Réservataires ».
        </p>
      )}
    </Vide>
  );
}

type ListeProps = { conventions: ConventionVue[]; bailleur: boolean; organisme: number };

function Liste({ conventions, bailleur, organisme }: ListeProps) {
  return (
    <Defile nom="Conventions">
      <table className="tableau">
        <thead>
          <tr>
            <th scope="col">{bailleur ? 'Réservataire' : 'Bailleur'}</th>
            <th scope="col">Exercices</th>
            <th scope="col">Modèle</th>
            <th scope="col">Clauses modifiées</th>
            <th scope="col">Territoire</th>
            <th scope="col" className="nombre">
              Rotation
            </th>
            <th scope="col" className="nombre">
              Version
            </th>
          </tr>
        </thead>
        <tbody>
          {conventions.map((c) => (
            <tr key={`${c.bailleur.id}/${c.id}`}>
              <th scope="row">
                <Link to={String(c.id)}>{insecable(bailleur ? c.reservataire.nom : c.bailleur.nom)}</Link>
              </th>
              <td>
                {c.exercices.map((annee, rang) => (
                  <span key={annee}>
                    {rang > 0 && ', '}
                    <Link to={`/o/${organisme}/flux/${annee}`} aria-label={`Flux ${annee}`}>
                      {annee}
                    </Link>
                  </span>
                ))}
              </td>
              <td>{insecable(c.modeleTitre)}</td>
              <td>
                {c.differences.length === 0 ? (
                  <span className="doux">aucune</span>
                ) : (
                  compte(c.differences.length, 'clause')
                )}
              </td>
              <td>{territoire(c)}</td>
              <td className="nombre">
                {c.tauxRotation ? insecable(c.tauxRotation.affiche) : <span className="doux">non dite</span>}
              </td>
              <td className="nombre">{c.version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Defile>
  );
}

/** « ESCALQUENS », « 3 communes », « tout le parc ». */
export function territoire(c: ConventionVue): string {
  const [premiere] = c.communes;
  if (premiere === undefined) return 'tout le parc du département';
  return c.communes.length === 1 ? premiere : `${c.communes.length} communes`;
}
