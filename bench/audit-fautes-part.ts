import { type Cas, fluxDe, type Objet, partDe } from './audit-conventions.ts';
import type { Exemplaire, Faute } from './audit-fautes.ts';
import { fausseLaPart, imprime, imprimeDe, toutRefait } from './audit-fautes-plume.ts';
import {
  ecritFlux,
  ecritPart,
  fois,
  type Hasard,
  inferieur,
  type Plume,
  type Rapport,
  rapport,
} from './audit-nombres.ts';

const autreNombre = (n: number, h: Hasard): number => {
  const de = h.parmi([-3, -2, -1, 1, 2, 3]);
  return n + de > 0 ? n + de : n + Math.abs(de);
};
const aDuStock = (c: Cas): boolean => c.methode === 'V1_STOCK' || c.methode === 'V3_UN_MOINS_ROTATION';

/** The share written as a number, with the sign of another scale. */
function changeDEchelle({ cas, dossier }: Exemplaire, cent: Rapport): Objet[] | undefined {
  const part = partDe(cas);
  if (part === undefined) return undefined;
  // Two figures that count are kept: 0,00 % is not a share that somebody prints.
  const plume: Plume = { ...cas.plume, part: ' %', decimalesPart: inferieur(cent, rapport(1)) ? 4 : 2 };
  const fausse = fois(part, cent);
  if (inferieur(fausse, rapport(2, 10_000))) return undefined;
  return imprime(dossier, { part: ecritPart(fausse, plume) });
}

/** The share cut beside a flow that shows that this writer rounds. */
function partCoupee({ cas, dossier }: Exemplaire): Objet[] | undefined {
  const part = partDe(cas);
  if (part === undefined || cas.plume.coupe || imprimeDe(dossier).flux === undefined) return undefined;
  const [coupee, arrondie] = [ecritPart(part, { ...cas.plume, coupe: true }), ecritPart(part, cas.plume)];
  const flux = fluxDe(cas);
  const arrondit = ecritFlux(flux, { ...cas.plume, coupe: true }) !== ecritFlux(flux, cas.plume);
  return coupee === arrondie || !arrondit ? undefined : imprime(dossier, { part: coupee });
}

const PART = { codes: ['PART_FAUSSE'], champ: /^imprime\.part$/ };
const CENT = { codes: ['FACTEUR_100'], champ: /^imprime\.part$/ };

/** Faults of the printed share, each one seen in R1–R7 or one step away from it. */
export const fautesDePart: readonly Faute[] = [
  { genre: 'part cent fois trop petite', ...CENT, plante: (e) => changeDEchelle(e, rapport(1, 100)) },
  { genre: 'part cent fois trop grande', ...CENT, plante: (e) => changeDEchelle(e, rapport(100)) },
  {
    genre: 'autre nombre de droits, tout refait',
    ...PART,
    plante: (e, h) =>
      aDuStock(e.cas) ? toutRefait(e, { ...e.cas, droits: autreNombre(e.cas.droits, h) }) : undefined,
  },
  {
    genre: 'autre numérateur dans la part',
    ...PART,
    plante: (e, h) => fausseLaPart(e, partDe({ ...e.cas, droits: autreNombre(e.cas.droits, h) })),
  },
  {
    genre: 'autre dénominateur dans la part',
    ...PART,
    plante: (e, h) => fausseLaPart(e, partDe({ ...e.cas, eligibles: e.cas.eligibles + h.nombre(1, 900) })),
  },
  {
    genre: 'rétrocession non déduite',
    ...PART,
    plante: (e) => (e.cas.retrocession === 0 ? undefined : toutRefait(e, { ...e.cas, retrocession: 0 })),
  },
  {
    genre: 'part coupée quand le document arrondit',
    ...{ codes: ['PART_TRONQUEE'], champ: PART.champ },
    plante: partCoupee,
  },
];
