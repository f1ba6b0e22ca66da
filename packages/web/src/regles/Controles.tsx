import { afficheSource, type FicheDeRegle } from '@contingent/droit';
import { Defile } from '../cadre/Defile.tsx';
import { Gravite } from '../flux/Constats.tsx';
import { compte, insecable, jourAffiche } from '../typographie/typographie.ts';
import { CERTITUDES } from './certitudes.ts';

/** What is checked before an agreement is signed, and on what text each check rests: the list that runs. */
export function Controles({ fiches }: { fiches: readonly FicheDeRegle[] }) {
  if (fiches.length === 0) return null;
  return (
    <section className="pile" aria-labelledby="controles">
      <h2 id="controles">Contrôles des conventions</h2>
      <p className="doux">
        {compte(fiches.length, 'contrôle')}, les mêmes avant la signature et sur un document signé.
      </p>
      <Defile nom="Contrôles">
        <table className="tableau" style={{ minWidth: '44rem' }}>
          <thead>
            <tr>
              <th scope="col">Ce qui doit être vrai</th>
              <th scope="col">Sinon</th>
              <th scope="col">Source</th>
              <th scope="col">Porte sur</th>
            </tr>
          </thead>
          <tbody>
            {fiches.map((f) => (
              <tr key={f.code} id={f.code}>
                <th scope="row">
                  {insecable(f.titre)}
                  <div className="doux">{[f.code, ...f.incoherences].join(', ')}</div>
                </th>
                <td>
                  <Gravite gravite={f.gravite} />
                </td>
                <td>
                  <Source source={f.source} />
                </td>
                <td>{f.portee === 'UN_DOSSIER' ? 'une convention' : 'plusieurs conventions'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Defile>
    </section>
  );
}

function Source({ source }: { source: FicheDeRegle['source'] }) {
  if (source.type !== 'texte') return <>{insecable(afficheSource(source))}</>;
  const { titre, certitude, reserve, verifieLe } = source.texte;
  return (
    <>
      {insecable(titre)}{' '}
      {certitude === 'A_VERIFIER' && (
        <span className="marque verifier" title={CERTITUDES[certitude].sens}>
          {CERTITUDES[certitude].nom}
        </span>
      )}
      <div className="doux">vérifiée le {jourAffiche(verifieLe)}</div>
      {reserve && <div className="verifier">Réserve : {insecable(reserve)}</div>}
    </>
  );
}
