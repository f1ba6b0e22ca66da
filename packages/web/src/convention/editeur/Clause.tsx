import type { ArticleRedige, ChampsDeClause } from '@contingent/droit';
import type { ConstatVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import { Gravite } from '../../flux/Constats.tsx';
import { parNombre } from '../../flux/constats.ts';
import { compte, insecable } from '../../typographie/typographie.ts';
import { ancreDeClause } from './ancres.ts';
import type { Geste } from './atelier.ts';
import { ChampDe, ChampListe, ChampsDObjet } from './champs/ChampDe.tsx';
import type { Fautes } from './fautes.ts';
import type { Chemin, Json } from './json.ts';
import type { EtatDeClause } from './lecteur.ts';
import { clauseNeuve } from './neuf.ts';

type Props = {
  etat: EtatDeClause;
  champs: ChampsDeClause;
  constats: readonly ConstatVue[];
  /** Faults that only the server can see. */
  recues: Fautes;
  fais: (geste: Geste) => void;
};

/** One clause: its text beside its fields. Drawn again only when it changes: `etat` keeps its identity until then. */
export const Clause = memo(function Clause({ etat, champs, constats, recues, fais }: Props) {
  const { clause, json, article, modifiee } = etat;
  const [retiree, setRetiree] = useState<Json>();
  const section = useRef<HTMLElement>(null);
  const ouverte = json !== undefined;
  useFocusApresBascule(section, ouverte);
  const fautes = { ...recues, ...etat.fautes };
  const nombre = Object.keys(fautes).length;
  const modifie = (depuis: Json) => {
    setRetiree(undefined);
    fais({ type: 'ecrit', clause, chemin: [], valeur: depuis });
  };
  const titre = `titre-${ancreDeClause(clause)}`;
  return (
    <section
      id={ancreDeClause(clause)}
      ref={section}
      className="ed-clause"
      data-modifiee={modifiee}
      aria-labelledby={titre}
      tabIndex={-1}
    >
      <div className="ed-clause-tete">
        <h3 id={titre}>{champs.titre}</h3>
        {article?.article && <span className="doux">{numero(article.article)}</span>}
        {modifiee && <span className="marque verifier">modifiée</span>}
        {nombre > 0 && <span className="marque retard">{compte(nombre, 'case')} à reprendre</span>}
        {parNombre(constats).map(([gravite, n]) => (
          <Gravite key={gravite} gravite={gravite} nombre={n} />
        ))}
        <span className="espace" />
        {ouverte ? (
          <Button
            size="compact-xs"
            variant="default"
            data-bascule
            onClick={() => {
              setRetiree(json);
              fais({ type: 'revient', clause });
            }}
          >
            {etat.duModele === undefined ? 'Retirer cette clause' : 'Revenir au modèle'}
            <span className="invisible"> : {champs.titre}</span>
          </Button>
        ) : (
          <>
            {retiree !== undefined && (
              <button type="button" className="lien" onClick={() => modifie(retiree)}>
                Reprendre ma rédaction<span className="invisible"> : {champs.titre}</span>
              </button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              data-bascule
              onClick={() => modifie(etat.duModele ?? clauseNeuve(champs))}
            >
              {etat.duModele === undefined ? 'Écrire cette clause' : 'Modifier cette clause'}
              <span className="invisible"> : {champs.titre}</span>
            </Button>
          </>
        )}
      </div>
      <div className="ed-clause-corps" data-ouverte={ouverte}>
        <div className="ed-clause-texte">
          <Texte
            article={article}
            modele={etat.articleDuModele}
            perime={ouverte && Object.keys(etat.fautes).length > 0}
          />
          {ouverte && <DuModele etat={etat} />}
        </div>
        {ouverte && (
          <div className="ed-clause-champs">
            <Cases clause={clause} champs={champs} json={json} fautes={fautes} fais={fais} />
          </div>
        )}
      </div>
    </section>
  );
});

/** « art. 3.1 », but « annexe 1, art. 5 » and « préambule » as they are. */
const numero = (lu: string): string => (/^\p{L}{2}/u.test(lu) ? lu : `art. ${lu}`);

/** Opening a clause leads to its first field, closing it leads back to the button that opens it. */
function useFocusApresBascule(section: React.RefObject<HTMLElement | null>, ouverte: boolean): void {
  const avant = useRef(ouverte);
  useEffect(() => {
    if (avant.current === ouverte) return;
    avant.current = ouverte;
    const vise = ouverte ? '.ed-clause-champs :is(input, select, textarea, button)' : '[data-bascule]';
    section.current?.querySelector<HTMLElement>(vise)?.focus();
  }, [section, ouverte]);
}

type PropsDuTexte = {
  article: ArticleRedige | undefined;
  /** Text of the model, to point at the paragraphs that it does not have. */
  modele: ArticleRedige | undefined;
  perime: boolean;
};

function Texte({ article, modele, perime }: PropsDuTexte) {
  return (
    <>
      {perime && <p className="doux">Texte de la dernière saisie valable{'\u00a0'}:</p>}
      {article?.paragraphes.map((p) => (
        <p key={p} data-change={modele !== undefined && !modele.paragraphes.includes(p)}>
          {insecable(p)}
        </p>
      ))}
      {article?.silence && <p className="ed-silence">{insecable(article.silence)}</p>}
      {(!article || (article.paragraphes.length === 0 && !article.silence)) && (
        <p className="ed-silence">L’acte ne dit rien ici.</p>
      )}
    </>
  );
}

function DuModele({ etat }: { etat: EtatDeClause }) {
  const { article, duModele, articleDuModele, modifiee } = etat;
  if (duModele === undefined) return <p className="ed-modele">Le modèle n’a pas cette clause.</p>;
  if (!modifiee) return <p className="ed-modele">Identique au modèle pour l’instant.</p>;
  const ici = article?.paragraphes ?? [];
  const tous = articleDuModele?.paragraphes ?? [];
  const autres = tous.filter((p) => !ici.includes(p));
  return (
    <div className="ed-modele">
      <p>{autres.length > 0 ? 'Le modèle dit\u00a0:' : 'Le modèle ne dit rien d’autre.'}</p>
      {autres.map((p) => (
        <p key={p}>{insecable(p)}</p>
      ))}
      {tous.length === 0 && articleDuModele?.silence && <p>{insecable(articleDuModele.silence)}</p>}
    </div>
  );
}

type PropsDesCases = Pick<Props, 'champs' | 'fais'> & { clause: string; json: Json; fautes: Fautes };

function Cases({ clause, champs, json, fautes, fais }: PropsDesCases) {
  const pose = (chemin: Chemin, valeur: Json | undefined) =>
    // The clause itself never goes away by a field: « Revenir au modèle » does it.
    fais({
      type: 'ecrit',
      clause,
      chemin,
      valeur: chemin.length === 0 && valeur === undefined ? '' : valeur,
    });
  const commun = { chemin: [], valeur: json, fautes, pose, prefixe: clause };
  if (champs.forme === 'valeur')
    return <ChampDe {...commun} champ={{ ...champs.champ, obligatoire: true }} />;
  if (champs.forme === 'objet') return <ChampsDObjet {...commun} champs={champs.champs} />;
  const liste = { cle: clause, libelle: champs.titre, genre: 'liste', obligatoire: true } as const;
  return <ChampListe {...commun} champ={{ ...liste, champs: champs.champs, un: champs.un }} />;
}
