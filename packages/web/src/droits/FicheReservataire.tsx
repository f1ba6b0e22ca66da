import type { CategorieReservataire } from '@contingent/droit';
import type { ReservataireModification, ReservataireVue } from '@contingent/echanges';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { adresse, envoie, ordonne } from '../api/client.ts';
import { Erreur } from '../cadre/Etats.tsx';
import { organismesRequete } from '../organismes/organismes.ts';
import { OPTIONS_CATEGORIE } from '../parc/nomenclature.ts';
import { insecable } from '../typographie/typographie.ts';
import '../cadre/blocs.css';

type Props = { reservataire: ReservataireVue; organisme: number };

/** Rename, qualify, link to an organisation of this installation. */
export function FicheReservataire({ reservataire, organisme }: Props) {
  const [nom, setNom] = useState(reservataire.nom);
  const [categorie, setCategorie] = useState(reservataire.categorie);
  const enregistre = useModification(reservataire.id, organisme);
  const change = nom.trim() !== reservataire.nom || categorie !== reservataire.categorie;
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    // The options of the list are the categories themselves.
    enregistre.mutate({ nom: nom.trim(), categorie: categorie as CategorieReservataire });
  };
  return (
    <>
      <section className="pile">
        <h2>Nom et catégorie</h2>
        <form className="formulaire" onSubmit={soumet} aria-label="Nom et catégorie">
          <TextInput
            label="Nom"
            required
            maxLength={200}
            value={nom}
            onChange={(e) => setNom(e.currentTarget.value)}
          />
          <NativeSelect
            label="Catégorie"
            data={OPTIONS_CATEGORIE}
            value={categorie}
            onChange={(e) => setCategorie(e.currentTarget.value)}
          />
          <div className="rang">
            <Button type="submit" disabled={!change} loading={enregistre.isPending}>
              Enregistrer
            </Button>
            <output>{enregistre.isSuccess && !change && 'Enregistré.'}</output>
          </div>
          {enregistre.isError && (
            <Erreur erreur={enregistre.error} garde="Ce que vous avez saisi est gardé." />
          )}
        </form>
      </section>
      <Lien reservataire={reservataire} organisme={organisme} />
    </>
  );
}

function useModification(reservataire: number, organisme: number) {
  const requetes = useQueryClient();
  return useMutation({
    mutationFn: (saisie: ReservataireModification) =>
      ordonne('PATCH', adresse('/o/', organisme, '/reservataires/', reservataire), saisie),
    onSuccess: () => requetes.invalidateQueries(),
  });
}

const SANS_LIEN = '';

/** Whom this réservataire is on this installation: that organisation then reads its agreements here. */
function Lien({ reservataire, organisme }: Props) {
  const organismes = useQuery(organismesRequete).data ?? [];
  const possibles = organismes.filter((o) => o.genre === 'RESERVATAIRE');
  const lie = useModification(reservataire.id, organisme);
  const requetes = useQueryClient();
  const creation = useMutation({
    mutationFn: () =>
      envoie(
        'POST',
        adresse('/organismes'),
        { nom: reservataire.nom, genre: 'RESERVATAIRE', categorie: reservataire.categorie },
        (e) => e.OrganismeVue,
      ),
    onSuccess: async (cree) => {
      await requetes.invalidateQueries({ queryKey: ['organismes'] });
      lie.mutate({ organismeLie: cree.id });
    },
  });
  const nomPris = possibles.some((o) => o.nom === reservataire.nom);
  return (
    <section className="pile">
      <h2>Organisme de cette installation</h2>
      <p className="doux">
        Relié, le réservataire lit ici ses conventions, ses chiffres et les logements de leur périmètre, chez
        tous ses bailleurs. Il ne modifie rien.
      </p>
      <div className="formulaire">
        <NativeSelect
          label="Organisme relié"
          value={reservataire.organismeLie === null ? SANS_LIEN : String(reservataire.organismeLie)}
          disabled={lie.isPending}
          data={[
            { value: SANS_LIEN, label: 'aucun' },
            ...possibles.map((o) => ({ value: String(o.id), label: o.nom })),
          ]}
          onChange={(e) => {
            const { value } = e.currentTarget;
            lie.mutate({ organismeLie: value === SANS_LIEN ? null : Number(value) });
          }}
        />
        {reservataire.organismeLie === null && !nomPris && (
          <div>
            <Button variant="default" loading={creation.isPending} onClick={() => creation.mutate()}>
              {insecable(`Créer l’organisme « ${reservataire.nom} » et le relier`)}
            </Button>
          </div>
        )}
        {(creation.isError || lie.isError) && <Erreur erreur={creation.error ?? lie.error} />}
      </div>
    </section>
  );
}
