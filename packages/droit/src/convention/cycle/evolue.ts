import type { EtatDuCycle, FaitDeConvention, VersionDuCycle } from './types.ts';
import { derniereSignee } from './vie.ts';

/** Before any fact. */
export const CYCLE_VIDE: EtatDuCycle = {
  versions: [],
  transmissions: [],
  reconductions: [],
  denonciation: null,
  miseEnDemeure: null,
  resiliation: null,
  remplacement: null,
};

const brouillon = (fait: Extract<FaitDeConvention, { type: 'VersionRedigee' }>): VersionDuCycle => ({
  numero: fait.version,
  nature: fait.nature,
  etat: 'BROUILLON',
  redaction: fait.le,
  proposition: null,
  signature: null,
  periode: null,
  exercices: [],
  acteDejaSigne: false,
  natureActe: null,
});

const avecVersion = (etat: EtatDuCycle, numero: number, change: Partial<VersionDuCycle>): EtatDuCycle => ({
  ...etat,
  versions: etat.versions.map((v) => (v.numero === numero ? { ...v, ...change } : v)),
});

/** Version that an act on the whole agreement speaks of: the last one signed; 0 when there is none. */
const visee = (etat: EtatDuCycle): number => derniereSignee(etat)?.numero ?? 0;

/** Adds a fact to the state. Never refuses, never computes law: a recorded fact is a fact. */
export function evolue(etat: EtatDuCycle, fait: FaitDeConvention): EtatDuCycle {
  switch (fait.type) {
    case 'VersionRedigee':
      return { ...etat, versions: [...etat.versions, brouillon(fait)] };
    case 'VersionAbandonnee':
      return avecVersion(etat, fait.version, { etat: 'ABANDONNEE' });
    case 'VersionProposee':
      return avecVersion(etat, fait.version, { etat: 'PROPOSEE', proposition: fait.le });
    case 'VersionReprise':
      return avecVersion(etat, fait.version, { etat: 'BROUILLON', proposition: null });
    case 'VersionSignee': {
      const { periode, exercices, acteDejaSigne, natureActe } = fait;
      const signee = {
        etat: 'SIGNEE',
        signature: fait.le,
        periode,
        exercices,
        acteDejaSigne,
        natureActe,
      } as const;
      return avecVersion(etat, fait.version, signee);
    }
    case 'ConventionTransmise': {
      const transmission = { destinataire: fait.destinataire, le: fait.le, version: visee(etat) };
      return { ...etat, transmissions: [...etat.transmissions, transmission] };
    }
    case 'ConventionReconduite': {
      const reconduction = { le: fait.le, fin: fait.fin, version: visee(etat) };
      return { ...etat, reconductions: [...etat.reconductions, reconduction] };
    }
    case 'ConventionDenoncee':
      return { ...etat, denonciation: { le: fait.le, par: fait.par, effet: fait.effet } };
    case 'MiseEnDemeureEnvoyee':
      return { ...etat, miseEnDemeure: { le: fait.le, par: fait.par, motif: fait.motif } };
    case 'ConventionResiliee':
      return { ...etat, resiliation: { le: fait.le, effet: fait.effet, motif: fait.motif } };
    case 'ConventionRemplacee':
      return { ...etat, remplacement: { effet: fait.effet, par: fait.par } };
    case 'DocumentSigneDepose':
      return etat;
    default:
      return fait satisfies never;
  }
}

/** The state that a stream of facts gives. */
export const rejoue = (faits: readonly FaitDeConvention[]): EtatDuCycle => faits.reduce(evolue, CYCLE_VIDE);
