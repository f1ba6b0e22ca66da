import type { LogementVue, OrganismeVue, TotauxVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Chargement, Erreur, Vide } from '../../cadre/Etats.tsx';
import { Page } from '../../cadre/Page.tsx';
import { TableVirtuelle } from '../../cadre/TableVirtuelle.tsx';
import { useOrganisme } from '../../organismes/organismes.ts';
import { compte, insecable, instantAffiche, jourAffiche } from '../../typographie/typographie.ts';
import { colonnesInventaire, colonnesUtiles } from './colonnes.tsx';
import { Filtres } from './Filtres.tsx';
import { axeDesAvertissements, enRequete, lisFiltre } from './filtres.ts';
import { LigneDuFichier } from './LigneDuFichier.tsx';
import { adresseExport, anomaliesRequete, totauxRequete, useLogements } from './requetes.ts';
import { Totaux } from './Totaux.tsx';
import './inventaire.css';

/** One état des lieux: totals that filter on the left, the dwellings on the right, filters in the address. */
export default function Inventaire() {
  const organisme = useOrganisme();
  const { photographie = '' } = useParams();
  const [parametres] = useSearchParams();
  const filtre = useMemo(() => lisFiltre(parametres), [parametres]);
  const totaux = useQuery(totauxRequete(organisme.id, photographie));
  const anomalies = useQuery(anomaliesRequete(organisme.id, photographie)).data;
  const vue = useMemo(
    () =>
      totaux.data && {
        ...totaux.data,
        axes: [...totaux.data.axes, ...axeDesAvertissements(anomalies ?? [])],
      },
    [totaux.data, anomalies],
  );
  const lecteur = organisme.genre === 'RESERVATAIRE';
  const titre = vue
    ? `État des lieux au ${jourAffiche(vue.photographie.dateReference)}${lecteur ? ` : ${vue.photographie.bailleur.nom}` : ''}`
    : 'État des lieux';
  return (
    <Page
      titre={titre}
      fil={[
        lecteur
          ? { libelle: 'Flux', vers: `/o/${organisme.id}/flux` }
          : { libelle: 'Parc', vers: `/o/${organisme.id}/parc` },
      ]}
      actions={<Exports organisme={organisme.id} photographie={photographie} requete={enRequete(filtre)} />}
    >
      {vue && <Origine totaux={vue} />}
      {totaux.isError ? (
        <Erreur erreur={totaux.error} reessaie={() => void totaux.refetch()} />
      ) : (
        <div className="inventaire">
          <details className="inventaire-totaux" open={window.matchMedia('(min-width: 64em)').matches}>
            <summary>Totaux</summary>
            {vue ? <Totaux totaux={vue} filtre={filtre} /> : <Chargement lignes={20} hauteur="1.5rem" />}
          </details>
          <Liste organisme={organisme} photographie={photographie} filtre={filtre} totaux={vue} />
        </div>
      )}
    </Page>
  );
}

function Origine({ totaux }: { totaux: TotauxVue }) {
  const { photographie: p, logements, eligibles } = totaux;
  const phrase = [
    p.nomFichier,
    compte(logements, 'logement'),
    `${compte(eligibles, 'éligible')} au flux`,
    ...(p.tauxRotation ? [`rotation ${p.tauxRotation.affiche}`] : []),
    `chargé le ${instantAffiche(p.chargeeLe)} par ${p.chargeePar}`,
  ].join(' · ');
  return (
    <p className="doux origine" title={`sha-256 ${p.sha256}`}>
      {insecable(phrase)}
      {p.remplaceePar !== null && <strong className="verifier"> · remplacé par un état corrigé</strong>}
    </p>
  );
}

function Exports(props: { organisme: number; photographie: string; requete: string }) {
  const { organisme, photographie, requete } = props;
  return (
    <div className="rang">
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={adresseExport(organisme, photographie, format, requete)}
          download
          variant="default"
          size="xs"
        >
          Exporter en {format}
        </Button>
      ))}
    </div>
  );
}

type ListeProps = {
  organisme: OrganismeVue;
  photographie: string;
  filtre: Record<string, string>;
  totaux: TotauxVue | undefined;
};

function Liste({ organisme, photographie, filtre, totaux }: ListeProps) {
  const logements = useLogements(organisme.id, photographie, filtre);
  const [ouverte, setOuverte] = useState<LogementVue>();
  const premiere = logements.data?.pages[0]?.lignes;
  const colonnes = useMemo(
    () => colonnesUtiles(colonnesInventaire(setOuverte, organisme.genre), premiere ?? []),
    [premiere, organisme.genre],
  );
  const { lignes, hasNextPage, isFetchingNextPage, fetchNextPage } = logements;
  const atteint = useCallback(
    (rang: number) => {
      if (rang + 100 >= lignes.length && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [lignes.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  if (logements.isError) {
    return <Erreur erreur={logements.error} reessaie={() => void logements.refetch()} />;
  }
  return (
    <section className="inventaire-liste" aria-label="Logements" aria-busy={logements.isPlaceholderData}>
      <Filtres filtre={filtre} totaux={totaux} total={logements.isPending ? undefined : logements.total} />
      {logements.isPending && <Chargement lignes={40} hauteur="24px" />}
      {logements.isSuccess && logements.total === 0 && (
        <Vide titre="Aucun logement ne répond à ces filtres">
          <p>Retirez un filtre ci-dessus, ou cherchez un autre mot.</p>
        </Vide>
      )}
      {logements.total > 0 && (
        <TableVirtuelle
          legende={`Logements de l’état des lieux, ${compte(logements.total, 'ligne')}`}
          colonnes={colonnes}
          total={logements.total}
          ligne={(rang) => lignes[rang]}
          atteint={atteint}
        />
      )}
      {ouverte && (
        <LigneDuFichier
          organisme={organisme}
          photographie={photographie}
          logement={ouverte}
          ferme={() => setOuverte(undefined)}
        />
      )}
    </section>
  );
}
