import type { AnnexeVue, PhotographieVue } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { usePhotographies } from '../parc/photographies.ts';
import { entier, insecable, jourAffiche } from '../typographie/typographie.ts';

type Props = {
  readonly annexe: AnnexeVue;
  readonly organisme: number;
  readonly modifiable: boolean;
  readonly valeur: string;
  readonly erreur: string | undefined;
  readonly change: (valeur: string) => void;
};

/** Which inventory the year is counted on and why; the landlord may name another one for this year. */
export function EtatDeLAnnee({ annexe, organisme, modifiable, valeur, erreur, change }: Props) {
  return (
    <fieldset disabled={!modifiable}>
      <legend>État des lieux de l’année</legend>
      <p className="doux">{insecable(retenu(annexe.etatDesLieux))}</p>
      {modifiable && <Choix {...{ organisme, valeur, erreur, change }} />}
    </fieldset>
  );
}

function retenu({ le, nomFichier, raison }: AnnexeVue['etatDesLieux']): string {
  if (le === null) return `Aucun état des lieux (${raison}).`;
  return `Compté sur l’état des lieux du ${jourAffiche(le)}, fichier « ${nomFichier} » : ${raison}.`;
}

function Choix({
  organisme,
  valeur,
  erreur,
  change,
}: Pick<Props, 'organisme' | 'valeur' | 'erreur' | 'change'>) {
  const lues = usePhotographies(organisme).data ?? [];
  const proposees = lues.filter((p) => p.remplaceePar === null || String(p.id) === valeur);
  return (
    <NativeSelect
      name="photographie"
      label="État des lieux retenu"
      description="Nommé ici, il sert aux deux parties : le réservataire le lit dans le périmètre de la convention."
      value={valeur}
      error={erreur}
      onChange={(e) => change(e.currentTarget.value)}
      data={[
        { value: '', label: 'celui que demande la convention' },
        ...proposees.map((p) => ({ value: String(p.id), label: enMots(p) })),
      ]}
    />
  );
}

const enMots = (p: PhotographieVue): string =>
  `au ${jourAffiche(p.dateReference)} (${entier(p.lignes)} logements)`;
