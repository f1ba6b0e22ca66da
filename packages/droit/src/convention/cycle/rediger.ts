import { accepte, dateAnterieure, dejaTerminee, refuse } from './refus.ts';
import type { CommandeDe, DecisionDeCycle, EtatDuCycle, VersionDuCycle } from './types.ts';
import { derniereSignee, estTerminee, finDeVie, versionOuverte } from './vie.ts';

/** The day a version came to be, for the order of the next ones: an act signed outside counts from its signature. */
const dateDe = (v: VersionDuCycle) => (v.acteDejaSigne && v.signature !== null ? v.signature : v.redaction);

/** The first version, or an amendment to what is signed; one at a time. */
export function redigerVersion({ le }: CommandeDe<'RedigerVersion'>, etat: EtatDuCycle): DecisionDeCycle {
  const ouverte = versionOuverte(etat);
  if (ouverte)
    return refuse(
      'VERSION_EN_COURS',
      `La version ${ouverte.numero} est déjà en cours de rédaction ou de signature.`,
      `Signez ou abandonnez la version ${ouverte.numero}, puis rédigez la suivante.`,
    );
  if (estTerminee(etat, le)) return dejaTerminee(finDeVie(etat, le));
  const derniere = etat.versions.at(-1);
  if (derniere && le < dateDe(derniere)) return dateAnterieure(le, 'la version précédente', dateDe(derniere));
  return accepte({
    type: 'VersionRedigee',
    version: (derniere?.numero ?? 0) + 1,
    nature: derniereSignee(etat) ? 'AVENANT' : 'INITIALE',
    le,
  });
}
