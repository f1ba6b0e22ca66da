import type { ConventionVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { Calcul } from './Calcul.tsx';
import { Clauses } from './Clauses.tsx';
import { conventionRequete } from './requetes.ts';
import '../cadre/blocs.css';
import './convention.css';

/** One agreement: what it says, what it computes for each of its years, what the signed paper prints. */
export default function Convention() {
  const organisme = useOrganisme();
  const { convention: id = '' } = useParams();
  const lue = useQuery(conventionRequete(organisme.id, id));
  const bailleur = organisme.genre === 'BAILLEUR';
  const c = lue.data;
  const titre = c ? `Convention avec ${bailleur ? c.reservataire.nom : c.bailleur.nom}` : 'Convention';
  return (
    <Page
      titre={titre}
      fil={[{ libelle: 'Conventions', vers: `/o/${organisme.id}/conventions` }]}
      actions={
        bailleur &&
        c && (
          <Button component={Link} to="modifier" variant="default">
            Modifier
          </Button>
        )
      }
    >
      {lue.isPending && <Chargement lignes={18} />}
      {lue.isError && <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />}
      {c && (
        <div className="convention">
          <div className="convention-clauses">
            <Clauses convention={c} />
          </div>
          <div className="convention-cote">
            <Donnees convention={c} organisme={organisme.id} bailleur={bailleur} />
            <Calcul convention={c} organisme={organisme.id} />
          </div>
        </div>
      )}
    </Page>
  );
}

function Donnees(props: { convention: ConventionVue; organisme: number; bailleur: boolean }) {
  const { convention: c, organisme, bailleur } = props;
  return (
    <section className="pile">
      <h2>Sur quoi elle se calcule</h2>
      <dl className="fiche-ligne">
        <dt>Modèle</dt>
        <dd>{insecable(c.modeleTitre)}</dd>
        <dt>Territoire</dt>
        <dd>
          {c.communes.length === 0 ? 'tout le parc du bailleur dans le département' : c.communes.join(', ')}
        </dd>
        <dt>État des lieux</dt>
        <dd>
          <EtatDesLieux c={c} organisme={organisme} bailleur={bailleur} />
        </dd>
        {c.logementsEligibles !== null && (
          <>
            <dt>Logements éligibles saisis</dt>
            <dd>{entier(c.logementsEligibles)}</dd>
          </>
        )}
        {c.droits !== null && (
          <>
            <dt>Droits saisis</dt>
            <dd>{entier(c.droits)}</dd>
          </>
        )}
        <dt>Version</dt>
        <dd>{c.version}</dd>
      </dl>
    </section>
  );
}

function EtatDesLieux({
  c,
  organisme,
  bailleur,
}: {
  c: ConventionVue;
  organisme: number;
  bailleur: boolean;
}) {
  const etats = usePhotographies(organisme).data;
  if (c.photographie === null)
    return c.logementsEligibles === null ? (
      <>celui que demande la convention</>
    ) : (
      <>aucun{'\u202f'}: nombre saisi</>
    );
  const etat = etats?.find((p) => p.id === c.photographie);
  return (
    <Link to={`/o/${organisme}/parc/${c.photographie}`}>
      {etat
        ? `au ${jourAffiche(etat.dateReference)}`
        : bailleur
          ? 'voir l’état des lieux'
          : 'voir les logements'}
    </Link>
  );
}
