import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { exercicesRequete } from './requetes.ts';

/** The year, in the address; what is tried in the address stays when the year changes. */
export function ChoixExercice({ organisme, exercice }: { organisme: number; exercice: string }) {
  const navigue = useNavigate();
  const { search } = useLocation();
  const connus = useQuery(exercicesRequete(organisme)).data?.exercices.map(String) ?? [];
  const options = connus.includes(exercice)
    ? connus
    : [exercice, ...connus].sort((a, b) => b.localeCompare(a));
  return (
    <NativeSelect
      label="Exercice"
      value={exercice}
      data={options}
      onChange={(e) => void navigue(`/o/${organisme}/flux/${e.currentTarget.value}${search}`)}
    />
  );
}
