import type { ArticleVue, ConventionVue } from '@contingent/echanges';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { insecable } from '../typographie/typographie.ts';

/** « art. 3.1 », but « annexe 1, art. 5 » and « préambule » as they are. */
const article = (lu: string): string => (/^\p{L}{2}/u.test(lu) ? lu : `art. ${lu}`);

/** The agreement as printed, chapter by chapter; a changed clause shows the model's own text under it. */
export function Clauses({ convention: c }: { convention: ConventionVue }) {
  const chapitres = new Map<string, ArticleVue[]>();
  for (const a of c.articles) chapitres.set(a.chapitre, [...(chapitres.get(a.chapitre) ?? []), a]);
  useClauseVisee();
  const n = c.clausesModifiees;
  return (
    <>
      <p className="doux">
        {insecable(
          n === 0
            ? `Toutes les clauses sont celles du modèle « ${c.modeleTitre} ».`
            : `${n === 1 ? 'Une clause s’écarte' : `${n} clauses s’écartent`} du modèle « ${c.modeleTitre} ».`,
        )}{' '}
        Ce qui n’est pas dit dans l’acte est en gris et ne s’imprime pas.
      </p>
      {[...chapitres].map(([chapitre, articles]) => (
        <section key={chapitre} className="chapitre">
          <h2>{chapitre}</h2>
          {articles.map((a) => (
            <Article key={`${a.clause} ${a.titre}`} a={a} />
          ))}
        </section>
      ))}
    </>
  );
}

function Article({ a }: { a: ArticleVue }) {
  return (
    <div id={`clause-${a.clause}`} className="clause" data-modifiee={a.modifiee}>
      <div className="clause-texte">
        <h3>{insecable(a.titre)}</h3>
        {a.paragraphes.map((p) => (
          <p key={p}>{insecable(p)}</p>
        ))}
        {a.silence !== null && <p className="doux silence">{insecable(a.silence)}</p>}
        {a.modele !== null && a.modifiee && <DuModele modele={a.modele} ici={a.paragraphes} />}
      </div>
      <p className="clause-marge">
        {a.article !== null && <span className="doux">{article(a.article)}</span>}
        {a.modifiee && <span className="marque verifier">modifiée</span>}
      </p>
    </div>
  );
}

/** Only what the agreement does not repeat: the difference is read at a glance. */
function DuModele({ modele, ici }: { modele: readonly string[]; ici: readonly string[] }) {
  if (modele.length === 0) return <p className="clause-modele doux">Le modèle n’en dit rien.</p>;
  const autres = modele.filter((p) => !ici.includes(p));
  if (autres.length === 0) return <p className="clause-modele doux">Le modèle n’en dit pas tant.</p>;
  return (
    <div className="clause-modele">
      <p className="doux">Le modèle dit{'\u00a0'}:</p>
      {autres.map((p) => (
        <p key={p}>{insecable(p)}</p>
      ))}
    </div>
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
