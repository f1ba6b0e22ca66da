import type { AnnexeVue, Chiffre, ResultatFige } from '@contingent/echanges';
import { ecart } from '../flux/essai.ts';

type Version = AnnexeVue['versions'][number];
export type CleFigee = keyof ResultatFige;
export const FIGES: readonly (readonly [CleFigee, string])[] = [
  ['eligibles', 'Éligibles'],
  ['droits', 'Droits'],
  ['part', 'Part'],
  ['tauxRotation', 'Rotation'],
  ['flux', 'Flux'],
  ['objectif', 'Objectif'],
];

export type ChiffreFige = { readonly valeur: Chiffre | null; readonly ecart: Chiffre | undefined };
export type LigneFigee = {
  readonly version: Version;
  readonly chiffres: Readonly<Record<CleFigee, ChiffreFige>>;
};

const ZERO = '0';

/** Each yearly schedule with what it changes from the one before it in the same year, newest first. */
export function figees(versions: readonly Version[]): LigneFigee[] {
  const ordre = [...versions].sort((a, b) => b.exercice - a.exercice || b.version - a.version);
  return ordre.map((version, rang) => {
    const avant = ordre[rang + 1];
    const precedente = avant?.exercice === version.exercice ? avant.resultat : undefined;
    const chiffre = (cle: CleFigee): ChiffreFige => {
      const valeur = version.resultat?.[cle] ?? null;
      const difference = ecart(precedente?.[cle] ?? undefined, valeur ?? undefined);
      return { valeur, ecart: difference?.exact === ZERO ? undefined : difference };
    };
    return {
      version,
      chiffres: Object.fromEntries(FIGES.map(([cle]) => [cle, chiffre(cle)])) as Record<
        CleFigee,
        ChiffreFige
      >,
    };
  });
}
