import { finApres, plusTot } from '../convention/cycle/periode.ts';
import type { MotifDerogation } from '../convention/nomenclatures.ts';
import { MOTIFS_DE_DEROGATION } from '../convention/phrases/choix.ts';
import type { Constat } from '../explication/constat.ts';
import { type Periode, periodeAu } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { compare, type Fraction } from '../quantites/fraction.ts';
import { afficheJour, type Jour } from '../quantites/jour.ts';
import { afficheFace, affichePart, aLaDate } from './comparaison.ts';
import { DUREE_DEROGATION, PLAFOND_ETAT } from './parametres.ts';

/** D41: an exceptional decree of the préfet, both days included. `arrete` and `motif`: how it is named when it applies. */
export type Derogation = {
  readonly debut: Jour;
  readonly fin: Jour;
  readonly arrete?: string;
  readonly motif?: MotifDerogation;
};

/** Shares of a yearly flow, exact. Absent `agents`: not known, not checked. */
export type PartEtat = {
  readonly le: Jour;
  readonly part: Fraction;
  readonly agents?: Fraction;
  readonly derogation?: Derogation;
  /** The ceiling is that of the whole flow of a landlord (D40): on less (a commune, a programme) it only warns. */
  readonly echelle?: 'BAILLEUR' | 'PARTIELLE';
  /** Path of the share in what is checked; `part` when absent. */
  readonly champ?: string;
};

/** D41: the last day that a derogation may cover: 01/03/2027 goes as far as 29/02/2028, its first day counted (D63). */
const dernierJour = (debut: Jour, annees: number): Jour => finApres(debut, 12 * annees, true);

/** D41: at most one year, and in the right order. Before the decree no derogation exists: the check says it cannot tell. */
export function verifieDerogation(derogation: Derogation, champ = 'derogation'): readonly Constat[] {
  const { debut, fin } = derogation;
  return aLaDate(DUREE_DEROGATION, debut, champ, (periode) => {
    const limite = dernierJour(debut, periode.valeur);
    if (debut <= fin && fin <= limite) return [];
    const inverse = fin < debut;
    return [
      {
        code: inverse ? 'DEROGATION_DATES_INVERSEES' : 'DEROGATION_TROP_LONGUE',
        gravite: 'ERREUR',
        champ,
        message: inverse
          ? `La dérogation finit le ${afficheJour(fin)}, avant son début le ${afficheJour(debut)}.`
          : `La dérogation court du ${afficheJour(debut)} au ${afficheJour(fin)} : au-delà d’un an, soit après le ${afficheJour(limite)}, elle est sans fondement et le plafond s’applique.`,
        imprime: afficheJour(fin),
        attendu: `une fin entre le ${afficheJour(debut)} et le ${afficheJour(limite)}`,
        source: texte(periode.texte),
        remede: 'Corrigez les dates de l’arrêté de dérogation.',
      },
    ];
  });
}

/** Only the days that the law allows count: what a decree says beyond a year lifts no ceiling. */
function enCours({ derogation, le }: PartEtat): Derogation | undefined {
  if (derogation === undefined) return undefined;
  const { debut, fin } = derogation;
  const duree = periodeAu(DUREE_DEROGATION, debut)?.valeur;
  if (duree === undefined || le < debut || plusTot(fin, dernierJour(debut, duree)) < le) return undefined;
  return derogation;
}

/** « l’acte suivant : …, du 01/03/2027 au 29/02/2028, pour un motif tenant à … ». */
const enClair = ({ arrete, debut, fin, motif }: Derogation): string =>
  [
    arrete === undefined ? 'un arrêté préfectoral' : `l’acte suivant : ${arrete}`,
    `du ${afficheJour(debut)} au ${afficheJour(fin)}`,
    ...(motif === undefined ? [] : [`pour un motif tenant à ${MOTIFS_DE_DEROGATION[motif]}`]),
  ].join(', ');

function depassement(
  saisie: PartEtat,
  {
    code,
    quoi,
    part,
    limite,
    periode,
  }: {
    code: string;
    quoi: string;
    part: Fraction;
    limite: Fraction;
    periode: Periode<unknown>;
  },
): readonly Constat[] {
  if (compare(part, limite) <= 0) return [];
  const partielle = saisie.echelle === 'PARTIELLE';
  const derogation = enCours(saisie);
  const suite = partielle
    ? ' Le plafond se juge sur tout le flux du bailleur.'
    : derogation
      ? ` Une dérogation préfectorale couvre cette date (${enClair(derogation)}).`
      : '';
  return [
    {
      code,
      gravite: partielle || derogation ? 'ALERTE' : 'BLOQUANT',
      champ: saisie.champ ?? 'part',
      message: `${quoi} est de ${afficheFace(part, limite)} du flux, au-dessus du plafond de ${affichePart(limite)}.${suite}`,
      imprime: afficheFace(part, limite),
      attendu: `${affichePart(limite)} au plus`,
      source: texte(periode.texte),
      remede: derogation
        ? `Vérifiez l’arrêté de dérogation, et ramenez la part sous le plafond pour l’exercice qui suit le ${afficheJour(derogation.fin)}.`
        : 'Ramenez la part sous le plafond, ou écrivez l’arrêté de dérogation qui couvre cette date.',
    },
  ];
}

function agentsIncoherents(saisie: PartEtat, periode: Periode<unknown>): readonly Constat[] {
  const { agents, part } = saisie;
  if (agents === undefined || compare(agents, part) <= 0) return [];
  return [
    {
      code: 'PART_AGENTS_INCOHERENTE',
      gravite: 'ERREUR',
      champ: saisie.champ ?? 'part',
      message: `La part des agents (${affichePart(agents)}) dépasse la part totale de l’État (${affichePart(part)}), qui la comprend.`,
      imprime: affichePart(agents),
      attendu: `${affichePart(part)} au plus`,
      source: texte(periode.texte),
      remede: 'Saisissez la part totale de l’État, agents compris.',
    },
  ];
}

/**
 * D40: « au plus » 30 % for the State, of which « au plus » 5 % for its agents, on exact values (D122): exactly 30 %
 * passes. A derogation in force turns the block into a warning and is itself checked (D41).
 */
export function verifiePartEtat(saisie: PartEtat): readonly Constat[] {
  const { le, part, agents, derogation, champ = 'part' } = saisie;
  const plafonds = aLaDate(PLAFOND_ETAT, le, champ, (periode) => {
    const { total, agents: limiteAgents } = periode.valeur;
    const etat = { code: 'PLAFOND_ETAT_30', quoi: 'La part de l’État', part, limite: total, periode };
    const agentsVus =
      agents === undefined
        ? []
        : depassement(saisie, {
            code: 'PLAFOND_ETAT_AGENTS_5',
            quoi: 'La part réservée aux agents de l’État',
            part: agents,
            limite: limiteAgents,
            periode,
          });
    return [...depassement(saisie, etat), ...agentsVus, ...agentsIncoherents(saisie, periode)];
  });
  return [...plafonds, ...(derogation ? verifieDerogation(derogation) : [])];
}
