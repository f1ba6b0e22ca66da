import {
  afficheDelai,
  afficheJour,
  type Constat,
  type Echeance,
  echeance,
  lireDelai,
  lireJour,
  lireJourFrancais,
} from '@contingent/droit';
import { vueConstat } from '@contingent/echanges';
import { lireArguments } from './options.ts';
import { type FauteDEntree, MauvaisUsage, type Reponse, texteDesFautes } from './reponse.ts';
import { texteDesConstats } from './texte.ts';

const OPTIONS = ['depuis', 'delai', 'departement'];

function faute(chemin: string, lu: string, remede: string): FauteDEntree {
  return { chemin, message: `« ${lu} » n’est pas compris.`, remede };
}

/** `contingent delai`: the due date, and what happened to each day on the way. */
export function delai(args: readonly string[]): Reponse {
  const { positions, valeurs } = lireArguments('delai', args, OPTIONS);
  if (positions.length > 0) throw new MauvaisUsage(`« ${positions.join(' ')} » est en trop.`, 'delai');
  const { depuis, delai: mots } = valeurs;
  if (depuis === undefined || mots === undefined)
    throw new MauvaisUsage(`Il manque ${depuis === undefined ? '--depuis' : '--delai'}.`, 'delai');
  const jour = lireJour(depuis) ?? lireJourFrancais(depuis);
  const lu = lireDelai(mots);
  if (jour === undefined || lu === undefined)
    return refus(depuis, mots, jour === undefined, lu === undefined);
  const departement = valeurs.departement;
  const calcul = echeance({
    depuis: jour,
    delai: lu.delai,
    ...(departement === undefined ? {} : { departement }),
  });
  const constats = [...lu.alertes, ...calcul.alertes];
  return {
    code: 0,
    json: {
      echeance: calcul.echeance,
      jours: calcul.jours,
      depuis: jour,
      delai: afficheDelai(lu.delai),
      phrase: calcul.phrase,
      textes: calcul.textes.map(({ id, titre, certitude }) => ({ id, titre, certitude })),
      constats: constats.map(vueConstat),
    },
    texte: enFrancais(calcul, constats),
  };
}

function refus(depuis: string, mots: string, jourFaux: boolean, delaiFaux: boolean): Reponse {
  const fautes = [
    ...(jourFaux
      ? [faute('--depuis', depuis, 'Écrire un jour du calendrier : 2026-04-24 ou 24/04/2026.')]
      : []),
    ...(delaiFaux
      ? [
          faute(
            '--delai',
            mots,
            'Écrire un nombre et son unité : « 12 jours ouvrés », « 30 jours calendaires », « 1 mois ».',
          ),
        ]
      : []),
  ];
  return { code: 1, refus: true, json: { echeance: null, jours: [], fautes }, texte: texteDesFautes(fautes) };
}

function enFrancais(calcul: Echeance, constats: readonly Constat[]): string {
  const passes = calcul.jours.filter((j) => !j.compte && j.motif !== undefined);
  return [
    `Échéance : ${afficheJour(calcul.echeance)}`,
    calcul.phrase,
    ...(passes.length > 0 ? ['', 'Jours non comptés :'] : []),
    ...passes.map((j) => `  ${afficheJour(j.jour)}  ${j.motif ?? ''}`),
    ...(constats.length > 0 ? ['', texteDesConstats(constats)] : []),
  ].join('\n');
}
