import { finApres } from '../convention/cycle/periode.ts';
import { texte } from '../explication/source.ts';
import { afficheJour } from '../quantites/jour.ts';
import { D13_DUREE } from '../sources/conventions-lues.ts';
import type { Controle } from './controle.ts';
import { debutDeLaConvention } from './periode.ts';

/** D13, D63: a written end and a length that give two different days. The first day counted or not, both are right. */
export const finContradictoire: Controle = {
  code: 'FIN_CONTRADICTOIRE',
  gravite: 'ERREUR',
  titre: 'La date de fin écrite est celle que donne la durée.',
  incoherences: ['D13', 'D63'],
  source: texte(D13_DUREE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { fin, dureeMois, article } = d.clauses.periode;
    const debut = debutDeLaConvention(d);
    if (fin === undefined || dureeMois === undefined || debut === undefined || fin < debut) return [];
    if (!Number.isInteger(dureeMois) || dureeMois < 1) return [];
    const [compte, nonCompte] = [finApres(debut, dureeMois, true), finApres(debut, dureeMois, false)];
    if (fin === compte || fin === nonCompte) return [];
    return [
      {
        champ: 'convention.periode.fin',
        message: `La convention${article === undefined ? '' : ` (art. ${article})`} dure ${dureeMois} mois depuis le ${afficheJour(debut)} et finit le ${afficheJour(fin)} : la durée la mènerait au ${afficheJour(compte)}.`,
        imprime: afficheJour(fin),
        attendu: afficheJour(compte),
        remede:
          'Garder la date de fin ou la durée, ou les accorder ; sans correction, la date de fin l’emporte.',
      },
    ];
  },
};
