import { denoncer } from './denoncer.ts';
import { abandonnerVersion, proposerVersion, reprendreVersion } from './proposer.ts';
import { reconduire } from './reconduire.ts';
import { redigerVersion } from './rediger.ts';
import { mettreEnDemeure, remplacer, resilier } from './resilier.ts';
import { signerVersion } from './signer.ts';
import { deposerDocument, transmettre } from './transmettre.ts';
import type { CommandeDeConvention, DecisionDeCycle, EtatDuCycle } from './types.ts';

/** The facts that a command makes, or the refusal with its reason and its remedy. Never throws, reads no clock. */
export function decide(commande: CommandeDeConvention, etat: EtatDuCycle): DecisionDeCycle {
  switch (commande.type) {
    case 'RedigerVersion':
      return redigerVersion(commande, etat);
    case 'AbandonnerVersion':
      return abandonnerVersion(commande, etat);
    case 'ProposerVersion':
      return proposerVersion(commande, etat);
    case 'ReprendreVersion':
      return reprendreVersion(commande, etat);
    case 'SignerVersion':
      return signerVersion(commande, etat);
    case 'Transmettre':
      return transmettre(commande, etat);
    case 'Reconduire':
      return reconduire(commande, etat);
    case 'Denoncer':
      return denoncer(commande, etat);
    case 'MettreEnDemeure':
      return mettreEnDemeure(commande, etat);
    case 'Resilier':
      return resilier(commande, etat);
    case 'Remplacer':
      return remplacer(commande, etat);
    case 'DeposerDocumentSigne':
      return deposerDocument(commande, etat);
    default:
      return commande satisfies never;
  }
}
