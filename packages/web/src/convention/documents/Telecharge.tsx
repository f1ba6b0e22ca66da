import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { recois } from '../../api/client.ts';
import { gardeFichier } from '../../cadre/csv.ts';
import { Erreur } from '../../cadre/Etats.tsx';

/** A file made by the server: a refusal is said here, not in a page of its own. */
export function Telecharge(props: { chemin: string; libelle: string; nom: string }) {
  const { chemin, libelle, nom } = props;
  const recu = useMutation({
    mutationFn: () => recois(chemin),
    onSuccess: ({ nom: donne, contenu }) => gardeFichier(donne, contenu),
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={recu.isPending}
        aria-label={nom}
        onClick={() => recu.mutate()}
      >
        {libelle}
      </Button>
      {recu.isError && <Erreur erreur={recu.error} />}
    </>
  );
}
