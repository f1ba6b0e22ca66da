import { afficheDecimal, lireFraction } from '@contingent/droit';
import type { Chiffre, FluxVue, LigneFlux } from '@contingent/echanges';
import { enCsv } from '../cadre/csv.ts';

const DECIMALES = 10;

/** French decimals without spaces, up to ten; a bare ratio would become a date in a spreadsheet (3/31). */
function decimal(chiffre: { valeur: Chiffre } | null): string {
  const lu = chiffre && lireFraction(chiffre.valeur.exact);
  if (!lu) return '';
  const texte = afficheDecimal(lu, DECIMALES).replaceAll(' ', '');
  return texte.replace(/,?0+$/, (zeros) => (zeros.startsWith(',') || texte.includes(',') ? '' : zeros));
}

const COLONNES: readonly (readonly [titre: string, valeur: (l: LigneFlux) => string])[] = [
  ['Exercice', (l) => String(l.exercice)],
  ['Bailleur', (l) => l.bailleur.nom],
  ['Réservataire', (l) => l.reservataire.nom],
  ['Périmètre', (l) => l.perimetre],
  ['Modèle', (l) => l.modeleTitre],
  ['Convention', (l) => (l.convention === null ? 'sans convention' : String(l.convention))],
  ['Logements éligibles', (l) => decimal(l.eligibles)],
  ['Droits', (l) => decimal(l.droits)],
  ['Part (de 0 à 1)', (l) => decimal(l.part)],
  ['Part affichée', (l) => l.part?.valeur.affiche ?? ''],
  ['Taux de rotation (de 0 à 1)', (l) => decimal(l.tauxRotation)],
  ['Flux exact', (l) => decimal(l.flux)],
  ['Objectif', (l) => decimal(l.objectif)],
  ['Fraction reportée', (l) => decimal(l.reliquat)],
  ['Part imprimée', (l) => l.imprime?.part ?? ''],
  ['Flux imprimé', (l) => l.imprime?.flux ?? ''],
  ['Objectif imprimé', (l) => l.imprime?.objectif ?? ''],
  ['Constats', (l) => l.constats.map((c) => `${c.gravite} ${c.code}`).join(', ')],
  ['Questions sans réponse', (l) => l.manques.map((m) => m.question).join(' ')],
];

/** The table as a spreadsheet reads it in French. */
export const fluxEnCsv = (flux: FluxVue): string =>
  enCsv([
    COLONNES.map(([titre]) => titre),
    ...flux.lignes.map((l) => COLONNES.map(([, valeur]) => valeur(l))),
  ]);
