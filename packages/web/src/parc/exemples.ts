import { queryOptions } from '@tanstack/react-query';
import { adresse, lis } from '../api/client.ts';

export type Exemple = { readonly fichier: string; readonly titre: string; readonly taille: number };

/** Public inventories that this installation carries. */
export const exemplesRequete = queryOptions({
  queryKey: ['exemples'],
  queryFn: ({ signal }) =>
    lis(adresse('/exemples'), () => ({ parse: (lu: unknown) => lu as Exemple[] }), signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The file itself, as if the person had chosen it from a disk. @throws Error when it is not there */
export async function fichierExemple(nom: string): Promise<File> {
  const reponse = await fetch(adresse('/exemples/', encodeURIComponent(nom)));
  if (!reponse.ok) throw new Error(`Le fichier d’exemple « ${nom} » n’a pas pu être lu.`);
  return new File([await reponse.blob()], nom);
}
