import type { OrigineDroit } from '../convention/nomenclatures.ts';
import type { Constat } from '../explication/constat.ts';
import type { Periode } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { compare, type Fraction, somme, sommeDe } from '../quantites/fraction.ts';
import type { Jour } from '../quantites/jour.ts';
import { R441_5_4 } from '../sources/cch.ts';
import { afficheFace, affichePart, aLaDate } from './comparaison.ts';
import { PLAFOND_GARANTIES } from './parametres.ts';

/** A share of the yearly flow of one territory, and what it was given for (D3). */
export type PartCollectivite = {
  readonly nom: string;
  readonly origine: OrigineDroit;
  readonly part: Fraction;
};
/** All collectivités of one territory, whoever they are: the 20 % is for all guarantors together. */
export type PartsCollectivites = {
  readonly le: Jour;
  readonly parts: readonly PartCollectivite[];
  readonly champ?: string;
};

const CONTREPARTIES: ReadonlySet<OrigineDroit> = new Set(['TERRAIN', 'FINANCEMENT']);

const garanties = (
  part: Fraction,
  { valeur, texte: article }: Periode<Fraction>,
  champ: string,
): Constat => ({
  code: 'PLAFOND_GARANTIES_20',
  gravite: 'BLOQUANT',
  champ,
  message: `Les droits nés de garanties d’emprunt font ensemble ${afficheFace(part, valeur)} du flux du territoire, au-dessus du plafond de ${affichePart(valeur)}, tous garants confondus.`,
  imprime: afficheFace(part, valeur),
  attendu: `${affichePart(valeur)} au plus`,
  source: texte(article),
  remede: 'Réduisez les droits des garants, ou indiquez ceux qui viennent d’un terrain ou d’un financement.',
});
const sansContrepartie = (part: Fraction, limite: Fraction, champ: string): Constat => ({
  code: 'PLAFOND_COLLECTIVITES_20',
  gravite: 'BLOQUANT',
  champ,
  message: `Les droits des collectivités font ${afficheFace(part, limite)} du flux du territoire sans apport de terrain ni financement : au-delà de ${affichePart(limite)}, il en faut un.`,
  imprime: afficheFace(part, limite),
  attendu: `${affichePart(limite)} au plus, hors terrain et financement`,
  source: texte(R441_5_4),
  remede: 'Indiquez l’apport de terrain ou le financement qui fonde le dépassement, ou réduisez la part.',
});
const origineInconnue = (part: Fraction, limite: Fraction, champ: string): Constat => ({
  code: 'PLAFOND_20_ORIGINE_INCONNUE',
  gravite: 'ALERTE',
  champ,
  message: `Les droits des collectivités font ${afficheFace(part, limite)} du flux du territoire, au-dessus de ${affichePart(limite)}, et l’origine d’une partie d’entre eux n’est pas connue.`,
  imprime: afficheFace(part, limite),
  attendu: `${affichePart(limite)} au plus, ou une origine TERRAIN ou FINANCEMENT`,
  source: texte(R441_5_4),
  remede: 'Renseignez l’origine de chaque droit : garantie d’emprunt, terrain ou financement.',
});

const total = (parts: readonly PartCollectivite[], garde: (o: OrigineDroit) => boolean): Fraction =>
  sommeDe(parts.filter((p) => garde(p.origine)).map((p) => p.part));

/**
 * D43 and D45 on one territory: guarantees together at most 20 %; more only against land or money. At most one finding,
 * the gravest; an unknown origin warns and never blocks.
 */
export function verifiePartsCollectivites(saisie: PartsCollectivites): readonly Constat[] {
  const { le, parts, champ = 'part' } = saisie;
  return aLaDate(PLAFOND_GARANTIES, le, champ, (periode) => {
    const limite = periode.valeur;
    const depasse = (part: Fraction): boolean => compare(part, limite) > 0;
    const garants = total(parts, (o) => o === 'GARANTIE_EMPRUNT');
    if (depasse(garants)) return [garanties(garants, periode, champ)];
    const fondees = total(parts, (o) => o !== 'INCONNUE' && !CONTREPARTIES.has(o));
    if (depasse(fondees)) return [sansContrepartie(fondees, limite, champ)];
    const possibles = somme(
      fondees,
      total(parts, (o) => o === 'INCONNUE'),
    );
    return depasse(possibles) ? [origineInconnue(possibles, limite, champ)] : [];
  });
}
