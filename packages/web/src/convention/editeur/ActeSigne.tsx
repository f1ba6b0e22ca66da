import type { Champ } from '@contingent/droit';
import { Checkbox, TextInput } from '@mantine/core';
import { memo } from 'react';
import { insecable } from '../../typographie/typographie.ts';
import { ANCRE_IMPRIME } from './ancres.ts';
import type { Geste } from './atelier.ts';
import { ChampDe } from './champs/ChampDe.tsx';
import type { Fautes } from './fautes.ts';
import type { Chemin, Json, Objet } from './json.ts';

/** Cells that the paper may print empty: `null`, which is not the same as not copied. */
const CASES: readonly (readonly [cle: string, libelle: string, indice: string])[] = [
  ['part', 'Part imprimée', '9,67 %'],
  ['flux', 'Flux imprimé', '1,19'],
  ['objectif', 'Objectif imprimé', '1'],
  ['prioritaires', 'Dont prioritaires, imprimé', '1'],
];

const texte = (cle: string, libelle: string, plus: { aide?: string; obligatoire?: boolean } = {}): Champ => ({
  cle,
  libelle,
  ...plus,
  genre: 'texte',
});
const entier = (cle: string, libelle: string): Champ => ({
  cle,
  libelle,
  obligatoire: true,
  genre: 'nombre',
  min: 0,
  max: 100_000_000,
});
const du = { obligatoire: true } as const;

/** The rest of `imprime` in DOSSIER.json, by the same fields as the clauses. */
const AUTRES: readonly Champ[] = [
  texte('tauxRotation', 'Taux de rotation imprimé', { aide: 'Tel qu’il est imprimé, avec ses décimales.' }),
  texte('exercice', 'Exercice imprimé', { aide: '« 2024 » ou « 2024 à 2026 ».' }),
  { cle: 'dateEtatDesLieux', libelle: 'Date d’état des lieux imprimée', genre: 'jour' },
  { ...texte('formuleFlux', 'Formule du flux, recopiée'), genre: 'texte', long: true },
  {
    cle: 'autresTaux',
    libelle: 'Autres taux de rotation imprimés',
    genre: 'liste',
    un: 'taux',
    champs: [texte('ou', 'À quel endroit', du), texte('taux', 'Taux imprimé', du)],
  },
  {
    cle: 'denominateurs',
    libelle: 'Nombres de logements imprimés',
    aide: 'Quand le document en donne plusieurs, à plusieurs endroits.',
    genre: 'liste',
    un: 'nombre',
    champs: [texte('ou', 'À quel endroit', du), entier('logements', 'Logements')],
  },
  {
    cle: 'arrondis',
    libelle: 'Arrondis imprimés ligne à ligne',
    genre: 'liste',
    un: 'ligne',
    champs: [
      texte('libelle', 'Ligne', du),
      texte('exact', 'Nombre avant arrondi', du),
      entier('imprime', 'Nombre imprimé'),
    ],
  },
  {
    cle: 'soldes',
    libelle: 'Soldes imprimés',
    aide: 'Total moins ce qui est déduit, quand le document l’écrit.',
    genre: 'liste',
    un: 'solde',
    champs: [
      texte('libelle', 'Ligne', du),
      { cle: 'taux', libelle: 'Taux', genre: 'taux', ...du },
      texte('assiette', 'Appliqué à', du),
      entier('imprime', 'Nombre imprimé'),
      entier('total', 'Total imprimé'),
      entier('deduit', 'Déduit'),
    ],
  },
];

type Props = { imprime: Objet; document: boolean; fautes: Fautes; fais: (geste: Geste) => void };

/** What an agreement already signed prints: copied as it is, even wrong, and compared with the computation. */
export const ActeSigne = memo(function ActeSigne({ imprime, document, fautes, fais }: Props) {
  const pose = (chemin: Chemin, valeur: Json | undefined) => fais({ type: 'imprime', chemin, valeur });
  const nombre = Object.keys(imprime).length;
  const aReprendre = Object.keys(fautes).length;
  return (
    <details id={ANCRE_IMPRIME} className="ed-acte" open={nombre > 0 || aReprendre > 0} tabIndex={-1}>
      <summary>
        Acte déjà signé{'\u00a0'}: ce qu’il imprime{' '}
        {aReprendre > 0 && <span className="marque retard">{aReprendre} à reprendre</span>}
      </summary>
      <p className="doux">
        Facultatif. Recopiez les nombres tels qu’ils sont imprimés, même faux{'\u202f'}: ils sont comparés au
        calcul.
        {document && ' Le texte transcrit de cet acte (annexe, renvois, références) est gardé tel quel.'}
      </p>
      <div className="ed-grille">
        {CASES.map(([cle, libelle, indice]) => (
          <CaseImprimee
            key={cle}
            cle={cle}
            libelle={libelle}
            indice={indice}
            valeur={imprime[cle]}
            faute={fautes[cle]}
            pose={pose}
          />
        ))}
        {AUTRES.map((champ) => (
          <ChampDe
            key={champ.cle}
            champ={champ}
            chemin={[champ.cle]}
            valeur={imprime[champ.cle]}
            fautes={fautes}
            pose={pose}
            prefixe="imprime"
          />
        ))}
      </div>
    </details>
  );
});

type PropsDeCase = {
  cle: string;
  libelle: string;
  indice: string;
  valeur: Json | undefined;
  faute: string | undefined;
  pose: (chemin: Chemin, valeur: Json | undefined) => void;
};

function CaseImprimee({ cle, libelle, indice, valeur, faute, pose }: PropsDeCase) {
  const vide = valeur === null;
  return (
    <div className="ed-case-imprimee">
      <TextInput
        size="xs"
        name={`imprime.${cle}`}
        label={libelle}
        placeholder={vide ? 'case vide' : indice}
        maxLength={40}
        disabled={vide}
        {...(faute === undefined ? {} : { error: insecable(faute) })}
        value={valeur === undefined || valeur === null ? '' : String(valeur)}
        onChange={(e) => pose([cle], e.currentTarget.value === '' ? undefined : e.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        name={`imprime.${cle}.vide`}
        label="case vide"
        aria-label={`${libelle} : case laissée vide sur le document`}
        checked={vide}
        onChange={(e) => pose([cle], e.currentTarget.checked ? null : undefined)}
      />
    </div>
  );
}
