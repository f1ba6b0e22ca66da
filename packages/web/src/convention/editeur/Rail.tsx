import { type MouseEvent, memo } from 'react';
import { ANCRE_IMPRIME, type LigneDuRail } from './ancres.ts';

/** Leads to a place of the page and puts the keyboard there; no entry in the history, no leaving of the page. */
export function vise(ancre: string): void {
  const lieu = document.getElementById(ancre);
  const repli = lieu?.closest('details');
  if (repli) repli.open = true;
  lieu?.focus({ preventScroll: true });
  lieu?.scrollIntoView({ block: 'start' });
}

export function LienVers({ ancre, children }: { ancre: string; children: React.ReactNode }) {
  const va = (evenement: MouseEvent) => {
    evenement.preventDefault();
    vise(ancre);
  };
  return (
    <a href={`#${ancre}`} onClick={va}>
      {children}
    </a>
  );
}

export const ANCRE_CADRAGE = 'cadrage';

/** Chapters in the order of the paper, with what is changed, found and wrong in each. */
export const Rail = memo(function Rail({ lignes }: { lignes: readonly LigneDuRail[] }) {
  return (
    <nav className="ed-rail" aria-label="Chapitres">
      <ul>
        <li>
          <LienVers ancre={ANCRE_CADRAGE}>Parties et périmètre</LienVers>
        </li>
        {lignes.map((l) => (
          <li key={l.chapitre}>
            <LienVers ancre={l.premiere}>{l.chapitre}</LienVers>
            <Comptes ligne={l} />
          </li>
        ))}
        <li>
          <LienVers ancre={ANCRE_IMPRIME}>Acte déjà signé</LienVers>
        </li>
      </ul>
    </nav>
  );
});

function Comptes({ ligne: l }: { ligne: LigneDuRail }) {
  const constats = l.constats - l.bloquants;
  return (
    <span className="ed-comptes">
      {l.modifiees > 0 && (
        <span title={`${l.modifiees} sur ${l.clauses} modifiée${l.modifiees < 2 ? '' : 's'}`}>
          <span aria-hidden="true">✎</span> {l.modifiees}
          <span className="invisible"> sur {l.clauses} : clauses modifiées</span>
        </span>
      )}
      {l.fautes > 0 && (
        <span className="retard" title="cases à reprendre">
          <span aria-hidden="true">✕</span> {l.fautes}
          <span className="invisible"> à reprendre</span>
        </span>
      )}
      {l.bloquants > 0 && (
        <span className="retard" title="constats bloquants">
          <span aria-hidden="true">■</span> {l.bloquants}
          <span className="invisible"> bloquant</span>
        </span>
      )}
      {constats > 0 && (
        <span className="verifier" title="constats">
          <span aria-hidden="true">●</span> {constats}
          <span className="invisible"> constat</span>
        </span>
      )}
    </span>
  );
}
