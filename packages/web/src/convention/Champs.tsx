import { modele, REGLES_ARRONDI } from '@contingent/droit';
import type { ModeleVue, PhotographieVue, ReservataireVue } from '@contingent/echanges';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ChangeEvent, useEffect } from 'react';
import { useLocation } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { reservatairesRequete } from '../droits/requetes.ts';
import { modelesRequete } from '../flux/requetes.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { type Brouillon, type Champ, type Fautes, LIBELLES, tauxSaisissable } from './saisie.ts';

type Props = {
  organisme: number;
  brouillon: Brouillon;
  fautes: Fautes;
  change: (b: Brouillon) => void;
};

/** The lists to choose from come first: a choice already made must never look empty. */
export function Champs(props: Props) {
  const modeles = useQuery(modelesRequete(props.organisme));
  const reservataires = useQuery(reservatairesRequete(props.organisme));
  const etats = usePhotographies(props.organisme);
  const erreur = modeles.error ?? reservataires.error ?? etats.error;
  if (erreur) return <Erreur erreur={erreur} garde="Ce que vous avez saisi est gardé." />;
  if (!modeles.data || !reservataires.data || !etats.data) return <Chargement lignes={12} hauteur="3.4rem" />;
  return <Cases {...props} modeles={modeles.data} reservataires={reservataires.data} etats={etats.data} />;
}

type Listes = { modeles: ModeleVue[]; reservataires: ReservataireVue[]; etats: PhotographieVue[] };

/** The fields, in the order of the paper: between whom, on what, how, and what was printed. */
function Cases({ brouillon, fautes, change, modeles, reservataires, etats }: Props & Listes) {
  useChampVise();
  const pose = (champ: Champ) => ({
    name: champ,
    label: LIBELLES[champ],
    value: brouillon[champ],
    error: fautes[champ] === undefined ? undefined : insecable(fautes[champ]),
    onChange: (e: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
      change({ ...brouillon, [champ]: e.currentTarget.value }),
  });
  const choisi = modeles.find((m) => m.nom === brouillon.modele);
  const base = modele(brouillon.modele)?.clauses;
  return (
    <>
      <fieldset>
        <legend>Entre qui, et pour quand</legend>
        <NativeSelect
          {...pose('reservataire')}
          data={[
            { value: '', label: 'Choisir…' },
            ...reservataires.map((r) => ({ value: String(r.id), label: r.nom })),
          ]}
        />
        <TextInput
          {...pose('exercices')}
          description="Une année ou plusieurs : « 2027 », « 2027, 2028 » ou « 2027 à 2029 »."
          maxLength={200}
        />
        <NativeSelect
          {...pose('modele')}
          className="large"
          description={choisi ? insecable(choisi.origine) : 'Le texte dont partent toutes les clauses.'}
          data={[{ value: '', label: 'Choisir…' }, ...modeles.map((m) => ({ value: m.nom, label: m.titre }))]}
        />
      </fieldset>
      <fieldset>
        <legend>Sur quoi elle se calcule</legend>
        <NativeSelect
          {...pose('photographie')}
          className="large"
          description="Les logements éligibles et les droits y sont comptés."
          data={[
            { value: '', label: 'celui que demande la convention' },
            ...etats.map((p) => ({
              value: String(p.id),
              label: `au ${jourAffiche(p.dateReference)} (${entier(p.lignes)} logements)`,
            })),
          ]}
        />
        <Textarea
          {...pose('communes')}
          className="large"
          description="Noms ou codes INSEE, séparés par des virgules. Vide : tout le parc du bailleur dans le département."
          autosize
          minRows={1}
          maxRows={6}
        />
        <TextInput
          {...pose('logementsEligibles')}
          description="Seulement sans état des lieux, ou s’il ne liste qu’une partie du parc."
          inputMode="numeric"
          maxLength={12}
        />
        <TextInput
          {...pose('droits')}
          description="Seulement les droits qui ne sont pas dans l’état des lieux : ils s’y ajoutent."
          inputMode="numeric"
          maxLength={12}
        />
      </fieldset>
      <fieldset>
        <legend>Comment elle calcule</legend>
        <TextInput
          {...pose('tauxRotation')}
          description={tauxDuModele(base?.tauxRotation.valeur)}
          placeholder="7,90 %"
          inputMode="decimal"
          maxLength={20}
        />
        <NativeSelect
          {...pose('arrondi')}
          description={base ? insecable(`Le modèle dit : ${REGLES_ARRONDI[base.arrondi.regle]}.`) : undefined}
          data={[
            { value: '', label: 'celle du modèle' },
            ...Object.entries(REGLES_ARRONDI).map(([value, label]) => ({ value, label })),
          ]}
        />
      </fieldset>
      <fieldset>
        <legend>Ce qu’imprime le document signé</legend>
        <p className="doux large">
          Facultatif. Recopiez les nombres tels qu’ils sont imprimés, même faux{'\u202f'}: ils sont comparés
          au calcul.
        </p>
        {(['part', 'flux', 'objectif', 'prioritaires'] as const).map((champ) => (
          <TextInput key={champ} {...pose(champ)} maxLength={40} />
        ))}
      </fieldset>
    </>
  );
}

/** A question elsewhere leads to the field that answers it: `…/modifier#tauxRotation`. */
function useChampVise(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const nom = hash.slice(1);
    if (/^\w+$/.test(nom)) document.querySelector<HTMLElement>(`[name="${nom}"]`)?.focus();
  }, [hash]);
}

function tauxDuModele(valeur: { n: bigint; d: bigint } | undefined): string {
  if (!valeur) return 'Vide : celui de l’état des lieux, s’il en porte un.';
  return insecable(
    `Vide : celui du modèle, ${tauxSaisissable({ exact: `${valeur.n}/${valeur.d}`, affiche: '' })}.`,
  );
}
