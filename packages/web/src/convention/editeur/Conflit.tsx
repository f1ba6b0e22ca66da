import type { Probleme } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { insecable } from '../../typographie/typographie.ts';
import { type Brouillon, type Cadrage, LIBELLES } from './brouillon.ts';
import { aChoisir, type Choix, type ChoixParPart, fusionne, idDePart, type Part } from './conflit.ts';
import type { EtatDesClauses } from './lecteur.ts';
import { CLAUSES } from './lecteur.ts';
import { vise } from './Rail.tsx';
import type { Listes } from './requetes.ts';

type Props = {
  fautes: NonNullable<Probleme['fautes']>;
  parts: readonly Part[];
  mien: Brouillon;
  autre: Brouillon;
  /** Both drafts in words. */
  mots: { mien: EtatDesClauses; autre: EtatDesClauses };
  listes: Listes;
  enregistre: (fusion: Brouillon) => void;
  renonce: () => void;
};

const TITRES = new Map(CLAUSES.map(([clause, { titre }]) => [clause, titre]));
const titreDe = ({ genre, cle }: Part): string =>
  genre === 'clause'
    ? (TITRES.get(cle) ?? cle)
    : genre === 'cadrage'
      ? LIBELLES[cle as keyof Cadrage]
      : genre === 'imprime'
        ? 'Ce que le document signé imprime'
        : 'Texte transcrit du document signé';

/** Somebody saved in between: what changed, beside what was typed; one choice for each, then one save. */
export function Conflit({ fautes, parts, mien, autre, mots, listes, enregistre, renonce }: Props) {
  const [choix, setChoix] = useState<ChoixParPart>({});
  useEffect(() => vise('conflit'), []);
  const restent = aChoisir(parts, choix).length;
  const dits = (part: Part) => ({
    MIEN: enMots(part, mien, mots.mien, listes),
    AUTRE: enMots(part, autre, mots.autre, listes),
  });
  return (
    <section id="conflit" className="ed-conflit" role="alert" aria-labelledby="conflit-titre" tabIndex={-1}>
      <h2 id="conflit-titre">Cette convention a été modifiée entre-temps</h2>
      <p>
        Rien n’a été enregistré, et votre saisie est gardée. Une autre personne a enregistré depuis votre
        lecture{'\u00a0'}:
      </p>
      <ul>
        {fautes.map((f) => (
          <li key={`${f.chemin} ${f.message}`}>{insecable(f.message)}</li>
        ))}
      </ul>
      {parts.length === 0 && <p>Rien de ce que vous avez saisi n’est touché.</p>}
      {parts.map((part) => (
        <UnePart
          key={idDePart(part)}
          part={part}
          dits={dits(part)}
          choix={choix[idDePart(part)] ?? (part.par === 'AUTRE' ? 'AUTRE' : undefined)}
          choisis={(c) => setChoix({ ...choix, [idDePart(part)]: c })}
        />
      ))}
      <div className="rang">
        <Button disabled={restent > 0} onClick={() => enregistre(fusionne(mien, autre, parts, choix))}>
          Enregistrer avec ces choix
        </Button>
        <Button variant="default" onClick={renonce}>
          Revenir à ma saisie
        </Button>
        <output className="doux">
          {restent > 0 && `Il reste ${restent === 1 ? 'un choix' : `${restent} choix`} à faire.`}
        </output>
      </div>
    </section>
  );
}

type PropsDePart = {
  part: Part;
  dits: Record<Choix, readonly string[]>;
  choix: Choix | undefined;
  choisis: (c: Choix) => void;
};

function UnePart({ part, dits, choix, choisis }: PropsDePart) {
  const cote = (c: Choix, libelle: string) => (
    <label className="ed-carte">
      <input type="radio" name={idDePart(part)} checked={choix === c} onChange={() => choisis(c)} />
      <span>
        <strong>{libelle}</strong>
        {dits[c].map((p) => (
          <span key={p}>{insecable(p)}</span>
        ))}
        {dits[c].length === 0 && <span className="doux">vide</span>}
      </span>
    </label>
  );
  return (
    <fieldset className="ed-part">
      <legend>
        {titreDe(part)}{' '}
        {part.par === 'LES_DEUX' && <span className="marque verifier">modifié des deux côtés</span>}
      </legend>
      {cote('MIEN', part.par === 'LES_DEUX' ? 'Garder le mien' : 'Garder comme avant')}
      {cote('AUTRE', 'Prendre le sien')}
    </fieldset>
  );
}

function enMots(part: Part, b: Brouillon, clauses: EtatDesClauses, listes: Listes): readonly string[] {
  if (part.genre === 'imprime' || part.genre === 'document') {
    const objet = b[part.genre] ?? {};
    return Object.entries(objet).map(
      ([cle, v]) => `${cle} : ${typeof v === 'object' ? JSON.stringify(v) : v}`,
    );
  }
  if (part.genre === 'clause') {
    const article = clauses.get(part.cle)?.article;
    const dits = article?.paragraphes ?? [];
    return dits.length > 0 ? dits : article?.silence ? [article.silence] : [];
  }
  const valeur = b[part.cle as keyof Cadrage];
  if (valeur === '') return [];
  if (part.cle === 'reservataire')
    return [listes.reservataires.find((r) => String(r.id) === valeur)?.nom ?? valeur];
  if (part.cle === 'modele') return [listes.modeles.find((m) => m.nom === valeur)?.titre ?? valeur];
  if (part.cle === 'photographie')
    return [listes.etats.find((p) => String(p.id) === valeur)?.dateReference ?? valeur];
  return [valeur];
}
