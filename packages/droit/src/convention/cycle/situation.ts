import { afficheJour, type Jour } from '../../quantites/jour.ts';
import { transmissionDe } from './transmettre.ts';
import type { EtatDuCycle, Situation, SituationAu } from './types.ts';
import { type CoursAu, coursAu, estTerminee, finAnticipee, finDeVie, versionOuverte } from './vie.ts';

const nonSignee = (situation: Situation, libelle: string): SituationAu => ({
  situation,
  libelle,
  periode: null,
  reconductions: 0,
  enVigueur: false,
});

/** Before the first signature. A version signed later counts as proposed until then. */
function avantSignature(etat: EtatDuCycle): SituationAu {
  const signee = etat.versions.find((v) => v.signature !== null);
  if (signee?.signature) return nonSignee('PROPOSEE', `Proposée, signée le ${afficheJour(signee.signature)}`);
  const ouverte = versionOuverte(etat);
  if (ouverte?.etat === 'PROPOSEE') return nonSignee('PROPOSEE', 'Proposée à la signature');
  return ouverte !== undefined || etat.versions.length === 0
    ? nonSignee('BROUILLON', 'Brouillon')
    : nonSignee('ABANDONNEE', 'Abandonnée');
}

type Etiquette = readonly [situation: Situation, libelle: string];
const MOTS = { DENONCEE: 'Dénoncée', RESILIEE: 'Résiliée', REMPLACEE: 'Remplacée' } as const;

function terminee(etat: EtatDuCycle, le: Jour, fin: Jour | null): Etiquette {
  const anticipee = finAnticipee(etat, le);
  if (anticipee === undefined || anticipee.dernierJour !== fin)
    return ['ECHUE', fin === null ? 'Échue' : `Échue depuis le ${afficheJour(fin)}`];
  const { cause } = anticipee;
  return cause === 'REMPLACEE' && etat.remplacement
    ? [cause, `Remplacée depuis le ${afficheJour(etat.remplacement.effet)}`]
    : [cause, `${MOTS[cause]}, terminée depuis le ${afficheJour(fin)}`];
}

function aVenir(etat: EtatDuCycle, debut: Jour): Etiquette {
  const quand = `en vigueur le ${afficheJour(debut)}`;
  return transmissionDe(etat, 'PREFET')
    ? ['TRANSMISE', `Transmise au préfet, ${quand}`]
    : ['SIGNEE', `Signée, ${quand}`];
}

const jusqua = (fin: Jour | null): string => (fin === null ? 'sans terme' : `jusqu’au ${afficheJour(fin)}`);

function enVigueur(etat: EtatDuCycle, le: Jour, { periode }: CoursAu): Etiquette {
  const anticipee = finAnticipee(etat, le);
  if (anticipee !== undefined && anticipee.cause !== 'REMPLACEE')
    return [anticipee.cause, `${MOTS[anticipee.cause]}, en vigueur ${jusqua(anticipee.dernierJour)}`];
  const fin = jusqua(anticipee?.dernierJour ?? periode.fin);
  if (periode.rang === 0) return ['EN_VIGUEUR', `En vigueur${periode.fin === null ? ',' : ''} ${fin}`];
  const fois = periode.rang === 1 ? 'une fois' : `${periode.rang} fois`;
  return ['RECONDUITE', `Reconduite ${fois}, ${fin}`];
}

/** Where an agreement stands that day, from its facts; what was signed or decided later is not yet known. */
export function situationAu(etat: EtatDuCycle, le: Jour): SituationAu {
  const cours = coursAu(etat, le);
  if (cours === undefined) return avantSignature(etat);
  const { debut, fin, rang } = cours.periode;
  const [finie, commencee] = [estTerminee(etat, le), debut <= le];
  const [situation, libelle] = finie
    ? terminee(etat, le, finDeVie(etat, le))
    : commencee
      ? enVigueur(etat, le, cours)
      : aVenir(etat, debut);
  const enCours = commencee && !finie && (fin === null || le <= fin);
  return { situation, libelle, periode: { debut, fin }, reconductions: rang, enVigueur: enCours };
}
