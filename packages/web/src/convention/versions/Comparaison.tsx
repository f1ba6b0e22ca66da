import type { ComparaisonVue, ConventionVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Chargement, Erreur } from '../../cadre/Etats.tsx';
import { Chiffre } from '../../explication/Chiffre.tsx';
import { compte, insecable } from '../../typographie/typographie.ts';
import { comparaisonRequete } from '../requetes.ts';
import type { Choix } from './choix.ts';
import { differenceDeMots, type Morceau } from './mots.ts';

type Props = { convention: ConventionVue; organisme: number; choix: Choix };

export function Comparaison({ convention: c, organisme, choix }: Props) {
  const lue = useQuery({ ...comparaisonRequete(organisme, c.id, choix), enabled: choix.de !== choix.a });
  if (choix.de === choix.a) return <p>Choisissez deux versions différentes.</p>;
  if (lue.isError) return <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />;
  if (!lue.data) return <Chargement lignes={10} />;
  return (
    <div className="comparaison" aria-busy={lue.isPlaceholderData}>
      <EnChiffres vue={lue.data} convention={c} />
      <EnMots vue={lue.data} />
    </div>
  );
}

function EnChiffres({ vue, convention: c }: { vue: ComparaisonVue; convention: ConventionVue }) {
  const changes = vue.chiffres.filter((x) => x.de?.valeur.exact !== x.a?.valeur.exact).length;
  return (
    <section className="pile" aria-labelledby="en-chiffres">
      <h3 id="en-chiffres">
        En chiffres, exercice {vue.exercice}
        {'\u202f'}: {changes === 0 ? 'rien ne change' : compte(changes, 'changement')}
      </h3>
      <table className="tableau comparaison-chiffres">
        <thead>
          <tr>
            <th scope="col">Grandeur</th>
            <th scope="col" className="nombre">
              Version {vue.de.numero}
            </th>
            <th scope="col" className="nombre">
              Version {vue.a.numero}
            </th>
            <th scope="col" className="nombre">
              Écart
            </th>
          </tr>
        </thead>
        <tbody>
          {vue.chiffres.map((x) => (
            <tr key={x.cle} data-change={x.de?.valeur.exact !== x.a?.valeur.exact}>
              <th scope="row">{insecable(x.libelle)}</th>
              <td className="nombre">
                <Figure
                  chiffre={x.de}
                  libelle={x.libelle}
                  version={vue.de.numero}
                  c={c}
                  exercice={vue.exercice}
                />
              </td>
              <td className="nombre">
                <Figure
                  chiffre={x.a}
                  libelle={x.libelle}
                  version={vue.a.numero}
                  c={c}
                  exercice={vue.exercice}
                />
              </td>
              <td className="nombre">
                {x.ecart === null ? <span className="doux">—</span> : insecable(x.ecart)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figure(props: {
  chiffre: ComparaisonVue['chiffres'][number]['de'];
  libelle: string;
  version: number;
  exercice: number;
  c: ConventionVue;
}) {
  const { chiffre, libelle, version, exercice, c } = props;
  if (chiffre === null)
    return (
      <span className="doux">
        —<span className="invisible"> non calculé</span>
      </span>
    );
  const titre = `${libelle} — ${c.reservataire.nom}, chez ${c.bailleur.nom}, en ${exercice}, version ${version}`;
  return <Chiffre titre={titre} chiffre={chiffre} convention={c.id} />;
}

function EnMots({ vue }: { vue: ComparaisonVue }) {
  return (
    <section className="pile" aria-labelledby="en-mots">
      <h3 id="en-mots">
        En mots{'\u202f'}:{' '}
        {vue.mots.length === 0
          ? 'aucune clause ne change'
          : `${compte(vue.mots.length, 'clause')} ${vue.mots.length < 2 ? 'change' : 'changent'}`}
      </h3>
      {vue.mots.map((m) => (
        <article key={m.clause} className="clause-comparee">
          <h4>
            {insecable(m.titre)} <span className="doux">{insecable(m.chapitre)}</span>
          </h4>
          <Paragraphes morceaux={differenceDeMots(m.de.join('\n'), m.a.join('\n'))} />
        </article>
      ))}
    </section>
  );
}

/** Withdrawn words are struck through, added ones underlined, and both are said: a colour alone says nothing. */
function Paragraphes({ morceaux }: { morceaux: readonly Morceau[] }) {
  const places = morceaux.map((m, rang) => ({ ...m, cle: `${rang} ${m.texte}` }));
  return (
    <p className="mots">
      {places.map(({ genre, texte, cle }) => {
        if (genre === 'garde') return <span key={cle}>{insecable(texte)}</span>;
        const Marque = genre === 'retire' ? 'del' : 'ins';
        return (
          <Marque key={cle}>
            <span className="invisible">{genre === 'retire' ? ' [retiré : ' : ' [ajouté : '}</span>
            {insecable(texte)}
            <span className="invisible">] </span>
          </Marque>
        );
      })}
    </p>
  );
}
