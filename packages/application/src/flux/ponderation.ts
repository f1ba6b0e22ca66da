import {
  afficheEntier,
  clausesEnVigueur,
  type EntreeCalcul,
  type Jour,
  lireJour,
  type Manque,
  type MethodePart,
  texteExact,
} from '@contingent/droit';
import type { ConventionCalculable } from '../convention/stockee.ts';
import type { CompteDeProgramme, ComptesPonderes } from './comptes-ponderes.ts';
import type { Materiaux, PhotographieComptee } from './donnees.ts';
import { dansLePerimetre, estExclu } from './perimetre.ts';

const PONDEREES: readonly MethodePart['type'][] = ['V6_ROTATION_PROGRAMME', 'V7_DUREE_RESTANTE'];
export const estPonderee = (methode: MethodePart): boolean => PONDEREES.includes(methode.type);

/** Counts by programme and by end date of one agreement, or in a sentence why the inventory cannot give them. */
export type Ponderation = {
  readonly programmes: NonNullable<EntreeCalcul['programmes']> | string;
  readonly durees: NonNullable<EntreeCalcul['durees']> | string;
};

const SANS_INVENTAIRE =
  'Les logements de cette convention sont saisis, non comptés sur un état des lieux : chargez l’état des lieux.';

/** Of one agreement on its inventory; nothing when these counts were not made. */
export function ponderationSelon(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  { ponderes, droitsSaisis, essai }: Pick<Materiaux, 'ponderes' | 'droitsSaisis' | 'essai'>,
): Ponderation | null {
  if (ponderes === null) return null;
  const saisis = droitsSaisis.filter(
    (d) => d.organisme === c.organisme && d.reservataire === c.reservataire.id,
  );
  const lue = ponderationDe(c, p, ponderes, total(saisis) + (c.droits ?? 0));
  const { tauxRotation } = essai;
  if (tauxRotation === undefined || typeof lue.programmes === 'string') return lue;
  // A rate that is tried is then that of each programme, as a scenario has it.
  return { ...lue, programmes: lue.programmes.map((programme) => ({ ...programme, tauxRotation })) };
}

/** The inventory knows why it cannot tell: that is said rather than a question of a general kind. */
export function precise(m: Manque, ponderation: Ponderation | null): Manque {
  const { programmes, durees } = ponderation ?? {};
  const raison = m.champ === 'programmes' ? programmes : m.champ === 'durees' ? durees : undefined;
  return typeof raison === 'string' ? { ...m, question: raison } : m;
}

/** Rights that no inventory lists have neither a programme nor an end date. */
function ponderationDe(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  comptes: ComptesPonderes,
  droitsSaisis: number,
): Ponderation {
  if (p === null || c.assiette !== null) return { programmes: SANS_INVENTAIRE, durees: SANS_INVENTAIRE };
  if (droitsSaisis > 0) {
    const raison = `${combien(droitsSaisis, 'droit')} ${droitsSaisis < 2 ? 'saisi n’est rattaché' : 'saisis ne sont rattachés'} à aucun logement de l’état des lieux : ni programme, ni date de fin.`;
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
    return `${combien(sansTaux, 'logement')} du périmètre ${ont(sansTaux)} pas de taux de rotation dans l’état des lieux du bailleur : la méthode pondère chaque programme par le sien.`;
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
    return `${combien(inconnus, 'droit')} ${ont(inconnus)} pas de date de fin dans l’état des lieux : leur durée restante n’est pas connue.`;
  const parFin = Map.groupBy(siens, (l) => (l.sansTerme ? '' : (l.fin ?? '')));
  return [...parFin].map(([lue, lignes]) => {
    const fin: Jour | undefined = lireJour(lue);
    return { nombre: total(lignes), ...(fin === undefined ? {} : { fin }) };
  });
}

const total = (lignes: readonly Pick<CompteDeProgramme, 'nombre'>[]): number =>
  lignes.reduce((n, l) => n + l.nombre, 0);

const combien = (n: number, nom: string): string => `${afficheEntier(n)} ${nom}${n < 2 ? '' : 's'}`;
const ont = (n: number): string => (n < 2 ? 'n’a' : 'n’ont');
