import { modele } from '@contingent/droit';
import { type ConventionSaisie, lireDossier } from '@contingent/echanges';
import { type Faute, Refus } from '../refus/refus.ts';

type Json = Readonly<Record<string, unknown>>;

/** Identity, written once beside the clauses and not among them. */
const A_PART = ['modele', 'modelePropre', 'reference', 'departement'];

/**
 * Every fault of a draft, each at its field; clauses and printed figures go through the reader of DOSSIER.json, so that
 * a screen and a file are refused in the same words. @throws Refus CHOIX_INVALIDE
 */
export function exigerSaisieLisible(saisie: ConventionSaisie): void {
  const fautes = [...fautesDesNombres(saisie), ...fautesDesClauses(saisie)];
  if (fautes.length > 0) throw new Refus('CHOIX_INVALIDE', 'La convention a des fautes.', fautes);
}

function fautesDesNombres({ droits, logementsEligibles }: ConventionSaisie): Faute[] {
  if (droits === null || logementsEligibles === null || droits <= logementsEligibles) return [];
  return [
    {
      chemin: 'droits',
      message: `${droits} droits pour ${logementsEligibles} logements éligibles : la part dépasserait 100 %.`,
      remede: 'Vérifiez les deux nombres : les droits se comptent parmi les logements éligibles.',
    },
  ];
}

function fautesDesClauses(saisie: ConventionSaisie): Faute[] {
  if (modele(saisie.modele) === undefined)
    return [
      {
        chemin: 'modele',
        message: `Le modèle « ${saisie.modele} » n’existe pas.`,
        remede: 'Choisissez un modèle de la liste.',
      },
    ];
  const egarees = A_PART.filter((cle) => cle in saisie.clauses);
  if (egarees.length > 0)
    return egarees.map((cle) => ({
      chemin: `clauses.${cle}`,
      message: `« ${cle} » n’est pas une clause.`,
      remede: 'Écrivez cette valeur à sa place, hors des clauses.',
    }));
  const { reference, departement } = saisie;
  const identite = { ...(reference ? { reference } : {}), ...(departement ? { departement } : {}) };
  const lu = lireDossier({
    convention: { ...saisie.clauses, ...identite, modele: saisie.modele },
    exercice: Math.min(...saisie.exercices),
    ...papierSaisi(saisie),
  });
  return lu.ok ? [] : lu.fautes.map((f) => ({ ...f, chemin: chemin(f.chemin) }));
}

const chemin = (lu: string): string =>
  lu.replace(/^convention\.(?!(reference|departement)\b)/, 'clauses.').replace(/^convention\./, '');

/** What the paper prints; an empty text is a cell nobody typed, `null` a cell that is there and empty. */
export function papierSaisi({ imprime, document }: ConventionSaisie): Json {
  const remplies = Object.entries(imprime ?? {}).filter(
    ([, v]) => v !== undefined && !(typeof v === 'string' && v.trim() === ''),
  );
  return {
    ...(remplies.length > 0 ? { imprime: Object.fromEntries(remplies) } : {}),
    ...(document !== null && Object.keys(document).length > 0 ? { document } : {}),
  };
}
