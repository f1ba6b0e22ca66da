import type { DepotChoix, GroupeLibelles } from '@contingent/echanges';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { entier, insecable } from '../../typographie/typographie.ts';
import { nomCategorie, OPTIONS_CATEGORIE } from '../nomenclature.ts';
import { categorieDite, decisionsDeReunion, decisionsDuGroupe, enCategorie, estInconnu } from './choix.ts';

type Decisions = NonNullable<DepotChoix['libelles']>;
type Props = {
  groupe: GroupeLibelles;
  autres: GroupeLibelles[];
  fige: boolean;
  decide: (decisions: Decisions) => void;
};

/** One réservataire with the labels that mean it: rename, re-categorise, merge, set apart, mark as not reserved. */
export function GroupeLibellesVue({ groupe, autres, fige, decide }: Props) {
  const [nom, setNom] = useState(groupe.nom);
  const renomme = () => {
    const dit = nom.trim();
    if (dit === '') setNom(groupe.nom);
    else if (dit !== groupe.nom)
      decide(decisionsDuGroupe(groupe, { nom: dit, categorie: categorieDite(groupe) }));
  };
  const dite = OPTIONS_CATEGORIE.some((o) => o.value === groupe.categorie);
  const inconnue = { value: groupe.categorie, label: nomCategorie(groupe.categorie) };
  const categories = dite ? OPTIONS_CATEGORIE : [inconnue, ...OPTIONS_CATEGORIE];
  return (
    <tr>
      <th scope="row">
        {groupe.nonReserve ? (
          groupe.nom
        ) : (
          <TextInput
            size="xs"
            aria-label={`Nom du réservataire ${groupe.nom}`}
            value={nom}
            maxLength={200}
            disabled={fige}
            onChange={(evenement) => setNom(evenement.currentTarget.value)}
            onBlur={renomme}
            onKeyDown={(evenement) => evenement.key === 'Enter' && renomme()}
          />
        )}
      </th>
      <td>
        {!groupe.nonReserve && (
          <NativeSelect
            size="xs"
            aria-label={`Catégorie de ${groupe.nom}`}
            value={groupe.categorie}
            disabled={fige}
            onChange={(evenement) =>
              decide(
                decisionsDuGroupe(groupe, {
                  nom: groupe.nom,
                  categorie: enCategorie(evenement.currentTarget.value),
                }),
              )
            }
            data={categories}
          />
        )}
      </td>
      <td>
        <Libelles groupe={groupe} fige={fige} decide={decide} />
        <span className={groupe.statut === 'A_QUALIFIER' ? 'verifier' : 'doux'}>
          {groupe.statut === 'A_QUALIFIER' && 'à qualifier : '}
          {insecable(groupe.raison)}
        </span>
      </td>
      <td className="nombre">{entier(groupe.logements)}</td>
      <td>
        <Decision groupe={groupe} autres={autres} fige={fige} decide={decide} />
      </td>
    </tr>
  );
}

function Libelles({ groupe, fige, decide }: Omit<Props, 'autres'>) {
  const separe = (libelle: GroupeLibelles['libelles'][number]) =>
    decide([
      {
        normalise: libelle.normalise,
        reservataire: { nom: libelle.brut.trim(), categorie: categorieDite(groupe) },
      },
    ]);
  return (
    <ul className="libelles">
      {groupe.libelles.map((libelle) => (
        <li key={libelle.normalise}>
          {libelle.brut.trim() === '' ? '(vide)' : libelle.brut}{' '}
          <span className="doux">{entier(libelle.logements)}</span>
          {groupe.libelles.length > 1 && !groupe.nonReserve && !fige && (
            <button type="button" className="lien" onClick={() => separe(libelle)}>
              détacher<span className="invisible"> {libelle.brut}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Decision({ groupe, autres, fige, decide }: Props) {
  const inconnu = estInconnu(groupe);
  const change = (valeur: string) => {
    if (valeur === 'NON_RESERVE') return decide(decisionsDuGroupe(groupe, null));
    if (valeur === 'RESERVE') {
      const nom = groupe.nonReserve ? groupe.libelles[0]?.brut.trim() || 'Réservataire' : groupe.nom;
      return decide(decisionsDuGroupe(groupe, { nom, categorie: 'AUTRE' }));
    }
    const avec = autres.find((autre) => `avec ${autre.cle}` === valeur);
    if (avec) decide(decisionsDeReunion(groupe, avec));
  };
  const reunions = autres.filter((a) => !a.nonReserve && !estInconnu(a));
  return (
    <NativeSelect
      size="xs"
      aria-label={`Décision pour ${groupe.nom}`}
      {...(inconnu ? { 'data-a-completer': true } : {})}
      value={inconnu ? '' : groupe.nonReserve ? 'NON_RESERVE' : 'RESERVE'}
      disabled={fige}
      onChange={(evenement) => change(evenement.currentTarget.value)}
      data={[
        ...(inconnu ? [{ value: '', label: 'À décider…' }] : []),
        { value: 'NON_RESERVE', label: 'Non réservé' },
        { value: 'RESERVE', label: 'Réservataire' },
        { group: 'Réunir avec', items: reunions.map((a) => ({ value: `avec ${a.cle}`, label: a.nom })) },
      ]}
    />
  );
}
