import { clausesEnVigueur } from '../convention/clauses.ts';
import type { Constat, Resultat } from '../explication/constat.ts';
import { type CalculFlux, jourDesParametres } from '../flux/entree.ts';
import { aLaDate } from '../plafonds/comparaison.ts';
import { PLAFOND_ETAT, PLAFOND_GARANTIES } from '../plafonds/parametres.ts';
import { type DossierCalcule, enConstat } from '../verification/controle.ts';
import { PLAFONDS, PLAFONDS_ENSEMBLE } from '../verification/plafonds.ts';
import { sommeDesParts } from '../verification/somme-des-parts.ts';
import type { EntreeNommee } from './scenario.ts';

/** A scenario prints nothing: only what the law says of its figures is checked, never a signed paper. */
export const dossierDEssai = (
  { cle, entree }: EntreeNommee,
  calcul: Resultat<CalculFlux>,
): DossierCalcule => ({
  nom: cle,
  entree,
  imprime: {},
  document: {},
  clauses: clausesEnVigueur(entree.convention),
  calcul,
});

/** What the computation says, then the ceilings of D40–D45 on this agreement. */
export function constatsDeLaLigne(d: DossierCalcule): readonly Constat[] {
  const { calcul } = d;
  return [
    ...(calcul.ok ? calcul.alertes : [...calcul.erreurs, ...calcul.alertes]),
    ...PLAFONDS.flatMap((controle) => controle.verifie(d).map((t) => enConstat(controle, t))),
  ];
}

/** D39 and D43 over the agreements that share one stock, and the ceilings that the chosen day leaves without a value. */
export function constatsCroises(dossiers: readonly DossierCalcule[]): readonly Constat[] {
  return [
    ...[...PLAFONDS_ENSEMBLE, sommeDesParts].flatMap((controle) =>
      controle.verifie(dossiers).map((t) => enConstat(controle, t)),
    ),
    ...sansParametre(dossiers),
  ];
}

const CHAMP = 'parametresAu';

function sansParametre(dossiers: readonly DossierCalcule[]): readonly Constat[] {
  const calcules = dossiers.filter((d) => d.calcul.ok);
  const jours = [...new Set(calcules.map((d) => jourDesParametres(d.entree)))];
  return jours.flatMap((le) => [
    ...aLaDate(PLAFOND_ETAT, le, CHAMP, () => []),
    ...aLaDate(PLAFOND_GARANTIES, le, CHAMP, () => []),
  ]);
}
