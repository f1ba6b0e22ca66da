import type { OrganismeVue } from '@contingent/echanges';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { adresse, envoie } from '../api/client.ts';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { insecable } from '../typographie/typographie.ts';
import { accueil, useOrganismes } from './organismes.ts';
import './choix.css';

/** « Pour qui agissez-vous ? »: until sign-in exists, one chooses the organisation that one acts for. */
export default function Choix() {
  const organismes = useOrganismes();
  useEffect(() => {
    document.title = 'Pour qui agissez-vous ? · Contingent';
  }, []);
  const liste = organismes.data ?? [];
  return (
    <main className="seule pile" style={{ gap: '1.25rem' }}>
      <div>
        <p className="doux">Contingent — réservations de logements sociaux en flux</p>
        <h1>Pour qui agissez-vous{'\u202f'}?</h1>
      </div>
      {organismes.isPending && <Chargement lignes={8} />}
      {organismes.isError && <Erreur erreur={organismes.error} reessaie={() => void organismes.refetch()} />}
      {organismes.isSuccess && (
        <>
          <Liste
            titre="Bailleurs"
            organismes={liste.filter((o) => o.genre === 'BAILLEUR')}
            vide="Aucun bailleur sur cette installation : ajoutez le vôtre ci-dessous."
          />
          <NouveauBailleur ouvert={!liste.some((o) => o.genre === 'BAILLEUR')} />
          <Liste
            titre="Réservataires"
            organismes={liste.filter((o) => o.genre === 'RESERVATAIRE')}
            vide="Un réservataire apparaît ici quand un bailleur le relie à un organisme de cette installation."
          />
        </>
      )}
      <p className="doux">
        Il n’y a pas encore de connexion par compte : chacun peut agir ici pour tous les organismes. C’est
        pourquoi le serveur n’écoute que sur cet ordinateur ; rien n’est joignable depuis le réseau.
      </p>
      <p>
        <Link to="/audit">Vérifier une convention déjà signée, sans compte et sans rien envoyer</Link>
      </p>
      <p>
        <Link to="/regles">Les règles appliquées, leurs sources et leur degré de certitude</Link>
      </p>
    </main>
  );
}

function Liste(props: { titre: string; organismes: OrganismeVue[]; vide: string }) {
  const { titre, organismes, vide } = props;
  const [cherche, setCherche] = useState('');
  const long = organismes.length > 12;
  const vus = organismes.filter((o) =>
    o.nom.toLocaleLowerCase('fr').includes(cherche.toLocaleLowerCase('fr')),
  );
  return (
    <section className="pile" aria-label={titre}>
      <h2>
        {titre} <span className="doux">{organismes.length}</span>
      </h2>
      {organismes.length === 0 && <p className="doux">{insecable(vide)}</p>}
      {long && (
        <TextInput
          label={`Chercher parmi les ${titre.toLocaleLowerCase('fr')}`}
          value={cherche}
          onChange={(e) => setCherche(e.currentTarget.value)}
          maw={320}
        />
      )}
      <ul className="choix-liste">
        {vus.map((o) => (
          <li key={o.id}>
            <Link to={accueil(o)}>{insecable(o.nom)}</Link>
            {o.departement && <span className="doux">{o.departement}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NouveauBailleur({ ouvert }: { ouvert: boolean }) {
  const [visible, setVisible] = useState(ouvert);
  const [nom, setNom] = useState('');
  const [departement, setDepartement] = useState('');
  const requetes = useQueryClient();
  const navigue = useNavigate();
  const creation = useMutation({
    mutationFn: () =>
      envoie(
        'POST',
        adresse('/organismes'),
        { nom, genre: 'BAILLEUR', ...(departement.trim() === '' ? {} : { departement: departement.trim() }) },
        (e) => e.OrganismeVue,
      ),
    onSuccess: async (cree) => {
      await requetes.invalidateQueries({ queryKey: ['organismes'] });
      await navigue(accueil(cree));
    },
  });
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    creation.mutate();
  };
  if (!visible) {
    return (
      <div>
        <Button variant="default" onClick={() => setVisible(true)}>
          Nouveau bailleur
        </Button>
      </div>
    );
  }
  return (
    <form className="choix-nouveau" onSubmit={soumet} aria-label="Nouveau bailleur">
      <TextInput
        label="Nom du bailleur"
        value={nom}
        required
        minLength={2}
        maxLength={200}
        autoFocus={!ouvert}
        onChange={(e) => setNom(e.currentTarget.value)}
      />
      <TextInput
        label="Département (facultatif)"
        placeholder="31"
        value={departement}
        maxLength={3}
        onChange={(e) => setDepartement(e.currentTarget.value)}
      />
      <Button type="submit" loading={creation.isPending}>
        Ajouter
      </Button>
      {creation.isError && <Erreur erreur={creation.error} />}
    </form>
  );
}
