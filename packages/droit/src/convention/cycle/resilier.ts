import { clause } from '../../explication/source.ts';
import { afficheJour, ajouteJours, type Jour } from '../../quantites/jour.ts';
import { reserveAuPrefet } from './denoncer.ts';
import { moisApres } from './periode.ts';
import { accepte, dateAnterieure, dejaTerminee, nonSignee, refuse } from './refus.ts';
import type { CommandeDe, DecisionDeCycle, EtatDuCycle, Signataire } from './types.ts';
import { derniereSignee, estTerminee, finDeVie } from './vie.ts';

type Resilier = CommandeDe<'Resilier'>;

/** What any act that ends a signed agreement asks for first. */
function prealable(le: Jour, etat: EtatDuCycle): DecisionDeCycle | undefined {
  const signee = derniereSignee(etat);
  if (!signee) return nonSignee('il n’y a rien à résilier');
  if (le < signee.signature) return dateAnterieure(le, 'la signature', signee.signature);
  if (estTerminee(etat, le)) return dejaTerminee(finDeVie(etat, le));
  return etat.resiliation === null
    ? undefined
    : refuse('ETAT_INATTENDU', 'La convention est déjà résiliée.', 'Il n’y a rien à résilier de plus.');
}

/** A formal demand opens the delay before a termination. */
export function mettreEnDemeure(c: CommandeDe<'MettreEnDemeure'>, etat: EtatDuCycle): DecisionDeCycle {
  const { le, par, motif } = c;
  const refus = prealable(le, etat) ?? reserveAuPrefet(etat, par);
  if (refus) return refus;
  const precedente = etat.miseEnDemeure?.le;
  if (precedente !== undefined && le < precedente)
    return dateAnterieure(le, 'la mise en demeure précédente', precedente);
  return accepte({ type: 'MiseEnDemeureEnvoyee', le, par, motif });
}

const DEMANDEURS: Readonly<Record<NonNullable<Resilier['clause']['par']>, readonly Signataire[]>> = {
  CHAQUE_PARTIE: ['BAILLEUR', 'RESERVATAIRE'],
  RESERVATAIRE: ['RESERVATAIRE'],
  PREFET: ['RESERVATAIRE'],
  BAILLEUR: ['BAILLEUR'],
};
/** The clause may keep the termination for one party: its demand is then the one that counts. */
const compte = ({ par }: Resilier['clause'], demande: EtatDuCycle['miseEnDemeure']) =>
  demande !== null && (par === undefined || DEMANDEURS[par].includes(demande.par)) ? demande : null;

/** The formal demand and its months (day of the demand not counted); a silent clause asks for a demand, without months. */
function attenteDeMiseEnDemeure({ le, clause: c }: Resilier, etat: EtatDuCycle): DecisionDeCycle | undefined {
  const silencieuse = c.miseEnDemeureMois === undefined && c.preavisMois === undefined;
  if (c.miseEnDemeureMois === undefined && !silencieuse) return undefined;
  const source = clause('resiliation', c.article);
  const [demande, mois] = [compte(c, etat.miseEnDemeure), c.miseEnDemeureMois ?? 0];
  if (demande === null)
    return refuse(
      'MISE_EN_DEMEURE_ATTENDUE',
      silencieuse
        ? 'La convention ne dit pas comment elle se résilie, et aucune mise en demeure n’a été envoyée.'
        : 'La résiliation suit une mise en demeure de la partie qui peut résilier, et aucune n’a été envoyée.',
      `Enregistrez d’abord cette mise en demeure${mois > 0 ? `, puis attendez ${mois} mois` : ''}, ou résiliez d’un commun accord.`,
      source,
    );
  const expire = moisApres(demande.le, mois);
  if (le > expire) return undefined;
  return refuse(
    'MISE_EN_DEMEURE_ATTENDUE',
    `La mise en demeure du ${afficheJour(demande.le)} court jusqu’au ${afficheJour(expire)}.`,
    `Résiliez à partir du ${afficheJour(ajouteJours(expire, 1))}, ou d’un commun accord.`,
    source,
  );
}

/** Ends an agreement before its term: by consent, else after the demand and the notice that its clause sets. */
export function resilier(c: Resilier, etat: EtatDuCycle): DecisionDeCycle {
  const refus = prealable(c.le, etat);
  if (refus) return refus;
  const { le, motif } = c;
  if (c.dUnCommunAccord) {
    const reserve = reserveAuPrefet(etat, 'BAILLEUR');
    if (reserve) return reserve;
  } else {
    const attente = attenteDeMiseEnDemeure(c, etat);
    if (attente) return attente;
  }
  const plusTot = c.dUnCommunAccord ? le : moisApres(le, c.clause.preavisMois ?? 0);
  const effet = c.effet ?? plusTot;
  if (effet >= plusTot) return accepte({ type: 'ConventionResiliee', le, effet, motif });
  return effet < le
    ? dateAnterieure(effet, 'la résiliation', le)
    : refuse(
        'PREAVIS_DEPASSE',
        `Le préavis court jusqu’au ${afficheJour(plusTot)}.`,
        `Donnez à la résiliation un effet à partir du ${afficheJour(plusTot)}.`,
        clause('resiliation', c.clause.article),
      );
}

/** Another agreement takes its place; sent by the signature of the one that says so. */
export function remplacer({ le, effet, par }: CommandeDe<'Remplacer'>, etat: EtatDuCycle): DecisionDeCycle {
  const signee = derniereSignee(etat);
  if (!signee) return nonSignee('il n’y a rien à remplacer');
  if (etat.remplacement)
    return refuse(
      'ETAT_INATTENDU',
      'La convention est déjà remplacée.',
      'Il n’y a rien à remplacer de plus.',
    );
  if (estTerminee(etat, effet)) return dejaTerminee(finDeVie(etat, effet));
  if (le < signee.signature) return dateAnterieure(le, 'la signature', signee.signature);
  return accepte({ type: 'ConventionRemplacee', le, effet, par });
}
