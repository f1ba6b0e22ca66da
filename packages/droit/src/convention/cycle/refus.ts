import type { Source } from '../../explication/source.ts';
import { texte } from '../../explication/source.ts';
import type { Jour } from '../../quantites/jour.ts';
import { afficheJour } from '../../quantites/jour.ts';
import { VERSIONS_SIGNEES } from '../../sources/choix-produit.ts';
import type { CodeRefusDeCycle, DecisionDeCycle, FaitDeConvention } from './types.ts';

/** Decisions of the life cycle: one fact, or a refusal that says what to do instead. */
export const accepte = (fait: FaitDeConvention): DecisionDeCycle => ({ ok: true, faits: [fait] });

export const refuse = (
  code: CodeRefusDeCycle,
  message: string,
  remede: string,
  source: Source = texte(VERSIONS_SIGNEES),
): DecisionDeCycle => ({ ok: false, refus: { code, message, remede, source } });

export const versionInconnue = (version: number): DecisionDeCycle =>
  refuse(
    'VERSION_INCONNUE',
    `La version ${version} n’existe pas dans cette convention.`,
    'Rechargez la page et choisissez une version de la liste.',
  );
export const versionDejaSignee = (version: number): DecisionDeCycle =>
  refuse(
    'VERSION_DEJA_SIGNEE',
    `La version ${version} est signée : elle ne change plus.`,
    'Rédigez un avenant.',
  );
export const nonSignee = (quoi: string): DecisionDeCycle =>
  refuse('NON_SIGNEE', `Aucune version n’est signée : ${quoi}.`, 'Signez d’abord la convention.');

export const dejaTerminee = (depuis: Jour | null): DecisionDeCycle =>
  refuse(
    'DEJA_TERMINEE',
    depuis === null
      ? 'La convention est déjà terminée.'
      : `La convention est terminée depuis le ${afficheJour(depuis)}.`,
    'Rédigez une nouvelle convention.',
  );

/** `apres`: the act that comes first, as in « la signature ». */
export const dateAnterieure = (le: Jour, apres: string, depuis: Jour): DecisionDeCycle =>
  refuse(
    'DATE_ANTERIEURE',
    `Le ${afficheJour(le)} précède ${apres}, datée du ${afficheJour(depuis)}.`,
    `Donnez une date à partir du ${afficheJour(depuis)}.`,
  );
