import { METHODES_DE_PART, REGLES_ARRONDI, type RegleArrondi, SOUSTRACTIONS } from '@contingent/droit';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { usePhotographies } from '../parc/photographies.ts';
import { entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { CATEGORIES_SOUSTRAITES, type ChangementEcrit, type FautesDeChangement } from './composer.ts';
import type { NomsConnus } from './phrases.ts';

const REGLES: readonly RegleArrondi[] = ['AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR', 'MINIMUM_UN', 'AUCUN'];
const majuscule = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

type Props = {
  rang: number;
  organisme: number;
  ecrit: ChangementEcrit;
  fautes: FautesDeChangement;
  noms: NomsConnus;
  change: (ecrit: ChangementEcrit) => void;
  retire: (() => void) | undefined;
};

/** « Pour … : part → … ; rotation → … » as fields; an empty field leaves the agreement as it is. */
export function UnChangement(props: Props) {
  const { rang, ecrit, fautes, noms, change, retire } = props;
  const texte = (
    cle:
      | 'rotation'
      | 'taux'
      | 'droitsRestants'
      | 'dureeAnnees'
      | 'signature'
      | 'horizonAnnees'
      | 'parametresAu',
  ) => ({
    value: ecrit[cle],
    error: fautes[cle] === undefined || ecrit[cle] === '' ? undefined : insecable(fautes[cle]),
    maxLength: 20,
    onChange: (e: { currentTarget: HTMLInputElement }) => change({ ...ecrit, [cle]: e.currentTarget.value }),
  });
  return (
    <fieldset className="changement">
      <legend>Changement {rang}</legend>
      <Cibles ecrit={ecrit} noms={noms} change={change} />
      <div className="changement-cases">
        <NativeSelect
          label="Part"
          value={ecrit.methode}
          data={[
            { value: '', label: 'ne change pas' },
            ...METHODES_DE_PART.map((m) => ({ value: m.code, label: `${m.sigle} · ${m.libelle}` })),
          ]}
          onChange={(e) => change({ ...ecrit, methode: e.currentTarget.value as ChangementEcrit['methode'] })}
        />
        {ecrit.methode === 'V4_TAUX' && (
          <TextInput label="Taux de la part" rightSection="%" inputMode="decimal" {...texte('taux')} />
        )}
        {ecrit.methode === 'V5_DROITS_UNIQUES' && (
          <>
            <TextInput label="Droits uniques restants" inputMode="numeric" {...texte('droitsRestants')} />
            <TextInput label="Durée, en années" inputMode="numeric" {...texte('dureeAnnees')} />
            <TextInput label="Signés le" placeholder="JJ/MM/AAAA" {...texte('signature')} />
          </>
        )}
        {ecrit.methode === 'V7_DUREE_RESTANTE' && (
          <TextInput label="Horizon, en années" inputMode="numeric" {...texte('horizonAnnees')} />
        )}
        <TextInput
          label="Rotation"
          rightSection="%"
          placeholder="ne change pas"
          inputMode="decimal"
          {...texte('rotation')}
        />
        <Etats {...props} />
        <NativeSelect
          label="Arrondi"
          value={ecrit.arrondi}
          data={[
            { value: '', label: 'ne change pas' },
            ...REGLES.map((r) => ({ value: r, label: majuscule(REGLES_ARRONDI[r]) })),
          ]}
          onChange={(e) => change({ ...ecrit, arrondi: e.currentTarget.value as ChangementEcrit['arrondi'] })}
        />
        <TextInput label="Paramètres légaux au" placeholder="JJ/MM/AAAA" {...texte('parametresAu')} />
      </div>
      <Soustractions ecrit={ecrit} fautes={fautes} change={change} />
      {retire && (
        <div>
          <Button variant="default" size="compact-xs" onClick={retire}>
            Retirer le changement {rang}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Etats({ organisme, ecrit, change }: Props) {
  const etats = usePhotographies(organisme).data ?? [];
  return (
    <NativeSelect
      label="État des lieux du"
      value={ecrit.photographie}
      data={[
        { value: '', label: 'ne change pas' },
        ...etats.map((p) => ({
          value: String(p.id),
          label: `${jourAffiche(p.dateReference)} (${entier(p.lignes)} logements)`,
        })),
      ]}
      onChange={(e) => change({ ...ecrit, photographie: e.currentTarget.value })}
    />
  );
}

/** All agreements unless some are ticked. */
function Cibles({ ecrit, noms, change }: Pick<Props, 'ecrit' | 'noms' | 'change'>) {
  const vises = ecrit.conventions;
  return (
    <details className="cibles" open={vises.length > 0}>
      <summary>
        Pour{' '}
        <strong>
          {vises.length === 0
            ? 'toutes les conventions'
            : insecable(vises.map((id) => noms.conventions.get(id) ?? `la convention n° ${id}`).join(', '))}
        </strong>
      </summary>
      <div className="cibles-liste">
        {[...noms.conventions].map(([id, nom]) => (
          <Checkbox
            key={id}
            label={insecable(nom)}
            checked={vises.includes(id)}
            onChange={(e) =>
              change({
                ...ecrit,
                conventions: e.currentTarget.checked ? [...vises, id] : vises.filter((v) => v !== id),
              })
            }
          />
        ))}
        {noms.conventions.size === 0 && <p className="doux">Aucune convention ne porte sur cet exercice.</p>}
      </div>
      <p className="doux">
        Sans case cochée, le changement vaut aussi pour les droits qui n’ont pas de convention.
      </p>
    </details>
  );
}

function Soustractions({ ecrit, fautes, change }: Pick<Props, 'ecrit' | 'fautes' | 'change'>) {
  return (
    <div className="changement-cases">
      <NativeSelect
        label="Soustractions, par convention"
        value={ecrit.soustractions}
        error={fautes.soustractions}
        data={[
          { value: '', label: 'ne changent pas' },
          { value: 'AUCUNE', label: 'aucune' },
          { value: 'NOMBRES', label: 'nombres saisis' },
        ]}
        onChange={(e) =>
          change({ ...ecrit, soustractions: e.currentTarget.value as ChangementEcrit['soustractions'] })
        }
      />
      {ecrit.soustractions === 'NOMBRES' &&
        CATEGORIES_SOUSTRAITES.map((c) => (
          <TextInput
            key={c}
            label={majuscule(SOUSTRACTIONS[c])}
            inputMode="numeric"
            maxLength={8}
            value={ecrit.nombres[c] ?? ''}
            error={fautes[`nombres.${c}`]}
            onChange={(e) => change({ ...ecrit, nombres: { ...ecrit.nombres, [c]: e.currentTarget.value } })}
          />
        ))}
    </div>
  );
}
