import type { ScenarioVue } from '@contingent/echanges';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { telecharge } from '../cadre/csv.ts';
import { Chargement, Erreur, Interdit } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { exercicesRequete } from '../flux/requetes.ts';
import { useOrganisme } from '../organismes/organismes.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { jourAffiche } from '../typographie/typographie.ts';
import { type Affiche, ecrisAffiche, lisAffiche, montres } from './adresse.ts';
import { Composeur } from './Composeur.tsx';
import { changeQuelqueChose } from './composer.ts';
import { comparaisonEnCsv } from './exporte.ts';
import { Gardes } from './Gardes.tsx';
import type { NomsConnus } from './phrases.ts';
import { Resultats } from './Resultats.tsx';
import { comparaisonRequete, scenariosRequete } from './requetes.ts';
import './scenario.css';

/** What a landlord tries beside its real agreements, side by side, kept under a name. */
export default function Scenarios() {
  const { genre } = useOrganisme();
  if (genre !== 'BAILLEUR')
    return (
      <Interdit quoi="Les scénarios sont des essais du bailleur. Choisissez un bailleur pour les voir." />
    );
  return <ScenariosDuBailleur />;
}

function ScenariosDuBailleur() {
  const organisme = useOrganisme();
  const { exercice = '' } = useParams();
  const { affiche, change } = useAffiche();
  const lus = useQuery(scenariosRequete(organisme.id));
  const gardes = useMemo(
    () => (lus.data ?? []).filter((s) => String(s.exercice) === exercice),
    [lus.data, exercice],
  );
  const comparaison = useQuery({
    ...comparaisonRequete(organisme.id, {
      exercice: Number(exercice),
      scenarios: colonnes(affiche, gardes),
    }),
    enabled: lus.isSuccess,
  });
  const noms = useNoms(organisme.id, comparaison.data?.comparaison.parReservataire);
  const donnees = comparaison.data?.comparaison;
  return (
    <Page
      titre={`Scénarios ${exercice}`}
      fil={[{ libelle: `Flux ${exercice}`, vers: `/o/${organisme.id}/flux/${exercice}` }]}
      actions={
        <div className="rang">
          {affiche.essai === undefined && (
            <Button size="xs" onClick={() => change({ ...affiche, essai: [{ conventions: [] }] })}>
              Nouveau scénario
            </Button>
          )}
          {donnees && donnees.parReservataire.length > 0 && (
            <>
              <Button
                variant="default"
                size="xs"
                onClick={() =>
                  telecharge(`scenarios-${exercice}-${organisme.nom}.csv`, comparaisonEnCsv(donnees))
                }
              >
                Exporter en csv
              </Button>
              <Button variant="default" size="xs" onClick={() => window.print()}>
                Imprimer
              </Button>
            </>
          )}
        </div>
      }
    >
      <div className="scenarios-tete sans-impression">
        <Exercice organisme={organisme.id} exercice={exercice} />
        <Link to={`/o/${organisme.id}/flux/${exercice}/methodes`}>Comparer les méthodes de part</Link>
      </div>
      {lus.isPending && <Chargement lignes={14} hauteur="2rem" />}
      {lus.isError && <Erreur erreur={lus.error} reessaie={() => void lus.refetch()} />}
      {lus.isSuccess && (
        <div className="pile scenarios">
          <Gardes organisme={organisme.id} gardes={gardes} affiche={affiche} change={change} noms={noms} />
          {affiche.essai !== undefined && (
            <Composeur
              key={`${affiche.modifie ?? 'nouveau'} ${exercice}`}
              organisme={organisme.id}
              exercice={Number(exercice)}
              gardes={gardes}
              affiche={affiche}
              change={change}
              noms={noms}
            />
          )}
          {comparaison.isPending && <Chargement lignes={10} hauteur="2rem" />}
          {comparaison.isError && (
            <Erreur erreur={comparaison.error} reessaie={() => void comparaison.refetch()} />
          )}
          {comparaison.data && (
            <Resultats vue={comparaison.data} organisme={organisme} attend={comparaison.isPlaceholderData} />
          )}
        </div>
      )}
    </Page>
  );
}

/** What is shown lives in the address, so that a comparison can be sent as a link. */
function useAffiche() {
  const [parametres, setParametres] = useSearchParams();
  const affiche = useMemo(() => lisAffiche(parametres), [parametres]);
  const change = (voulue: Affiche) =>
    setParametres(ecrisAffiche(voulue), { replace: true, preventScrollReset: true });
  return { affiche, change };
}

/** The columns in order: the kept ones, then the one being written as soon as it changes something. */
function colonnes(affiche: Affiche, gardes: readonly ScenarioVue[]) {
  const ecrits = (affiche.essai ?? []).filter(changeQuelqueChose);
  const modifie = gardes.find((g) => g.id === affiche.modifie);
  return [
    ...montres(affiche, gardes).map(({ id, nom, changements }) => ({ id, nom, changements })),
    ...(ecrits.length === 0
      ? []
      : [
          {
            id: null,
            nom: modifie ? `${modifie.nom} (modifié)`.slice(0, 120) : 'Essai',
            changements: ecrits,
          },
        ]),
  ];
}

type Lignes = readonly { readonly convention: number | null; readonly nom: string }[];
function useNoms(organisme: number, lignes: Lignes | undefined): NomsConnus {
  const etats = usePhotographies(organisme).data;
  return useMemo(
    () => ({
      conventions: new Map(
        (lignes ?? []).flatMap((l) => (l.convention === null ? [] : [[l.convention, l.nom] as const])),
      ),
      photographies: new Map((etats ?? []).map((p) => [p.id, jourAffiche(p.dateReference)])),
    }),
    [lignes, etats],
  );
}

function Exercice({ organisme, exercice }: { organisme: number; exercice: string }) {
  const navigue = useNavigate();
  const connus = useQuery(exercicesRequete(organisme)).data?.exercices.map(String) ?? [];
  const options = connus.includes(exercice)
    ? connus
    : [exercice, ...connus].sort((a, b) => b.localeCompare(a));
  return (
    <NativeSelect
      label="Exercice"
      value={exercice}
      data={options}
      onChange={(e) => void navigue(`/o/${organisme}/flux/${e.currentTarget.value}/scenarios`)}
    />
  );
}
