import { CHAMPS_DES_CLAUSES } from '@contingent/droit';
import type { ModeleVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { adresse, ordonne } from '../../api/client.ts';
import { Dialogue } from '../../cadre/Dialogue.tsx';
import { Chargement, Erreur, Interdit, Vide } from '../../cadre/Etats.tsx';
import { Page } from '../../cadre/Page.tsx';
import { modelesRequete } from '../../flux/requetes.ts';
import { useOrganisme } from '../../organismes/organismes.ts';
import { compte, insecable, instantAffiche } from '../../typographie/typographie.ts';
import { Rubriques } from '../Rubriques.tsx';
import '../../cadre/blocs.css';
import '../convention.css';

type Propre = ModeleVue & { propre: NonNullable<ModeleVue['propre']> };

/** The landlord's own models with what they change, then ours with where each was read. */
export default function Modeles() {
  const organisme = useOrganisme();
  const bailleur = organisme.genre === 'BAILLEUR';
  const lus = useQuery({ ...modelesRequete(organisme.id), enabled: bailleur });
  const propres = (lus.data ?? []).filter((m): m is Propre => m.propre !== null);
  const notres = (lus.data ?? []).filter((m) => m.propre === null);
  return (
    <Page
      titre="Modèles de convention"
      fil={[{ libelle: 'Conventions', vers: `/o/${organisme.id}/conventions` }]}
    >
      {!bailleur && (
        <Interdit quoi="Les modèles sont ceux du bailleur : c’est lui qui rédige les conventions." />
      )}
      {bailleur && <Rubriques organisme={organisme.id} bailleur />}
      {bailleur && lus.isPending && <Chargement lignes={8} hauteur="2rem" />}
      {lus.isError && <Erreur erreur={lus.error} reessaie={() => void lus.refetch()} />}
      {lus.data && (
        <div className="pile">
          <h2>Les vôtres</h2>
          {propres.length === 0 && (
            <Vide titre="Aucun modèle à vous pour l’instant">
              <p>
                Rédigez une convention comme vous les voulez toutes, puis choisissez « Enregistrer comme
                modèle » dans ses autres actions{'\u202f'}: les suivantes partiront de là.
              </p>
              <Link to={`/o/${organisme.id}/conventions`}>Voir les conventions</Link>
            </Vide>
          )}
          {propres.length > 0 && (
            <ul className="papiers">
              {propres.map((m) => (
                <ModelePropre
                  key={m.propre.id}
                  m={m}
                  organisme={organisme.id}
                  base={notres.find((n) => n.nom === m.nom)?.titre}
                />
              ))}
            </ul>
          )}
          <h2>Ceux de Contingent</h2>
          <ul className="papiers">
            {notres.map((m) => (
              <li key={m.nom}>
                <div>
                  <strong>{insecable(m.titre)}</strong>
                  <div className="doux">{insecable(m.origine)}</div>
                </div>
                <Link to={`/o/${organisme.id}/conventions/nouvelle?modele=${m.nom}`}>
                  Partir de ce modèle
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}

const titreDeClause = (clause: string): string =>
  Object.hasOwn(CHAMPS_DES_CLAUSES, clause)
    ? CHAMPS_DES_CLAUSES[clause as keyof typeof CHAMPS_DES_CLAUSES].titre
    : clause;

function ModelePropre({ m, organisme, base }: { m: Propre; organisme: number; base: string | undefined }) {
  const clauses = Object.keys(m.propre.clauses);
  return (
    <li>
      <div>
        <strong>{insecable(m.titre)}</strong>
        <div>
          {insecable(
            clauses.length === 0
              ? `Ne change rien à « ${base ?? m.nom} ».`
              : `Change ${compte(clauses.length, 'clause')} de « ${base ?? m.nom} » : ${clauses.map(titreDeClause).join(', ')}.`,
          )}
        </div>
        <div className="doux">
          Enregistré le {instantAffiche(m.propre.creeLe)} par {m.propre.creePar}
        </div>
      </div>
      <div className="rang">
        <Link to={`/o/${organisme}/conventions/nouvelle?modele=${m.nom}&modelePropre=${m.propre.id}`}>
          Partir de ce modèle
        </Link>
        <Retirer m={m} organisme={organisme} />
      </div>
    </li>
  );
}

function Retirer({ m, organisme }: { m: Propre; organisme: number }) {
  const [ouvert, setOuvert] = useState(false);
  const dialogue = useRef<HTMLDialogElement>(null);
  const requetes = useQueryClient();
  const retrait = useMutation({
    mutationFn: () => ordonne('DELETE', adresse('/o/', organisme, '/modeles/', m.propre.id)),
    onSuccess: async () => {
      dialogue.current?.close();
      await requetes.invalidateQueries({ queryKey: ['modeles'] });
    },
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOuvert(true)}>
        Retirer…
      </Button>
      {ouvert && (
        <Dialogue titre={insecable(`Retirer « ${m.titre} »`)} ferme={() => setOuvert(false)} ref={dialogue}>
          <p className="effet">
            Il ne sera plus proposé pour une nouvelle convention. Celles qui en sont parties gardent ses
            clauses : elles ne changent pas.
          </p>
          {retrait.isError && <Erreur erreur={retrait.error} />}
          <div className="rang">
            <Button color="#a11d1d" loading={retrait.isPending} onClick={() => retrait.mutate()}>
              Retirer ce modèle
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
