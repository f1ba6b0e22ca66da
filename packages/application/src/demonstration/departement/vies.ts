import { ajouteJours, type Jour, jour } from '@contingent/droit';
import type { ActeDeConvention } from '../etape.ts';

/** Day of the first drafts: before every proposal and signature. */
export const REDIGEES_LE = jour('2025-09-15');

const proposer: ActeDeConvention = { type: 'ProposerVersion', le: '2025-10-20' };

/** Signed on its day; sent to the prefect two weeks later (D16). */
export const signer = (le: Jour): readonly ActeDeConvention[] => [
  { type: 'SignerVersion', le, acteDejaSigne: true },
];
export const transmettre = (le: Jour): readonly ActeDeConvention[] => [
  { type: 'Transmettre', le: ajouteJours(le, 14), destinataire: 'PREFET' },
];

/** Réservataires whose agreement does not run its plain course, so that each state is seen. */
const PARTICULIERES: Readonly<Record<string, (signature: Jour) => readonly ActeDeConvention[]>> = {
  association: () => [],
  caf: () => [proposer],
  finances: () => [proposer],
  // Proposed, taken back, proposed again, then signed in the product itself.
  msa: (le) => [
    proposer,
    { type: 'ReprendreVersion', le: '2025-10-27', motif: 'corriger la date du bilan' },
    { type: 'ProposerVersion', le: '2025-10-30' },
    { type: 'SignerVersion', le },
  ],
  region: (le) => [
    ...signer(le),
    ...transmettre(le),
    { type: 'Denoncer', le: '2026-03-02', par: 'RESERVATAIRE' },
  ],
  'epci-2': (le) => [
    ...signer(le),
    ...transmettre(le),
    { type: 'Transmettre', le: ajouteJours(le, 15), destinataire: 'EPCI' },
  ],
  'commune-99001': (le) => [
    ...signer(le),
    ...transmettre(le),
    { type: 'EnregistrerModele', titre: 'Communes d’Orme Habitat' },
  ],
  // An amendment: the rotation rate of the year, measured since.
  departement: (le) => [
    ...signer(le),
    ...transmettre(le),
    { type: 'RedigerVersion', le: '2026-01-12' },
    {
      type: 'ModifierVersion',
      clauses: {
        tauxRotation: { valeur: '9,20 %', echelle: 'DEPARTEMENT', periode: '2025', article: '3.2' },
      },
    },
    { type: 'ProposerVersion', le: '2026-01-19' },
    { type: 'SignerVersion', le: '2026-02-09' },
  ],
};

/** What happens to the agreement of a réservataire after its first draft. */
export const vieDe = (cle: string, signature: Jour): readonly ActeDeConvention[] =>
  PARTICULIERES[cle]?.(signature) ?? [...signer(signature), ...transmettre(signature)];
