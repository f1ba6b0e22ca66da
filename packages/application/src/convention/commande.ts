import {
  type CommandeDeConvention,
  clausesEnVigueur,
  decide,
  type FaitDeConvention,
  type Jour,
  lireJour,
} from '@contingent/droit';
import type { CommandeSaisie } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { aujourdHui } from '../journal/noter.ts';
import type { Contexte } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { commeSurLePapier } from './contenu.ts';
import { codesBloquants } from './controles.ts';
import { ecrireFaits } from './ecrire-faits.ts';
import { exigerRang } from './rang.ts';
import { exigerRedacteur, refusDuCycle } from './refus-de-cycle.ts';
import { remplacerLesPrecedentes } from './remplacement.ts';
import { calculerVersion, commandeDeSignature, controlerVersion, figer, memeTriplet } from './signature.ts';
import type { ConventionStockee } from './stockee.ts';
import { prendreConvention, trouverConvention } from './verrou.ts';

/**
 * Does one thing to an agreement: proposes, signs, sends, renews, ends… `maintenant`: today, which nothing may follow.
 * @returns the version that it was about; nothing when it was about the agreement as a whole.
 * @throws Refus VERSION_PERIMEE (somebody acted since), COMMANDE_REFUSEE (the decider's reason and remedy), CHOIX_INVALIDE
 */
export function executerCommande(
  base: Base,
  contexte: Contexte,
  id: number,
  saisie: CommandeSaisie,
  maintenant: Jour = aujourdHui(),
): Promise<number | undefined> {
  exigerRedacteur(contexte);
  const le = exigerJours(saisie, maintenant);
  return dansOrganisme(base, contexte, async (tx) => {
    const presente = await prendreConvention(tx, id);
    exigerRang(presente, saisie.rang);
    if (saisie.type === 'SignerVersion')
      return signer(tx, presente, { le, acteDejaSigne: saisie.acteDejaSigne });
    const depart = saisie.type === 'RedigerVersion' ? await modeleDAvenant(tx, presente) : presente;
    return versionDe(await executerDans(tx, depart, await enCommande(tx, presente, saisie, le)));
  });
}

const versionDe = (faits: readonly FaitDeConvention[]): number | undefined =>
  faits.flatMap((f) => ('version' in f ? [f.version] : [])).at(-1);

/** Decides, then writes the facts. For use cases that hold the parties (`prendreConvention`). @throws Refus */
export async function executerDans(
  tx: Transaction,
  presente: ConventionStockee,
  commande: CommandeDeConvention,
): Promise<readonly FaitDeConvention[]> {
  const faits = decider(presente, commande);
  await ecrireFaits(tx, presente, faits);
  return faits;
}

function decider({ vie }: ConventionStockee, commande: CommandeDeConvention): readonly FaitDeConvention[] {
  const decision = decide(commande, vie.cycle);
  if (decision.ok) return decision.faits;
  throw refusDuCycle(decision.refus);
}

async function signer(
  tx: Transaction,
  presente: ConventionStockee,
  dit: { readonly le: Jour; readonly acteDejaSigne: boolean },
): Promise<number> {
  const lue = await aLaVersion(tx, presente, versionVisee(presente));
  const c = dit.acteDejaSigne ? commeSurLePapier(lue) : lue;
  const controlees = dit.acteDejaSigne ? await calculerVersion(tx, c) : await controlerVersion(tx, c, dit.le);
  const autres = await memeTriplet(tx, c);
  const faits = decider(c, commandeDeSignature(c, dit, controlees, autres));
  await ecrireFaits(tx, c, faits, figer(c, controlees));
  await remplacerLesPrecedentes(tx, c, faits, autres);
  return c.version;
}

/** The version that a command without number speaks of: the one being written, else the newest. */
const versionVisee = ({ versions }: ConventionStockee): number =>
  (versions.find((v) => v.etat === 'BROUILLON' || v.etat === 'PROPOSEE') ?? versions.at(-1))?.numero ?? 0;

/** An amendment starts from what was signed last; a first version written again, from the last attempt. */
function modeleDAvenant(tx: Transaction, presente: ConventionStockee): Promise<ConventionStockee> {
  const { versions } = presente;
  const depart = versions.findLast((v) => v.etat === 'SIGNEE') ?? versions.at(-1);
  return aLaVersion(tx, presente, depart?.numero ?? presente.version);
}

const aLaVersion = (tx: Transaction, c: ConventionStockee, version: number): Promise<ConventionStockee> =>
  c.version === version ? Promise.resolve(c) : trouverConvention(tx, c.id, version);

async function enCommande(
  tx: Transaction,
  presente: ConventionStockee,
  { rang: _, ...c }: Exclude<CommandeSaisie, { type: 'SignerVersion' }>,
  le: Jour,
): Promise<CommandeDeConvention> {
  const version = versionVisee(presente);
  switch (c.type) {
    case 'RedigerVersion':
      return { type: c.type, le };
    case 'AbandonnerVersion':
      return { type: c.type, le, version };
    case 'ReprendreVersion':
      return { type: c.type, le, version, motif: c.motif };
    case 'ProposerVersion': {
      const ouverte = await aLaVersion(tx, presente, version);
      const bloquants = codesBloquants(await controlerVersion(tx, ouverte, le));
      return { type: c.type, le, version, bloquants };
    }
    case 'Transmettre':
      return { type: c.type, le, destinataire: c.destinataire };
    case 'Reconduire':
      return { type: c.type, le, ...(c.fin === undefined ? {} : { fin: c.fin as Jour }) };
    case 'Denoncer':
      return { type: c.type, le, par: c.par };
    case 'MettreEnDemeure':
      return { type: c.type, le, par: c.par, motif: c.motif };
    case 'Resilier': {
      const { resiliation } = clausesEnVigueur(presente.convention);
      const { motif, dUnCommunAccord, effet } = c;
      const dit = { motif, dUnCommunAccord, ...(effet === undefined ? {} : { effet: effet as Jour }) };
      return { type: c.type, le, clause: resiliation, ...dit };
    }
    default:
      return c satisfies never;
  }
}

/** Days that exist, and an act dated at the latest today. @throws Refus CHOIX_INVALIDE */
function exigerJours(saisie: CommandeSaisie, maintenant: Jour): Jour {
  const dits = { fin: undefined, effet: undefined, ...saisie };
  const fautes = (['le', 'fin', 'effet'] as const).flatMap((chemin) => {
    const texte = dits[chemin];
    if (texte === undefined || lireJour(texte) !== undefined) return [];
    return [{ chemin, message: `Le jour « ${texte} » n’existe pas.`, remede: 'Corrigez la date.' }];
  });
  if (fautes.length === 0 && saisie.le > maintenant)
    fautes.push({
      chemin: 'le',
      message: 'Cette date est à venir.',
      remede: 'Donnez le jour où l’acte a eu lieu ; enregistrez-le quand il aura eu lieu.',
    });
  if (fautes.length > 0) throw new Refus('CHOIX_INVALIDE', 'Cette date est refusée.', fautes);
  return saisie.le as Jour;
}
