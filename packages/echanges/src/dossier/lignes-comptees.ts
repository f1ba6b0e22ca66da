import { type Jour, type Logement, type MotifExclusion, texteExact } from '@contingent/droit';

/** What a count of rights reads of a dwelling, and how many dwellings say the same: flat memory on any inventory. */
export type LigneComptee = Pick<
  Logement,
  'reservataireBrut' | 'exclusion' | 'conventionDebut' | 'conventionFin' | 'sansTerme' | 'tauxRotation'
> & { readonly nombre: number };

export type CompteurDeLignes = {
  readonly ajouter: (logement: Logement) => void;
  readonly lignes: () => readonly LigneComptee[];
};

type Cle = readonly (string | Jour | MotifExclusion | boolean | undefined)[];
const cle = (l: Logement): string => {
  const taux = l.tauxRotation === undefined ? undefined : texteExact(l.tauxRotation);
  const cles: Cle = [l.reservataireBrut, l.exclusion, l.conventionDebut, l.conventionFin, l.sansTerme, taux];
  return cles.map((c) => c ?? '').join('\u0000');
};

const reduite = (l: Logement): LigneComptee => ({
  nombre: 1,
  ...(l.reservataireBrut !== undefined && { reservataireBrut: l.reservataireBrut }),
  ...(l.exclusion && { exclusion: l.exclusion }),
  ...(l.conventionDebut && { conventionDebut: l.conventionDebut }),
  ...(l.conventionFin && { conventionFin: l.conventionFin }),
  ...(l.sansTerme && { sansTerme: true }),
  ...(l.tauxRotation && { tauxRotation: l.tauxRotation }),
});

/** Gathers the dwellings that count alike while they stream. */
export function compterLesLignes(): CompteurDeLignes {
  const groupes = new Map<string, LigneComptee>();
  return {
    ajouter: (logement) => {
      const nom = cle(logement);
      const deja = groupes.get(nom);
      groupes.set(nom, deja ? { ...deja, nombre: deja.nombre + 1 } : reduite(logement));
    },
    lignes: () => [...groupes.values()],
  };
}
