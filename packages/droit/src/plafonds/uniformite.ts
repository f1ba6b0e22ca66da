import type { Constat } from '../explication/constat.ts';
import { texte } from '../explication/source.ts';
import { compare, egale, type Fraction } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import { R441_5_2_II } from '../sources/cch.ts';
import { afficheFace, affichePart, aLaDate } from './comparaison.ts';
import { PLANCHER_ETAT_HORS_QPV } from './parametres.ts';

/** D42: the State's share by commune, and on the stock out of QPV; absent means not known. */
export type RepartitionEtat = {
  readonly le: Jour;
  readonly part: Fraction;
  readonly communes?: readonly { readonly nom: string; readonly part: Fraction }[];
  readonly horsQpv?: Fraction;
  /** The agreement says otherwise: neither rule applies. */
  readonly clauseContraire?: boolean;
};

const communeInegale = (nom: string, part: Fraction, attendue: Fraction): Constat => ({
  code: 'PART_ETAT_INEGALE',
  gravite: 'ALERTE',
  champ: `communes.${nom}`,
  message: `À ${nom}, la part de l’État est de ${afficheFace(part, attendue)} au lieu de ${affichePart(attendue)} : elle s’applique de façon égale dans chaque commune.`,
  imprime: afficheFace(part, attendue),
  attendu: affichePart(attendue),
  source: texte(R441_5_2_II),
  remede: 'Appliquez la même part partout, ou écrivez une clause contraire dans la convention.',
});

/** D42, to be read on the shares agreed, not on a year's results, which are whole dwellings. */
export function verifieUniformite(saisie: RepartitionEtat): readonly Constat[] {
  if (saisie.clauseContraire === true) return [];
  const { le, part, horsQpv } = saisie;
  const inegales = (saisie.communes ?? []).filter((c) => !egale(c.part, part));
  const plancher = aLaDate(PLANCHER_ETAT_HORS_QPV, le, 'horsQpv', (periode): readonly Constat[] => {
    if (horsQpv === undefined || compare(horsQpv, periode.valeur) >= 0) return [];
    return [
      {
        code: 'PLANCHER_ETAT_HORS_QPV_30',
        gravite: 'ERREUR',
        champ: 'horsQpv',
        message: `Hors QPV, la part de l’État est de ${afficheFace(horsQpv, periode.valeur)}, sous le plancher de ${affichePart(periode.valeur)}.`,
        imprime: afficheFace(horsQpv, periode.valeur),
        attendu: `${affichePart(periode.valeur)} au moins`,
        source: texte(periode.texte),
        remede: 'Relevez la part hors QPV, ou écrivez une clause contraire dans la convention.',
      },
    ];
  });
  return [...inegales.map((c) => communeInegale(c.nom, c.part, part)), ...plancher];
}
