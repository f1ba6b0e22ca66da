import { afficheJour, type Jour } from '../quantites/jour.ts';
import type { Exclusion } from './calendrier.ts';
import type { Computation, JourVu } from './computation.ts';
import { afficheDelai } from './lire-delai.ts';

/** Public holidays and closures that stopped the count, each once; week-ends go without saying. */
function arrets(vus: readonly JourVu[]): readonly string[] {
  const exclusions = vus.flatMap((v): readonly Exclusion[] => (v.exclu ? [v.exclu] : []));
  const feries = exclusions.flatMap((e) => e.feries.map((f) => `le ${f.nom}`));
  const fermetures = exclusions.filter((e) => e.nature === 'FERMETURE').length;
  const locales = fermetures === 0 ? [] : [`${fermetures} ${fermetures > 1 ? 'jours' : 'jour'} de fermeture`];
  return [...new Set([...feries, ...locales])];
}

const enumere = (mots: readonly string[]): string =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

function nonComptes(vus: readonly JourVu[]): string {
  const mots = arrets(vus);
  if (mots.length === 0) return '';
  const pluriel = mots.length > 1 || /^\d+ jours/.test(mots[0] ?? '');
  return `, ${enumere(mots)} ${pluriel ? 'ne sont pas comptés' : 'n’est pas compté'}`;
}

/** « Le délai court depuis le 02/03/2027 ; il expire le 18/03/2027 à minuit (12 jours ouvrés). » */
export function phraseEcheance(
  saisie: Computation,
  vus: readonly JourVu[],
  fin: Jour,
  avantProrogation: Jour | undefined,
): string {
  const comptes = avantProrogation === undefined ? vus : vus.filter((v) => v.jour <= avantProrogation);
  const mois = saisie.delai.unite === 'MOIS' ? ', de quantième à quantième' : '';
  const detail = `${afficheDelai(saisie.delai)}${mois}${nonComptes(comptes)}`;
  const proroge =
    avantProrogation === undefined
      ? ''
      : ` ; l’échéance du ${afficheJour(avantProrogation)} est prorogée au premier jour ouvrable`;
  return `Le délai court depuis le ${afficheJour(saisie.depuis)} ; il expire le ${afficheJour(fin)} à minuit (${detail}${proroge}).`;
}
