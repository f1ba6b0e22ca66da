import { texte } from '../../explication/source.ts';
import { afficheJour } from '../../quantites/jour.ts';
import { R441_5_TRANSMISSION } from '../../sources/cch.ts';
import { accepte, dateAnterieure, nonSignee, refuse, versionInconnue } from './refus.ts';
import type { CommandeDe, DecisionDeCycle, DestinataireLegal, EtatDuCycle } from './types.ts';
import { derniereSignee } from './vie.ts';

export const DESTINATAIRES: Readonly<Record<DestinataireLegal, string>> = {
  PREFET: 'au préfet',
  EPCI: 'au président de l’EPCI',
};

/** When the version last signed was sent, if it was. */
export const transmissionDe = (etat: EtatDuCycle, destinataire: DestinataireLegal) => {
  const signee = derniereSignee(etat);
  return etat.transmissions.findLast((t) => t.destinataire === destinataire && t.version === signee?.numero);
};

/** D16: after the signature; once for each signed version and each recipient. */
export function transmettre(
  { destinataire, le }: CommandeDe<'Transmettre'>,
  etat: EtatDuCycle,
): DecisionDeCycle {
  const signee = derniereSignee(etat);
  if (!signee) return nonSignee('il n’y a rien à transmettre');
  const faite = transmissionDe(etat, destinataire);
  if (faite)
    return refuse(
      'DEJA_TRANSMISE',
      `La version ${signee.numero} a été transmise ${DESTINATAIRES[destinataire]} le ${afficheJour(faite.le)}.`,
      'Il n’y a rien à refaire ; un avenant signé se transmettra à son tour.',
      texte(R441_5_TRANSMISSION),
    );
  if (le < signee.signature) return dateAnterieure(le, 'la signature', signee.signature);
  return accepte({ type: 'ConventionTransmise', destinataire, le });
}

/** The signed paper, kept beside the version that it signs. */
export function deposerDocument(
  { version, le, sha256, nom }: CommandeDe<'DeposerDocumentSigne'>,
  etat: EtatDuCycle,
): DecisionDeCycle {
  const vue = etat.versions.find((v) => v.numero === version);
  if (!vue) return versionInconnue(version);
  if (vue.signature === null) return nonSignee('le document signé se dépose après la signature');
  if (le < vue.signature) return dateAnterieure(le, 'la signature', vue.signature);
  return accepte({ type: 'DocumentSigneDepose', version, le, sha256, nom });
}
