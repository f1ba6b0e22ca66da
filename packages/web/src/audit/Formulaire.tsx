import type { Faute } from '@contingent/echanges';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ChangeEvent, FormEvent } from 'react';
import { insecable } from '../typographie/typographie.ts';
import { type Brouillon, type Champ, type DescriptionDeChamp, ESSENTIEL, GROUPES } from './champs.ts';
import type { FautesDeSaisie } from './saisie.ts';

type Props = {
  readonly brouillon: Brouillon;
  readonly fautes: FautesDeSaisie;
  readonly autres: readonly Faute[];
  readonly change: (b: Brouillon) => void;
  readonly verifie: () => void;
  readonly exemple: () => void;
};

/** Five fields, then what sharpens the verdict, folded. */
export function Formulaire({ brouillon, fautes, autres, change, verifie, exemple }: Props) {
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    verifie();
  };
  const pose = (champ: Champ, valeur: string) => change({ ...brouillon, [champ]: valeur });
  const un = (description: DescriptionDeChamp) => (
    <UnChamp
      key={description.nom}
      description={description}
      valeur={brouillon[description.nom] ?? ''}
      faute={fautes[description.nom]}
      pose={pose}
    />
  );
  return (
    <form className="audit-saisie" onSubmit={soumet} aria-label="Chiffres de la convention" noValidate>
      <div className="audit-grille">{ESSENTIEL.map(un)}</div>
      {GROUPES.map((g) => (
        <details key={g.titre} open={g.champs.some((c) => fautes[c.nom] !== undefined) || undefined}>
          <summary>{g.titre}</summary>
          <div className="audit-grille">{g.champs.map(un)}</div>
        </details>
      ))}
      {autres.length > 0 && (
        <ul className="audit-fautes retard" role="alert">
          {autres.map((f) => (
            <li key={f.chemin}>{insecable(`${f.message} ${f.remede}`)}</li>
          ))}
        </ul>
      )}
      <div className="rang">
        <Button type="submit">Vérifier</Button>
        <Button variant="default" onClick={exemple}>
          Remplir avec un exemple réel
        </Button>
      </div>
    </form>
  );
}

type UnChampProps = {
  readonly description: DescriptionDeChamp;
  readonly valeur: string;
  readonly faute: string | undefined;
  readonly pose: (champ: Champ, valeur: string) => void;
};

function UnChamp({ description: d, valeur, faute, pose }: UnChampProps) {
  const commun = {
    name: d.nom,
    label: insecable(d.libelle),
    value: valeur,
    error: faute === undefined ? undefined : insecable(faute),
    onChange: (e: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => pose(d.nom, e.currentTarget.value),
    ...(d.aide !== undefined && { description: insecable(d.aide) }),
    ...(d.large && { className: 'large' }),
  };
  if (d.choix) return <NativeSelect {...commun} data={[...d.choix]} />;
  if (d.jour) return <TextInput {...commun} type="date" />;
  return <TextInput {...commun} maxLength={300} placeholder={d.exemple} autoComplete="off" />;
}
