import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { adresse, envoie } from '../api/client.ts';
import { Erreur } from '../cadre/Etats.tsx';
import { OPTIONS_CATEGORIE } from '../parc/nomenclature.ts';
import '../cadre/blocs.css';

/** Answer of a creation: the identifier alone. */
const identifiant = () => ({ parse: (lu: unknown) => lu as { id: number } });

/** A réservataire that no inventory names yet. */
export function NouveauReservataire({ organisme, ferme }: { organisme: number; ferme: () => void }) {
  const [nom, setNom] = useState('');
  const [categorie, setCategorie] = useState('COMMUNE');
  const requetes = useQueryClient();
  const navigue = useNavigate();
  const creation = useMutation({
    mutationFn: () =>
      envoie('POST', adresse('/o/', organisme, '/reservataires'), { nom, categorie }, identifiant),
    onSuccess: async ({ id }) => {
      await requetes.invalidateQueries({ queryKey: ['reservataires', organisme] });
      await navigue(`/o/${organisme}/reservataires/${id}`);
    },
  });
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    creation.mutate();
  };
  return (
    <form className="formulaire panneau" onSubmit={soumet} aria-label="Nouveau réservataire">
      <div className="panneau-tete">
        <h2>Nouveau réservataire</h2>
        <CloseButton aria-label="Fermer sans ajouter" onClick={ferme} />
      </div>
      <TextInput
        label="Nom"
        required
        maxLength={200}
        value={nom}
        autoFocus
        onChange={(e) => setNom(e.currentTarget.value)}
      />
      <NativeSelect
        label="Catégorie"
        data={OPTIONS_CATEGORIE}
        value={categorie}
        onChange={(e) => setCategorie(e.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={creation.isPending}>
          Ajouter
        </Button>
      </div>
      {creation.isError && <Erreur erreur={creation.error} garde="Ce que vous avez saisi est gardé." />}
    </form>
  );
}
