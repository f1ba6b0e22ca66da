import type { Constat } from '../explication/constat.ts';
import { enConstat } from './controle.ts';
import type { DossierAVerifier } from './dossier.ts';
import { CONTROLES_AVANT_SIGNATURE } from './regles.ts';
import { calcule, verifierParDossier } from './verifier.ts';

const cle = ({ code, champ, message }: Constat): string => `${code} ${champ} ${message}`;

/**
 * Findings of a draft before it is signed: the rules of the audit, those that only make sense while the text can still
 * change, and what the draft breaks among the other agreements (`autres`: of the same landlord). What the others break
 * between themselves is not its own. Never throws on a file.
 */
export function verifierAvantSignature(
  dossier: DossierAVerifier,
  autres: readonly DossierAVerifier[],
): readonly Constat[] {
  const calculee = calcule(dossier);
  const seuls = new Set(verifierParDossier(autres).croises.map(cle));
  const { parDossier, croises } = verifierParDossier([...autres, dossier]);
  const propres = calculee
    ? CONTROLES_AVANT_SIGNATURE.flatMap((c) => c.verifie(calculee).map((t) => enConstat(c, t)))
    : [];
  return [
    ...(parDossier.at(-1)?.constats ?? []),
    ...propres,
    ...croises.filter((constat) => !seuls.has(cle(constat))),
  ];
}
