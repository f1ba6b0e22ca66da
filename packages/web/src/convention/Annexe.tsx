import type { AnnexeVue } from '@contingent/echanges';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { adresse, ErreurApi, envoie } from '../api/client.ts';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { insecable, instantAffiche } from '../typographie/typographie.ts';
import { lisAnnexe, texteDeLAnnexe } from './annexe.ts';
import { EtatDeLAnnee } from './EtatDeLAnnee.tsx';
import { annexeRequete, conventionRequete } from './requetes.ts';
import '../cadre/blocs.css';
import './convention.css';

/** What is known of one year of an agreement: its inventory, and what none says (subtractions, vacancies, carried fraction). */
export default function Annexe() {
  const organisme = useOrganisme();
  const { convention = '', exercice = '' } = useParams();
  const lue = useQuery(annexeRequete(organisme.id, convention, exercice));
  const nommee = useQuery(conventionRequete(organisme.id, convention)).data;
  const bailleur = organisme.genre === 'BAILLEUR';
  const racine = `/o/${organisme.id}/conventions`;
  const autre = nommee && (bailleur ? nommee.reservataire.nom : nommee.bailleur.nom);
  return (
    <Page
      titre={`Données de l’année ${exercice}`}
      fil={[
        { libelle: 'Conventions', vers: racine },
        { libelle: autre ?? 'Convention', vers: `${racine}/${convention}` },
      ]}
    >
      {lue.isPending && <Chargement lignes={6} hauteur="2.5rem" />}
      {lue.isError && <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />}
      {lue.data && (
        <Saisie key={lue.data.version} annexe={lue.data} organisme={organisme.id} modifiable={bailleur} />
      )}
    </Page>
  );
}

function Saisie(props: { annexe: AnnexeVue; organisme: number; modifiable: boolean }) {
  const { annexe, organisme, modifiable } = props;
  const [texte, setTexte] = useState(() => texteDeLAnnexe(annexe));
  const [fautes, setFautes] = useState<Record<string, string>>({});
  const navigue = useNavigate();
  const requetes = useQueryClient();
  const chemin = ['/conventions/', annexe.convention, '/annexes/', annexe.exercice] as const;
  const enregistrement = useMutation({
    mutationFn: (saisie: object) =>
      envoie('PUT', adresse('/o/', organisme, ...chemin), saisie, (e) => e.AnnexeVue),
    onSuccess: async () => {
      await requetes.invalidateQueries();
      await navigue(`/o/${organisme}/flux/${annexe.exercice}`);
    },
    onError: (erreur) => {
      const recues = erreur instanceof ErreurApi ? (erreur.probleme.fautes ?? []) : [];
      setFautes(
        Object.fromEntries(
          recues.map((f) => [f.chemin.split('.').at(-1) ?? '', `${f.message} ${f.remede ?? ''}`]),
        ),
      );
    },
  });
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    enregistrement.reset();
    const lu = lisAnnexe(texte);
    setFautes('fautes' in lu ? lu.fautes : {});
    if ('saisie' in lu) enregistrement.mutate(lu.saisie);
  };
  const erreurDe = (cle: string) => (fautes[cle] === undefined ? undefined : insecable(fautes[cle]));
  return (
    <form className="convention-formulaire" onSubmit={soumet} noValidate>
      <p className="doux">
        {annexe.version === 0
          ? 'Rien n’est encore saisi pour cette année.'
          : insecable(
              `Version ${annexe.version}, saisie par ${annexe.saisiePar} le ${instantAffiche(annexe.saisieLe)}. Les versions antérieures sont gardées.`,
            )}
      </p>
      <EtatDeLAnnee
        annexe={annexe}
        organisme={organisme}
        modifiable={modifiable}
        valeur={texte.photographie}
        erreur={erreurDe('photographie')}
        change={(photographie) => setTexte({ ...texte, photographie })}
      />
      {annexe.categories.length > 0 && (
        <fieldset disabled={!modifiable}>
          <legend>Logements soustraits du flux</legend>
          {annexe.categories.map(({ code, libelle }) => (
            <TextInput
              key={code}
              name={code}
              label={libelle.charAt(0).toLocaleUpperCase('fr') + libelle.slice(1)}
              inputMode="numeric"
              maxLength={10}
              value={texte.categories[code] ?? ''}
              error={erreurDe(code)}
              onChange={(e) =>
                setTexte({ ...texte, categories: { ...texte.categories, [code]: e.currentTarget.value } })
              }
            />
          ))}
        </fieldset>
      )}
      <fieldset disabled={!modifiable}>
        <legend>Libérations et report</legend>
        <TextInput
          name="liberations"
          label="Logements libérés dans l’année"
          description="S’ils sont connus, ils remplacent le taux de rotation. Vide : la rotation s’applique."
          inputMode="numeric"
          maxLength={10}
          value={texte.liberations}
          error={erreurDe('liberations')}
          onChange={(e) => setTexte({ ...texte, liberations: e.currentTarget.value })}
        />
        <TextInput
          name="reliquatAnterieur"
          label={`Fraction de logement reportée de ${annexe.exercice - 1}`}
          description="Seulement si la convention reporte la fraction : « 0,78 », ou 0 s’il n’y en a pas."
          maxLength={40}
          value={texte.reliquatAnterieur}
          error={erreurDe('reliquatAnterieur')}
          onChange={(e) => setTexte({ ...texte, reliquatAnterieur: e.currentTarget.value })}
        />
      </fieldset>
      {enregistrement.isError && Object.keys(fautes).length === 0 && (
        <Erreur
          erreur={enregistrement.error}
          garde="Rien n’a été enregistré. Ce que vous avez saisi est gardé."
        />
      )}
      {modifiable && (
        <div>
          <Button type="submit" loading={enregistrement.isPending}>
            Enregistrer et voir le flux
          </Button>
        </div>
      )}
    </form>
  );
}
