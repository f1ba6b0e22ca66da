import type { Source } from '../../explication/source.ts';
import type { Jour } from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';

/** A version is drafted, proposed, signed; once signed it never changes: the next one is an amendment. */
export type EtatDeVersion = 'BROUILLON' | 'PROPOSEE' | 'SIGNEE' | 'ABANDONNEE';
export type NatureDeVersion = 'INITIALE' | 'AVENANT';
export type Signataire = 'BAILLEUR' | 'RESERVATAIRE';
export type DestinataireLegal = 'PREFET' | 'EPCI';

/** Period of a signed version, fixed on the day of its signature. `fin` null: no term said. Both days included. */
export type PeriodeSignee = {
  readonly debut: Jour;
  readonly fin: Jour | null;
  readonly dureeMois: number | null;
  /** The day of the start counts (date of effect) or not (signature, D63): it commands the quantième of renewals. */
  readonly jourDeDepartCompte: boolean;
  readonly renouvellement: Clauses['periode']['renouvellement'];
  readonly preavisMois: number | null;
};

/** What happened to an agreement, in order: append-only, one stream per agreement. */
export type FaitDeConvention =
  | {
      readonly type: 'VersionRedigee';
      readonly version: number;
      readonly nature: NatureDeVersion;
      readonly le: Jour;
    }
  | { readonly type: 'VersionAbandonnee'; readonly version: number; readonly le: Jour }
  | { readonly type: 'VersionProposee'; readonly version: number; readonly le: Jour }
  | { readonly type: 'VersionReprise'; readonly version: number; readonly le: Jour; readonly motif: string }
  | {
      readonly type: 'VersionSignee';
      readonly version: number;
      /** Day of the last signature; of the decree when the prefect decides alone (D18). */
      readonly le: Jour;
      readonly periode: PeriodeSignee;
      readonly exercices: readonly number[];
      /** Signed outside, then recorded: its faults are findings, they could not stop it. */
      readonly acteDejaSigne: boolean;
      /** A decree is the prefect's alone (D18): it commands who may end it. */
      readonly natureActe: Clauses['natureActe'];
    }
  | { readonly type: 'ConventionTransmise'; readonly destinataire: DestinataireLegal; readonly le: Jour }
  | { readonly type: 'ConventionReconduite'; readonly le: Jour; readonly fin: Jour }
  | { readonly type: 'ConventionDenoncee'; readonly le: Jour; readonly par: Signataire; readonly effet: Jour }
  | {
      readonly type: 'MiseEnDemeureEnvoyee';
      readonly le: Jour;
      readonly par: Signataire;
      readonly motif: string;
    }
  | { readonly type: 'ConventionResiliee'; readonly le: Jour; readonly effet: Jour; readonly motif: string }
  | { readonly type: 'ConventionRemplacee'; readonly le: Jour; readonly effet: Jour; readonly par: number }
  | {
      readonly type: 'DocumentSigneDepose';
      readonly version: number;
      readonly le: Jour;
      readonly sha256: string;
      readonly nom: string;
    };

/** Another signed agreement of the same landlord, réservataire and département (D9), with the period it covers. */
export type PeriodeOccupee = {
  readonly convention: number;
  readonly reference: string | null;
  readonly debut: Jour;
  readonly fin: Jour | null;
};

export type CommandeDeConvention =
  | { readonly type: 'RedigerVersion'; readonly le: Jour }
  | { readonly type: 'AbandonnerVersion'; readonly version: number; readonly le: Jour }
  | {
      readonly type: 'ProposerVersion';
      readonly version: number;
      readonly le: Jour;
      /** Codes of the BLOQUANT findings of the version. */
      readonly bloquants: readonly string[];
    }
  | { readonly type: 'ReprendreVersion'; readonly version: number; readonly le: Jour; readonly motif: string }
  | {
      readonly type: 'SignerVersion';
      readonly version: number;
      readonly le: Jour;
      readonly periode: Clauses['periode'];
      readonly natureActe: Clauses['natureActe'];
      readonly exercices: readonly number[];
      readonly bloquants: readonly string[];
      readonly acteDejaSigne: boolean;
      readonly autres: readonly PeriodeOccupee[];
    }
  | { readonly type: 'Transmettre'; readonly destinataire: DestinataireLegal; readonly le: Jour }
  /** Express renewal for the same length, or until `fin`. */
  | { readonly type: 'Reconduire'; readonly le: Jour; readonly fin?: Jour }
  | { readonly type: 'Denoncer'; readonly le: Jour; readonly par: Signataire }
  | { readonly type: 'MettreEnDemeure'; readonly le: Jour; readonly par: Signataire; readonly motif: string }
  | {
      readonly type: 'Resilier';
      readonly le: Jour;
      readonly motif: string;
      readonly effet?: Jour;
      readonly clause: Clauses['resiliation'];
      /** Both parties agree: neither notice nor formal demand is counted. */
      readonly dUnCommunAccord: boolean;
    }
  | { readonly type: 'Remplacer'; readonly le: Jour; readonly effet: Jour; readonly par: number }
  | {
      readonly type: 'DeposerDocumentSigne';
      readonly version: number;
      readonly le: Jour;
      readonly sha256: string;
      readonly nom: string;
    };

export type CodeRefusDeCycle =
  | 'VERSION_INCONNUE'
  | 'VERSION_DEJA_SIGNEE'
  | 'VERSION_EN_COURS'
  | 'ETAT_INATTENDU'
  | 'CONSTATS_BLOQUANTS'
  | 'PERIODE_INVERSEE'
  | 'PERIODE_NON_DITE'
  | 'CHEVAUCHEMENT'
  | 'NON_SIGNEE'
  | 'DEJA_TERMINEE'
  | 'DEJA_TRANSMISE'
  | 'DATE_ANTERIEURE'
  | 'PREAVIS_DEPASSE'
  | 'RECONDUCTION_IMPOSSIBLE'
  | 'MISE_EN_DEMEURE_ATTENDUE'
  | 'RESERVE_AU_PREFET';

export type RefusDeCycle = {
  readonly code: CodeRefusDeCycle;
  /** French, says what to do. */
  readonly message: string;
  readonly remede: string;
  readonly source: Source;
};
export type DecisionDeCycle =
  | { readonly ok: true; readonly faits: readonly FaitDeConvention[] }
  | { readonly ok: false; readonly refus: RefusDeCycle };

export type VersionDuCycle = {
  readonly numero: number;
  readonly nature: NatureDeVersion;
  readonly etat: EtatDeVersion;
  /** Day of the draft, and of the last proposal: a later act is never dated before them. */
  readonly redaction: Jour;
  readonly proposition: Jour | null;
  readonly signature: Jour | null;
  readonly periode: PeriodeSignee | null;
  readonly exercices: readonly number[];
  readonly acteDejaSigne: boolean;
  readonly natureActe: Clauses['natureActe'] | null;
};

/**
 * `version`: the last one signed when it happened. `effet` of a denunciation and of a termination is the last day in
 * force, until midnight; `effet` of a replacement is the first day of the agreement that replaces it.
 */
export type EtatDuCycle = {
  readonly versions: readonly VersionDuCycle[];
  readonly transmissions: readonly {
    readonly destinataire: DestinataireLegal;
    readonly le: Jour;
    readonly version: number;
  }[];
  readonly reconductions: readonly { readonly le: Jour; readonly fin: Jour; readonly version: number }[];
  readonly denonciation: { readonly le: Jour; readonly par: Signataire; readonly effet: Jour } | null;
  readonly miseEnDemeure: { readonly le: Jour; readonly par: Signataire; readonly motif: string } | null;
  readonly resiliation: { readonly le: Jour; readonly effet: Jour; readonly motif: string } | null;
  readonly remplacement: { readonly effet: Jour; readonly par: number } | null;
};

/** Where an agreement stands on a given day; derived, never typed. */
export type Situation =
  | 'BROUILLON'
  | 'PROPOSEE'
  | 'ABANDONNEE'
  /** Signed, not yet sent to the prefect, its period not begun. */
  | 'SIGNEE'
  /** Sent to the prefect (and to the EPCI where there is a CIL), its period not begun. */
  | 'TRANSMISE'
  | 'EN_VIGUEUR'
  | 'RECONDUITE'
  /** Denounced, its period still running or over. */
  | 'DENONCEE'
  | 'RESILIEE'
  | 'REMPLACEE'
  | 'ECHUE';

export type SituationAu = {
  readonly situation: Situation;
  /** `En vigueur`, `Échue depuis le 04/07/2025`… in French. */
  readonly libelle: string;
  /** Period running that day, or the last one; null before any signature. */
  readonly periode: { readonly debut: Jour; readonly fin: Jour | null } | null;
  /** Renewals begun on that day (tacit and express). */
  readonly reconductions: number;
  readonly enVigueur: boolean;
};

/** A date that somebody must keep: `FIN`, `DENONCIATION_AVANT`, `TRANSMISSION_PREFET`, `BILAN`… */
export type EcheanceDeConvention = {
  readonly code:
    | 'RETOUR_ATTENDU'
    | 'TRANSMISSION_PREFET'
    | 'TRANSMISSION_EPCI'
    | 'DENONCIATION_AVANT'
    | 'FIN_DE_PERIODE'
    | 'RECONDUCTION_TACITE'
    | 'RECONDUCTION_A_DECIDER'
    | 'ANNEXE_ANNUELLE'
    | 'BILAN_ANNUEL'
    | 'AUTRE';
  readonly le: Jour;
  /** What to do, in French. */
  readonly libelle: string;
  readonly etat: 'EN_RETARD' | 'PROCHE' | 'A_VENIR';
  readonly source: Source;
};

export type CommandeDe<T extends CommandeDeConvention['type']> = Extract<
  CommandeDeConvention,
  { readonly type: T }
>;
