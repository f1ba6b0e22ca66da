import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { adresse, lis } from '../api/client.ts';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { Telecharge } from '../convention/documents/Telecharge.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { RapportAudit } from './RapportAudit.tsx';

const auditRequete = (chemin: string) =>
  queryOptions({
    queryKey: ['audit', chemin],
    queryFn: ({ signal }) => lis(chemin, (e) => e.AuditVue, signal),
  });

/** The same report on an agreement that is kept here: what its paper prints against what its data give. */
export default function AuditDeConvention() {
  const organisme = useOrganisme();
  const { convention = '' } = useParams();
  const [parametres] = useSearchParams();
  const annee = parametres.get('exercice');
  const suite = annee === null ? '' : `?exercice=${encodeURIComponent(annee)}`;
  const racine = adresse('/o/', organisme.id, '/conventions/', encodeURIComponent(convention), '/audit');
  const audit = useQuery(auditRequete(`${racine}${suite}`));
  const vers = `/o/${organisme.id}/conventions`;
  return (
    <Page
      titre="Audit de la convention"
      fil={[
        { libelle: 'Conventions', vers },
        {
          libelle: audit.data ? `${audit.data.bailleur} · ${audit.data.reservataire}` : 'Convention',
          vers: `${vers}/${convention}`,
        },
      ]}
      actions={
        audit.data && (
          <div className="rang sans-impression">
            <Button variant="default" size="xs" onClick={() => window.print()}>
              Imprimer
            </Button>
            <Telecharge chemin={`${racine}.pdf${suite}`} libelle="PDF à envoyer" nom="PDF à envoyer" />
          </div>
        )
      }
    >
      {audit.isPending && <Chargement lignes={8} />}
      {audit.isError && <Erreur erreur={audit.error} reessaie={() => void audit.refetch()} />}
      {audit.data && <RapportAudit audit={audit.data} />}
    </Page>
  );
}
