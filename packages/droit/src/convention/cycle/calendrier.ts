import { clause, texte } from '../../explication/source.ts';
import { ajouteJours, annee, type Jour, jourDe, joursDuMois, joursEntre } from '../../quantites/jour.ts';
import { R441_5_ACTUALISATION } from '../../sources/cch.ts';
import { D82_ALERTE } from '../../sources/choix-produit.ts';
import type { Clauses } from '../convention.ts';
import type { EcheanceDeConvention } from './types.ts';

/** A deadline before it is placed on the calendar of a day. */
export type DatePrevue = Omit<EcheanceDeConvention, 'etat'>;

const PROCHE_JOURS = 30;

/** Late, due within thirty days (the day itself included), or later. */
export function placee(date: DatePrevue, le: Jour): EcheanceDeConvention {
  const reste = joursEntre(le, date.le);
  return { ...date, etat: reste < 0 ? 'EN_RETARD' : reste <= PROCHE_JOURS ? 'PROCHE' : 'A_VENIR' };
}

/** `02-28` of a year; a month without that day gives its last one; `undefined` when it is no day of a year. */
function jourDeLAnnee(moisEtJour: string, a: number): Jour | undefined {
  const lu = /^(\d{2})-(\d{2})$/.exec(moisEtJour);
  const [m, q] = [Number(lu?.[1]), Number(lu?.[2])];
  return lu && m >= 1 && m <= 12 && q >= 1 ? jourDe(a, m, Math.min(q, joursDuMois(a, m))) : undefined;
}

const HORIZON_ANNEES = 10;

/** The next time that a day of the year comes, `recul` days before it, in a year that concerns the agreement. */
function prochain(
  moisEtJour: string,
  le: Jour,
  recul: number,
  concerne: (annee: number) => boolean,
): Jour | undefined {
  return Array.from({ length: HORIZON_ANNEES }, (_, n) => annee(le) + n)
    .filter(concerne)
    .flatMap((a) => jourDeLAnnee(moisEtJour, a) ?? [])
    .map((j) => ajouteJours(j, -recul))
    .find((j) => j >= le);
}

/**
 * D82: the report of an exercice is due the next year. « avant le » is read strictly, to be confirmed: the day before.
 * Whether it was sent is not known here: only the next one is given.
 */
export function bilanAnnuel(
  { bilan }: Clauses,
  le: Jour,
  couvre: (exercice: number) => boolean,
): readonly DatePrevue[] {
  const jour = prochain(bilan.avant, le, bilan.jourInclus === true ? 0 : 1, (a) => couvre(a - 1));
  if (jour === undefined) return [];
  const [mois, quantieme] = [bilan.avant.slice(0, 2), bilan.avant.slice(3)];
  const terme = `${quantieme}/${mois}/${annee(jour)}`;
  const quand =
    bilan.jourInclus === true
      ? `au plus tard le ${terme}`
      : `avant le ${terme} (lecture stricte, règle à confirmer)`;
  const source = bilan.jourInclus === true ? clause('bilan', bilan.article) : texte(D82_ALERTE);
  return [{ code: 'BILAN_ANNUEL', le: jour, libelle: `Bilan de ${annee(jour) - 1} : ${quand}`, source }];
}

const majuscule = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);

/** The other days that the text sets each year, while a year of the agreement is concerned. */
export const autresEcheances = (
  { bilan }: Clauses,
  le: Jour,
  couvre: (exercice: number) => boolean,
): readonly DatePrevue[] =>
  (bilan.echeances ?? []).flatMap(({ jour, objet }) => {
    const prochaine = prochain(jour, le, 0, (a) => couvre(a) || couvre(a - 1));
    if (prochaine === undefined) return [];
    return [
      {
        code: 'AUTRE' as const,
        le: prochaine,
        libelle: majuscule(objet),
        source: clause('bilan', bilan.article),
      },
    ];
  });

const PAPIERS: Readonly<Record<NonNullable<Clauses['assiette']['actualisation']>, string>> = {
  BILAN: 'avec le bilan',
  ANNEXE_ANNUELLE: 'par une annexe',
  AVENANT: 'par un avenant',
  COURRIER: 'par courrier',
};

/** D14: the schedule of the next year, before that year begins; no text gives the day. */
export function annexeAnnuelle(
  { assiette }: Clauses,
  le: Jour,
  couvre: (exercice: number) => boolean,
): readonly DatePrevue[] {
  const suivant = annee(le) + 1;
  if (!couvre(suivant)) return [];
  const comment = assiette.actualisation === undefined ? '' : `, ${PAPIERS[assiette.actualisation]}`;
  return [
    {
      code: 'ANNEXE_ANNUELLE',
      le: jourDe(suivant - 1, 12, 31),
      libelle: `Actualiser la convention pour ${suivant}${comment} : programmes mis en service, droits échus (date choisie, à confirmer)`,
      source: texte(R441_5_ACTUALISATION),
    },
  ];
}
