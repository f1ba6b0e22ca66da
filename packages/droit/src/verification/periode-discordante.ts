import { texte } from '../explication/source.ts';
import { afficheJour, jourDe } from '../quantites/jour.ts';
import { D15_PRORATA } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';
import { debutDeLaConvention, estTacite, finDeLaConvention } from './periode.ts';

/** I20, D15: one year from a signature in July, and the flow of the whole civil year. */
export const periodeDiscordante: Controle = {
  code: 'PERIODE_DISCORDANTE',
  gravite: 'ALERTE',
  titre: 'La période de la convention couvre l’exercice du flux.',
  incoherences: ['I20', 'D15'],
  source: texte(D15_PRORATA),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [effet, fin, { exercice }] = [debutDeLaConvention(d), finDeLaConvention(d), d.entree];
    if (effet === undefined || fin === undefined || fin < effet) return [];
    const couvre = effet <= jourDe(exercice, 1, 1) && (estTacite(d) || jourDe(exercice, 12, 31) <= fin);
    if (couvre) return [];
    return [
      {
        champ: 'document.signature',
        message: `La convention court du ${afficheJour(effet)} au ${afficheJour(fin)} et porte le flux de toute l’année ${exercice}.`,
        imprime: `${afficheJour(effet)} – ${afficheJour(fin)}`,
        attendu: `01/01/${exercice} – 31/12/${exercice}`,
        remede:
          'Écrire une date d’effet et une fin qui couvrent l’exercice, ou dire que le flux de l’année n’est pas réduit au prorata.',
      },
    ];
  },
};
