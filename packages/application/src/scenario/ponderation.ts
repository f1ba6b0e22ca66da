import {
  afficheEntier,
  clausesEnVigueur,
  type EntreeCalcul,
  type Jour,
  lireJour,
  texteExact,
} from '@contingent/droit';
import type { ConventionCalculable } from '../convention/stockee.ts';
import { estExclu, type PhotographieComptee } from '../flux/entree.ts';
import { dansLePerimetre } from '../flux/perimetre.ts';
import type { CompteDeProgramme, ComptesPonderes } from './comptes-ponderes.ts';

/** Counts by programme and by end date of one agreement, or in a sentence why the inventory cannot give them. */
export type Ponderation = {
  readonly programmes: NonNullable<EntreeCalcul['programmes']> | string;
  readonly durees: NonNullable<EntreeCalcul['durees']> | string;
};

const SANS_INVENTAIRE =
  'Les logements de cette convention sont saisis, non comptés sur un état des lieux : chargez l’état des lieux.';

/** Rights that no inventory lists have neither a programme nor an end date. */
export function ponderationDe(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  comptes: ComptesPonderes,
  droitsSaisis: number,
): Ponderation {
  if (p === null || c.assiette !== null) return { programmes: SANS_INVENTAIRE, durees: SANS_INVENTAIRE };
  if (droitsSaisis > 0) {
    const raison = `${afficheEntier(droitsSaisis)} droits saisis ne sont rattachés à aucun logement de l’état des lieux : ni programme, ni date de fin.`;
    return { programmes: raison, durees: raison };
  }
  return { programmes: programmesDe(c, p, comptes), durees: dureesDe(c, p, comptes) };
}

type Ligne = Parameters<typeof dansLePerimetre>[0] & { readonly exclusion: string | null };

function retenue(ligne: Ligne, c: ConventionCalculable, p: PhotographieComptee): boolean {
  const perimetre = { ...c, photographie: p.id };
  return dansLePerimetre(ligne, perimetre) && !estExclu(ligne.exclusion, clausesEnVigueur(c.convention));
}

/** One group a programme and a rate: a programme whose dwellings turn at two rates weighs by each of them. */
function programmesDe(
  c: ConventionCalculable,
  p: PhotographieComptee,
  comptes: ComptesPonderes,
): Ponderation['programmes'] {
  const siens = comptes.programmes.filter(
    (l) => (l.reservataire === 0 || l.reservataire === c.reservataire.id) && retenue(l, c, p),
  );
  const sansTaux = total(siens.filter((l) => l.taux === null && l.reservataire === 0));
  if (sansTaux > 0)
    return `${afficheEntier(sansTaux)} logements du périmètre n’ont pas de taux de rotation dans l’état des lieux du bailleur : la méthode pondère chaque programme par le sien.`;
  const groupes = Map.groupBy(siens, (l) => `${l.programme ?? ''}|${l.taux ? texteExact(l.taux) : ''}`);
  return [...groupes.values()].flatMap((lignes) => {
    const [premiere] = lignes;
    if (!premiere?.taux) return [];
    const nom = premiere.programme ?? 'sans programme';
    return [
      {
        nom,
        eligibles: total(lignes.filter((l) => l.reservataire === 0)),
        droits: total(lignes.filter((l) => l.reservataire !== 0)),
        tauxRotation: premiere.taux,
      },
    ];
  });
}

function dureesDe(
  c: ConventionCalculable,
  p: PhotographieComptee,
  comptes: ComptesPonderes,
): Ponderation['durees'] {
  const siens = comptes.fins.filter((l) => l.reservataire === c.reservataire.id && retenue(l, c, p));
  const inconnus = total(siens.filter((l) => l.fin === null && !l.sansTerme));
  if (inconnus > 0)
    return `${afficheEntier(inconnus)} droits n’ont pas de date de fin dans l’état des lieux : leur durée restante n’est pas connue.`;
  const parFin = Map.groupBy(siens, (l) => (l.sansTerme ? '' : (l.fin ?? '')));
  return [...parFin].map(([lue, lignes]) => {
    const fin: Jour | undefined = lireJour(lue);
    return { nombre: total(lignes), ...(fin === undefined ? {} : { fin }) };
  });
}

const total = (lignes: readonly Pick<CompteDeProgramme, 'nombre'>[]): number =>
  lignes.reduce((n, l) => n + l.nombre, 0);
