import { lireJourFrancais } from '@contingent/droit';
import type { DepotVue, PhotographieVue } from '@contingent/echanges';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrganisme } from '../../organismes/organismes.ts';
import { insecable, jourAffiche } from '../../typographie/typographie.ts';
import { usePhotographies } from '../photographies.ts';
import type { Depot } from './depot.ts';

/** What the file is worth: its reference date, the commune when no column says it, the one that it corrects. */
export function EtatDesLieux({ depot, vue, fige }: { depot: Depot; vue: DepotVue; fige: boolean }) {
  const { choisis } = depot;
  const photographies = usePhotographies(useOrganisme().id).data ?? [];
  const [date, setDate] = useState(vue.dateReference === null ? '' : jourAffiche(vue.dateReference));
  const [commune, setCommune] = useState(vue.communeParDefaut ?? '');
  const sansCommune = !vue.colonnes.some((c) => c.champ.startsWith('commune'));
  const change = (ecrite: string) => {
    setDate(ecrite);
    const jour = lireJourFrancais(ecrite);
    if (jour !== undefined && jour >= '1900') choisis.mutate({ dateReference: jour });
  };
  const inexistante = date.trim().length >= 8 && lireJourFrancais(date) === undefined;
  const finitCommune = () => {
    const dite = commune.trim();
    if (dite !== (vue.communeParDefaut ?? ''))
      choisis.mutate({ communeParDefaut: dite === '' ? null : dite });
  };
  return (
    <div className="etat-des-lieux">
      {vue.titres.length > 0 && <p className="doux">Titre lu : {vue.titres.join(' — ')}</p>}
      <div>
        <TextInput
          label="État des lieux au"
          placeholder="JJ/MM/AAAA"
          inputMode="numeric"
          error={inexistante ? 'Cette date n’existe pas : écrivez-la JJ/MM/AAAA.' : undefined}
          description={insecable(vue.dateReferenceRaison ?? 'Le fichier ne dit pas sa date.')}
          value={date}
          {...(date === '' ? { 'data-a-completer': true } : {})}
          required
          disabled={fige}
          onChange={(evenement) => change(evenement.currentTarget.value)}
        />
        {date === '' && (
          <div className="rang dates-proposees">
            {derniersDecembres().map((jour) => (
              <button key={jour} type="button" className="lien" onClick={() => change(jourAffiche(jour))}>
                {jourAffiche(jour)}
              </button>
            ))}
          </div>
        )}
      </div>
      {(sansCommune || vue.communeParDefaut !== null) && (
        <TextInput
          label="Commune"
          description="Pour les lignes qui ne la disent pas."
          value={commune}
          disabled={fige}
          onChange={(evenement) => setCommune(evenement.currentTarget.value)}
          onBlur={finitCommune}
        />
      )}
      {photographies.length > 0 && (
        <Remplacement
          photographies={photographies}
          fige={fige}
          choisit={(remplace) => choisis.mutate({ remplace })}
        />
      )}
      {!fige && (
        <Button variant="default" onClick={() => void depot.abandonne()}>
          Autre fichier
        </Button>
      )}
    </div>
  );
}

/** Most inventories are made on 31 December: the last four, to choose rather than type. Never chosen for the person. */
function derniersDecembres(): string[] {
  const annee = new Date().getFullYear();
  return [1, 2, 3, 4].map((avant) => `${annee - avant}-12-31`);
}

function Remplacement(props: {
  photographies: PhotographieVue[];
  fige: boolean;
  choisit: (remplace: number | null) => void;
}) {
  const [valeur, setValeur] = useState('');
  return (
    <NativeSelect
      label="Nature"
      description="Un état chargé ne change plus : on le corrige par un autre."
      value={valeur}
      disabled={props.fige}
      onChange={(evenement) => {
        setValeur(evenement.currentTarget.value);
        props.choisit(evenement.currentTarget.value === '' ? null : Number(evenement.currentTarget.value));
      }}
      data={[
        { value: '', label: 'Nouvel état des lieux' },
        ...props.photographies.map((p) => ({
          value: String(p.id),
          label: `Corrige celui du ${jourAffiche(p.dateReference)} (${p.nomFichier})`,
        })),
      ]}
    />
  );
}
