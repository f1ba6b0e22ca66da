import type { PhotographieVue, ReservataireVue } from '@contingent/echanges';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { Link } from 'react-router';
import { totauxRequete } from '../../parc/inventaire/requetes.ts';
import { compte, entier, insecable, jourAffiche } from '../../typographie/typographie.ts';
import { ancreDuCadrage } from './ancres.ts';
import {
  type Cadrage,
  type ChampDeCadrage,
  type FautesDuCadrage,
  LIBELLES,
  lisCommunes,
} from './brouillon.ts';
import type { Listes } from './requetes.ts';

export type PropsDuCadrage = {
  organisme: number;
  cadrage: Cadrage;
  fautes: FautesDuCadrage;
  change: (champs: Partial<Cadrage>) => void;
  listes: Listes;
};

/** A field of the frame: its name, its anchor, its value and its fault. */
function poseur({ cadrage, fautes, change }: PropsDuCadrage) {
  return (champ: ChampDeCadrage) => ({
    id: ancreDuCadrage(champ),
    name: champ,
    label: LIBELLES[champ],
    size: 'xs' as const,
    value: cadrage[champ],
    error: fautes[champ] === undefined ? undefined : insecable(fautes[champ]),
    onChange: (e: { currentTarget: { value: string } }) => change({ [champ]: e.currentTarget.value }),
  });
}

const detient = (r: ReservataireVue): string => {
  const droits = r.droits + r.droitsSaisis;
  const jusqua = r.premiereEcheance === null ? '' : ` ; premier terme le ${jourAffiche(r.premiereEcheance)}`;
  const deja = r.conventions === 0 ? 'aucune convention' : `déjà ${compte(r.conventions, 'convention')}`;
  return `${compte(droits, 'droit')}${r.part ? ` (${r.part.affiche} du parc éligible)` : ''}${jusqua} ; ${deja}.`;
};

/** A new landlord has nobody to choose: says where réservataires come from. */
function SansChoix({ vide, organisme }: { vide: boolean; organisme: number }) {
  if (!vide) return 'Celui dont la convention règle les droits.';
  return (
    <>
      Aucun réservataire pour l’instant{'\u202f'}:{' '}
      <Link to={`/o/${organisme}/parc/import`}>chargez un état des lieux</Link> ou{' '}
      <Link to={`/o/${organisme}/reservataires`}>créez-le</Link>.
    </>
  );
}

/** Between whom, for when, on what: asked at the start, and still there beside the clauses. */
export function CadragePremier(props: PropsDuCadrage) {
  const { cadrage, listes } = props;
  const pose = poseur(props);
  const choisi = listes.reservataires.find((r) => String(r.id) === cadrage.reservataire);
  return (
    <>
      <NativeSelect
        {...pose('reservataire')}
        description={
          choisi ? (
            insecable(detient(choisi))
          ) : (
            <SansChoix vide={listes.reservataires.length === 0} organisme={props.organisme} />
          )
        }
        data={[
          { value: '', label: 'Choisir…' },
          ...listes.reservataires.map((r) => ({ value: String(r.id), label: r.nom })),
        ]}
      />
      <TextInput
        {...pose('exercices')}
        description="Une année ou plusieurs : « 2027 », « 2027, 2028 » ou « 2027 à 2029 »."
        maxLength={200}
      />
      <NativeSelect
        {...pose('photographie')}
        description="Les logements éligibles et les droits y sont comptés."
        data={[
          { value: '', label: 'celui que demande la convention' },
          ...listes.etats.map((p) => ({ value: String(p.id), label: etatEnMots(p) })),
        ]}
      />
      <div className="ed-communes">
        <Textarea
          {...pose('communes')}
          description="Noms ou codes INSEE, séparés par des virgules. Vide : tout le parc du bailleur dans le département."
          autosize
          minRows={1}
          maxRows={6}
        />
        <CommunesDeLInventaire {...props} />
      </div>
    </>
  );
}

const etatEnMots = (p: PhotographieVue): string =>
  `au ${jourAffiche(p.dateReference)} (${entier(p.lignes)} logements)`;

/** One click each instead of typing a name: the communes that the inventory really has. */
function CommunesDeLInventaire({ organisme, cadrage, change, listes }: PropsDuCadrage) {
  const photographie = cadrage.photographie || String(listes.etats[0]?.id ?? '');
  const totaux = useQuery({ ...totauxRequete(organisme, photographie), enabled: photographie !== '' });
  const axe = totaux.data?.axes.find((a) => a.axe === 'commune');
  const connues = (axe?.totaux ?? []).filter((t) => t.cle !== 'INCONNU').map((t) => t.libelle);
  const dites = lisCommunes(cadrage.communes);
  const dite = (c: string): boolean => dites.some((d) => d.toLowerCase() === c.toLowerCase());
  if (connues.length === 0) return null;
  const bascule = (c: string) =>
    change({
      communes: (dite(c) ? dites.filter((d) => d.toLowerCase() !== c.toLowerCase()) : [...dites, c]).join(
        ', ',
      ),
    });
  return (
    <details className="ed-connues" open={connues.length <= 12}>
      <summary>{compte(connues.length, 'commune')} de l’inventaire</summary>
      <div className="rang">
        {connues.map((c) => (
          <button
            key={c}
            type="button"
            className="ed-jeton"
            aria-pressed={dite(c)}
            onClick={() => bascule(c)}
          >
            {c}
          </button>
        ))}
      </div>
    </details>
  );
}

/** What is rarely said when one starts. */
export const CadrageSecond = memo(function CadrageSecond(props: PropsDuCadrage) {
  const pose = poseur(props);
  return (
    <>
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
      <TextInput
        {...pose('reference')}
        description="Le numéro que l’acte portera, s’il en porte un."
        maxLength={80}
      />
      <TextInput {...pose('departement')} description="Vide : celui du bailleur." maxLength={3} />
    </>
  );
});

export const valeurDuModele = (c: Cadrage): string =>
  c.modelePropre === '' ? c.modele : `propre:${c.modelePropre}`;

/** The two fields of a choice of model: one of ours, or the landlord's own on top of one of ours. */
export function choixDeModele(valeur: string, { modeles }: Listes): Partial<Cadrage> {
  const propre = modeles.find((m) => m.propre !== null && `propre:${m.propre.id}` === valeur);
  return propre
    ? { modele: propre.nom, modelePropre: String(propre.propre?.id) }
    : { modele: valeur, modelePropre: '' };
}
