import { afficheJour } from '../../quantites/jour.ts';
import { DESTINATAIRES } from './transmettre.ts';
import type { FaitDeConvention, PeriodeSignee, Signataire } from './types.ts';

const PAR: Readonly<Record<Signataire, string>> = {
  BAILLEUR: 'par le bailleur',
  RESERVATAIRE: 'par le réservataire',
};
const bornes = ({ debut, fin }: PeriodeSignee): string =>
  fin === null
    ? `depuis le ${afficheJour(debut)}, sans terme`
    : `du ${afficheJour(debut)} au ${afficheJour(fin)}`;

function signature({
  version,
  natureActe,
  acteDejaSigne,
  periode,
}: Extract<FaitDeConvention, { type: 'VersionSignee' }>) {
  const acte = natureActe === 'ARRETE_PREFECTORAL' ? 'Arrêté préfectoral pris' : `Version ${version} signée`;
  return `${acte}${acteDejaSigne ? ' (acte déjà signé, enregistré après coup)' : ''}, ${bornes(periode)}`;
}

/** A fact in French, without its own day, which stands beside it on screen. */
export function libelleDuFait(fait: FaitDeConvention): string {
  switch (fait.type) {
    case 'VersionRedigee':
      return fait.nature === 'AVENANT' ? `Avenant rédigé (version ${fait.version})` : 'Convention rédigée';
    case 'VersionAbandonnee':
      return `Version ${fait.version} abandonnée`;
    case 'VersionProposee':
      return `Version ${fait.version} proposée à la signature`;
    case 'VersionReprise':
      return `Version ${fait.version} reprise pour correction : ${fait.motif}`;
    case 'VersionSignee':
      return signature(fait);
    case 'ConventionTransmise':
      return `Transmise ${DESTINATAIRES[fait.destinataire]}`;
    case 'ConventionReconduite':
      return `Reconduite jusqu’au ${afficheJour(fait.fin)}`;
    case 'ConventionDenoncee':
      return `Dénoncée ${PAR[fait.par]}, fin le ${afficheJour(fait.effet)}`;
    case 'MiseEnDemeureEnvoyee':
      return `Mise en demeure ${PAR[fait.par]} : ${fait.motif}`;
    case 'ConventionResiliee':
      return `Résiliée, fin le ${afficheJour(fait.effet)} : ${fait.motif}`;
    case 'ConventionRemplacee':
      return `Remplacée par la convention n° ${fait.par} à compter du ${afficheJour(fait.effet)}`;
    case 'DocumentSigneDepose':
      return `Document signé déposé (version ${fait.version}) : ${fait.nom}`;
    default:
      return fait satisfies never;
  }
}
