import type { ConstatVue, ManqueVue } from '@contingent/echanges';
import type { ReactNode } from 'react';
import { insecable } from '../typographie/typographie.ts';
import type { Commun } from './constats.ts';
import '../cadre/blocs.css';
import './flux.css';

const GRAVITES: Record<
  ConstatVue['gravite'],
  { signe: string; mot: string; pluriel: string; classe: string }
> = {
  BLOQUANT: { signe: '■', mot: 'bloquant', pluriel: 'bloquants', classe: 'marque retard' },
  ERREUR: { signe: '▲', mot: 'erreur', pluriel: 'erreurs', classe: 'marque retard' },
  ALERTE: { signe: '●', mot: 'alerte', pluriel: 'alertes', classe: 'marque verifier' },
};

/** A severity as a sign, a word and a colour: never a colour alone. */
export function Gravite({ gravite, nombre }: { gravite: ConstatVue['gravite']; nombre?: number }) {
  const { signe, mot, pluriel, classe } = GRAVITES[gravite];
  return (
    <span className={classe}>
      <span aria-hidden="true">{signe}</span>{' '}
      {nombre === undefined ? mot : `${nombre}\u00a0${nombre < 2 ? mot : pluriel}`}
    </span>
  );
}

/** One finding in plain words: what is wrong, what to do, where it comes from. */
function Constat({ constat, suite }: { constat: ConstatVue; suite?: ReactNode }) {
  return (
    <li className="constat">
      <Gravite gravite={constat.gravite} />
      <div>
        <p>{insecable(constat.message)}</p>
        {suite}
        <p className="constat-remede">
          <strong>À faire{'\u00a0'}:</strong> {insecable(constat.remede)}
        </p>
        <p className="doux">{insecable(constat.source)}</p>
      </div>
    </li>
  );
}

export function Constats({ constats, nom }: { constats: readonly ConstatVue[]; nom: string }) {
  if (constats.length === 0) return null;
  return (
    <ul className="constats" aria-label={nom}>
      {constats.map((constat) => (
        <Constat key={`${constat.code} ${constat.champ} ${constat.message}`} constat={constat} />
      ))}
    </ul>
  );
}

/** What is said of several lines at once, with whom it concerns on demand. */
export function ConstatsCommuns({ communs, total }: { communs: readonly Commun[]; total: number }) {
  if (communs.length === 0) return null;
  return (
    <ul className="constats" aria-label="Constats communs à plusieurs lignes">
      {communs.map(({ constat, noms }) => (
        <Constat
          key={`${constat.code} ${constat.message}`}
          constat={constat}
          suite={
            <details className="constat-noms">
              <summary>
                {noms.length === total ? `Les ${total} lignes` : `${noms.length} lignes sur ${total}`}
              </summary>
              {noms.join(', ')}
            </details>
          }
        />
      ))}
    </ul>
  );
}

/** What is missing, as questions: never a zero. `ou` says where to answer. */
export function Manques({ manques, ou }: { manques: readonly ManqueVue[]; ou: (m: ManqueVue) => ReactNode }) {
  if (manques.length === 0) return null;
  return (
    <ul className="constats" aria-label="Questions sans réponse">
      {manques.map((manque) => (
        <li key={`${manque.champ} ${manque.question}`} className="constat">
          <span className="marque verifier">
            <span aria-hidden="true">?</span> à répondre
          </span>
          <div>
            <p>{insecable(manque.question)}</p>
            <p className="constat-remede">{ou(manque)}</p>
            <p className="doux">{insecable(manque.source)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
