import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { telecharge } from '../cadre/csv.ts';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { compte, entier, insecable } from '../typographie/typographie.ts';
import { ChoixDesFiltres, useFiltres } from './liste/Filtres.tsx';
import { conventionsEnCsv, filtre, prochaines } from './liste/filtres.ts';
import { Liste } from './liste/Liste.tsx';
import { Rubriques } from './Rubriques.tsx';
import { calendrierRequete, conventionsRequete } from './requetes.ts';
import './convention.css';

/** Every agreement: with whom, where it stands, for which years, on what model, and what comes next. */
export default function Conventions() {
  const organisme = useOrganisme();
  const conventions = useQuery(conventionsRequete(organisme.id));
  const calendrier = useQuery(calendrierRequete(organisme.id));
  const adressees = useFiltres();
  const bailleur = organisme.genre === 'BAILLEUR';
  const liste = conventions.data ?? [];
  const vues = filtre(liste, adressees.filtres, { bailleur });
  const echeances = calendrier.data ? prochaines(calendrier.data) : undefined;
  const exporte = () =>
    telecharge(`conventions-${organisme.nom}.csv`, conventionsEnCsv(vues, echeances ?? new Map()));
  return (
    <Page
      titre="Conventions"
      actions={
        <div className="rang">
          {liste.length > 0 && (
            <Button variant="default" onClick={exporte}>
              Exporter en csv
            </Button>
          )}
          {bailleur && (
            <Button component={Link} to="nouvelle">
              Nouvelle convention
            </Button>
          )}
        </div>
      }
    >
      <Rubriques organisme={organisme.id} bailleur={bailleur} />
      {conventions.isPending && <Chargement lignes={10} hauteur="2.5rem" />}
      {conventions.isError && (
        <Erreur erreur={conventions.error} reessaie={() => void conventions.refetch()} />
      )}
      {conventions.isSuccess && liste.length === 0 && <Aucune bailleur={bailleur} organisme={organisme.id} />}
      {liste.length > 1 && <ChoixDesFiltres liste={liste} bailleur={bailleur} {...adressees} />}
      {liste.length > 0 && (
        <>
          <output className="doux">
            {vues.length === liste.length
              ? compte(liste.length, 'convention')
              : insecable(`${compte(vues.length, 'convention')} sur ${entier(liste.length)}`)}
          </output>
          {vues.length > 0 ? (
            <Liste conventions={vues} echeances={echeances} bailleur={bailleur} organisme={organisme.id} />
          ) : (
            <p>
              Aucune convention ne répond à ces filtres.{' '}
              <button type="button" className="lien" onClick={() => adressees.change({})}>
                Retirer les filtres
              </button>
            </p>
          )}
        </>
      )}
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
          <p className="rang">
            <Link to={`/o/${organisme}/conventions/nouvelle`}>Rédiger la première convention</Link>
            <Link to={`/o/${organisme}/flux`}>Voir d’abord les droits sans convention</Link>
          </p>
        </>
      ) : (
        <p>
          Aucun bailleur de cette installation ne vous a encore proposé de convention. Une convention paraît
          ici dès que le bailleur la propose ; ses brouillons restent chez lui.
        </p>
      )}
    </Vide>
  );
}
