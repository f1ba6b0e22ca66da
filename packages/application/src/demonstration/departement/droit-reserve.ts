import type { MotifExclusion, OrigineDroit } from '@contingent/droit';
import { type Hasard, pondere, surMille } from './hasard.ts';
import type { Programme } from './programme.ts';
import {
  BAILLEUR,
  type LibelleDemonstration,
  RESERVATAIRES,
  type ReservataireDemonstration,
} from './reservataires.ts';

/** The three cells of a line that say who holds the right and for how long. */
export type DroitReserve = { readonly reservataire: string; readonly debut: string; readonly fin: string };

const SANS_TERME = '31/12/2999';
const RIEN = 'RIEN' as const;
type Tirage = readonly (readonly [ReservataireDemonstration | typeof RIEN, number])[];

/** Réservataires of each territory with their weights, and the landlord for what is left of a thousand. */
const tirages = new Map<string, Tirage>();
function tirageDe({ commune }: Programme): Tirage {
  const connu = tirages.get(commune.insee);
  if (connu) return connu;
  const ici = RESERVATAIRES.filter(
    (r) =>
      r.droitsSurMille > 0 &&
      (r.communeInsee ?? commune.insee) === commune.insee &&
      (r.epci ?? commune.epci) === commune.epci,
  ).map((r) => [r, r.droitsSurMille] as const);
  const pris = ici.reduce((s, [, poids]) => s + poids, 0);
  const tirage: Tirage = [...ici, [RIEN, 1000 - pris]];
  tirages.set(commune.insee, tirage);
  return tirage;
}

/** Years from the beginning of the right to its end; absent: no term. */
function duree(h: Hasard, origine: OrigineDroit, p: Programme): number | undefined {
  if (origine === 'LEGAL_ETAT') return undefined;
  if (origine === 'GARANTIE_EMPRUNT') return p.dureeGarantie;
  if (origine === 'TERRAIN') return 60;
  return surMille(h, 350) ? undefined : 45;
}

function ecrit(h: Hasard, l: LibelleDemonstration, p: Programme): DroitReserve {
  const annees = duree(h, l.origine, p);
  return {
    reservataire: surMille(h, 15) ? ` ${l.texte.toLowerCase()}  ` : l.texte,
    debut: `${p.debut.jour}/${p.debut.annee}`,
    fin: annees === undefined ? SANS_TERME : `${p.debut.jour}/${p.debut.annee + annees}`,
  };
}

const NOMMES: Partial<Record<MotifExclusion, string>> = {
  EXC_SANTE: 'sante',
  EXC_DEFENSE: 'defense',
  EXC_SECURITE: 'securite',
};

/** Draws who holds the right on a dwelling. Some cells are empty, as in the real files: somebody will have to say. */
export function droitDe(h: Hasard, p: Programme, exclusion: MotifExclusion | undefined): DroitReserve {
  const nomme = exclusion && RESERVATAIRES.find((r) => r.cle === NOMMES[exclusion]);
  const tire = pondere<ReservataireDemonstration | typeof RIEN>(h, tirageDe(p));
  const vide = surMille(h, 4);
  const reservataire = nomme ?? tire;
  if (vide) return { reservataire: '', debut: '', fin: '' };
  if (reservataire === RIEN) return { reservataire: BAILLEUR.libelle, debut: '', fin: '' };
  const l = pondere(
    h,
    reservataire.libelles.map((x) => [x, x.poids] as const),
  );
  return ecrit(h, l, p);
}
