import { afficheSource, type Constat, type Etape, type Manque } from '@contingent/droit';
import { texteDesConstatsVus, vueConstat } from '@contingent/echanges';

/** Findings for a reader; the code stays, it is what one searches for. */
export const texteDesConstats = (constats: readonly Constat[]): string =>
  texteDesConstatsVus(constats.map(vueConstat));

/** The justification, one line per step with its source under it. */
export const texteDesEtapes = (etapes: readonly Etape[]): string =>
  etapes
    .map((e, rang) => `  ${rang + 1}. ${e.libelle} : ${e.formule}\n     ${afficheSource(e.source)}`)
    .join('\n');

export const texteDesManques = (manques: readonly Manque[]): string =>
  manques.map((m) => `  ${m.champ} : ${m.question}\n     ${afficheSource(m.source)}`).join('\n');
