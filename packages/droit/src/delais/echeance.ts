import type { Texte } from '../explication/source.ts';
import { afficheJour, ajouteJours, ajouteMois, type Jour, quantieme } from '../quantites/jour.ts';
import { CPC_640, CPC_641, CPC_642, CPC_642_PROROGATION, D64_JOURS } from '../sources/procedure.ts';
import { alertesDuDecompte } from './alertes.ts';
import { type Calendrier, calendrier, chome, exclusion } from './calendrier.ts';
import type { Computation, Echeance, JourExplique, JourVu } from './computation.ts';
import { DELAI_MAXIMUM } from './lire-delai.ts';
import { phraseEcheance } from './phrase.ts';

const LIMITE_JOURS = 2 * DELAI_MAXIMUM.JOURS_CALENDAIRES;

function enJours(saisie: Computation, ici: Calendrier): JourVu[] {
  const jours: JourVu[] = [];
  let rang = 0;
  for (let n = 1; rang < saisie.delai.nombre; n++) {
    if (n > LIMITE_JOURS) throw new RangeError('no due date within twenty years: check the closures');
    const jour = ajouteJours(saisie.depuis, n);
    const exclu = exclusion(jour, saisie.delai.unite, ici);
    if (!exclu) rang += 1;
    jours.push(exclu ? { jour, compte: false, motif: exclu.motif, exclu } : { jour, compte: true, rang });
  }
  return jours;
}

function enMois({ depuis, delai }: Computation): JourVu[] {
  const fin = ajouteMois(depuis, delai.nombre);
  const jours: JourVu[] = [];
  for (let jour = ajouteJours(depuis, 1); jour <= fin; jour = ajouteJours(jour, 1))
    jours.push({ jour, compte: true, rang: jours.length + 1 });
  const motif =
    quantieme(fin) === quantieme(depuis)
      ? 'même quantième que le départ'
      : `dernier jour du mois, qui n’a pas de ${quantieme(depuis)}`;
  return jours.map((j) => (j.jour === fin ? { ...j, motif } : j));
}

/** CPC 642 al. 2: a Saturday, a Sunday or a holiday is carried to the next day that is none of them. */
function prorogation(fin: Jour, ici: Calendrier): JourVu[] {
  const ajoutes: JourVu[] = [];
  let jour = fin;
  while (chome(jour, ici, true)) {
    jour = ajouteJours(jour, 1);
    const exclu = chome(jour, ici, true);
    const motif = exclu ? `${exclu.motif}, prorogation` : 'échéance prorogée au premier jour ouvrable';
    ajoutes.push({ jour, compte: false, motif, ...(exclu && { exclu }) });
  }
  return ajoutes;
}

function textesDe(saisie: Computation, vus: readonly JourVu[], proroge: boolean): readonly Texte[] {
  const enJoursChoisis = saisie.delai.unite === 'JOURS_OUVRES' || saisie.delai.unite === 'JOURS_OUVRABLES';
  const feries = vus.flatMap((v) => v.exclu?.feries.map((f) => f.texte) ?? []);
  const calcul = [CPC_640, CPC_641, CPC_642, ...(enJoursChoisis ? [D64_JOURS] : [])];
  return [...new Set([...calcul, ...feries, ...(proroge ? [CPC_642_PROROGATION] : [])])];
}

const sansExclusion = ({ jour, compte, rang, motif }: JourVu): JourExplique => ({
  jour,
  compte,
  ...(rang !== undefined && { rang }),
  ...(motif !== undefined && { motif }),
});

/**
 * The due date of a delay and the reason of every day (D63, D64): the day of the event does not count, months run from
 * quantième to quantième, the delay ends at midnight of its last day.
 * @throws RangeError when the number is not a whole one between 1 and about ten years, or closures never end.
 */
export function echeance(saisie: Computation): Echeance {
  const { depuis, delai, departement } = saisie;
  if (!Number.isInteger(delai.nombre) || delai.nombre < 1 || delai.nombre > DELAI_MAXIMUM[delai.unite])
    throw new RangeError(`no such delay: ${delai.nombre} ${delai.unite}`);
  const ici = calendrier(departement, saisie.fermetures);
  const comptes = delai.unite === 'MOIS' ? enMois(saisie) : enJours(saisie, ici);
  const dernierCompte = comptes.at(-1)?.jour ?? depuis;
  const ajoutes = saisie.prorogation === true ? prorogation(dernierCompte, ici) : [];
  const vus = [...comptes, ...ajoutes];
  const fin = vus.at(-1)?.jour ?? depuis;
  const depart: JourVu = { jour: depuis, compte: false, motif: 'jour de départ, non compté' };
  return {
    echeance: fin,
    jours: [depart, ...vus].map(sansExclusion),
    phrase: phraseEcheance(saisie, vus, fin, ajoutes.length > 0 ? dernierCompte : undefined),
    textes: textesDe(saisie, vus, ajoutes.length > 0),
    alertes: alertesDuDecompte(saisie, vus, ajoutes.length > 0 ? afficheJour(dernierCompte) : undefined),
  };
}
