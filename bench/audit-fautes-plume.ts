import { type Cas, ecritQuota, fluxDe, type Objet, partDe, quotaDe } from './audit-conventions.ts';
import type { Exemplaire } from './audit-fautes.ts';
import { ecritFlux, ecritPart, ecrituresJustes, entier, type Rapport } from './audit-nombres.ts';

export const imprimeDe = (d: Objet): Objet => d.imprime as Objet;
export const remplace = (d: Objet, cle: string, valeurs: Objet): Objet => ({
  ...d,
  [cle]: { ...(d[cle] as Objet), ...valeurs },
});
export const imprime = (d: Objet, valeurs: Objet): Objet[] => [remplace(d, 'imprime', valeurs)];

/** A wrong share, printed with this writer's hand; not planted where it prints like a right one. */
export function fausseLaPart({ cas, dossier }: Exemplaire, fausse: Rapport | undefined): Objet[] | undefined {
  const juste = partDe(cas);
  if (juste === undefined || fausse === undefined) return undefined;
  const texte = ecritPart(fausse, cas.plume);
  if (ecrituresJustes((p) => ecritPart(juste, p), cas.plume).includes(texte)) return undefined;
  return imprime(dossier, { part: texte });
}
export function fausseLeFlux({ cas, dossier }: Exemplaire, faux: Rapport | undefined): Objet[] | undefined {
  if (faux === undefined || imprimeDe(dossier).flux === undefined) return undefined;
  const texte = ecritFlux(faux, cas.plume);
  const juste = fluxDe(cas);
  const memes = ecrituresJustes((p) => ecritFlux(juste, p), cas.plume);
  if (memes.includes(texte) || texte === entier(juste, cas.arrondi).toString()) return undefined;
  return imprime(dossier, { flux: texte });
}

/** Every figure that follows from another count of rights or of dwellings, as the writer would have printed them. */
export function toutRefait({ cas, dossier }: Exemplaire, autre: Cas): Objet[] | undefined {
  const [part, fausse] = [partDe(cas), partDe(autre)];
  if (part === undefined || fausse === undefined) return undefined;
  const texte = ecritPart(fausse, cas.plume);
  if (ecrituresJustes((p) => ecritPart(part, p), cas.plume).includes(texte)) return undefined;
  const garde = imprimeDe(dossier);
  return imprime(dossier, {
    part: texte,
    ...(garde.flux !== undefined && { flux: ecritFlux(fluxDe(autre), cas.plume) }),
    ...(garde.objectif !== undefined && { objectif: Number(entier(fluxDe(autre), cas.arrondi)) }),
    ...(garde.prioritaires !== undefined && {
      prioritaires: ecritQuota(quotaDe(fluxDe(autre)), cas.plume),
    }),
  });
}

export const document = ({ dossier }: Exemplaire, valeurs: Objet): Objet[] => [
  remplace(dossier, 'document', valeurs),
];
export const convention = ({ dossier }: Exemplaire, valeurs: Objet): Objet[] => [
  remplace(dossier, 'convention', valeurs),
];
export const conventionDe = ({ dossier }: Exemplaire): Objet => dossier.convention as Objet;
export const aDesDroits = ({ cas }: Exemplaire): boolean =>
  cas.methode !== 'V4_TAUX' && cas.methode !== 'V5_DROITS_UNIQUES';
