import type { DepotVue, GroupeLibelles } from '@contingent/echanges';
import { Defile } from '../../cadre/Defile.tsx';
import { compte, entier, insecable } from '../../typographie/typographie.ts';
import { nomChamp } from './champs.ts';
import { estInconnu } from './choix.ts';
import type { Depot } from './depot.ts';
import { Etape } from './Etape.tsx';
import { GroupeLibellesVue } from './GroupeLibelles.tsx';

/** Step 3: who each label is, then the typologies and financings as understood. Decisions are remembered. */
export function EtapeLibelles({
  depot,
  vue,
  fige,
}: {
  depot: Depot;
  vue: DepotVue | undefined;
  fige: boolean;
}) {
  const titre = 'Libellés';
  if (!vue)
    return <Etape numero={3} titre={titre} etat="Qui est chaque réservataire, ce que dit chaque code." />;
  const aQualifier = vue.reservataires.filter((g) => g.statut === 'A_QUALIFIER').length;
  const groupes = vue.reservataires.toSorted((a, b) => rang(a) - rang(b));
  const nombre = compte(vue.reservataires.filter((g) => !g.nonReserve).length, 'réservataire');
  const reste = aQualifier === 0 ? 'tous reconnus' : `${aQualifier} à qualifier`;
  return (
    <Etape
      numero={3}
      titre={titre}
      etat={insecable(`${nombre}, ${reste}. Vos décisions sont retenues pour la fois suivante.`)}
    >
      <Defile nom="Réservataires">
        <table className="tableau libelles">
          <thead>
            <tr>
              <th scope="col">Réservataire</th>
              <th scope="col">Catégorie</th>
              <th scope="col">Libellés du fichier</th>
              <th scope="col" className="nombre">
                Logements
              </th>
              <th scope="col">Décision</th>
            </tr>
          </thead>
          <tbody>
            {groupes.map((groupe) => (
              <GroupeLibellesVue
                key={`${groupe.cle} ${groupe.nom}`}
                groupe={groupe}
                autres={vue.reservataires.filter((autre) => autre.cle !== groupe.cle)}
                fige={fige}
                decide={(libelles) => depot.choisis.mutate({ libelles })}
              />
            ))}
          </tbody>
        </table>
      </Defile>
      <div className="normalisations">
        {vue.normalisations.map((n) => (
          <Valeurs key={n.champ} champ={n.champ} valeurs={n.valeurs} />
        ))}
      </div>
    </Etape>
  );
}

/** What blocks first, then what is doubtful. */
const rang = (groupe: GroupeLibelles): number =>
  estInconnu(groupe) ? 0 : groupe.statut === 'A_QUALIFIER' ? 1 : 2;

function Valeurs({ champ, valeurs }: DepotVue['normalisations'][number]) {
  const douteuses = valeurs.filter((v) => v.statut === 'A_QUALIFIER').length;
  const nom = nomChamp(champ);
  return (
    <details open={douteuses > 0}>
      <summary>
        {nom}{' '}
        <span className="doux">
          {compte(valeurs.length, 'écriture')}
          {douteuses > 0 && `, ${douteuses} à qualifier`}
        </span>
      </summary>
      <table className="tableau">
        <thead>
          <tr>
            <th scope="col">Dans le fichier</th>
            <th scope="col">Compris comme</th>
            <th scope="col" className="nombre">
              Logements
            </th>
          </tr>
        </thead>
        <tbody>
          {valeurs.map((v) => (
            <tr key={v.brut}>
              <td>{v.brut === '' ? '(vide)' : v.brut}</td>
              <td>
                {v.normalise ?? <span className="marque verifier">à qualifier</span>}
                {v.statut === 'DEDUITE' && <span className="doux"> déduit</span>}
              </td>
              <td className="nombre">{entier(v.logements)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
