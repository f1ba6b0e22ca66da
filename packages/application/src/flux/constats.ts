import {
  type Constat,
  type DossierAVerifier,
  type EntreeCalcul,
  verifierParDossier,
} from '@contingent/droit';
import { PapierSigne } from '@contingent/echanges';
import type { ConventionCalculable } from '../convention/stockee.ts';

/** What the paper prints is about the years it names: a renewed year has no paper of its own. */
export const papierDe = (c: ConventionCalculable, exercice: number): ConventionCalculable['imprime'] =>
  c.exercicesEcrits.length === 0 || c.exercicesEcrits.includes(exercice) ? c.imprime : null;

/** An agreement with its figures and what the paper prints, as the audit takes it. */
export function dossierAVerifier(c: ConventionCalculable, entree: EntreeCalcul): DossierAVerifier {
  const { imprime, document } = PapierSigne.parse(papierDe(c, entree.exercice) ?? {});
  return {
    nom: `${c.bailleur} · ${c.reservataire.nom}`,
    entree,
    imprime: imprime ?? {},
    document: document ?? {},
    ...(c.occupee === undefined ? {} : { periodeReelle: c.occupee }),
  };
}

export type Audit = {
  readonly parLigne: readonly (readonly Constat[])[];
  readonly croises: readonly Constat[];
};

/** The same list of rules as the audit of signed figures, each agreement alone and all against each other. */
export function auditer(dossiers: readonly DossierAVerifier[]): Audit {
  const { parDossier, croises } = verifierParDossier(dossiers);
  return { parLigne: parDossier.map((d) => d.constats), croises };
}

const RANGS = { BLOQUANT: 0, ERREUR: 1, ALERTE: 2 } as const;

/** One thing is said once, however many roads lead to it, and as gravely as the gravest of them; gravest first. */
export function sansDoublon(constats: readonly Constat[]): readonly Constat[] {
  const vus = new Set<string>();
  return constats
    .toSorted((a, b) => RANGS[a.gravite] - RANGS[b.gravite])
    .filter(({ code, attendu, message }) => {
      const cle = `${code} ${attendu ?? message}`;
      return vus.has(cle) ? false : vus.add(cle);
    });
}
