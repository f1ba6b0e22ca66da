import type { ConventionVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { adresse, ErreurApi, envoie } from '../api/client.ts';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { useBrouillon } from './brouillons.ts';
import { Champs } from './Champs.tsx';
import { Conflit } from './Conflit.tsx';
import { conventionRequete } from './requetes.ts';
import {
  type Brouillon,
  brouillonDe,
  brouillonNeuf,
  type Fautes,
  lisBrouillon,
  rangeFautes,
} from './saisie.ts';
import '../cadre/blocs.css';
import './convention.css';

/** Create (`conventions/nouvelle`) or modify (`conventions/:convention/modifier`) an agreement. */
export default function Formulaire() {
  const organisme = useOrganisme();
  const { convention } = useParams();
  return convention === undefined ? (
    <Nouvelle organisme={organisme.id} />
  ) : (
    <Modification organisme={organisme.id} convention={convention} />
  );
}

function Nouvelle({ organisme }: { organisme: number }) {
  const [parametres] = useSearchParams();
  return (
    <Page titre="Nouvelle convention" fil={[{ libelle: 'Conventions', vers: `/o/${organisme}/conventions` }]}>
      <Saisie
        key={parametres.toString()}
        organisme={organisme}
        cle={`${organisme}/nouvelle?${parametres}`}
        depart={brouillonNeuf(parametres)}
        stockee={undefined}
      />
    </Page>
  );
}

function Modification({ organisme, convention }: { organisme: number; convention: string }) {
  const lue = useQuery(conventionRequete(organisme, convention));
  const racine = `/o/${organisme}/conventions`;
  const titre = lue.data
    ? `Modifier la convention avec ${lue.data.reservataire.nom}`
    : 'Modifier la convention';
  return (
    <Page
      titre={titre}
      fil={[
        { libelle: 'Conventions', vers: racine },
        { libelle: lue.data?.reservataire.nom ?? 'Convention', vers: `${racine}/${convention}` },
      ]}
    >
      {lue.isPending && <Chargement lignes={14} hauteur="2rem" />}
      {lue.isError && <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />}
      {lue.data && (
        <Saisie
          organisme={organisme}
          cle={`${organisme}/${convention}`}
          depart={brouillonDe(lue.data)}
          stockee={lue.data}
        />
      )}
    </Page>
  );
}

type SaisieProps = { organisme: number; cle: string; depart: Brouillon; stockee: ConventionVue | undefined };

/** Faults stand at their field; what was typed stays, whatever the server answers. */
function Saisie({ organisme, cle, depart, stockee }: SaisieProps) {
  const { brouillon, change, oublie, repris } = useBrouillon(cle, depart);
  const [fautes, setFautes] = useState<Fautes>({});
  const [version, setVersion] = useState(stockee?.version ?? null);
  const formulaire = useRef<HTMLFormElement>(null);
  const navigue = useNavigate();
  const requetes = useQueryClient();
  const racine = `/o/${organisme}/conventions`;
  const refuse = (vues: Fautes) => {
    setFautes(vues);
    const premier = Object.keys(vues)[0];
    if (premier) formulaire.current?.querySelector<HTMLElement>(`[name="${premier}"]`)?.focus();
  };
  const enregistrement = useMutation({
    mutationFn: (saisie: object) =>
      stockee
        ? envoie(
            'PUT',
            adresse('/o/', organisme, '/conventions/', stockee.id),
            saisie,
            (e) => e.ConventionVue,
          )
        : envoie('POST', adresse('/o/', organisme, '/conventions'), saisie, (e) => e.ConventionVue),
    onSuccess: async (rendue) => {
      oublie();
      await requetes.invalidateQueries();
      await navigue(`${racine}/${rendue.id}`);
    },
    onError: (erreur) => {
      if (erreur instanceof ErreurApi) refuse(rangeFautes(erreur.probleme.fautes ?? []).fautes);
    },
  });
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    enregistrement.reset();
    const lu = lisBrouillon(brouillon, version);
    if ('fautes' in lu) return refuse(lu.fautes);
    setFautes({});
    enregistrement.mutate(lu.saisie);
  };
  const erreur = enregistrement.error;
  const perimee = erreur instanceof ErreurApi && erreur.probleme.code === 'VERSION_PERIMEE';
  const nombreDeFautes = Object.keys(fautes).length;
  return (
    <form ref={formulaire} className="convention-formulaire" onSubmit={soumet} noValidate>
      {repris && (
        <p className="doux">
          Votre saisie précédente, non enregistrée, a été reprise.{' '}
          <button
            type="button"
            className="lien"
            onClick={() => {
              change(depart);
              oublie();
            }}
          >
            Repartir de {stockee ? 'la version enregistrée' : 'zéro'}
          </button>
        </p>
      )}
      <Champs organisme={organisme} brouillon={brouillon} fautes={fautes} change={change} />
      {perimee && stockee && (
        <Conflit
          organisme={organisme}
          convention={stockee}
          brouillon={brouillon}
          reprend={(rendue) => {
            setVersion(rendue.version);
            enregistrement.reset();
          }}
        />
      )}
      {erreur && !perimee && nombreDeFautes === 0 && (
        <Erreur erreur={erreur} garde="Rien n’a été enregistré. Ce que vous avez saisi est gardé." />
      )}
      <output className="retard">
        {nombreDeFautes > 0 &&
          `${nombreDeFautes === 1 ? 'Une case est' : `${nombreDeFautes} cases sont`} à reprendre ci-dessus. Rien n’a été enregistré.`}
      </output>
      <div className="rang">
        <Button type="submit" loading={enregistrement.isPending}>
          {stockee ? 'Enregistrer la modification' : 'Créer la convention'}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            oublie();
            void navigue(stockee ? `${racine}/${stockee.id}` : racine);
          }}
        >
          Abandonner
        </Button>
      </div>
    </form>
  );
}
