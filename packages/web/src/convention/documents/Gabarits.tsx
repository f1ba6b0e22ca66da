import type { ChampDeGabarit, GabaritVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { adresse, envoie, ordonne } from '../../api/client.ts';
import { Defile } from '../../cadre/Defile.tsx';
import { DepotDeFichier } from '../../cadre/DepotDeFichier.tsx';
import { Dialogue } from '../../cadre/Dialogue.tsx';
import { Chargement, Erreur, Interdit } from '../../cadre/Etats.tsx';
import { Page } from '../../cadre/Page.tsx';
import { useOrganisme } from '../../organismes/organismes.ts';
import { compte, insecable, instantAffiche, tailleAffichee } from '../../typographie/typographie.ts';
import { Rubriques } from '../Rubriques.tsx';
import { gabaritsRequete } from '../requetes.ts';
import { GENRES } from './genres.ts';
import { Telecharge } from './Telecharge.tsx';
import '../../cadre/blocs.css';
import '../convention.css';

/** The Word templates of the papers: take ours, change their look in Word, send them back; or return to ours. */
export default function Gabarits() {
  const organisme = useOrganisme();
  const bailleur = organisme.genre === 'BAILLEUR';
  const lus = useQuery({ ...gabaritsRequete(organisme.id), enabled: bailleur });
  return (
    <Page
      titre="Gabarits des documents"
      fil={[{ libelle: 'Conventions', vers: `/o/${organisme.id}/conventions` }]}
    >
      {!bailleur && (
        <Interdit quoi="Les gabarits sont ceux du bailleur : c’est lui qui met ses documents en page." />
      )}
      {bailleur && (
        <>
          <Rubriques organisme={organisme.id} bailleur />
          <p>
            {insecable(
              'Téléchargez un gabarit, changez dans Word sa présentation (logo, polices, ordre, phrases à vous), gardez les champs entre accolades, puis déposez-le : les documents suivants en sortent. Un champ inconnu ou manquant est signalé, et rien n’est remplacé.',
            )}
          </p>
          {lus.isPending && <Chargement lignes={9} hauteur="2rem" />}
          {lus.isError && <Erreur erreur={lus.error} reessaie={() => void lus.refetch()} />}
          <div className="gabarits">
            {lus.data?.map((g) => (
              <Gabarit key={g.genre} gabarit={g} organisme={organisme.id} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function Gabarit({ gabarit: g, organisme }: { gabarit: GabaritVue; organisme: number }) {
  const { titre } = GENRES[g.genre];
  const requetes = useQueryClient();
  const chemin = adresse('/o/', organisme, '/gabarits/', g.genre);
  const relit = () => requetes.invalidateQueries({ queryKey: ['gabarits', organisme] });
  const envoi = useMutation({
    mutationFn: (fichier: File) => {
      const corps = new FormData();
      corps.append('fichier', fichier);
      return envoie('PUT', chemin, corps, (e) => e.GabaritVue);
    },
    onSuccess: relit,
  });
  return (
    <section className="pile gabarit" aria-labelledby={`gabarit-${g.genre}`}>
      <h2 id={`gabarit-${g.genre}`}>{titre}</h2>
      <Actuel gabarit={g} />
      <div className="rang">
        <Telecharge
          chemin={`${chemin}.docx`}
          libelle={g.propre ? 'Télécharger le vôtre' : 'Télécharger le gabarit'}
          nom={`Télécharger le gabarit ${titre}`}
        />
        {g.propre && <Revenir chemin={chemin} titre={titre} propre={g.propre} fait={relit} />}
      </div>
      <DepotDeFichier
        invite={insecable(`Déposez ici votre gabarit « ${titre} », ou`)}
        choisir="choisissez un fichier Word"
        accepte=".docx"
        attente={envoi.isPending ? 'Lecture du gabarit…' : undefined}
        recoit={(fichier) => envoi.mutate(fichier)}
      />
      <output>{envoi.isSuccess && 'Gabarit accepté : les prochains documents en sortiront.'}</output>
      {envoi.isError && (
        <Erreur
          erreur={envoi.error}
          garde="Le gabarit en place n’a pas changé. Corrigez le fichier, puis déposez-le de nouveau."
        />
      )}
      <Champs champs={g.champs} titre={titre} />
    </section>
  );
}

function Actuel({ gabarit: { propre } }: { gabarit: GabaritVue }) {
  if (propre === null) return <p>En place{'\u202f'}: le gabarit de Contingent.</p>;
  return (
    <p>
      En place{'\u202f'}: <strong>{propre.nom}</strong>{' '}
      <span className="doux">
        ({tailleAffichee(propre.taille)}), déposé le {instantAffiche(propre.deposeLe)} par {propre.deposePar}
      </span>
    </p>
  );
}

type RevenirProps = {
  chemin: string;
  titre: string;
  propre: NonNullable<GabaritVue['propre']>;
  fait: () => Promise<void>;
};

function Revenir({ chemin, titre, propre, fait }: RevenirProps) {
  const [ouvert, setOuvert] = useState(false);
  const dialogue = useRef<HTMLDialogElement>(null);
  const retrait = useMutation({
    mutationFn: () => ordonne('DELETE', chemin),
    onSuccess: async () => {
      dialogue.current?.close();
      await fait();
    },
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOuvert(true)}>
        Revenir au gabarit de Contingent…
      </Button>
      {ouvert && (
        <Dialogue
          titre={insecable(`Revenir au gabarit de Contingent : ${titre}`)}
          ferme={() => setOuvert(false)}
          ref={dialogue}
        >
          <p>
            {insecable(
              `« ${propre.nom} » ne servira plus aux prochains documents. Les documents déjà téléchargés et les fichiers signés ne changent pas.`,
            )}
          </p>
          {retrait.isError && <Erreur erreur={retrait.error} />}
          <div className="rang">
            <Button loading={retrait.isPending} onClick={() => retrait.mutate()}>
              Revenir au gabarit de Contingent
            </Button>
            <Button variant="default" onClick={() => dialogue.current?.close()}>
              Annuler
            </Button>
          </div>
        </Dialogue>
      )}
    </>
  );
}

function Champs({ champs, titre }: { champs: readonly ChampDeGabarit[]; titre: string }) {
  return (
    <details className="jumeau">
      <summary>{insecable(`Les ${compte(champs.length, 'champ')} de ce gabarit`)}</summary>
      <Defile nom={`Champs du gabarit ${titre}`}>
        <table className="tableau">
          <thead>
            <tr>
              <th scope="col">À écrire dans Word</th>
              <th scope="col">Ce qu’il imprime</th>
              <th scope="col">Obligatoire</th>
            </tr>
          </thead>
          <tbody>
            {champs.map((c) => (
              <tr key={`${c.dans ?? ''}/${c.nom}`}>
                <th scope="row">
                  <code>{c.liste ? `{#${c.nom}} … {/${c.nom}}` : `{${c.nom}}`}</code>
                </th>
                <td>
                  {insecable(c.libelle)}
                  {c.dans !== null && <span className="doux"> (dans la liste {c.dans})</span>}
                </td>
                <td>{c.obligatoire ? 'oui' : 'non'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Defile>
    </details>
  );
}
