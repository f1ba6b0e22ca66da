import type { DepotChoix, GroupeLibelles } from '@contingent/echanges';

type Decision = NonNullable<DepotChoix['libelles']>[number];

/** What a person may decide for a group of labels: not reserved, or this réservataire. */
export type Sort = Decision['reservataire'];
type Categorie = Extract<NonNullable<Sort>, { nom: string }>['categorie'];

/** The latest choice wins, field by field; columns and labels are decided one by one. */
export function ajouteChoix(avant: DepotChoix, ajout: DepotChoix): DepotChoix {
  const colonnes = remplace(avant.colonnes, ajout.colonnes, (c) => String(c.index));
  const libelles = remplace(avant.libelles, ajout.libelles, (l) => l.normalise);
  return {
    ...avant,
    ...ajout,
    ...(colonnes ? { colonnes } : {}),
    ...(libelles ? { libelles } : {}),
  };
}

function remplace<T>(avant: T[] | undefined, ajout: T[] | undefined, cle: (element: T) => string) {
  if (!ajout) return avant;
  const nouvelles = new Set(ajout.map(cle));
  return [...(avant ?? []).filter((element) => !nouvelles.has(cle(element))), ...ajout];
}

/** One decision per label of the group. */
export const decisionsDuGroupe = (groupe: GroupeLibelles, reservataire: Sort): Decision[] =>
  groupe.libelles.map(({ normalise }) => ({ normalise, reservataire }));

/** The other group as the destination of a merge: its réservataire if it is known, else its name and category. */
export function sortDe(groupe: GroupeLibelles): Sort {
  if (groupe.nonReserve) return null;
  const connu = /^(?:id:)?(\d+)$/.exec(groupe.cle);
  return connu ? { id: Number(connu[1]) } : { nom: groupe.nom, categorie: categorieDite(groupe) };
}

/** Merging settles both groups, so that the destination does not move when it was only a proposal. */
export function decisionsDeReunion(groupe: GroupeLibelles, avec: GroupeLibelles): Decision[] {
  const sort = sortDe(avec);
  return [...decisionsDuGroupe(groupe, sort), ...decisionsDuGroupe(avec, sort)];
}

/** Nobody knows yet what this label is: a person must say before loading. */
export const estInconnu = (groupe: GroupeLibelles): boolean =>
  !groupe.nonReserve && groupe.categorie === 'A_QUALIFIER';

/** The category of a group; a name given to an unknown label makes it an « autre » until the person says better. */
export const categorieDite = (groupe: GroupeLibelles): Categorie =>
  enCategorie(estInconnu(groupe) ? 'AUTRE' : groupe.categorie);

/** A code chosen in a list of ours; the server refuses any other. */
export const enCategorie = (code: string): Categorie => code as Categorie;
