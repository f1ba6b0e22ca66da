import type { ConventionResume } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { choix, enParametres, type Filtres, lisFiltres } from './filtres.ts';

/** The filters of the address, and how to change one. */
export function useFiltres() {
  const [parametres, setParametres] = useSearchParams();
  const filtres = lisFiltres(parametres);
  const change = (voulus: Filtres) =>
    setParametres(enParametres(voulus), { replace: true, preventScrollReset: true });
  return { filtres, change };
}

type Props = ReturnType<typeof useFiltres> & { liste: readonly ConventionResume[]; bailleur: boolean };

export function ChoixDesFiltres({ liste, bailleur, filtres, change }: Props) {
  const offert = choix(liste, { bailleur });
  const TOUS = { value: '', label: 'Tous' };
  return (
    <div className="filtres-conventions">
      <NativeSelect
        label="Situation"
        value={filtres.situation ?? ''}
        data={[{ value: '', label: 'Toutes' }, ...offert.situations]}
        onChange={(e) =>
          change({
            ...filtres,
            situation: lisFiltres(new URLSearchParams({ situation: e.currentTarget.value })).situation,
          })
        }
      />
      <NativeSelect
        label={bailleur ? 'Réservataire' : 'Bailleur'}
        value={filtres.avec ?? ''}
        data={[TOUS, ...offert.avec]}
        onChange={(e) => change({ ...filtres, avec: Number(e.currentTarget.value) || undefined })}
      />
      <NativeSelect
        label="Exercice"
        value={filtres.exercice ?? ''}
        data={[TOUS, ...offert.exercices]}
        onChange={(e) => change({ ...filtres, exercice: Number(e.currentTarget.value) || undefined })}
      />
    </div>
  );
}
