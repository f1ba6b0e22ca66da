import { Button } from '@mantine/core';
import { useBeforeUnload, useBlocker } from 'react-router';
import { Dialogue } from '../../cadre/Dialogue.tsx';

type Props = {
  /** Read at the moment of leaving: a draft just saved is free to go. */
  retient: () => boolean;
  oublie: () => void;
};

/** Leaving with something typed and not saved asks; what was typed may also wait in this tab. */
export function Sortie({ retient, oublie }: Props) {
  const sortie = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && retient(),
  );
  useBeforeUnload((evenement) => {
    if (retient()) evenement.preventDefault();
  });
  if (sortie.state !== 'blocked') return null;
  return (
    <Dialogue titre="Quitter sans enregistrer ?" ferme={() => sortie.state === 'blocked' && sortie.reset()}>
      <p>
        Vos modifications ne sont pas enregistrées. Gardées dans cet onglet, elles vous attendront quand vous
        reviendrez sur cette page.
      </p>
      <div className="rang">
        <Button onClick={() => sortie.reset()}>Rester</Button>
        <Button variant="default" onClick={() => sortie.proceed()}>
          Quitter et les garder
        </Button>
        <Button
          variant="default"
          onClick={() => {
            oublie();
            sortie.proceed();
          }}
        >
          Quitter et les oublier
        </Button>
      </div>
    </Dialogue>
  );
}
