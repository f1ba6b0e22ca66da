import { texte } from '../../explication/source.ts';
import { R441_5_I } from '../../sources/cch.ts';
import { accepte, dateAnterieure, refuse, versionDejaSignee, versionInconnue } from './refus.ts';
import type { CommandeDe, DecisionDeCycle, EtatDuCycle, VersionDuCycle } from './types.ts';

/** A version that may still change; a refusal otherwise. */
export function versionACorriger(etat: EtatDuCycle, numero: number): VersionDuCycle | DecisionDeCycle {
  const version = etat.versions.find((v) => v.numero === numero);
  if (version === undefined) return versionInconnue(numero);
  if (version.etat === 'SIGNEE') return versionDejaSignee(numero);
  if (version.etat !== 'ABANDONNEE') return version;
  return refuse('ETAT_INATTENDU', `La version ${numero} est abandonnée.`, 'Rédigez une nouvelle version.');
}

/** D4: what is blocking is corrected before a proposal or a signature. */
export function constatsBloquants(codes: readonly string[]): DecisionDeCycle {
  const plusieurs = codes.length > 1;
  return refuse(
    'CONSTATS_BLOQUANTS',
    plusieurs
      ? `${codes.length} constats bloquants restent à corriger : ${codes.join(', ')}.`
      : `Un constat bloquant reste à corriger : ${codes.join(', ')}.`,
    'Corrigez les clauses signalées dans les contrôles, puis recommencez.',
    texte(R441_5_I),
  );
}

export function abandonnerVersion(
  { version, le }: CommandeDe<'AbandonnerVersion'>,
  etat: EtatDuCycle,
): DecisionDeCycle {
  const vue = versionACorriger(etat, version);
  if ('ok' in vue) return vue;
  if (le < vue.redaction) return dateAnterieure(le, 'la rédaction de cette version', vue.redaction);
  return accepte({ type: 'VersionAbandonnee', version, le });
}

/** Sends a draft to the other party, to be signed. */
export function proposerVersion(
  { version, le, bloquants }: CommandeDe<'ProposerVersion'>,
  etat: EtatDuCycle,
): DecisionDeCycle {
  const vue = versionACorriger(etat, version);
  if ('ok' in vue) return vue;
  if (vue.etat === 'PROPOSEE')
    return refuse(
      'ETAT_INATTENDU',
      `La version ${version} est déjà proposée.`,
      'Signez-la, ou reprenez-la pour la corriger.',
    );
  if (bloquants.length > 0) return constatsBloquants(bloquants);
  if (le < vue.redaction) return dateAnterieure(le, 'la rédaction de cette version', vue.redaction);
  return accepte({ type: 'VersionProposee', version, le });
}

/** Takes a proposal back to correct it. */
export function reprendreVersion(
  { version, le, motif }: CommandeDe<'ReprendreVersion'>,
  etat: EtatDuCycle,
): DecisionDeCycle {
  const vue = versionACorriger(etat, version);
  if ('ok' in vue) return vue;
  if (vue.etat === 'BROUILLON' || vue.proposition === null)
    return refuse('ETAT_INATTENDU', `La version ${version} n’est pas proposée.`, 'Modifiez le brouillon.');
  if (le < vue.proposition) return dateAnterieure(le, 'la proposition de cette version', vue.proposition);
  return accepte({ type: 'VersionReprise', version, le, motif });
}
