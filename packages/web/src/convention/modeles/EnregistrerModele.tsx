import type { ConventionVue } from '@contingent/echanges';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { adresse, ordonne } from '../../api/client.ts';
import { Dialogue } from '../../cadre/Dialogue.tsx';
import { Erreur } from '../../cadre/Etats.tsx';
import { compte, insecable } from '../../typographie/typographie.ts';

type Props = { convention: ConventionVue; organisme: number; ferme: () => void };

/** The clauses of this version under a name of the landlord's own, to start its next agreements from. */
export function EnregistrerModele({ convention: c, organisme, ferme }: Props) {
  const dialogue = useRef<HTMLDialogElement>(null);
  const [titre, setTitre] = useState(c.modelePropre?.titre ?? '');
  const [faute, setFaute] = useState<string>();
  const requetes = useQueryClient();
  const envoi = useMutation({
    mutationFn: () =>
      ordonne('POST', adresse('/o/', organisme, '/modeles'), {
        titre: titre.trim(),
        convention: c.id,
        version: c.version,
      }),
    onSuccess: () => requetes.invalidateQueries({ queryKey: ['modeles'] }),
  });
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    envoi.reset();
    const court = titre.trim().length < 3;
    setFaute(court ? 'Donnez un nom d’au moins trois lettres.' : undefined);
    if (!court) envoi.mutate();
  };
  return (
    <Dialogue titre="Enregistrer comme modèle" ferme={ferme} ref={dialogue}>
      {envoi.isSuccess ? (
        <>
          <p role="status">{insecable(`Le modèle « ${titre.trim()} » est enregistré.`)}</p>
          <p className="rang">
            <Link to={`/o/${organisme}/conventions/modeles`}>Voir vos modèles</Link>
            <Button variant="default" onClick={() => dialogue.current?.close()}>
              Fermer
            </Button>
          </p>
        </>
      ) : (
        <form onSubmit={soumet} noValidate>
          <p>
            {insecable(
              c.clausesModifiees === 0
                ? `Les clauses de la version ${c.version} sont toutes celles de « ${c.modeleTitre} » : ce modèle en serait une copie.`
                : `${compte(c.clausesModifiees, 'clause')} de la version ${c.version} ${c.clausesModifiees < 2 ? 'diffère' : 'diffèrent'} de « ${c.modeleTitre} » : le modèle les gardera. Ni le réservataire, ni les nombres, ni les exercices ne sont repris.`,
            )}
          </p>
          <TextInput
            name="titre"
            label="Nom du modèle"
            required
            maxLength={120}
            value={titre}
            error={faute}
            onChange={(e) => setTitre(e.currentTarget.value)}
          />
          {envoi.isError && (
            <Erreur erreur={envoi.error} garde="Rien n’a été enregistré. Le nom saisi est gardé." />
          )}
          <div className="rang">
            <Button type="submit" loading={envoi.isPending}>
              Enregistrer
            </Button>
            <Button variant="default" onClick={() => dialogue.current?.close()}>
              Annuler
            </Button>
          </div>
        </form>
      )}
    </Dialogue>
  );
}
