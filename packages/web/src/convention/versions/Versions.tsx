import type { ConventionVue, VersionResume } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { Defile } from '../../cadre/Defile.tsx';
import { insecable, instantAffiche, jourAffiche } from '../../typographie/typographie.ts';
import { Empreinte } from '../AnnexesAnnuelles.tsx';
import { ETATS, exerciceCourant, nomDeVersion, periodeEcrite } from '../situation.ts';
import { Comparaison } from './Comparaison.tsx';
import { type Choix, lisChoix } from './choix.ts';

/** Every version with its state, dates and fingerprint; under it, two of them side by side. */
export function Versions({ convention: c, organisme }: { convention: ConventionVue; organisme: number }) {
  const [parametres, setParametres] = useSearchParams();
  const ordre = c.versions.toSorted((a, b) => b.numero - a.numero);
  const choix = lisChoix(parametres, ordre, exerciceCourant(c.exercices, new Date().getFullYear()));
  const change = (voulu: Choix) => {
    const suite = new URLSearchParams(parametres);
    for (const [cle, valeur] of Object.entries(voulu)) suite.set(cle, String(valeur));
    setParametres(suite, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="pile versions">
      <Liste versions={ordre} />
      {choix === undefined ? (
        <p className="doux">
          Une seule version pour l’instant : la comparaison s’ouvrira dès qu’un avenant sera préparé.
        </p>
      ) : (
        <section className="pile">
          <h2>Ce qui change d’une version à l’autre</h2>
          <Choisis versions={ordre} exercices={c.exercices} choix={choix} change={change} />
          <Comparaison convention={c} organisme={organisme} choix={choix} />
        </section>
      )}
    </div>
  );
}

function Liste({ versions }: { versions: readonly VersionResume[] }) {
  return (
    <Defile nom="Versions">
      <table className="tableau liste-versions">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">État</th>
            <th scope="col">Signature</th>
            <th scope="col">Période</th>
            <th scope="col">Exercices</th>
            <th scope="col">Dernière écriture</th>
            <th scope="col">Empreinte</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((v) => (
            <tr key={v.numero}>
              <th scope="row">
                <Link to={`?version=${v.numero}`}>Version {v.numero}</Link>{' '}
                <span className="doux">{v.nature === 'AVENANT' ? 'avenant' : 'initiale'}</span>
              </th>
              <td data-titre="État">{v.etat === 'BROUILLON' ? 'en brouillon' : ETATS[v.etat]}</td>
              <td data-titre="Signature">
                {v.signature === null ? <span className="doux">—</span> : jourAffiche(v.signature)}
                {v.acteDejaSigne && <div className="doux">acte déjà signé, enregistré ensuite</div>}
              </td>
              <td data-titre="Période">
                {v.debut === null ? (
                  <span className="doux">—</span>
                ) : (
                  insecable(periodeEcrite(v.debut, v.fin))
                )}
              </td>
              <td data-titre="Exercices">{v.exercices.join(', ')}</td>
              <td data-titre="Dernière écriture">
                {instantAffiche(v.modifieLe)} <span className="doux">par {v.modifiePar}</span>
              </td>
              <td data-titre="Empreinte">
                <Empreinte sha256={v.empreinte} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Defile>
  );
}

function Choisis(props: {
  versions: readonly VersionResume[];
  exercices: readonly number[];
  choix: Choix;
  change: (choix: Choix) => void;
}) {
  const { versions, exercices, choix, change } = props;
  const data = versions.map((v) => ({ value: String(v.numero), label: nomDeVersion(v) }));
  const annees = [...new Set([choix.exercice, ...exercices, ...versions.flatMap((v) => v.exercices)])];
  return (
    <div className="filtres-conventions versions-choisies">
      <NativeSelect
        label="De"
        value={String(choix.de)}
        data={data}
        onChange={(e) => change({ ...choix, de: Number(e.currentTarget.value) })}
      />
      <NativeSelect
        label="À"
        value={String(choix.a)}
        data={data}
        onChange={(e) => change({ ...choix, a: Number(e.currentTarget.value) })}
      />
      <NativeSelect
        label="Chiffres de l’exercice"
        value={String(choix.exercice)}
        data={annees.sort((x, y) => y - x).map(String)}
        onChange={(e) => change({ ...choix, exercice: Number(e.currentTarget.value) })}
      />
    </div>
  );
}
