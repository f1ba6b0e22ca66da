import { modele } from '@contingent/droit';
import type { ConventionVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Chargement } from '../cadre/Etats.tsx';
import { fluxRequete } from '../flux/requetes.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { compte, entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { Chiffres } from './Calcul.tsx';
import { exerciceCourant } from './situation.ts';

type Props = { convention: ConventionVue; organisme: number; bailleur: boolean };

/** Beside the clauses: what they are computed on, and what they give in the current year. */
export function Cote({ convention, organisme, bailleur }: Props) {
  return (
    <div className="convention-cote">
      <Donnees convention={convention} organisme={organisme} bailleur={bailleur} />
      <Apercu convention={convention} organisme={organisme} />
    </div>
  );
}

function Apercu({ convention: c, organisme }: Omit<Props, 'bailleur'>) {
  const exercice = exerciceCourant(c.exercices, new Date().getFullYear());
  const flux = useQuery({ ...fluxRequete(organisme, String(exercice), {}), enabled: exercice !== undefined });
  const ligne = flux.data?.lignes.find((l) => l.convention === c.id && l.bailleur.id === c.bailleur.id);
  if (exercice === undefined || flux.isError) return null;
  const aVoir = (ligne?.constats.length ?? 0) + (ligne?.manques.length ?? 0);
  return (
    <section className="pile">
      <h2>
        Ce qu’elle calcule en <Link to={`/o/${organisme}/flux/${exercice}`}>{exercice}</Link>
      </h2>
      {flux.isPending && <Chargement lignes={7} />}
      {ligne && <Chiffres ligne={ligne} />}
      {flux.data && !ligne && <p className="doux">Aucune de ses versions ne s’applique à cet exercice.</p>}
      <p>
        <Link to="?onglet=calcul">
          {aVoir > 0
            ? insecable(`${compte(aVoir, 'point')} à regarder dans le calcul`)
            : 'Tout le calcul, exercice par exercice'}
        </Link>
      </p>
    </section>
  );
}

function Donnees({ convention: c, organisme, bailleur }: Props) {
  return (
    <section className="pile">
      <h2>Sur quoi elle se calcule</h2>
      <dl className="fiche-ligne">
        <dt>Modèle</dt>
        <dd>
          {insecable(c.modeleTitre)}
          {c.modelePropre && (
            <div className="doux">{insecable(`d’après « ${modele(c.modele)?.titre ?? c.modele} »`)}</div>
          )}
        </dd>
        <dt>Exercices</dt>
        <dd>{c.exercices.join(', ')}</dd>
        <dt>Territoire</dt>
        <dd>
          {c.communes.length === 0 ? 'tout le parc du bailleur dans le département' : c.communes.join(', ')}
        </dd>
        <dt>État des lieux</dt>
        <dd>
          <EtatDesLieux c={c} organisme={organisme} bailleur={bailleur} />
        </dd>
        {c.logementsEligibles !== null && (
          <>
            <dt>Logements éligibles saisis</dt>
            <dd>{entier(c.logementsEligibles)}</dd>
          </>
        )}
        {c.droits !== null && (
          <>
            <dt>Droits saisis</dt>
            <dd>{entier(c.droits)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function EtatDesLieux({
  c,
  organisme,
  bailleur,
}: {
  c: ConventionVue;
  organisme: number;
  bailleur: boolean;
}) {
  const etats = usePhotographies(organisme).data;
  if (c.photographie === null)
    return c.logementsEligibles === null ? (
      <>celui que demande la convention</>
    ) : (
      <>aucun{'\u202f'}: nombre saisi</>
    );
  const etat = etats?.find((p) => p.id === c.photographie);
  return (
    <Link to={`/o/${organisme}/parc/${c.photographie}`}>
      {etat
        ? `au ${jourAffiche(etat.dateReference)}`
        : bailleur
          ? 'voir l’état des lieux'
          : 'voir les logements'}
    </Link>
  );
}
