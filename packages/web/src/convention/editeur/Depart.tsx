import type { ModeleVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { insecable } from '../../typographie/typographie.ts';
import { type Cadrage, type FautesDuCadrage, fautesDuCadrage } from './brouillon.ts';
import { CadragePremier, choixDeModele, type PropsDuCadrage, valeurDuModele } from './Cadrage.tsx';
import { exercicesProposes } from './exercices.ts';

type Props = Omit<PropsDuCadrage, 'fautes'> & { commence: () => void };

const anneeCourante = (): number => new Date().getFullYear();
const cleDuModele = (m: ModeleVue): string => (m.propre === null ? m.nom : `propre:${m.propre.id}`);

/** The start of a new agreement: between whom, from which model, for when. Everything else comes from the model. */
export function Depart({ commence, ...props }: Props) {
  const { cadrage, change, listes } = props;
  const formulaire = useRef<HTMLFormElement>(null);
  const [refuse, setRefuse] = useState(false);
  const [exercicesTapes, setExercicesTapes] = useState(cadrage.exercices !== '');
  const fautes: FautesDuCadrage = refuse ? fautesDuCadrage(cadrage) : {};
  const modifie = (champs: Partial<Cadrage>) => {
    if (champs.exercices !== undefined) setExercicesTapes(champs.exercices !== '');
    change(champs);
  };
  const choisis = (valeur: string) => {
    const choix = choixDeModele(valeur, listes);
    const propose = exercicesTapes
      ? {}
      : { exercices: exercicesProposes(choix.modele ?? '', listes.etats[0]?.dateReference, anneeCourante()) };
    change({ ...choix, ...propose });
  };
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    const vues = fautesDuCadrage(cadrage);
    const premiere = Object.keys(vues)[0];
    if (premiere === undefined) return commence();
    setRefuse(true);
    formulaire.current?.querySelector<HTMLElement>(`[name="${premiere}"]`)?.focus();
  };
  return (
    <form
      ref={formulaire}
      className="ed-depart"
      onSubmit={soumet}
      noValidate
      aria-label="Départ de la convention"
    >
      <fieldset className="ed-modeles" aria-describedby={fautes.modele ? 'faute-modele' : undefined}>
        <legend>De quel modèle partir</legend>
        {fautes.modele && (
          <p id="faute-modele" className="retard">
            {fautes.modele}
          </p>
        )}
        {listes.modeles.map((m) => (
          <label key={cleDuModele(m)} className="ed-carte">
            <input
              type="radio"
              name="modele"
              value={cleDuModele(m)}
              checked={valeurDuModele(cadrage) === cleDuModele(m)}
              onChange={(e) => choisis(e.currentTarget.value)}
            />
            <span>
              <strong>{insecable(m.titre)}</strong>
              {m.propre && <span className="marque">à vous</span>}
              <span className="doux">{insecable(m.origine)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="ed-depart-cadrage">
        <h2>Entre qui, pour quand, sur quoi</h2>
        <CadragePremier {...props} change={modifie} fautes={fautes} />
        <div>
          <Button type="submit">Partir de ce modèle</Button>
        </div>
        <p className="doux">
          Toutes les clauses sont alors remplies par le modèle{'\u202f'}; vous ne changez que celles qui
          diffèrent. Rien n’est enregistré avant que vous ne le demandiez.
        </p>
      </div>
    </form>
  );
}
