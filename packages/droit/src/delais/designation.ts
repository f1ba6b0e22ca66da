import type { Delai } from '../convention/nomenclatures.ts';
import type { Constat, Manque, Resultat } from '../explication/constat.ts';
import { enVigueur, type Parametre, SansValeurEnVigueur } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { afficheJour, jour } from '../quantites/jour.ts';
import { L441_1_DELAI } from '../sources/cch-attribution.ts';
import { D55_DELAIS } from '../sources/conventions-lues.ts';
import { LOI_1989_ART_17 } from '../sources/lois-decrets.ts';
import type { Computation, Echeance } from './computation.ts';
import { echeance } from './echeance.ts';

/** D54: the longest delay to designate in « zone tendue »; known from the version of 21/01/2017 that was read. */
export const DELAI_LEGAL_ZONE_TENDUE: Parametre<Delai> = {
  nom: 'délai légal de désignation en zone tendue',
  periodes: [{ depuis: jour('2017-01-21'), valeur: { nombre: 1, unite: 'MOIS' }, texte: L441_1_DELAI }],
};

/** Absent `delai`: the agreement is silent. Absent `zoneTendue`: nobody said, and it is asked for. */
export type DelaiDesignation = Omit<Computation, 'delai'> & {
  readonly delai?: Delai;
  readonly zoneTendue?: boolean;
};
/** The due date that holds, which one won, and both when there are two. */
export type EcheanceDesignation = Echeance & {
  readonly retenue: 'CONVENTION' | 'LOI';
  readonly convention?: Echeance;
  readonly loi?: Echeance;
};

const zoneNonDite: Manque = {
  champ: 'territoire.zoneTendue',
  question: 'Le logement est-il en zone tendue ? Le délai légal d’un mois en dépend.',
  source: texte(LOI_1989_ART_17),
};
const delaiNonDit: Manque = {
  champ: 'designation.delai',
  question: 'Quel délai de désignation la convention prévoit-elle hors zone tendue ?',
  source: texte(D55_DELAIS),
};
const ramenee = (convention: Echeance, loi: Echeance): Constat => ({
  code: 'DELAI_LEGAL_ZONE_TENDUE',
  gravite: 'ALERTE',
  champ: 'designation.delai',
  message: `L’échéance de la convention (${afficheJour(convention.echeance)}) dépasse le mois légal en zone tendue : elle est ramenée au ${afficheJour(loi.echeance)}.`,
  imprime: afficheJour(convention.echeance),
  attendu: afficheJour(loi.echeance),
  source: texte(L441_1_DELAI),
  remede: 'Répondez avant l’échéance légale ; le maintien de cette règle reste à vérifier.',
});
const sansValeur = (cause: SansValeurEnVigueur): Constat => ({
  code: 'PARAMETRE_SANS_VALEUR',
  gravite: 'ERREUR',
  champ: 'depuis',
  message: cause.message,
  source: texte(L441_1_DELAI),
  remede: 'Vérifiez la date de départ.',
});

function echeanceLegale(saisie: DelaiDesignation): Echeance | SansValeurEnVigueur {
  const { delai: _, zoneTendue: __, prorogation: ___, ...reste } = saisie;
  try {
    const { valeur, texte: article } = enVigueur(DELAI_LEGAL_ZONE_TENDUE, saisie.depuis);
    const loi = echeance({ ...reste, delai: valeur });
    return { ...loi, textes: [article, ...loi.textes] };
  } catch (cause) {
    if (cause instanceof SansValeurEnVigueur) return cause;
    throw cause;
  }
}

function laPlusProche(convention: Echeance | undefined, loi: Echeance): EcheanceDesignation {
  if (convention === undefined) return { ...loi, retenue: 'LOI', loi };
  if (convention.echeance <= loi.echeance) return { ...convention, retenue: 'CONVENTION', convention, loi };
  const alertes = [...loi.alertes, ...convention.alertes, ramenee(convention, loi)];
  return { ...loi, alertes, retenue: 'LOI', convention, loi };
}

/**
 * When the réservataire must have designated (D54): the clause, capped by the law in « zone tendue »; the earliest wins
 * and the result says which. The legal month is never extended to the next working day: the stricter reading.
 */
export function echeanceDesignation(saisie: DelaiDesignation): Resultat<EcheanceDesignation> {
  const { zoneTendue, delai } = saisie;
  const manques = [
    ...(zoneTendue === undefined ? [zoneNonDite] : []),
    ...(zoneTendue === false && delai === undefined ? [delaiNonDit] : []),
  ];
  if (manques.length > 0) return { ok: false, manques, erreurs: [], alertes: [] };
  const convention = delai && echeance({ ...saisie, delai });
  if (!zoneTendue && convention) {
    const valeur: EcheanceDesignation = { ...convention, retenue: 'CONVENTION', convention };
    return { ok: true, valeur, alertes: valeur.alertes };
  }
  const loi = echeanceLegale(saisie);
  if (loi instanceof SansValeurEnVigueur)
    return { ok: false, manques: [], erreurs: [sansValeur(loi)], alertes: [] };
  const valeur = laPlusProche(convention, loi);
  return { ok: true, valeur, alertes: valeur.alertes };
}
