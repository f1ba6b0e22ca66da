import type { ConventionVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { conventionRequete } from './requetes.ts';
import { type Brouillon, brouillonDe, champsDifferents, LIBELLES } from './saisie.ts';

type Props = {
  organisme: number;
  convention: ConventionVue;
  brouillon: Brouillon;
  /** The person has seen the differences and goes on from the version now stored. */
  reprend: (rendue: ConventionVue) => void;
};

/** Somebody saved in between: what is stored now against what was typed, then one decision. Nothing typed is lost. */
export function Conflit({ organisme, convention, brouillon, reprend }: Props) {
  const lue = useQuery({
    ...conventionRequete(organisme, String(convention.id)),
    queryKey: ['convention-relue', organisme, convention.id],
    staleTime: 0,
    gcTime: 0,
  });
  const stockee = lue.data ? brouillonDe(lue.data) : undefined;
  const champs = stockee ? champsDifferents(stockee, brouillon) : [];
  return (
    <section className="conflit" role="alert">
      <h2>Cette convention a été modifiée entre-temps</h2>
      <p>
        Rien n’a été enregistré, et votre saisie est gardée. Voici ce qui diffère de la version enregistrée
        {'\u202f'}: corrigez vos cases si besoin, puis reprenez sur cette version et enregistrez.
      </p>
      {lue.isPending && <Chargement lignes={3} />}
      {lue.isError && <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />}
      {stockee && champs.length === 0 && <p>Aucune case ne diffère.</p>}
      {stockee && champs.length > 0 && (
        <table className="tableau">
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">Enregistré maintenant</th>
              <th scope="col">Votre saisie</th>
            </tr>
          </thead>
          <tbody>
            {champs.map((champ) => (
              <tr key={champ}>
                <th scope="row">{LIBELLES[champ]}</th>
                <td>{stockee[champ] || <span className="doux">vide</span>}</td>
                <td>{brouillon[champ] || <span className="doux">vide</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lue.data && (
        <div>
          <Button variant="default" onClick={() => lue.data && reprend(lue.data)}>
            Reprendre sur la version {lue.data.version}
          </Button>
        </div>
      )}
    </section>
  );
}
