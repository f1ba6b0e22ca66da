import type { Champ } from '@contingent/droit';
import { Button, NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { insecable } from '../../../typographie/typographie.ts';
import { enMots, estListe, estObjet, type Objet } from '../json.ts';
import { objetNeuf, varianteNeuve } from '../neuf.ts';
import {
  ChampChoix,
  ChampChoixMultiple,
  ChampDelai,
  ChampJour,
  ChampJourDeLAnnee,
  ChampNombre,
  ChampOuiNon,
  ChampTaux,
  ChampTexte,
  ChampTextes,
  type Props,
} from './simples.tsx';

/** One field, by its kind: the only place that knows which component draws which kind. */
export function ChampDe({ champ, ...p }: Props) {
  switch (champ.genre) {
    case 'choix':
      return <ChampChoix champ={champ} {...p} />;
    case 'choixMultiple':
      return <ChampChoixMultiple champ={champ} {...p} />;
    case 'ouiNon':
      return <ChampOuiNon champ={champ} {...p} />;
    case 'nombre':
      return <ChampNombre champ={champ} {...p} />;
    case 'taux':
      return <ChampTaux champ={champ} {...p} />;
    case 'delai':
      return <ChampDelai champ={champ} {...p} />;
    case 'jour':
      return <ChampJour champ={champ} {...p} />;
    case 'jourDeLAnnee':
      return <ChampJourDeLAnnee champ={champ} {...p} />;
    case 'texte':
      return <ChampTexte champ={champ} {...p} />;
    case 'textes':
      return <ChampTextes champ={champ} {...p} />;
    case 'groupe':
      return <ChampGroupe champ={champ} {...p} />;
    case 'liste':
      return <ChampListe champ={champ} {...p} />;
    case 'variante':
      return <ChampVariante champ={champ} {...p} />;
  }
}

/** The fields of an object, each at its key. */
export function ChampsDObjet({ champs, ...p }: Omit<Props, 'champ'> & { champs: readonly Champ[] }) {
  const objet = estObjet(p.valeur) ? p.valeur : {};
  return champs.map((champ) => (
    <ChampDe
      key={champ.cle}
      {...p}
      champ={champ}
      chemin={[...p.chemin, champ.cle]}
      valeur={objet[champ.cle]}
    />
  ));
}

const Faute = ({ fautes, chemin }: Pick<Props, 'fautes' | 'chemin'>) => {
  const faute = fautes[enMots(chemin)];
  return faute === undefined ? null : <p className="retard">{insecable(faute)}</p>;
};

/**
 * An object whose last field is emptied goes away with it, unless the clause demands it; one that demands fields of its
 * own goes away whole, since a compulsory choice cannot be emptied.
 */
function ChampGroupe({ champ, pose, ...p }: Props<'groupe'>) {
  const cadre = useRef<HTMLFieldSetElement>(null);
  const retirable = !champ.obligatoire && estObjet(p.valeur) && champ.champs.some((c) => c.obligatoire);
  const retire = () => {
    pose(p.chemin, undefined);
    cadre.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  };
  const poseDedans: Props['pose'] = (chemin, v) => {
    const garde = estObjet(p.valeur)
      ? Object.keys(p.valeur).filter((cle) => cle !== chemin[p.chemin.length])
      : [];
    const vide = v === undefined && chemin.length === p.chemin.length + 1 && garde.length === 0;
    pose(vide && !champ.obligatoire ? p.chemin : chemin, v);
  };
  return (
    <fieldset className="champ-groupe" ref={cadre}>
      <legend>{insecable(champ.libelle)}</legend>
      {champ.aide && <p className="doux">{insecable(champ.aide)}</p>}
      <ChampsDObjet {...p} pose={poseDedans} champs={champ.champs} />
      <Faute fautes={p.fautes} chemin={p.chemin} />
      {retirable && (
        <button type="button" className="lien" onClick={retire}>
          Retirer{'\u00a0'}: {insecable(champ.libelle)}
        </button>
      )}
    </fieldset>
  );
}

/** Items one under the other; a new one takes the focus, and a removed one gives it to the button that adds. */
export function ChampListe({ champ, pose, ...p }: Props<'liste'>) {
  const cadre = useRef<HTMLFieldSetElement>(null);
  const items = estListe(p.valeur) ? p.valeur : [];
  const ajoute = () => {
    pose([...p.chemin, items.length], objetNeuf(champ.champs));
    requestAnimationFrame(() =>
      cadre.current
        ?.querySelector<HTMLElement>(':scope > .champ-item:last-of-type :is(input, select, textarea)')
        ?.focus(),
    );
  };
  const retire = (rang: number) => {
    if (items.length === 1 && !champ.obligatoire) pose(p.chemin, undefined);
    else pose([...p.chemin, rang], undefined);
    cadre.current?.querySelector<HTMLElement>(':scope > .champ-ajoute button')?.focus();
  };
  return (
    <fieldset className="champ-liste" ref={cadre}>
      <legend>{insecable(champ.libelle)}</legend>
      {champ.aide && <p className="doux">{insecable(champ.aide)}</p>}
      {items.length === 0 && <p className="doux">Rien pour l’instant.</p>}
      {items.map((item, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name of its own, and its fields read their value.
        <fieldset key={rang} className="champ-item">
          <legend>
            {insecable(champ.un)} {rang + 1}
          </legend>
          <ChampsDObjet {...p} pose={pose} chemin={[...p.chemin, rang]} valeur={item} champs={champ.champs} />
          <Faute fautes={p.fautes} chemin={[...p.chemin, rang]} />
          <button type="button" className="lien" onClick={() => retire(rang)}>
            Retirer {insecable(champ.un)} {rang + 1}
          </button>
        </fieldset>
      ))}
      <Faute fautes={p.fautes} chemin={p.chemin} />
      <div className="champ-ajoute">
        <Button size="compact-xs" variant="default" onClick={ajoute}>
          Ajouter{'\u00a0'}: {insecable(champ.un)}
        </Button>
      </div>
    </fieldset>
  );
}

/** Another kind keeps what the two kinds have in common. */
function ChampVariante({ champ, pose, ...p }: Props<'variante'>) {
  const objet: Objet = estObjet(p.valeur) ? p.valeur : {};
  const type = typeof objet.type === 'string' ? objet.type : '';
  const faute = p.fautes[enMots(p.chemin)] ?? p.fautes[enMots([...p.chemin, 'type'])];
  const change = (suivant: string) => {
    if (suivant === '') return pose(p.chemin, undefined);
    const cles = (champ.variantes[suivant]?.champs ?? []).map((c) => c.cle);
    const communs = Object.entries(objet).filter(([cle]) => cles.includes(cle));
    pose(p.chemin, { ...varianteNeuve(champ.variantes, suivant), ...Object.fromEntries(communs) });
  };
  const options = Object.entries(champ.variantes).map(([value, { libelle }]) => ({ value, label: libelle }));
  const blanc = champ.obligatoire && type !== '' ? [] : [{ value: '', label: 'non dit' }];
  return (
    <div className="champ-variante">
      <NativeSelect
        size="xs"
        name={`${p.prefixe}.${enMots([...p.chemin, 'type'])}`}
        label={insecable(champ.libelle)}
        {...(champ.aide === undefined ? {} : { description: insecable(champ.aide) })}
        {...(faute === undefined ? {} : { error: insecable(faute) })}
        value={type}
        data={[...blanc, ...options]}
        onChange={(e) => change(e.currentTarget.value)}
      />
      <ChampsDObjet {...p} pose={pose} champs={champ.variantes[type]?.champs ?? []} />
    </div>
  );
}
