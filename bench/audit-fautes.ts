import { type Cas, type Objet, tireCas } from './audit-conventions.ts';
import { dossierDe } from './audit-dossiers.ts';
import { fautesDeClauses } from './audit-fautes-clauses.ts';
import { ensembleSain, fautesDEnsemble } from './audit-fautes-ensemble.ts';
import { fautesDeFlux } from './audit-fautes-flux.ts';
import { fautesDObjectif } from './audit-fautes-objectif.ts';
import { fautesDePapier } from './audit-fautes-papier.ts';
import { fautesDePart } from './audit-fautes-part.ts';
import { Hasard } from './audit-nombres.ts';

/** A careful agreement: what it is about, and its DOSSIER.json without a fault. */
export type Exemplaire = { readonly cas: Cas; readonly dossier: Objet };

/** One kind of fault, how it is planted, and the finding that must say it: its code and the field it is about. */
export type Faute = {
  readonly genre: string;
  readonly codes: readonly string[];
  readonly champ: RegExp;
  /** `undefined`: this agreement has no place for the fault, or the fault would not show in what it prints. */
  readonly plante: (e: Exemplaire, h: Hasard) => readonly Objet[] | undefined;
};
export const FAUTES: readonly Faute[] = [
  ...fautesDePart,
  ...fautesDeFlux,
  ...fautesDObjectif,
  ...fautesDePapier,
  ...fautesDeClauses,
  ...fautesDEnsemble,
];

/** What is given to the audit at once: one agreement, or several that are set against each other. */
export type Epreuve = { readonly rang: number; readonly faute?: Faute; readonly dossiers: readonly Objet[] };

export function exemplaire(h: Hasard, rang: number): Exemplaire {
  const cas = tireCas(h, rang);
  return { cas, dossier: dossierDe(cas, h) };
}

const ESSAIS = 2000;
/** The same kinds in turn, on agreements of the ten seeds in turn; one fault each. */
export function avecUneFaute(graine: number, nombre: number): readonly Epreuve[] {
  return Array.from({ length: nombre }, (_, rang) => {
    const h = new Hasard(graine * 1_000_003 + rang);
    const faute = FAUTES[rang % FAUTES.length];
    if (faute === undefined) throw new Error('no kind of fault');
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      const dossiers = faute.plante(exemplaire(h, Math.floor(rang / FAUTES.length) + essai), h);
      if (dossiers) return { rang, faute, dossiers };
    }
    throw new Error(`${faute.genre}: no agreement can carry it`);
  });
}

/** Careful agreements: alone, several landlords of one commune, one stock between several réservataires, two periods. */
export function sansFaute(graine: number, nombre: number): readonly Epreuve[] {
  return Array.from({ length: nombre }, (_, rang) => {
    const h = new Hasard(graine * 2_000_003 + rang);
    const e = exemplaire(h, rang);
    return { rang, dossiers: rang % 5 === 4 ? ensembleSain(e, h) : [e.dossier] };
  });
}
