import type { ApercuVue, ConstatVue, LigneFlux, ManqueVue } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { Chargement, Erreur } from '../../cadre/Etats.tsx';
import { Gravite, Manques } from '../../flux/Constats.tsx';
import { parGravite } from '../../flux/constats.ts';
import { Imprime, UnChiffre } from '../../flux/LigneDeFlux.tsx';
import type { ColonneDeChiffre } from '../../flux/titres.ts';
import { compte, insecable } from '../../typographie/typographie.ts';
import { ancreDuChamp, TITRES } from './ancres.ts';
import { LienVers } from './Rail.tsx';

const RANGS: readonly (readonly [ColonneDeChiffre, string])[] = [
  ['eligibles', 'Logements éligibles'],
  ['droits', 'Droits'],
  ['part', 'Part'],
  ['tauxRotation', 'Taux de rotation'],
  ['flux', 'Flux exact'],
  ['objectif', 'Objectif'],
  ['reliquat', 'Fraction reportée'],
];

type Props = {
  apercu: ApercuVue | undefined;
  erreur: Error | null;
  /** A newer answer is on its way: the one in sight is that of a moment ago. */
  enAttente: boolean;
  /** Fields at fault: the figures wait for them. */
  aReprendre: number;
  exercices: readonly number[];
  exercice: number | undefined;
  change: (exercice: number) => void;
  reessaie: () => void;
};

/** Annexe 1 and the checks of the draft, as it stands. */
export const Cote = memo(function Cote(props: Props) {
  const { apercu, erreur, enAttente, aReprendre, exercices, exercice, change, reessaie } = props;
  return (
    <aside id="apercu" className="ed-cote" aria-label="Annexe 1 et contrôles" tabIndex={-1}>
      <div className="ed-cote-tete">
        <h2>Annexe 1{'\u00a0'}: calcul</h2>
        {exercices.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label="Exercice calculé"
            value={String(exercice ?? apercu?.exercice ?? '')}
            data={exercices.map(String)}
            onChange={(e) => change(Number(e.currentTarget.value))}
          />
        )}
        {exercices.length === 1 && <span className="doux">{exercices[0]}</span>}
      </div>
      <output className="ed-cote-etat doux">
        {aReprendre > 0
          ? `Le calcul reprendra quand ${aReprendre === 1 ? 'la case signalée sera corrigée' : `les ${aReprendre} cases signalées seront corrigées`}.`
          : enAttente
            ? 'Calcul en cours…'
            : ''}
      </output>
      {erreur && <Erreur erreur={erreur} reessaie={reessaie} garde="Ce que vous avez saisi est gardé." />}
      {!apercu && !erreur && aReprendre === 0 && <Chargement lignes={8} />}
      {apercu && (
        <div className="pile" data-attente={enAttente || aReprendre > 0} aria-busy={enAttente}>
          {apercu.ligne && <Figures ligne={apercu.ligne} />}
          <Questions manques={apercu.manques} />
          <Controles constats={parGravite(apercu.constats)} />
        </div>
      )}
    </aside>
  );
});

function Figures({ ligne }: { ligne: LigneFlux }) {
  // The clauses are on this very page: a step names its clause, and no link leaves the editor.
  const ici: LigneFlux = { ...ligne, convention: null };
  return (
    <table className="tableau ed-chiffres">
      <tbody>
        {RANGS.filter(([cle]) => cle !== 'reliquat' || ligne.reliquat !== null).map(([cle, mot]) => (
          <tr key={cle}>
            <th scope="row">{mot}</th>
            <td className="nombre">
              <UnChiffre ligne={ici} cle={cle} />
            </td>
          </tr>
        ))}
        {ligne.imprime && (
          <tr>
            <th scope="row">Imprimé</th>
            <td>
              <Imprime ligne={ligne} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Questions({ manques }: { manques: readonly ManqueVue[] }) {
  return (
    <Manques
      manques={manques}
      ou={({ champ }) => {
        const ancre = ancreDuChamp(champ);
        if (ancre !== undefined) return <Vers ancre={ancre} />;
        return 'Après enregistrement, dans les données de l’année.';
      }}
    />
  );
}

const Vers = ({ ancre }: { ancre: string }) => (
  <LienVers ancre={ancre}>{insecable(TITRES[ancre] ?? 'Répondre ici')}</LienVers>
);

function Controles({ constats }: { constats: readonly ConstatVue[] }) {
  const bloquants = constats.filter((c) => c.gravite === 'BLOQUANT').length;
  return (
    <section className="pile" aria-labelledby="controles">
      <h2 id="controles">Contrôles</h2>
      <output className={bloquants > 0 ? 'retard' : 'doux'}>
        {bloquants > 0
          ? `${compte(bloquants, 'constat bloquant', 'constats bloquants')} : la convention ne peut être ni proposée ni signée en l’état. Le brouillon s’enregistre.`
          : constats.length === 0
            ? 'Aucun constat.'
            : 'Rien de bloquant.'}
      </output>
      {constats.length > 0 && (
        <ul className="constats" aria-label="Constats de la convention">
          {constats.map((c) => (
            <Controle key={`${c.code} ${c.champ} ${c.message}`} constat={c} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Controle({ constat: c }: { constat: ConstatVue }) {
  const ancre = ancreDuChamp(c.champ);
  return (
    <li className="constat">
      <Gravite gravite={c.gravite} />
      <div>
        <p>{insecable(c.message)}</p>
        <p className="constat-remede">
          <strong>À faire{'\u00a0'}:</strong> {insecable(c.remede)}
        </p>
        <p className="doux">{insecable(c.source)}</p>
        {ancre !== undefined && (
          <p>
            <Vers ancre={ancre} />
          </p>
        )}
      </div>
    </li>
  );
}
