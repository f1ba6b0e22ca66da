import { clause, texte } from '../../explication/source.ts';
import { afficheJour, type Jour } from '../../quantites/jour.ts';
import { R441_5_2_IV } from '../../sources/cch.ts';
import { DERNIER_JOUR, dernierJourDePreavis, moisApres, periodeSuivante } from './periode.ts';
import { accepte, dateAnterieure, dejaTerminee, nonSignee, refuse } from './refus.ts';
import type { CommandeDe, DecisionDeCycle, EtatDuCycle, Signataire } from './types.ts';
import { coursAu, derniereSignee, estTerminee, finDeVie } from './vie.ts';

/** D18: the landlord has no hand on a decree. */
export const reserveAuPrefet = (etat: EtatDuCycle, par: Signataire): DecisionDeCycle | undefined =>
  par === 'BAILLEUR' && derniereSignee(etat)?.natureActe === 'ARRETE_PREFECTORAL'
    ? refuse(
        'RESERVE_AU_PREFET',
        'Cet acte est un arrêté du préfet : le bailleur ne peut pas y mettre fin.',
        'Proposez au préfet une convention qui le remplacera.',
        texte(R441_5_2_IV),
      )
    : undefined;

/** A chance to denounce: the end aimed at, and the last day of the notice. */
export type Fenetre = { readonly fin: Jour; readonly avant: Jour };

const fenetre = (fin: Jour, preavisMois: number | null): Fenetre => ({
  fin,
  avant: dernierJourDePreavis(fin, preavisMois ?? 0),
});

/**
 * The end that a denunciation of that day would reach, and the last day to give notice for it: the running period, or
 * a later one when the notice is longer than a whole period. `undefined`: no term.
 */
export function fenetreDeDenonciation(etat: EtatDuCycle, le: Jour): Fenetre | undefined {
  const cours = coursAu(etat, le);
  const periode = cours?.tacite ? cours.periode : cours?.derniere;
  if (cours === undefined || periode === undefined || periode.fin === null) return undefined;
  const { periode: signee } = cours.version;
  let courue = { ...periode, fin: periode.fin };
  let vue = fenetre(courue.fin, signee.preavisMois);
  if (!cours.tacite || vue.avant >= courue.debut) return vue;
  while (vue.avant < le && courue.fin !== DERNIER_JOUR) {
    courue = periodeSuivante(signee, courue);
    vue = fenetre(courue.fin, signee.preavisMois);
  }
  return vue;
}

/** The chance after the one that was missed. */
export function fenetreSuivante(etat: EtatDuCycle, le: Jour): Fenetre | undefined {
  const cours = coursAu(etat, le);
  if (cours === undefined || !cours.tacite || cours.periode.fin === null) return undefined;
  const { periode } = cours.version;
  return fenetre(
    periodeSuivante(periode, { ...cours.periode, fin: cours.periode.fin }).fin,
    periode.preavisMois,
  );
}

function preavisDepasse(etat: EtatDuCycle, le: Jour, { fin, avant }: Fenetre): DecisionDeCycle {
  const suivante = fenetreSuivante(etat, le);
  return refuse(
    'PREAVIS_DEPASSE',
    `Pour une fin au ${afficheJour(fin)}, la dénonciation devait être faite le ${afficheJour(avant)} au plus tard.`,
    suivante === undefined
      ? `La convention finit le ${afficheJour(fin)} sans dénonciation ; sinon, résiliez-la d’un commun accord.`
      : `Prochaine fin possible : le ${afficheJour(suivante.fin)}, par une dénonciation faite après le ${afficheJour(fin)} et le ${afficheJour(suivante.avant)} au plus tard.`,
    clause('periode'),
  );
}

/** Stops the renewal at the end of the running period, within the notice; without a term, after the notice. */
export function denoncer({ le, par }: CommandeDe<'Denoncer'>, etat: EtatDuCycle): DecisionDeCycle {
  const signee = derniereSignee(etat);
  if (!signee) return nonSignee('il n’y a rien à dénoncer');
  if (le < signee.signature) return dateAnterieure(le, 'la signature', signee.signature);
  if (estTerminee(etat, le)) return dejaTerminee(finDeVie(etat, le));
  if (etat.denonciation || etat.resiliation)
    return refuse(
      'ETAT_INATTENDU',
      'La fin de la convention est déjà décidée.',
      'Il n’y a rien à dénoncer de plus.',
    );
  const reserve = reserveAuPrefet(etat, par);
  if (reserve) return reserve;
  const vue = fenetreDeDenonciation(etat, le);
  if (vue === undefined)
    return accepte({
      type: 'ConventionDenoncee',
      le,
      par,
      effet: moisApres(le, signee.periode.preavisMois ?? 0),
    });
  if (le > vue.avant) return preavisDepasse(etat, le, vue);
  return accepte({ type: 'ConventionDenoncee', le, par, effet: vue.fin });
}
