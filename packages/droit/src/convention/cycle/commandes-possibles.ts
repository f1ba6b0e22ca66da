import type { Jour } from '../../quantites/jour.ts';
import { decide } from './decide.ts';
import type { CommandeDeConvention, EtatDuCycle } from './types.ts';
import { derniereSignee, versionOuverte } from './vie.ts';

const PERIODE = { dureeMois: 12, renouvellement: 'NON_DIT' } as const;

/** One plausible command of each kind: a kind is possible when one of its tries would be accepted. */
function essais(etat: EtatDuCycle, le: Jour): readonly CommandeDeConvention[] {
  const version = versionOuverte(etat)?.numero ?? 0;
  const motif = 'essai';
  return [
    { type: 'RedigerVersion', le },
    { type: 'ProposerVersion', version, le, bloquants: [] },
    { type: 'ReprendreVersion', version, le, motif },
    {
      type: 'SignerVersion',
      version,
      le,
      periode: PERIODE,
      natureActe: 'CONVENTION',
      exercices: [],
      bloquants: [],
      acteDejaSigne: true,
      autres: [],
    },
    { type: 'AbandonnerVersion', version, le },
    { type: 'DeposerDocumentSigne', version: derniereSignee(etat)?.numero ?? 0, le, sha256: '', nom: '' },
    { type: 'Transmettre', destinataire: 'PREFET', le },
    { type: 'Transmettre', destinataire: 'EPCI', le },
    { type: 'Reconduire', le },
    { type: 'Denoncer', le, par: 'BAILLEUR' },
    { type: 'Denoncer', le, par: 'RESERVATAIRE' },
    { type: 'MettreEnDemeure', le, par: 'BAILLEUR', motif },
    { type: 'MettreEnDemeure', le, par: 'RESERVATAIRE', motif },
    { type: 'Resilier', le, motif, clause: {}, dUnCommunAccord: true },
    { type: 'Resilier', le, motif, clause: {}, dUnCommunAccord: false },
  ];
}

/**
 * Kinds of command that the agreement would take that day, in reading order; what a clause asks beside (findings,
 * months after a formal demand) is said by `decide`. `Remplacer` is sent by another agreement, so it is never listed.
 */
export function commandesPossibles(etat: EtatDuCycle, le: Jour): readonly CommandeDeConvention['type'][] {
  const acceptees = essais(etat, le).filter((commande) => decide(commande, etat).ok);
  return [...new Set(acceptees.map(({ type }) => type))];
}
