import {
  type CommandeDeConvention,
  clausesEnVigueur,
  type Jour,
  type PeriodeOccupee,
  periodeOccupee,
} from '@contingent/droit';
import { ecrireConvention } from '@contingent/echanges';
import type { Transaction } from '../base/transaction.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { contenuStocke } from './contenu.ts';
import { calculerSeule, codesBloquants, controler, type VersionControlee } from './controles.ts';
import { empreinte, resultatFige } from './fige.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';

type SignerVersion = Extract<CommandeDeConvention, { type: 'SignerVersion' }>;

/** Each year of the version, computed and checked among the others. */
export const controlerVersion = (
  tx: Transaction,
  c: ConventionStockee,
  le: Jour,
): Promise<readonly VersionControlee[]> =>
  pourChaqueExercice(c, (exercice) => controler(tx, c, exercice, le));

/** Each year of the version, computed alone: nothing stops an act that is already signed. */
export const calculerVersion = (
  tx: Transaction,
  c: ConventionStockee,
): Promise<readonly VersionControlee[]> =>
  pourChaqueExercice(c, (exercice) => calculerSeule(tx, c, exercice));

async function pourChaqueExercice(
  { exercicesEcrits }: ConventionStockee,
  calculer: (exercice: number) => Promise<VersionControlee>,
): Promise<readonly VersionControlee[]> {
  const controlees: VersionControlee[] = [];
  for (const exercice of exercicesEcrits) controlees.push(await calculer(exercice));
  return controlees;
}

/** Signed agreements of the same landlord, réservataire and département (D9), other than this one. */
export async function memeTriplet(
  tx: Transaction,
  c: ConventionStockee,
): Promise<readonly ConventionStockee[]> {
  const lues = await lireConventions(tx, { reservataire: c.reservataire.id });
  return lues.filter(
    (a) =>
      a.id !== c.id &&
      a.organisme === c.organisme &&
      a.reservataire.id === c.reservataire.id &&
      a.departement === c.departement &&
      a.versions.some((v) => v.etat === 'SIGNEE'),
  );
}

function periodesOccupees(autres: readonly ConventionStockee[]): readonly PeriodeOccupee[] {
  return autres.flatMap((a) => {
    const periode = periodeOccupee(a.vie.cycle);
    return periode === undefined ? [] : [{ convention: a.id, reference: a.reference, ...periode }];
  });
}

export function commandeDeSignature(
  c: ConventionStockee,
  dit: { readonly le: Jour; readonly acteDejaSigne: boolean },
  controlees: readonly VersionControlee[],
  autres: readonly ConventionStockee[],
): SignerVersion {
  const { periode, natureActe } = clausesEnVigueur(c.convention);
  return {
    type: 'SignerVersion',
    version: c.version,
    ...dit,
    ...{ periode, natureActe, exercices: c.exercicesEcrits },
    bloquants: codesBloquants(controlees),
    autres: periodesOccupees(autres),
  };
}

/** What a signature freezes: content, parties, every clause in force, computed results; and its fingerprint. */
export function figer(c: ConventionStockee, controlees: readonly VersionControlee[]) {
  const { nom: reservataire, categorie } = c.reservataire;
  const { modelePropre: _, ...convention } = c.convention;
  const fige = {
    convention: c.id,
    version: c.version,
    parties: { bailleur: c.bailleur, reservataire, categorie },
    contenu: contenuStocke(c),
    clauses: ecrireConvention({ ...convention, differences: clausesEnVigueur(c.convention) }),
    resultats: controlees.map(({ exercice, photographie, ligne }) => ({
      ...{ exercice, photographie, ...resultatFige(ligne) },
    })),
  };
  const valeur = JSON.parse(JSON.stringify(fige)) as ValeurJson;
  return { fige: JSON.stringify(valeur), empreinte: empreinte(valeur) };
}
