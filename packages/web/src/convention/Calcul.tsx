import type { ConventionVue, LigneFlux } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { ouRepondre } from '../flux/adresses.ts';
import { Constats, Manques } from '../flux/Constats.tsx';
import { parGravite } from '../flux/constats.ts';
import { Imprime, imprimeUnChiffre, UnChiffre } from '../flux/LigneDeFlux.tsx';
import { fluxRequete } from '../flux/requetes.ts';
import type { ColonneDeChiffre } from '../flux/titres.ts';
import { insecable } from '../typographie/typographie.ts';
import { AnnexesAnnuelles } from './AnnexesAnnuelles.tsx';

const RANGS: readonly (readonly [ColonneDeChiffre, string])[] = [
  ['eligibles', 'Logements éligibles'],
  ['droits', 'Droits'],
  ['part', 'Part'],
  ['tauxRotation', 'Taux de rotation'],
  ['flux', 'Flux exact'],
  ['objectif', 'Objectif'],
  ['reliquat', 'Fraction reportée'],
];

/** The figures of each year of the agreement, the same as in Flux, each one opening; then what each year froze. */
export function Calcul({ convention: c, organisme }: { convention: ConventionVue; organisme: number }) {
  return (
    <div className="pile calcul">
      {c.versions.length > 1 && (
        <p className="doux">
          {insecable(
            'Chaque exercice se calcule sur la version qui le couvre : la dernière signée, sinon la dernière rédigée. ',
          )}
          <Link to="?onglet=versions">Comparer deux versions, en chiffres</Link>
        </p>
      )}
      {c.exercices
        .toSorted((a, b) => b - a)
        .map((annee) => (
          <Annee key={annee} c={c} organisme={organisme} exercice={String(annee)} />
        ))}
      <AnnexesAnnuelles convention={c} organisme={organisme} />
    </div>
  );
}

function Annee({ c, organisme, exercice }: { c: ConventionVue; organisme: number; exercice: string }) {
  const flux = useQuery(fluxRequete(organisme, exercice, {}));
  const ligne = flux.data?.lignes.find((l) => l.convention === c.id && l.bailleur.id === c.bailleur.id);
  const bailleur = organisme === c.bailleur.id;
  return (
    <section className="pile annee">
      <h2>
        Exercice <Link to={`/o/${organisme}/flux/${exercice}`}>{exercice}</Link>
      </h2>
      {flux.isPending && <Chargement lignes={7} />}
      {flux.isError && <Erreur erreur={flux.error} reessaie={() => void flux.refetch()} />}
      {ligne && (
        <div className="annee-corps">
          <Chiffres ligne={ligne} />
          <AuRegard ligne={ligne} organisme={organisme} bailleur={bailleur} />
        </div>
      )}
      {flux.data && !ligne && <p className="doux">Aucune de ses versions ne s’applique à cet exercice.</p>}
      <p className="rang">
        <Link to={`annexes/${exercice}`}>
          {bailleur
            ? `Soustractions, libérations et fraction reportée de ${exercice}`
            : `Données de l’année ${exercice}`}
        </Link>
        {ligne?.imprime && <Link to={`audit?exercice=${exercice}`}>Vérifier ce qu’elle imprime</Link>}
      </p>
    </section>
  );
}

export function Chiffres({ ligne }: { ligne: LigneFlux }) {
  return (
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
        {imprimeUnChiffre(ligne) && (
          <tr>
            <th scope="row">Imprimé sur le document signé</th>
            <td>
              <Imprime ligne={ligne} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function AuRegard({
  ligne,
  organisme,
  bailleur,
}: {
  ligne: LigneFlux;
  organisme: number;
  bailleur: boolean;
}) {
  if (ligne.manques.length + ligne.constats.length === 0)
    return <p className="doux">Aucun constat, aucune question sans réponse.</p>;
  return (
    <div className="pile">
      <Manques
        manques={ligne.manques}
        ou={(manque) => {
          if (!bailleur) return 'La réponse appartient au bailleur : posez-lui cette question.';
          const { vers, mots } = ouRepondre(ligne, manque);
          return vers === undefined ? insecable(mots) : <Link to={`/o/${organisme}/${vers}`}>{mots}</Link>;
        }}
      />
      <Constats constats={parGravite(ligne.constats)} nom={`Constats de ${ligne.exercice}`} />
    </div>
  );
}
