import { LIBELLES_EXCLUSION, type MotifExclusion } from '@contingent/droit';
import { droitDe } from './droit-reserve.ts';
import { entier, type Hasard, hasard, pondere, surMille } from './hasard.ts';
import { type Programme, programme } from './programme.ts';
import { numeroRpls } from './rpls.ts';
import { repartition } from './territoire.ts';

/** One line of the file that the landlord would give, every cell as it is written. */
export type LigneParc = {
  readonly rpls: string;
  readonly reference: string;
  readonly programme: string;
  readonly adresse: string;
  readonly insee: string;
  readonly commune: string;
  readonly epci: string;
  readonly qpv: string;
  readonly typologie: string;
  readonly surface: string;
  readonly financement: string;
  readonly construction: string;
  readonly annee: string;
  readonly reservataire: string;
  readonly debut: string;
  readonly fin: string;
  readonly horsFlux: string;
  readonly rotation: string;
};

export type DemandeDeParc = {
  /** Same seed, same file. */
  readonly graine: number;
  /** Rows at the end of 2025; an earlier inventory has fewer. */
  readonly logements: number;
  /** Year whose 31 December is pictured: 2024 or 2025. */
  readonly annee: number;
};

const IDENTIFIES = { sante: 'EXC_SANTE', defense: 'EXC_DEFENSE', securite: 'EXC_SECURITE' } as const;

const COLLECTIFS = [
  ['1', 6],
  ['1BIS', 2],
  ['2', 21],
  ['3', 36],
  ['4', 26],
  ['5', 8],
  ['6', 1],
] as const;
const INDIVIDUELS = [
  ['2', 4],
  ['3', 26],
  ['4', 48],
  ['5', 20],
  ['6', 2],
] as const;
const SURFACES: Readonly<Record<string, number>> = {
  '1': 30,
  '1BIS': 36,
  '2': 47,
  '3': 64,
  '4': 79,
  '5': 94,
  '6': 112,
};

function ecrisTypologie(pieces: string, p: Programme): string {
  if (pieces === '1BIS') return p.ecriture === 'TYPE' ? 'B1' : 'T1bis';
  if (p.ecriture === 'TYPE') return `Type ${pieces}`;
  if (p.ecriture === 'MINUSCULE') return `t${pieces}`;
  return `${p.ecriture === 'VILLA' ? 'V' : 'T'}${pieces}`;
}

function exclusionDe(
  h: Hasard,
  p: Programme,
  financement: string,
  annee: number,
): MotifExclusion | undefined {
  // Every draw is made whatever the answer, so that the rows that follow do not depend on the year asked for.
  const [identifie, vendu, venduAvant] = [surMille(h, 400), surMille(h, p.venteSurMille), surMille(h, 600)];
  if (p.annee === annee) return 'EXC_NEUF';
  if (p.exclusion) return p.exclusion;
  if (p.identifie && identifie) return IDENTIFIES[p.identifie];
  if (financement === 'PLI') return 'EXC_PLI';
  return vendu && (annee >= 2025 || venduAvant) ? 'EXC_VENTE' : undefined;
}

function ligne(h: Hasard, p: Programme, rang: number, indice: number, annee: number): LigneParc {
  const pieces = pondere<string>(h, p.collectif ? COLLECTIFS : INDIVIDUELS);
  const financement = pondere(h, p.financements);
  const exclusion = exclusionDe(h, p, financement, annee);
  const droit = droitDe(h, p, exclusion);
  const typologie = ecrisTypologie(pieces, p);
  return {
    // The State gives the number after the first yearly collection (nomenclatures § 8).
    rpls: exclusion === 'EXC_NEUF' ? '' : numeroRpls(indice),
    reference: `${p.numero}${String(rang + 1).padStart(4, '0')}`,
    programme: p.nom.startsWith('Résidence "') ? `${p.nom}"` : p.nom,
    adresse: `${1 + Math.floor(rang / (p.collectif ? 8 : 1)) * 2} ${p.rue}`,
    insee: p.commune.insee,
    commune: p.commune.nom,
    epci: p.commune.epci,
    qpv: p.qpv ? 'Oui' : 'Non',
    typologie,
    surface: String((SURFACES[pieces] ?? 60) + entier(h, -6, 8)),
    financement,
    construction: p.collectif ? 'Collectif' : 'Individuel',
    annee: String(p.annee),
    ...droit,
    horsFlux: exclusion ? LIBELLES_EXCLUSION[exclusion] : '',
    rotation: '8,90 %',
  };
}

/**
 * The stock of one landlord in sixty communes, row by row: memory does not grow with the number of rows. RPLS numbers
 * are unique and, but for about one in 1,500 that is wrong on purpose, of valid key. @throws RangeError beyond 8,900,000
 */
export function* lignesDuParc({ graine, logements, annee }: DemandeDeParc): Generator<LigneParc> {
  if (logements > 8_900_000) throw new RangeError('RPLS numbers of the demonstration end at 8,900,000 rows');
  let [indice, numero] = [0, 1000];
  for (const [commune, nombre] of repartition(logements)) {
    let reste = nombre;
    while (reste > 0) {
      numero += 1;
      // Its own chance for each programme: a change to one leaves the others as they were.
      const h = hasard(graine + Math.imul(numero, 0x9e3779b1));
      const p = programme(h, commune, numero);
      const taille = Math.min(p.taille, reste);
      for (let rang = 0; rang < taille; rang += 1) {
        const l = ligne(h, p, rang, indice, annee);
        indice += 1;
        if (p.annee <= annee) yield l;
      }
      reste -= taille;
    }
  }
}
