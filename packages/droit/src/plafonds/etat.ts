import type { Constat } from '../explication/constat.ts';
import type { Periode } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { compare, type Fraction } from '../quantites/fraction.ts';
import { afficheJour, ajouteAnnees, type Jour } from '../quantites/jour.ts';
import { afficheFace, affichePart, aLaDate } from './comparaison.ts';
import { DUREE_DEROGATION, PLAFOND_ETAT } from './parametres.ts';

/** D41: an exceptional order of the préfet, both days included. */
export type Derogation = { readonly debut: Jour; readonly fin: Jour };

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

/** D41: at most one year, and in the right order. */
export function verifieDerogation(derogation: Derogation, champ = 'derogation'): readonly Constat[] {
  const { debut, fin } = derogation;
  return aLaDate(DUREE_DEROGATION, debut, champ, (periode) => {
    const limite = ajouteAnnees(debut, periode.valeur);
    if (debut <= fin && fin <= limite) return [];
    const inverse = fin < debut;
    return [
      {
        code: inverse ? 'DEROGATION_DATES_INVERSEES' : 'DEROGATION_TROP_LONGUE',
        gravite: inverse ? 'ERREUR' : 'BLOQUANT',
        champ,
        message: inverse
          ? `La dérogation finit le ${afficheJour(fin)}, avant son début le ${afficheJour(debut)}.`
          : `La dérogation court du ${afficheJour(debut)} au ${afficheJour(fin)} : elle ne peut durer plus d’un an.`,
        imprime: afficheJour(fin),
        attendu: `une fin entre le ${afficheJour(debut)} et le ${afficheJour(limite)}`,
        source: texte(periode.texte),
        remede: 'Corrigez les dates de l’arrêté de dérogation.',
      },
    ];
  });
}

const couverte = ({ derogation, le }: PartEtat): boolean =>
  derogation !== undefined &&
  verifieDerogation(derogation).length === 0 &&
  derogation.debut <= le &&
  le <= derogation.fin;

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
  const derogee = couverte(saisie);
  const suite = partielle
    ? ' Le plafond se juge sur tout le flux du bailleur.'
    : derogee
      ? ' Une dérogation préfectorale couvre cette date.'
      : '';
  return [
    {
      code,
      gravite: partielle || derogee ? 'ALERTE' : 'BLOQUANT',
      champ: saisie.champ ?? 'part',
      message: `${quoi} est de ${afficheFace(part, limite)} du flux, au-dessus du plafond de ${affichePart(limite)}.${suite}`,
      imprime: afficheFace(part, limite),
      attendu: `${affichePart(limite)} au plus`,
      source: texte(periode.texte),
      remede: 'Ramenez la part sous le plafond, ou joignez l’arrêté de dérogation en cours.',
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
