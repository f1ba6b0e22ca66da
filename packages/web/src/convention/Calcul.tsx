import type { ConventionVue, LigneFlux } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { ouRepondre } from '../flux/adresses.ts';
import { Constats, Manques } from '../flux/Constats.tsx';
import { parGravite } from '../flux/constats.ts';
import { Imprime, UnChiffre } from '../flux/LigneDeFlux.tsx';
import { fluxRequete } from '../flux/requetes.ts';
import type { ColonneDeChiffre } from '../flux/titres.ts';
import { insecable } from '../typographie/typographie.ts';

const RANGS: readonly (readonly [ColonneDeChiffre, string])[] = [
  ['eligibles', 'Logements éligibles'],
  ['droits', 'Droits'],
  ['part', 'Part'],
  ['tauxRotation', 'Taux de rotation'],
  ['flux', 'Flux exact'],
  ['objectif', 'Objectif'],
  ['reliquat', 'Fraction reportée'],
];

/** The figures of each year of the agreement, the same as in Flux, each one opening. */
export function Calcul({ convention: c, organisme }: { convention: ConventionVue; organisme: number }) {
  return (
    <section className="pile">
      <h2>Ce qu’elle calcule</h2>
      {c.exercices.map((annee) => (
        <Annee key={annee} c={c} organisme={organisme} exercice={String(annee)} />
      ))}
    </section>
  );
}

function Annee({ c, organisme, exercice }: { c: ConventionVue; organisme: number; exercice: string }) {
  const flux = useQuery(fluxRequete(organisme, exercice, {}));
  const ligne = flux.data?.lignes.find((l) => l.convention === c.id && l.bailleur.id === c.bailleur.id);
  return (
    <div className="pile">
      <h3>
        <Link to={`/o/${organisme}/flux/${exercice}`}>Exercice {exercice}</Link>
      </h3>
      {flux.isPending && <Chargement lignes={7} />}
      {flux.isError && <Erreur erreur={flux.error} reessaie={() => void flux.refetch()} />}
      {ligne && <Figures ligne={ligne} organisme={organisme} bailleur={organisme === c.bailleur.id} />}
      <p>
        <Link to={`annexes/${exercice}`}>
          {organisme === c.bailleur.id
            ? `Soustractions, libérations et fraction reportée de ${exercice}`
            : `Données de l’année ${exercice}`}
        </Link>
      </p>
    </div>
  );
}

function Figures({ ligne, organisme, bailleur }: { ligne: LigneFlux; organisme: number; bailleur: boolean }) {
  return (
    <>
      <table className="tableau convention-chiffres">
        <tbody>
          {RANGS.filter(([cle]) => cle !== 'reliquat' || ligne.reliquat !== null).map(([cle, mot]) => (
            <tr key={cle}>
              <th scope="row">{mot}</th>
              <td className="nombre">
                <UnChiffre ligne={ligne} cle={cle} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Imprimé sur le document signé</th>
            <td>
              <Imprime ligne={ligne} />
            </td>
          </tr>
        </tbody>
      </table>
      <Manques
        manques={ligne.manques}
        ou={(manque) => {
          if (!bailleur) return 'La réponse appartient au bailleur : posez-lui cette question.';
          const { vers, mots } = ouRepondre(ligne, manque);
          return vers === undefined ? insecable(mots) : <Link to={`/o/${organisme}/${vers}`}>{mots}</Link>;
        }}
      />
      <Constats constats={parGravite(ligne.constats)} nom={`Constats de ${ligne.exercice}`} />
    </>
  );
}
