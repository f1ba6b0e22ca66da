import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { compte } from '../../typographie/typographie.ts';
import { LienVers } from './Rail.tsx';

type Props = {
  nouvelle: boolean;
  enCours: boolean;
  modifie: boolean;
  aReprendre: number;
  bloquants: number;
  message: string;
  sortie: string;
  enregistre: (apres: 'OUVRE' | 'RESTE') => void;
};

/** Always in sight: save, and what stands in the way. */
export function Barre(props: Props) {
  const { nouvelle, enCours, modifie, aReprendre, bloquants, message, sortie, enregistre } = props;
  return (
    <section className="ed-barre" aria-label="Enregistrement">
      <Button size="xs" loading={enCours} onClick={() => enregistre('OUVRE')}>
        {nouvelle ? 'Créer le brouillon' : 'Enregistrer'}
      </Button>
      <Button size="xs" variant="default" disabled={enCours} onClick={() => enregistre('RESTE')}>
        {nouvelle ? 'Créer et continuer' : 'Enregistrer et continuer'}
      </Button>
      <Link to={sortie}>Quitter</Link>
      <span className="espace" />
      <span className="ed-barre-etat">
        {aReprendre > 0 && <span className="marque retard">{compte(aReprendre, 'case')} à reprendre</span>}
        {bloquants > 0 && (
          <span className="marque retard">
            <span aria-hidden="true">■</span> {compte(bloquants, 'bloquant')}
          </span>
        )}
        <span className="ed-vers-apercu">
          <LienVers ancre="apercu">Calcul et contrôles</LienVers>
        </span>
        <output className="doux">
          {message !== '' ? message : modifie ? 'Non enregistré, gardé dans cet onglet.' : ''}
        </output>
      </span>
    </section>
  );
}
