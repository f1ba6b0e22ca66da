import { type Jour, jour } from '@contingent/droit';
import type { ActeDeConvention } from '../etape.ts';
import {
  type ConventionDemonstration,
  conventionsDuDepartement,
  EXERCICE,
  REMPLACANTE,
} from './conventions.ts';
import { signer, transmettre } from './vies.ts';

/** Agreements of the year before, with three communes: one ran its year, one was terminated, one is replaced. */
type Anterieure = {
  readonly reservataire: string;
  readonly dureeMois: number;
  readonly suite: readonly ActeDeConvention[];
};
const ANTERIEURES: readonly Anterieure[] = [
  { reservataire: 'commune-99002', dureeMois: 12, suite: [] },
  {
    reservataire: 'commune-99003',
    dureeMois: 12,
    suite: [
      {
        type: 'Resilier',
        le: '2025-05-12',
        effet: '2025-06-30',
        motif: 'fusion des territoires, d’un commun accord',
        dUnCommunAccord: true,
      },
    ],
  },
  { reservataire: REMPLACANTE, dureeMois: 36, suite: [] },
];

const SIGNATURE: Jour = jour('2024-12-09');

export function conventionsAnterieures(): readonly ConventionDemonstration[] {
  const actuelles = conventionsDuDepartement();
  return ANTERIEURES.flatMap(({ reservataire, dureeMois, suite }) => {
    const actuelle = actuelles.find((c) => c.reservataire === reservataire);
    if (actuelle === undefined) throw new RangeError(`no agreement with ${reservataire}`);
    const { convention } = actuelle;
    const { remplaceLesPrecedentes: _, ...periode } = convention.differences.periode ?? {
      renouvellement: 'AUCUN',
    };
    return [
      {
        ...actuelle,
        exercice: EXERCICE - 1,
        etatDesLieux: '2024-12-31' as const,
        vie: [...signer(SIGNATURE), ...transmettre(SIGNATURE), ...suite],
        convention: {
          ...convention,
          reference: `${convention.reference}-${EXERCICE - 1}`,
          differences: {
            ...convention.differences,
            periode: {
              ...periode,
              signature: SIGNATURE,
              effet: jour('2025-01-01'),
              dureeMois,
              renouvellement: 'AUCUN' as const,
            },
          },
        },
      },
    ];
  });
}
