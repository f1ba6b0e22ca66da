import type { OrigineDroit } from '../convention/nomenclatures.ts';
import type { Etape } from '../explication/explique.ts';
import { texte } from '../explication/source.ts';
import { afficheEntier } from '../quantites/affichage.ts';
import { fraction } from '../quantites/fraction.ts';
import { L441_1_ORIGINE } from '../sources/cch-attribution.ts';
import type { Donnees } from './donnees.ts';
import { etape } from './etape.ts';

export const ORIGINES: Record<OrigineDroit, string> = {
  GARANTIE_EMPRUNT: 'garantie d’emprunt',
  TERRAIN: 'apport de terrain',
  FINANCEMENT: 'financement',
  LEGAL_ETAT: 'droit légal de l’État',
  CONTREPARTIE_ANRU: 'contrepartie ANRU',
  CONVENTIONNEL: 'conventionnel',
  INCONNUE: 'origine inconnue',
};

/** The step `droits`; one more line per origin when there are several. */
export function etapesDroits({ entree, droits, exercice }: Donnees): readonly Etape[] {
  if (droits === undefined) return [];
  const source = texte(L441_1_ORIGINE);
  const lignes = entree.droits ?? [];
  const seule = lignes.length === 1 ? lignes[0]?.provenance : undefined;
  const total = afficheEntier(droits);
  const detail = lignes.map((l) => `${afficheEntier(l.nombre)} ${ORIGINES[l.origine]}`).join(' + ');
  const ligne = etape(
    'droits',
    `Droits de réservation actifs au 01/01/${exercice}`,
    lignes.length > 1 ? `${detail} = ${total}` : total,
    fraction(droits),
    total,
    source,
    seule,
  );
  if (lignes.length < 2) return [ligne];
  return [
    ligne,
    ...lignes.map((l) => {
      const n = afficheEntier(l.nombre);
      const libelle = `Droits : ${ORIGINES[l.origine]}`;
      return etape(`droits:${l.origine}`, libelle, n, fraction(l.nombre), n, source, l.provenance);
    }),
  ];
}
