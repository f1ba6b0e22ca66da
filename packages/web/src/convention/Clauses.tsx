import type { ConventionVue } from '@contingent/echanges';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { insecable } from '../typographie/typographie.ts';

type Phrase = ConventionVue['phrases'][number];

/** « art. 3.1 », but « annexe 1, art. 5 » and « préambule » as they are. */
const article = (lu: string): string => (/^\p{L}{2}/u.test(lu) ? lu : `art. ${lu}`);

/** The agreement read as sentences, chapter by chapter; a changed clause shows the model's own sentence beside it. */
export function Clauses({ convention: c }: { convention: ConventionVue }) {
  const chapitres = new Map<string, Phrase[]>();
  for (const p of c.phrases) chapitres.set(p.chapitre, [...(chapitres.get(p.chapitre) ?? []), p]);
  const duModele = new Map(c.differences.map((d) => [d.clause, d.modele]));
  useClauseVisee();
  const modifiees = c.phrases.filter((p) => p.modifiee).length;
  return (
    <>
      <p className="doux">
        {insecable(
          modifiees === 0
            ? `Toutes les clauses sont celles du modèle « ${c.modeleTitre} ».`
            : `${modifiees === 1 ? 'Une clause s’écarte' : `${modifiees} clauses s’écartent`} du modèle « ${c.modeleTitre} ».`,
        )}
      </p>
      {[...chapitres].map(([chapitre, phrases]) => (
        <section key={chapitre} className="chapitre">
          <h2>{chapitre}</h2>
          {phrases.map((p) => (
            <div key={p.clause} id={`clause-${p.clause}`} className="clause" data-modifiee={p.modifiee}>
              <p>{insecable(p.phrase)}</p>
              <p className="clause-marge">
                {p.article && <span className="doux">{article(p.article)}</span>}
                {p.modifiee && <span className="marque verifier">modifiée</span>}
              </p>
              {p.modifiee && duModele.has(p.clause) && (
                <p className="clause-modele">
                  <span className="doux">Le modèle dit{'\u00a0'}:</span>{' '}
                  {insecable(duModele.get(p.clause) ?? '')}
                </p>
              )}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** `#clause-part`: a figure leads to the clause that it applies, which takes the focus once it is there. */
function useClauseVisee(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!/^#clause-\w+$/.test(hash)) return;
    const clause = document.getElementById(hash.slice(1));
    clause?.setAttribute('tabindex', '-1');
    clause?.focus();
  }, [hash]);
}
