import { type ActeModifie, anneesEnMots, type DonneeChangee } from '@contingent/documents';
import { afficheEntier, afficheJour } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import type { ConventionStockee } from '../convention/stockee.ts';
import { trouverConvention } from '../convention/verrou.ts';
import { etatDesLieuxDe } from './inventaire.ts';

/** What an amendment changes: the version signed before it. `undefined` for a first version. */
export async function acteModifieDe(tx: Transaction, c: ConventionStockee): Promise<ActeModifie | undefined> {
  const signees = c.vie.cycle.versions.filter((v) => v.etat === 'SIGNEE' && v.numero < c.version);
  const [premiere, precedente] = [signees[0], signees.at(-1)];
  if (!premiere?.signature || !precedente || c.nature === 'INITIALE') return undefined;
  const avant = await trouverConvention(tx, c.id, precedente.numero);
  return {
    convention: avant.convention,
    signature: premiere.signature,
    avenants: signees.slice(1).flatMap((v) => v.signature ?? []),
    autres: await donneesChangees(tx, avant, c),
  };
}

/** Outside the clauses: what both versions say otherwise. */
async function donneesChangees(
  tx: Transaction,
  avant: ConventionStockee,
  apres: ConventionStockee,
): Promise<readonly DonneeChangee[]> {
  const [de, a] = [await donneesDe(tx, avant), await donneesDe(tx, apres)];
  return a.flatMap(([objet, valeur], rang) => {
    const ancienne = de[rang]?.[1] ?? '';
    return ancienne === valeur ? [] : [{ objet, de: ancienne, a: valeur }];
  });
}

type Donnee = readonly [objet: string, valeur: string];
const entier = (n: number | undefined | null): string =>
  n === undefined || n === null ? 'ceux de l’état des lieux' : afficheEntier(n);

async function donneesDe(tx: Transaction, c: ConventionStockee): Promise<readonly Donnee[]> {
  const lieux = await etatDesLieuxDe(tx, c);
  return [
    ['Bailleur', c.bailleur],
    ['Réservataire', c.reservataire.nom],
    ['Exercices couverts', anneesEnMots(c.exercicesEcrits)],
    ['Périmètre', c.perimetre === 'COMMUNES' ? c.communes.join(', ') : 'tout le département'],
    [
      'État des lieux',
      lieux ? `${afficheJour(lieux.le)}, fichier « ${lieux.fichier} »` : 'sans état des lieux',
    ],
    ['Logements éligibles', entier(c.assiette?.logements)],
    ['Droits du réservataire', entier(c.droits)],
  ];
}
