import { jour } from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import { decide } from './decide.ts';
import { evolue, rejoue } from './evolue.ts';
import type { CommandeDe, CommandeDeConvention, EtatDuCycle, FaitDeConvention } from './types.ts';

/** Builders of the tests of this folder: facts in, one command, facts or a refusal out. */
export const PERIODE: Clauses['periode'] = {
  effet: jour('2024-01-01'),
  dureeMois: 36,
  renouvellement: 'TACITE_MEME_DUREE',
  preavisMois: 3,
};

export const signer = (change: Partial<CommandeDe<'SignerVersion'>> = {}): CommandeDe<'SignerVersion'> => ({
  type: 'SignerVersion',
  version: 1,
  le: jour('2023-12-15'),
  periode: PERIODE,
  natureActe: 'CONVENTION',
  exercices: [2024, 2025, 2026],
  bloquants: [],
  acteDejaSigne: false,
  autres: [],
  ...change,
});

/** Plays commands that must all be taken. @throws Error with the refusal of the first one that is not. */
export function joue(
  commandes: readonly CommandeDeConvention[],
  depuis: readonly FaitDeConvention[] = [],
): readonly FaitDeConvention[] {
  let [etat, faits] = [rejoue(depuis), depuis];
  for (const commande of commandes) {
    const decision = decide(commande, etat);
    if (!decision.ok) throw new Error(`${commande.type}: ${decision.refus.code} ${decision.refus.message}`);
    etat = decision.faits.reduce(evolue, etat);
    faits = [...faits, ...decision.faits];
  }
  return faits;
}

export const REDIGEE = joue([{ type: 'RedigerVersion', le: jour('2023-11-01') }]);
export const PROPOSEE = joue(
  [{ type: 'ProposerVersion', version: 1, le: jour('2023-12-01'), bloquants: [] }],
  REDIGEE,
);

/** A signed agreement with this period; an act already signed when `le` precedes the proposal. */
export const signee = (
  periode: Clauses['periode'] = PERIODE,
  le = '2023-12-15',
  exercices = [2024, 2025, 2026],
) =>
  joue(
    [signer({ periode, le: jour(le), exercices, acteDejaSigne: jour(le) < jour('2023-12-01') })],
    PROPOSEE,
  );

/** An amendment drafted and proposed on these days, over what is signed. */
export const avenantPropose = (faits: readonly FaitDeConvention[], le: string, version = 2) =>
  joue(
    [
      { type: 'RedigerVersion', le: jour(le) },
      { type: 'ProposerVersion', version, le: jour(le), bloquants: [] },
    ],
    faits,
  );

export type Essai = {
  readonly etantDonne: readonly FaitDeConvention[];
  readonly quand: CommandeDeConvention;
};
/** Code of the refusal, or the facts. */
export function alors({ etantDonne, quand }: Essai): string | readonly FaitDeConvention[] {
  const decision = decide(quand, rejoue(etantDonne));
  return decision.ok ? decision.faits : decision.refus.code;
}
/** What the refusal says; `''` when there is none. */
export function motsDuRefus({ etantDonne, quand }: Essai): string {
  const decision = decide(quand, rejoue(etantDonne));
  return decision.ok ? '' : `${decision.refus.message} ${decision.refus.remede}`;
}
export const etatDe = (faits: readonly FaitDeConvention[]): EtatDuCycle => rejoue(faits);
