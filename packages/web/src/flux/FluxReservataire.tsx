import type { FluxVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { EcheancesPar } from '../droits/Echeances.tsx';
import { echeancesRequete } from '../droits/requetes.ts';
import { useOrganisme } from '../organismes/organismes.ts';
import { insecable } from '../typographie/typographie.ts';
import { Annee } from './Annee.tsx';
import { ChoixExercice } from './ChoixExercice.tsx';
import { fluxRequete } from './requetes.ts';
import { Sorties } from './Sorties.tsx';

/** Everything that all its landlords owe a réservataire this year, on one page, and when its rights end. */
export default function FluxReservataire() {
  const organisme = useOrganisme();
  const { exercice = '' } = useParams();
  const flux = useQuery(fluxRequete(organisme.id, exercice, {}));
  return (
    <Page
      titre={`Vos conventions en ${exercice}`}
      actions={
        flux.data &&
        flux.data.lignes.length > 0 && (
          <div className="rang">
            <Sorties flux={flux.data} nom={`flux-${exercice}-${organisme.nom}.csv`} />
          </div>
        )
      }
    >
      <div className="flux-tete">
        <ChoixExercice organisme={organisme.id} exercice={exercice} />
      </div>
      {flux.isPending && <Chargement lignes={12} hauteur="2rem" />}
      {flux.isError && <Erreur erreur={flux.error} reessaie={() => void flux.refetch()} />}
      {flux.data && (
        <div className="flux-principal" aria-busy={flux.isPlaceholderData}>
          <Conventions flux={flux.data} organisme={organisme.id} />
          <Expirations organisme={organisme.id} exercice={exercice} />
        </div>
      )}
    </Page>
  );
}

function Conventions({ flux, organisme }: { flux: FluxVue; organisme: number }) {
  if (flux.lignes.length === 0) {
    return (
      <Vide titre={`Aucune convention en ${flux.exercice}`}>
        <p>
          Choisissez un autre exercice. Vos conventions apparaissent ici dès qu’un bailleur de cette
          installation les a saisies et vous a relié, dans sa page « Réservataires ».
        </p>
      </Vide>
    );
  }
  return <Annee flux={flux} lecteur="RESERVATAIRE" organisme={organisme} />;
}

function Expirations({ organisme, exercice }: { organisme: number; exercice: string }) {
  const echeances = useQuery(echeancesRequete(organisme, Number(exercice)));
  if (echeances.isError) return <Erreur erreur={echeances.error} reessaie={() => void echeances.refetch()} />;
  if (!echeances.data) return <Chargement lignes={3} hauteur="92px" />;
  if (!echeances.data.annees.some((a) => a.parReservataire.length > 0)) return null;
  return (
    <EcheancesPar
      echeances={echeances.data}
      organisme={organisme}
      titre={insecable(
        `Vos droits en vigueur au 1er janvier de chaque année à partir de ${exercice}, chez chaque bailleur qui a joint son inventaire`,
      )}
    />
  );
}
