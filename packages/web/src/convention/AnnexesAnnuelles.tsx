import type { ConventionVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Defile } from '../cadre/Defile.tsx';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { insecable, instantAffiche } from '../typographie/typographie.ts';
import { type ChiffreFige, FIGES, figees, type LigneFigee } from './annexes-figees.ts';
import { annexeRequete } from './requetes.ts';

/** Every yearly schedule that was saved, with the figures that it froze and what each one changed. */
export function AnnexesAnnuelles({
  convention: c,
  organisme,
}: {
  convention: ConventionVue;
  organisme: number;
}) {
  const exercice = c.exercices.at(-1) ?? 0;
  const lue = useQuery({ ...annexeRequete(organisme, c.id, exercice), enabled: exercice !== 0 });
  const lignes = lue.data ? figees(lue.data.versions) : [];
  return (
    <section className="pile">
      <h2>Annexes annuelles</h2>
      {lue.isPending && exercice !== 0 && <Chargement lignes={3} />}
      {lue.isError && <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />}
      {lue.data && lignes.length === 0 && (
        <p className="doux">
          {insecable(
            'Rien n’a encore été saisi pour une année : ni soustraction, ni libérations, ni fraction reportée. Chaque enregistrement gardera ici ses chiffres, et ce qu’il change.',
          )}
        </p>
      )}
      {lignes.length > 0 && <Table lignes={lignes} />}
    </section>
  );
}

function Table({ lignes }: { lignes: readonly LigneFigee[] }) {
  return (
    <Defile nom="Annexes annuelles">
      <table className="tableau">
        <caption>Sous chaque chiffre, son écart avec la saisie précédente de la même année.</caption>
        <thead>
          <tr>
            <th scope="col">Exercice</th>
            <th scope="col">Saisie</th>
            {FIGES.map(([cle, titre]) => (
              <th key={cle} scope="col" className="nombre">
                {titre}
              </th>
            ))}
            <th scope="col">Enregistrée</th>
            <th scope="col">Empreinte</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ version: v, chiffres }) => (
            <tr key={`${v.exercice}/${v.version}`}>
              <th scope="row">
                <Link to={`annexes/${v.exercice}`}>{v.exercice}</Link>
              </th>
              <td>
                nᵒ {v.version}
                {v.versionDeConvention !== null && (
                  <span className="doux">, sur la version {v.versionDeConvention}</span>
                )}
              </td>
              {FIGES.map(([cle]) => (
                <td key={cle} className="nombre">
                  <Fige chiffre={chiffres[cle]} />
                </td>
              ))}
              <td>
                {instantAffiche(v.saisieLe)} <span className="doux">par {v.saisiePar}</span>
              </td>
              <td>
                <Empreinte sha256={v.empreinte} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Defile>
  );
}

function Fige({ chiffre: { valeur, ecart } }: { chiffre: ChiffreFige }) {
  if (valeur === null)
    return (
      <span className="doux">
        —<span className="invisible"> non calculé</span>
      </span>
    );
  return (
    <>
      {insecable(valeur.affiche)}
      {ecart && <div className="ecart">{insecable(ecart.affiche)}</div>}
    </>
  );
}

/** The first signs are enough to the eye; the whole stands in the title and is copied with it. */
export function Empreinte({ sha256 }: { sha256: string | null }) {
  if (sha256 === null) return <span className="doux">—</span>;
  return (
    <code className="empreinte" title={`sha-256 ${sha256}`}>
      {sha256.slice(0, 12)}…
    </code>
  );
}
