import type { Champ } from '@contingent/droit';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { insecable } from '../../../typographie/typographie.ts';
import {
  type Ecriture,
  ecrisDelai,
  JOUR,
  JOUR_DE_L_ANNEE,
  lisDelai,
  NOMBRE,
  NOMBRES,
  TAUX,
  TEXTE,
  TEXTES,
  UNITES,
} from '../ecriture.ts';
import type { Fautes } from '../fautes.ts';
import { type Chemin, canonique, enMots, estListe, type Json } from '../json.ts';

export type Genre = Champ['genre'];
export type De<G extends Genre> = Extract<Champ, { genre: G }>;
export type Props<G extends Genre = Genre> = {
  champ: De<G>;
  /** Place in the JSON of the clause. */
  chemin: Chemin;
  valeur: Json | undefined;
  fautes: Fautes;
  pose: (chemin: Chemin, valeur: Json | undefined) => void;
  /** Name of the clause: fields of two clauses never share a name. */
  prefixe: string;
};

const NON_DIT = { value: '', label: 'non dit' };
type Nomme = { champ: Champ; chemin: Chemin; fautes: Fautes; prefixe: string };
const nomDe = (prefixe: string, chemin: Chemin): string => [prefixe, ...chemin].join('.');
const commun = ({ champ, chemin, fautes, prefixe }: Nomme) => {
  const faute = fautes[enMots(chemin)];
  return {
    name: nomDe(prefixe, chemin),
    label: insecable(champ.libelle),
    size: 'xs' as const,
    ...(champ.aide === undefined ? {} : { description: insecable(champ.aide) }),
    ...(faute === undefined ? {} : { error: insecable(faute) }),
  };
};

/**
 * Text as typed, for as long as it reads as the stored value: a space or a comma never moves under the fingers, and a
 * value changed from outside shows at once. A fault waits until the field is left.
 */
function useSaisie({ ecrit, lit }: Ecriture, valeur: Json | undefined, pose: (v: Json | undefined) => void) {
  const [tape, setTape] = useState<string>();
  const [enCours, setEnCours] = useState(false);
  const fidele = tape !== undefined && canonique(lit(tape)) === canonique(valeur);
  return {
    value: fidele ? tape : ecrit(valeur),
    enCours,
    change: (texte: string) => {
      setTape(texte);
      setEnCours(true);
      pose(lit(texte));
    },
    quitte: () => {
      setTape(undefined);
      setEnCours(false);
    },
  };
}

function Ligne({ ecriture, ...props }: Props & { ecriture: Ecriture; indice?: string; chiffres?: boolean }) {
  const { chemin, valeur, pose, indice, chiffres } = props;
  const saisie = useSaisie(ecriture, valeur, (v) => pose(chemin, v));
  const { error, ...reste } = commun(props);
  return (
    <TextInput
      {...reste}
      {...(error === undefined || saisie.enCours ? {} : { error })}
      {...(indice === undefined ? {} : { placeholder: indice })}
      {...(chiffres ? { inputMode: 'decimal' as const } : {})}
      value={saisie.value}
      maxLength={500}
      onChange={(e) => saisie.change(e.currentTarget.value)}
      onBlur={saisie.quitte}
    />
  );
}

function Pave({ ecriture, ...props }: Props & { ecriture: Ecriture }) {
  const { chemin, valeur, pose } = props;
  const saisie = useSaisie(ecriture, valeur, (v) => pose(chemin, v));
  const { error, ...reste } = commun(props);
  return (
    <Textarea
      {...reste}
      {...(error === undefined || saisie.enCours ? {} : { error })}
      autosize
      minRows={2}
      maxRows={14}
      value={saisie.value}
      onChange={(e) => saisie.change(e.currentTarget.value)}
      onBlur={saisie.quitte}
    />
  );
}

export function ChampNombre(props: Props<'nombre'>) {
  const { unite, libelle } = props.champ;
  const champ = unite === undefined ? props.champ : { ...props.champ, libelle: `${libelle} (${unite})` };
  return <Ligne {...props} champ={champ} ecriture={NOMBRE} chiffres />;
}
export const ChampTaux = (props: Props<'taux'>) => (
  <Ligne {...props} ecriture={TAUX} indice="par exemple 7,90 %" chiffres />
);
export const ChampJour = (props: Props<'jour'>) => <Ligne {...props} ecriture={JOUR} indice="JJ/MM/AAAA" />;
export const ChampJourDeLAnnee = (props: Props<'jourDeLAnnee'>) => (
  <Ligne {...props} ecriture={JOUR_DE_L_ANNEE} indice="28 février" />
);
export const ChampTexte = (props: Props<'texte'>) =>
  props.champ.long ? <Pave {...props} ecriture={TEXTE} /> : <Ligne {...props} ecriture={TEXTE} />;

export function ChampTextes(props: Props<'textes'>) {
  if (props.champ.nombres) return <Ligne {...props} ecriture={NOMBRES} indice="2027, 2028" />;
  const aide = props.champ.aide === undefined ? 'Une ligne chacun.' : `${props.champ.aide} Une ligne chacun.`;
  return <Pave {...props} champ={{ ...props.champ, aide }} ecriture={TEXTES} />;
}

export function ChampChoix(props: Props<'choix'>) {
  const { champ, chemin, valeur, pose } = props;
  const choisi = typeof valeur === 'string' ? valeur : '';
  const options = Object.entries(champ.options).map(([value, label]) => ({ value, label }));
  const hors = choisi !== '' && !(choisi in champ.options) ? [{ value: choisi, label: choisi }] : [];
  const blanc = champ.obligatoire ? (choisi === '' ? [{ value: '', label: 'Choisir…' }] : []) : [NON_DIT];
  return (
    <NativeSelect
      {...commun(props)}
      value={choisi}
      data={[...blanc, ...options, ...hors]}
      onChange={(e) => pose(chemin, e.currentTarget.value === '' ? undefined : e.currentTarget.value)}
    />
  );
}

export function ChampOuiNon(props: Props<'ouiNon'>) {
  const { champ, chemin, valeur, pose } = props;
  const choix = [
    { value: 'oui', label: 'oui' },
    { value: 'non', label: 'non' },
  ];
  return (
    <NativeSelect
      {...commun(props)}
      value={typeof valeur === 'boolean' ? (valeur ? 'oui' : 'non') : ''}
      data={champ.obligatoire && typeof valeur === 'boolean' ? choix : [NON_DIT, ...choix]}
      onChange={(e) =>
        pose(chemin, e.currentTarget.value === '' ? undefined : e.currentTarget.value === 'oui')
      }
    />
  );
}

/** Codes stay in the order of the list, whatever the order of the clicks. */
export function ChampChoixMultiple(props: Props<'choixMultiple'>) {
  const { champ, chemin, valeur, pose, fautes, prefixe } = props;
  const choisis = estListe(valeur) ? valeur : [];
  const faute = fautes[enMots(chemin)];
  const bascule = (code: string, coche: boolean) => {
    const suite = Object.keys(champ.options).filter((c) => (c === code ? coche : choisis.includes(c)));
    pose(chemin, suite.length === 0 && !champ.obligatoire ? undefined : suite);
  };
  const courts = Object.values(champ.options).every((libelle) => libelle.length <= 22);
  return (
    <fieldset className="champ-cases" data-courts={courts}>
      <legend>{insecable(champ.libelle)}</legend>
      {champ.aide && <p className="doux">{insecable(champ.aide)}</p>}
      <div>
        {Object.entries(champ.options).map(([code, libelle]) => (
          <Checkbox
            key={code}
            size="xs"
            name={`${prefixe}.${enMots(chemin)}.${code}`}
            label={insecable(libelle)}
            checked={choisis.includes(code)}
            onChange={(e) => bascule(code, e.currentTarget.checked)}
          />
        ))}
      </div>
      {faute && <p className="retard">{insecable(faute)}</p>}
    </fieldset>
  );
}

/** `12 jours ouvrés`: a number and which days. */
export function ChampDelai(props: Props<'delai'>) {
  const { champ, chemin, valeur, pose } = props;
  const { nombre, unite } = lisDelai(valeur);
  const [voulue, setVoulue] = useState<string>(UNITES[2]);
  const [enCours, setEnCours] = useState(false);
  const dite = unite === '' ? voulue : unite;
  const { error, ...reste } = commun(props);
  const unites = (
    <NativeSelect
      size="xs"
      aria-label={`Unité : ${champ.libelle}`}
      name={`${reste.name}.unite`}
      value={dite}
      data={[...UNITES]}
      onChange={(e) => {
        setVoulue(e.currentTarget.value);
        pose(chemin, ecrisDelai({ nombre, unite: e.currentTarget.value }));
      }}
    />
  );
  return (
    <TextInput
      {...reste}
      {...(error === undefined || enCours ? {} : { error })}
      inputContainer={(nombreSaisi) => (
        <div className="champ-delai">
          {nombreSaisi}
          {unites}
        </div>
      )}
      inputMode="numeric"
      maxLength={60}
      value={nombre}
      onChange={(e) => {
        setEnCours(true);
        pose(chemin, ecrisDelai({ nombre: e.currentTarget.value, unite: dite }));
      }}
      onBlur={() => setEnCours(false)}
    />
  );
}
