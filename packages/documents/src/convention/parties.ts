import { afficheJour, type Convention, type Jour, type Partie } from '@contingent/droit';

/** To be filled by hand or in Word: what the product does not know. */
export const POINTILLES = '…………………………………';
const COURTS = '………………';

/** Who acts, in words: the two parties of an agreement, or the prefect alone when it is a decree (D18). */
export type PartiesImprimees = {
  /** « Arrêté » when it is one, else empty: templates ask it. */
  readonly estArrete: string;
  readonly bailleurSiren: string;
  readonly representantBailleur: string;
  readonly qualiteBailleur: string;
  readonly reservataireSiren: string;
  readonly representantReservataire: string;
  readonly qualiteReservataire: string;
  /** « Entre les soussignés : … », or « Le préfet, … Arrête : ». */
  readonly preambule: readonly string[];
  /** « Pour le bailleur, OPH 31 », one per signature. */
  readonly signataires: readonly string[];
  readonly faitA: string;
  /** Day of the signature, or dots before it. */
  readonly faitLe: string;
};

type Sujet = Pick<Convention, 'bailleur' | 'reservataire'> & {
  readonly arrete: boolean;
  readonly signature: Jour | null;
};

export function partiesImprimees({ bailleur, reservataire, arrete, signature }: Sujet): PartiesImprimees {
  return {
    estArrete: arrete ? 'Arrêté' : '',
    bailleurSiren: siren(bailleur),
    representantBailleur: POINTILLES,
    qualiteBailleur: POINTILLES,
    reservataireSiren: siren(reservataire),
    representantReservataire: POINTILLES,
    qualiteReservataire: POINTILLES,
    preambule: arrete ? PREFET : soussignes(bailleur, reservataire),
    signataires: arrete
      ? ['Le préfet']
      : [`Pour le bailleur, ${bailleur.nom}`, `Pour le réservataire, ${reservataire.nom}`],
    faitA: COURTS,
    faitLe: signature === null ? COURTS : afficheJour(signature),
  };
}

const PREFET = [
  'Le préfet,',
  'Vu le code de la construction et de l’habitation, notamment son article R441-5-2 ;',
  'Arrête :',
];

/** The State has no SIREN of its own to give: the prefect represents it. */
const soussignes = (bailleur: Partie, reservataire: Convention['reservataire']): readonly string[] => [
  'Entre les soussignés :',
  `${presentee(bailleur)}, ci-après « le\u00a0bailleur »,`,
  'et',
  `${presentee(reservataire, reservataire.categorie.startsWith('ETAT'))}, ci-après « le\u00a0réservataire »,`,
  'Il a été convenu ce qui suit :',
];

const presentee = (p: Partie, sansSiren = false): string =>
  `${p.nom}${sansSiren ? '' : ` (SIREN\u00a0${siren(p)})`}, représenté par ${POINTILLES}, en qualité de ${POINTILLES}`;

/** `273100016` → `273 100 016`. */
const siren = ({ siren: lu }: Partie): string => lu?.replace(/(\d{3})(?=\d)/g, '$1 ') ?? COURTS;
