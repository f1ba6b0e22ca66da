import type { EtapeVue } from '@contingent/echanges';
import { Link, useParams } from 'react-router';
import { insecable, jourAffiche } from '../typographie/typographie.ts';
import {
  adresseClause,
  adresseLogements,
  estAConfirmer,
  exactUtile,
  lienLogements,
} from './justification.ts';

type EtapeProps = { etape: EtapeVue; premiere: boolean; ferme: () => void; convention: number | undefined };

/** One step: its label and value, how it was reached, what it replaces when it is tried, where it comes from. */
export function Etape({ etape, premiere, ferme, convention }: EtapeProps) {
  const { organisme = '' } = useParams();
  const exact = exactUtile(etape.valeur);
  const vers = adresseLogements(organisme, etape);
  return (
    <li tabIndex={premiere ? 0 : -1}>
      <div className="etape-ligne">
        <span className="etape-libelle">{insecable(etape.libelle)}</span>
        <span className="etape-valeur">
          {insecable(etape.valeur.affiche)}
          {exact !== undefined && <span className="doux"> ({exact})</span>}
        </span>
      </div>
      {etape.formule !== '' && etape.formule !== etape.valeur.affiche && (
        <p className="etape-formule">{insecable(etape.formule)}</p>
      )}
      {etape.essaye !== undefined && <p className="etape-essaye">{insecable(etape.essaye)}</p>}
      <Source etape={etape} clause={adresseClause(organisme, convention, etape)} ferme={ferme} />
      {etape.provenance && (
        <p className="doux">
          {insecable(etape.provenance.libelle)}
          {vers && (
            <>
              {' · '}
              <Link to={vers} onClick={ferme}>
                {lienLogements(etape)}
              </Link>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function Source(props: { etape: EtapeVue; clause: string | undefined; ferme: () => void }) {
  const { etape, clause, ferme } = props;
  const { affiche, regle, reserve, verifieLe } = etape.source;
  const entete = (
    <>
      {insecable(affiche.replace(' (règle à confirmer)', ''))}
      {estAConfirmer(etape) && <span className="marque verifier">règle à confirmer</span>}
    </>
  );
  if (clause) {
    return (
      <p className="etape-source">
        <Link to={clause} onClick={ferme}>
          {entete}
        </Link>
      </p>
    );
  }
  if (!regle) return <p className="etape-source">{entete}</p>;
  return (
    <details className="etape-source">
      <summary>{entete}</summary>
      <p>{insecable(regle)}</p>
      {reserve && <p className="verifier">Réserve : {insecable(reserve)}</p>}
      {verifieLe && <p className="doux">Texte vérifié le {jourAffiche(verifieLe)}.</p>}
    </details>
  );
}
