import type { AuditVue, EtapeVue, ManqueVue } from '@contingent/echanges';
import { jourDuRapport, PORTEE_DU_RAPPORT, verdictDuChiffre } from '@contingent/echanges';
import type { ReactNode } from 'react';
import { Defile } from '../cadre/Defile.tsx';
import { estAConfirmer, exactUtile } from '../explication/justification.ts';
import '../explication/explication.css';
import { Constats, Manques } from '../flux/Constats.tsx';
import { insecable } from '../typographie/typographie.ts';
import './audit.css';

/**
 * The report of one agreement, as the server, the browser and the PDF say it. `repond`: what stands beside a missing
 * answer (a link, a button); nothing when the page has no place to answer.
 */
export function RapportAudit({ audit, repond }: { audit: AuditVue; repond?: (m: ManqueVue) => ReactNode }) {
  const [verdict = '', ...suite] = audit.resume.split(/(?<=\.) (?=\p{Lu}|\d+ chiffres)/u);
  return (
    <article className="audit-rapport pile" aria-label={audit.titre}>
      <h2>{insecable(audit.titre)}</h2>
      <p className="audit-verdict" data-grave={audit.constats.some((c) => c.gravite !== 'ALERTE')}>
        {insecable(verdict)}
      </p>
      {suite.map((phrase) => (
        <p key={phrase}>{insecable(phrase)}</p>
      ))}
      <Chiffres audit={audit} />
      {audit.constats.length > 0 && (
        <section className="pile">
          <h3>Constats</h3>
          <Constats constats={audit.constats} nom="Constats" />
        </section>
      )}
      {audit.manques.length > 0 && (
        <section className="pile">
          <h3>Ce qui manque pour recalculer</h3>
          <Manques manques={audit.manques} ou={(m) => repond?.(m)} />
        </section>
      )}
      {audit.etapes.length > 0 && (
        <details className="audit-etapes">
          <summary>Le calcul, étape par étape</summary>
          <ol className="etapes">
            {audit.etapes.map((e) => (
              <Etape key={`${e.id} ${e.libelle}`} etape={e} />
            ))}
          </ol>
        </details>
      )}
      <footer className="doux audit-pied">
        <p>
          {insecable(`Établi le ${jourDuRapport(audit.etabliLe)} par ${audit.outil} : ${audit.regles}.`)}{' '}
          {insecable('Empreinte sha-256 des chiffres saisis : ')}
          <span className="audit-empreinte">{audit.empreinte}</span>
        </p>
        <p>{insecable(PORTEE_DU_RAPPORT)}</p>
      </footer>
    </article>
  );
}

function Chiffres({ audit: { chiffres } }: { audit: AuditVue }) {
  if (chiffres.length === 0) return null;
  return (
    <Defile nom="Chiffres imprimés et recalculés">
      <table className="tableau audit-chiffres">
        <caption className="invisible">Chiffres imprimés et recalculés</caption>
        <thead>
          <tr>
            <th scope="col">Chiffre</th>
            <th scope="col" className="nombre">
              Imprimé
            </th>
            <th scope="col" className="nombre">
              Recalculé
            </th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {chiffres.map((c) => (
            <tr key={c.libelle} data-faux={c.juste === false}>
              <th scope="row">{insecable(c.libelle)}</th>
              <td className="nombre">{insecable(c.imprime ?? '—')}</td>
              <td className="nombre">{insecable(c.recalcule ?? '—')}</td>
              <td>
                {c.juste === false ? (
                  <span className="marque retard">
                    <span aria-hidden="true">▲</span> à revoir
                  </span>
                ) : (
                  verdictDuChiffre(c)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Defile>
  );
}

function Etape({ etape }: { etape: EtapeVue }) {
  const exact = exactUtile(etape.valeur);
  return (
    <li>
      <div className="etape-ligne">
        <span className="etape-libelle">{insecable(etape.libelle)}</span>
        <span className="etape-valeur">
          {insecable(etape.valeur.affiche)}
          {exact !== undefined && <span className="doux"> ({exact})</span>}
        </span>
      </div>
      {etape.formule !== etape.valeur.affiche && <p className="etape-formule">{insecable(etape.formule)}</p>}
      <p className="etape-source">
        {insecable(etape.source.affiche.replace(' (règle à confirmer)', ''))}
        {estAConfirmer(etape) && <span className="marque verifier">règle à confirmer</span>}
      </p>
    </li>
  );
}
