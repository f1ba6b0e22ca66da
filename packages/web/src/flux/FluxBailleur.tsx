import type { FluxVue } from '@contingent/echanges';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { Annee } from './Annee.tsx';
import { ChoixExercice } from './ChoixExercice.tsx';
import { EtSi } from './EtSi.tsx';
import { type Essai, essaieQuelqueChose, lisEssai, sansEtSi } from './essai.ts';
import { Repartition } from './Repartition.tsx';
import { fluxRequete, modelesRequete } from './requetes.ts';
import { Sorties } from './Sorties.tsx';

const PANNEAU = 'etSi';

/** The landlord's year: every réservataire, its share, its flow, its objective, and what is to be looked at. */
export default function FluxBailleur() {
  const organisme = useOrganisme();
  const { exercice = '' } = useParams();
  const { essai, change, panneau, bascule } = useAdresse();
  const flux = useQuery(fluxRequete(organisme.id, exercice, sansEtSi(essai)));
  return (
    <Page
      titre={`Flux ${exercice}`}
      actions={
        flux.data &&
        flux.data.lignes.length > 0 && (
          <div className="rang">
            {!panneau && (
              <Button variant="default" size="xs" onClick={() => bascule(true)}>
                Et si…
              </Button>
            )}
            <Sorties flux={flux.data} nom={`flux-${exercice}-${organisme.nom}.csv`} />
          </div>
        )
      }
    >
      <div className="flux-tete">
        <ChoixExercice organisme={organisme.id} exercice={exercice} />
        <Modele organisme={organisme.id} flux={flux.data} essai={essai} change={change} />
        <Link to={`/o/${organisme.id}/flux/${exercice}/scenarios`}>Scénarios</Link>
        <Link to={`/o/${organisme.id}/flux/${exercice}/methodes`}>Comparer les méthodes de part</Link>
      </div>
      {flux.isPending && <Chargement lignes={14} hauteur="2rem" />}
      {flux.isError && <Erreur erreur={flux.error} reessaie={() => void flux.refetch()} />}
      {flux.data && (
        <div className="flux-corps" data-essai={panneau}>
          <div className="flux-principal" aria-busy={flux.isPlaceholderData}>
            <Reservataires flux={flux.data} organisme={organisme.id} />
          </div>
          {panneau && (
            <EtSi
              organisme={organisme.id}
              exercice={exercice}
              reel={flux.data}
              essai={essai}
              change={change}
              ferme={() => bascule(false)}
            />
          )}
        </div>
      )}
    </Page>
  );
}

/** What is tried lives in the address, so that a view can be sent; each move of the slider replaces the former. */
function useAdresse() {
  const [parametres, setParametres] = useSearchParams();
  const essai = useMemo(() => lisEssai(parametres), [parametres]);
  const panneau = parametres.has(PANNEAU) || essaieQuelqueChose(essai);
  const pose = useCallback(
    (voulu: Essai, ouvert: boolean) =>
      setParametres(
        { ...voulu, ...(ouvert ? { [PANNEAU]: '1' } : {}) },
        { replace: true, preventScrollReset: true },
      ),
    [setParametres],
  );
  const change = useCallback((voulu: Essai) => pose(voulu, panneau), [pose, panneau]);
  const bascule = (ouvert: boolean) => pose(ouvert ? essai : sansEtSi(essai), ouvert);
  return { essai, change, panneau, bascule };
}

/** Offered only when some rights stand without agreement: they are computed as a model would. */
function Modele(props: {
  organisme: number;
  flux: FluxVue | undefined;
  essai: Essai;
  change: (essai: Essai) => void;
}) {
  const { organisme, flux, essai, change } = props;
  const modeles = useQuery(modelesRequete(organisme)).data?.filter((m) => m.propre === null) ?? [];
  const sans = flux?.lignes.find((l) => l.convention === null);
  if (!sans || modeles.length === 0) return null;
  return (
    <NativeSelect
      label="Droits sans convention : essayer selon le modèle…"
      value={essai.modele ?? sans.modele}
      data={modeles.map((m) => ({ value: m.nom, label: m.titre }))}
      onChange={(e) => change({ ...essai, modele: e.currentTarget.value })}
    />
  );
}

function Reservataires({ flux, organisme }: { flux: FluxVue; organisme: number }) {
  if (flux.lignes.length === 0) {
    return (
      <Vide titre={`Rien à calculer en ${flux.exercice}`}>
        <p>
          Le flux se calcule à partir des droits de réservation : chargez l’état des lieux de votre parc, ou
          saisissez une convention avec ses nombres.
        </p>
        <p className="rang">
          <Link to={`/o/${organisme}/parc/import`}>Charger un état des lieux</Link>
          <Link to={`/o/${organisme}/conventions/nouvelle`}>Saisir une convention</Link>
        </p>
      </Vide>
    );
  }
  return (
    <>
      <Annee flux={flux} lecteur="BAILLEUR" organisme={organisme} />
      {flux.repartition && <Repartition parts={flux.repartition} exercice={flux.exercice} />}
    </>
  );
}
