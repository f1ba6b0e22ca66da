import type { ChangementSaisi, ScenarioVue } from '@contingent/echanges';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { ErreurApi } from '../api/client.ts';
import { Erreur } from '../cadre/Etats.tsx';
import { insecable } from '../typographie/typographie.ts';
import { type Affiche, COLONNES_AU_PLUS, montres } from './adresse.ts';
import { CHANGEMENT_VIDE, type ChangementEcrit, changeQuelqueChose, comprendre, ecrire } from './composer.ts';
import type { NomsConnus } from './phrases.ts';
import { garde } from './requetes.ts';
import { UnChangement } from './UnChangement.tsx';

type Props = {
  organisme: number;
  exercice: number;
  gardes: readonly ScenarioVue[];
  affiche: Affiche;
  change: (affiche: Affiche) => void;
  noms: NomsConnus;
};
type Ecrit = { readonly cle: number; readonly ecrit: ChangementEcrit };

/** A scenario written in sentences; its column follows what is typed, and nothing is stored until it is kept. */
export function Composeur({ organisme, exercice, gardes, affiche, change, noms }: Props) {
  const modifie = gardes.find((g) => g.id === affiche.modifie);
  const [nom, setNom] = useState(modifie?.nom ?? '');
  const [revision, setRevision] = useState(modifie?.revision ?? null);
  const [ecrits, setEcrits] = useState<readonly Ecrit[]>(() => depart(affiche.essai ?? []));
  const [fauteDeNom, setFauteDeNom] = useState<string>();
  const compris = ecrits.map(({ ecrit }) => comprendre(ecrit));
  const saisis = compris.flatMap((c) => c.saisi ?? []).filter(changeQuelqueChose);
  const toutCompris = compris.every((c) => c.saisi !== undefined);
  useColonneVivante(saisis, toutCompris, affiche, change);

  const requetes = useQueryClient();
  const enregistrement = useMutation({
    mutationFn: () =>
      garde(organisme, modifie?.id, { nom: nom.trim(), exercice, changements: saisis, revision }),
    onSuccess: (rendu) => {
      const vus = montres({ ...affiche, essai: undefined }, gardes).map((g) => g.id);
      const suite = [...vus.filter((id) => id !== rendu.id), rendu.id].slice(-COLONNES_AU_PLUS);
      // Kept and closed at once: between the two it would have two columns.
      requetes.setQueryData<ScenarioVue[]>(['scenarios', organisme], (lus = []) => [
        ...lus.filter((s) => s.id !== rendu.id),
        rendu,
      ]);
      void requetes.invalidateQueries({ queryKey: ['scenarios', organisme] });
      change({ montres: suite, essai: undefined, modifie: undefined });
    },
    onError: (erreur) => {
      const fautes = erreur instanceof ErreurApi ? (erreur.probleme.fautes ?? []) : [];
      const duNom = fautes.find((f) => f.chemin === 'nom' && f.remede !== undefined);
      if (duNom) setFauteDeNom(`${duNom.message} ${duNom.remede}`);
    },
  });
  const perime =
    enregistrement.error instanceof ErreurApi && enregistrement.error.probleme.code === 'VERSION_PERIMEE';
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    const faute = fauteAvantEnvoi(nom, saisis, toutCompris);
    setFauteDeNom(faute);
    if (faute === undefined) enregistrement.mutate();
  };
  return (
    <form className="panneau sans-impression" aria-labelledby="composeur" onSubmit={soumet} noValidate>
      <h2 id="composeur">{modifie ? insecable(`Modifier « ${modifie.nom} »`) : 'Nouveau scénario'}</h2>
      <p className="doux">
        La colonne suit ce que vous écrivez{'\u202f'}; rien n’est enregistré avant « Garder ».
      </p>
      {ecrits.map(({ cle, ecrit }, rang) => (
        <UnChangement
          key={cle}
          rang={rang + 1}
          organisme={organisme}
          ecrit={ecrit}
          fautes={compris[rang]?.fautes ?? {}}
          noms={noms}
          change={(suivant) => setEcrits(ecrits.map((e) => (e.cle === cle ? { cle, ecrit: suivant } : e)))}
          retire={ecrits.length > 1 ? () => setEcrits(ecrits.filter((e) => e.cle !== cle)) : undefined}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => setEcrits([...ecrits, { cle: suivante(ecrits), ecrit: CHANGEMENT_VIDE }])}
        >
          Ajouter un changement
        </Button>
      </div>
      <div className="rang scenario-garder">
        <TextInput
          label="Nom du scénario"
          maxLength={120}
          value={nom}
          error={fauteDeNom === undefined ? undefined : insecable(fauteDeNom)}
          onChange={(e) => setNom(e.currentTarget.value)}
        />
        <Button type="submit" loading={enregistrement.isPending}>
          {modifie ? 'Garder la modification' : 'Garder le scénario'}
        </Button>
        <Button
          variant="default"
          onClick={() => change({ ...affiche, essai: undefined, modifie: undefined })}
        >
          Fermer sans garder
        </Button>
      </div>
      {enregistrement.isError && fauteDeNom === undefined && (
        <Erreur
          erreur={enregistrement.error}
          garde="Rien n’a été enregistré. Ce que vous avez écrit est gardé."
        />
      )}
      {perime && (
        <div>
          <Button
            variant="default"
            onClick={async () => {
              await requetes.refetchQueries({ queryKey: ['scenarios', organisme] });
              const relus = requetes.getQueryData<ScenarioVue[]>(['scenarios', organisme]) ?? [];
              setRevision(relus.find((s) => s.id === modifie?.id)?.revision ?? null);
              enregistrement.reset();
            }}
          >
            J’ai vu ces changements{'\u202f'}: reprendre les miens
          </Button>
        </div>
      )}
    </form>
  );
}

const depart = (essai: readonly ChangementSaisi[]): readonly Ecrit[] => {
  const ecrits = essai.length === 0 ? [CHANGEMENT_VIDE] : essai.map(ecrire);
  return ecrits.map((ecrit, cle) => ({ cle, ecrit }));
};
const suivante = (ecrits: readonly Ecrit[]): number => 1 + Math.max(-1, ...ecrits.map((e) => e.cle));

function fauteAvantEnvoi(
  nom: string,
  saisis: readonly ChangementSaisi[],
  toutCompris: boolean,
): string | undefined {
  if (!toutCompris) return 'Corrigez d’abord les cases signalées.';
  if (saisis.length === 0) return 'Ce scénario ne change rien : remplissez au moins une case.';
  return nom.trim() === '' ? 'Donnez un nom au scénario.' : undefined;
}

/** The address, hence the column, follows a moment after the last key, and only what is understood. */
function useColonneVivante(
  saisis: readonly ChangementSaisi[],
  toutCompris: boolean,
  affiche: Affiche,
  change: (affiche: Affiche) => void,
): void {
  const voulu = JSON.stringify(saisis);
  const pose = JSON.stringify((affiche.essai ?? []).filter(changeQuelqueChose));
  useEffect(() => {
    if (!toutCompris || voulu === pose) return;
    const attente = setTimeout(
      () => change({ ...affiche, essai: JSON.parse(voulu) as ChangementSaisi[] }),
      400,
    );
    return () => clearTimeout(attente);
  }, [voulu, pose, toutCompris, affiche, change]);
}
