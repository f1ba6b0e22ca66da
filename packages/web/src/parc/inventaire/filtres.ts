import type { AnomalieGroupee, FiltreLogements, TotauxVue } from '@contingent/echanges';
import { insecable, jourAffiche } from '../../typographie/typographie.ts';
import { dicteAnomalie } from '../nomenclature.ts';

type Cle = keyof FiltreLogements;
type Filtre = Readonly<Record<string, string>>;

/** How a filter reads when no total names its value. */
const LECTURES: Record<Cle, (valeur: string) => string> = {
  commune: (v) => `commune : ${v.replaceAll('|', ', ')}`,
  reservataire: (v) => `réservataire n° ${v}`,
  nonReserve: (v) => (v === 'true' ? 'non réservés' : 'réservés'),
  typologie: (v) => `typologie ${v}`,
  financement: (v) => `financement ${v}`,
  construction: (v) => v.toLocaleLowerCase('fr'),
  qpv: (v) => (v === 'true' ? 'en QPV' : 'hors QPV'),
  sansTerme: (v) => (v === 'true' ? 'droits sans terme' : 'droits à terme'),
  inconnu: (v) => `inconnu : ${v.replaceAll('|', ', ')}`,
  eligible: (v) => (v === 'true' ? 'éligibles au flux' : 'exclus du flux'),
  exclusion: (v) => `exclus : ${v}`,
  actifLe: (v) => `droits en vigueur le ${jourAffiche(v)}`,
  expireEn: (v) => `droits qui expirent en ${v}`,
  anomalie: (v) => dicteAnomalie(v).message,
  texte: (v) => `« ${v} »`,
};
const CLES = Object.keys(LECTURES);

/** The filter of the address; what is not a filter is left out. */
export function lisFiltre(parametres: URLSearchParams): Filtre {
  return Object.fromEntries([...parametres].filter(([cle, valeur]) => CLES.includes(cle) && valeur !== ''));
}

const axes = (valeur: string | undefined): string[] => (valeur ?? '').split('|').filter((axe) => axe !== '');

/** Unknown axes stand together in one key (`inconnu=typologie|qpv`); every other key holds one value. */
const pose = (filtre: Filtre, cle: string, valeur: string): boolean =>
  cle === 'inconnu' ? axes(filtre.inconnu).includes(valeur) : filtre[cle] === valeur;

export const contient = (filtre: Filtre, partie: Filtre): boolean =>
  Object.entries(partie).length > 0 && Object.entries(partie).every(([cle, v]) => pose(filtre, cle, v));

/** Puts a total's filter, or takes it away when it is already there; the other filters stay. */
export function bascule(filtre: Filtre, partie: Filtre): Filtre {
  const retire = contient(filtre, partie);
  const { inconnu, ...autres } = partie;
  const garde = Object.fromEntries(
    Object.entries(filtre).filter(([cle]) => cle !== 'inconnu' && !(cle in autres)),
  );
  const reste = axes(filtre.inconnu).filter((axe) => axe !== inconnu);
  const inconnus = inconnu === undefined || retire ? reste : [...reste, inconnu];
  return {
    ...garde,
    ...(retire ? {} : autres),
    ...(inconnus.length > 0 ? { inconnu: inconnus.join('|') } : {}),
  };
}

/** `?commune=…&qpv=true`, or nothing. */
export function enRequete(filtre: Filtre): string {
  const requete = new URLSearchParams(filtre).toString();
  return requete === '' ? '' : `?${requete}`;
}

/** Each part of the filter in words: those of the totals when one of them is meant. */
export function motsDuFiltre(filtre: Filtre, totaux: TotauxVue | undefined): { cle: string; mot: string }[] {
  const connus = (totaux?.axes ?? []).flatMap((axe) =>
    axe.totaux.map((total) => ({ filtre: total.filtre, mot: `${axe.libelle} : ${total.libelle}` })),
  );
  return Object.entries(filtre).map(([cle, valeur]) => {
    const connu = connus.find((c) => Object.keys(c.filtre).length === 1 && c.filtre[cle] === valeur);
    return { cle, mot: insecable(connu?.mot ?? LECTURES[cle as Cle](valeur)) };
  });
}

/** The warnings of the reading as one more axis; those of the whole file (no line) have no list. */
export function axeDesAvertissements(anomalies: readonly AnomalieGroupee[]): TotauxVue['axes'] {
  const deLignes = anomalies.filter((a) => a.exemples.some((exemple) => exemple.ligne > 0));
  if (deLignes.length === 0) return [];
  const totaux = deLignes.map((a) => ({
    cle: a.code,
    libelle: a.message,
    nombre: a.nombre,
    part: { exact: '', affiche: '' },
    filtre: { anomalie: a.code },
  }));
  return [{ axe: 'anomalie', libelle: 'À vérifier', totaux }];
}
