import {
  afficheEntier,
  afficheJour,
  afficheNombre,
  affichePourcent,
  type CalculFlux,
  type CaseImprimee,
  type Constat,
  type DossierAVerifier,
  type Fraction,
  type NombreImprime,
} from '@contingent/droit';
import type { AuditVue } from '../api/documents.ts';

export type ChiffreCompare = AuditVue['chiffres'][number];
/** One line before it is judged: where its findings are, what is printed, what is recomputed. */
type Ligne = {
  readonly champ: string;
  readonly libelle: string;
  readonly imprime: string | undefined;
  readonly recalcule: string | undefined;
};

/** A cell that is there with nothing in it. */
export const CASE_VIDE = 'vide';
const ecrit = (lu: CaseImprimee | undefined): string | undefined => (lu === 'VIDE' ? CASE_VIDE : lu?.texte);
/** With as many decimals as the paper prints, two at least: what should stand in its place. */
const enPart = (exact: Fraction | undefined, lu: CaseImprimee | undefined): string | undefined => {
  if (exact === undefined) return undefined;
  const imprime: NombreImprime | undefined = lu === 'VIDE' ? undefined : lu;
  return affichePourcent(exact, Math.max(2, imprime?.pourcent === true ? imprime.decimales : 2));
};
const nombre = (exact: Fraction | undefined): string | undefined =>
  exact === undefined ? undefined : afficheNombre(exact);

function chiffresDuCalcul(
  { imprime }: DossierAVerifier,
  part: Fraction | undefined,
  c?: CalculFlux,
): Ligne[] {
  const objectif = c?.objectif?.valeur;
  return [
    {
      champ: 'imprime.part',
      libelle: 'Part du flux',
      imprime: ecrit(imprime.part),
      recalcule: enPart(part, imprime.part),
    },
    {
      champ: 'imprime.flux',
      libelle: 'Flux annuel, en logements',
      imprime: ecrit(imprime.flux),
      recalcule: nombre(c?.flux.valeur),
    },
    {
      champ: 'imprime.objectif',
      libelle: 'Objectif, en logements entiers',
      imprime: ecrit(imprime.objectif),
      recalcule: objectif === undefined ? undefined : afficheEntier(objectif),
    },
    {
      champ: 'imprime.prioritaires',
      libelle: 'Dont publics prioritaires',
      imprime: ecrit(imprime.prioritaires),
      recalcule: imprime.prioritaires === undefined ? undefined : nombre(c?.publics?.valeur),
    },
  ];
}

function taux({ imprime, entree }: DossierAVerifier, retenu: Fraction | undefined): Ligne[] {
  const recalcule = retenu === undefined ? undefined : affichePourcent(retenu);
  const autres = (imprime.autresTaux ?? []).map(({ ou, taux: lu }, rang) => ({
    champ: `imprime.autresTaux[${rang}].taux`,
    libelle: `Taux de rotation, ${ou}`,
    imprime: lu.texte,
    recalcule,
  }));
  const principal = {
    champ: 'imprime.tauxRotation',
    libelle: `Taux de rotation ${entree.exercice}`,
    imprime: imprime.tauxRotation?.texte,
    recalcule,
  };
  return imprime.tauxRotation === undefined ? autres : [principal, ...autres];
}

function dates({ imprime, entree }: DossierAVerifier): Ligne[] {
  const { exercice: annees, dateEtatDesLieux: dit } = imprime;
  const joint = entree.dateEtatDesLieux;
  return [
    ...(annees === undefined
      ? []
      : [
          {
            champ: 'imprime.exercice',
            libelle: 'Exercice',
            imprime: annees.de === annees.a ? String(annees.de) : `${annees.de} à ${annees.a}`,
            recalcule: String(entree.exercice),
          },
        ]),
    ...(dit === undefined || joint === undefined
      ? []
      : [
          {
            champ: 'etatDesLieuxAu',
            libelle: 'Date de l’état des lieux (annoncée, puis jointe)',
            imprime: afficheJour(dit),
            recalcule: afficheJour(joint),
          },
        ]),
  ];
}

/** Printed beside recomputed; what is neither printed nor recomputed has no line. */
export function chiffresCompares(
  d: DossierAVerifier,
  constats: readonly Constat[],
  calcul: { readonly part?: Fraction; readonly flux?: CalculFlux; readonly taux?: Fraction },
): readonly ChiffreCompare[] {
  const lignes = [...chiffresDuCalcul(d, calcul.part, calcul.flux), ...taux(d, calcul.taux), ...dates(d)];
  return lignes
    .filter((l) => l.imprime !== undefined || l.recalcule !== undefined)
    .map((l) => ({
      libelle: l.libelle,
      imprime: l.imprime ?? null,
      recalcule: l.recalcule ?? null,
      juste: verdict(l, constats),
    }));
}

/** An empty cell states nothing: only a finding about it makes it wrong, and nothing makes it right. */
function verdict({ champ, imprime, recalcule }: Ligne, constats: readonly Constat[]): boolean | null {
  if (imprime === undefined || recalcule === undefined) return null;
  if (constats.some((c) => c.champ === champ || c.champ.startsWith(`${champ}.`))) return false;
  return imprime === CASE_VIDE ? null : true;
}
