import type { Constat } from '../explication/constat.ts';
import { texte } from '../explication/source.ts';
import { afficheJour } from '../quantites/jour.ts';
import { CPC_642_PROROGATION } from '../sources/procedure.ts';
import { L3133_1 } from '../sources/travail.ts';
import type { Computation, JourVu } from './computation.ts';
import { connaissanceDesFeries, type Ferie } from './feries.ts';

const localNonConfirme = (f: Ferie): Constat => ({
  code: 'FERIE_LOCAL_A_CONFIRMER',
  gravite: 'ALERTE',
  champ: 'departement',
  message: `Le ${afficheJour(f.jour)} (${f.nom}) n’est pas compté : ce jour férié local est à confirmer.`,
  source: texte(f.texte),
  remede: 'Vérifiez que ce jour est férié dans la commune du logement.',
});
const feriesInconnus = (departement: string): Constat => ({
  code: 'FERIES_INCONNUS',
  gravite: 'ALERTE',
  champ: 'departement',
  message: `Les jours fériés propres à « ${departement} » ne sont pas connus : la liste nationale est appliquée.`,
  attendu: 'un code de département, par exemple 31, 2A, 67 ou 974',
  source: texte(L3133_1),
  remede: 'Corrigez le code, ou ajoutez les jours fériés locaux comme jours de fermeture.',
});
const prorogationAConfirmer = (avant: string): Constat => ({
  code: 'PROROGATION_A_CONFIRMER',
  gravite: 'ALERTE',
  champ: 'prorogation',
  message: `L’échéance du ${avant} a été prorogée au premier jour ouvrable : cette règle est à confirmer hors procédure.`,
  source: texte(CPC_642_PROROGATION),
  remede: 'Vérifiez que la convention prévoit cette prorogation.',
});

/** What a person should look at: each rule that acted on this very count and is not confirmed. */
export function alertesDuDecompte(
  saisie: Computation,
  vus: readonly JourVu[],
  avantProrogation: string | undefined,
): readonly Constat[] {
  const { departement } = saisie;
  const locaux = vus.flatMap((v) => v.exclu?.feries.filter((f) => f.texte !== L3133_1) ?? []);
  const dependDesFeries =
    saisie.prorogation === true ||
    saisie.delai.unite === 'JOURS_OUVRES' ||
    saisie.delai.unite === 'JOURS_OUVRABLES';
  const inconnu =
    departement !== undefined && dependDesFeries && connaissanceDesFeries(departement) === 'INCONNUE';
  return [
    ...(inconnu ? [feriesInconnus(departement)] : []),
    ...locaux.map(localNonConfirme),
    ...(avantProrogation === undefined ? [] : [prorogationAConfirmer(avantProrogation)]),
  ];
}
