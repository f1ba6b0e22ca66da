import { clause, texte } from '../../explication/source.ts';
import { afficheJour, type Jour } from '../../quantites/jour.ts';
import { D13_DUREE } from '../../sources/conventions-lues.ts';
import { periodeSuivante } from './periode.ts';
import { accepte, dateAnterieure, nonSignee, refuse } from './refus.ts';
import type { CommandeDe, DecisionDeCycle, EtatDuCycle } from './types.ts';
import { type CoursAu, coursAu, estTerminee, finAnticipee, finDeVie } from './vie.ts';

const impossible = (message: string, remede: string): DecisionDeCycle =>
  refuse('RECONDUCTION_IMPOSSIBLE', message, remede, texte(D13_DUREE));

/** Why this agreement cannot be renewed on that day. */
function obstacle(etat: EtatDuCycle, cours: CoursAu, le: Jour): DecisionDeCycle | undefined {
  if (finAnticipee(etat) !== undefined)
    return impossible(
      'La convention est dénoncée, résiliée ou remplacée : elle ne se reconduit plus.',
      'Rédigez une nouvelle convention.',
    );
  const fin = finDeVie(etat, le);
  if (estTerminee(etat, le) && fin !== null)
    return impossible(
      `La convention est échue depuis le ${afficheJour(fin)} : elle ne se reconduit plus.`,
      'Rédigez une nouvelle convention.',
    );
  if (cours.tacite)
    return impossible('La convention se reconduit d’elle-même à son terme.', 'Il n’y a rien à faire.');
  if (cours.version.periode.renouvellement === 'AUCUN')
    return impossible(
      'La convention exclut tout renouvellement.',
      'Signez un avenant qui change sa période, ou rédigez une nouvelle convention.',
    );
  if (cours.derniere.fin === null)
    return impossible('La convention n’a pas de terme.', 'Il n’y a rien à reconduire.');
  return undefined;
}

/** D13: an express renewal, decided before the end. */
export function reconduire(c: CommandeDe<'Reconduire'>, etat: EtatDuCycle): DecisionDeCycle {
  const cours = coursAu(etat, c.le);
  if (!cours) return nonSignee('il n’y a rien à reconduire');
  const refus = obstacle(etat, cours, c.le);
  if (refus) return refus;
  const precedente = etat.reconductions.at(-1)?.le ?? cours.version.signature;
  if (c.le < precedente) return dateAnterieure(c.le, 'la décision précédente', precedente);
  const actuelle = cours.derniere.fin;
  if (actuelle === null) return impossible('La convention n’a pas de terme.', 'Il n’y a rien à reconduire.');
  const fin = c.fin ?? periodeSuivante(cours.version.periode, { ...cours.derniere, fin: actuelle }).fin;
  if (fin <= actuelle)
    return refuse(
      'PERIODE_INVERSEE',
      `La reconduction finirait le ${afficheJour(fin)}, avant d’avoir commencé.`,
      `Donnez une fin après le ${afficheJour(actuelle)}.`,
      clause('periode'),
    );
  return accepte({ type: 'ConventionReconduite', le: c.le, fin });
}
