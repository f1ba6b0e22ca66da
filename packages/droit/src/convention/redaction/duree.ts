import type { Clauses } from '../convention.ts';
import { compte, de, dureeEnLettres, jourEnLettres, majuscule, moisEnLettres } from './lettres.ts';
import { type Plume, paragraphe, type Redacteur, selon, texte } from './plume.ts';

type Periode = Clauses['periode'];

/** From where the length runs: what the text says, else the day of effect when there is one, else the signature. */
function depart({ depart: dit, effet }: Periode): string {
  const jour = dit ?? (effet ? 'DATE_D_EFFET' : 'SIGNATURE');
  return jour === 'SIGNATURE' ? 'de sa signature' : 'de sa date d’effet';
}

function duree({ clauses: { periode: p }, acte, il, e, arrete }: Plume): string {
  const dits = [
    p.effet && `${arrete ? 'entre en vigueur' : 'prend effet'} le ${jourEnLettres(p.effet)}`,
    p.signature && `est signé${e} le ${jourEnLettres(p.signature)}`,
    p.dureeMois
      ? `est ${arrete ? 'pris' : `conclu${e}`} pour une durée ${de(dureeEnLettres(p.dureeMois))} à compter ${depart(p)}`
      : p.depart && `s’applique à compter ${depart(p)}`,
    p.fin && `prend fin le ${jourEnLettres(p.fin)}`,
  ].filter((d) => typeof d === 'string');
  return dits.map((d, rang) => `${majuscule(rang === 0 ? acte : il)} ${d}.`).join(' ');
}

function renouvellement({ clauses: { periode: p }, il, e, arrete }: Plume): string {
  const Il = majuscule(il);
  const meme = {
    AUCUN: `${Il} n’est pas renouvelé${e} à son terme sans un nouvel acte.`,
    TACITE_MEME_DUREE: arrete
      ? `${Il} est prorogé${e} pour la même durée, sauf décision contraire du préfet.`
      : `${Il} est renouvelé${e} par tacite reconduction pour la même durée.`,
    EXPRES: arrete
      ? `${Il} peut être prorogé${e} par un nouvel arrêté.`
      : `${Il} peut être renouvelé${e} par accord exprès des parties.`,
    NON_DIT: undefined,
  }[p.renouvellement];
  const preavis =
    p.preavisMois &&
    (arrete
      ? `La décision de ne pas le renouveler est notifiée au bailleur ${moisEnLettres(p.preavisMois)} au moins avant son terme.`
      : `La partie qui n’entend pas la renouveler en informe l’autre ${moisEnLettres(p.preavisMois)} au moins avant son terme.`);
  return paragraphe(meme, preavis || undefined);
}

const AVENANTS: Readonly<
  Record<NonNullable<Periode['avenants']>, readonly [convention: string, arrete: string]>
> = {
  ANNUELS: ['fait l’objet d’un avenant chaque année', 'est modifié chaque année par arrêté'],
  POSSIBLES: ['peut être modifiée par avenant', 'peut être modifié par arrêté'],
  AVENANT_OU_AJUSTEMENT_MINEUR: [
    'peut être modifiée par avenant ou par ajustement mineur',
    'peut être modifié par arrêté ou par ajustement mineur',
  ],
};

const REVISIONS: Readonly<Record<NonNullable<Periode['revision']>, string>> = {
  ANNUELLE: 'chaque année',
  A_L_ISSUE: 'à l’issue de sa période d’application',
};

export const redigePeriode: Redacteur = (plume) => {
  const { clauses, acte, il, e, arrete } = plume;
  const p = clauses.periode;
  const Il = majuscule(il);
  return texte(
    [
      duree(plume),
      renouvellement(plume),
      paragraphe(
        p.avenants && `${majuscule(acte)} ${AVENANTS[p.avenants][arrete ? 1 : 0]}.`,
        p.revision && `${Il} peut être révisé${e} ${REVISIONS[p.revision]}.`,
      ),
      selon(
        p.remplaceLesPrecedentes,
        arrete
          ? `${Il} abroge et remplace les actes antérieurs qui réglaient les mêmes réservations.`
          : `${Il} annule et remplace les conventions de réservation antérieures entre les mêmes parties.`,
        arrete
          ? `${Il} laisse subsister les actes antérieurs qui réglaient les mêmes réservations.`
          : `${Il} laisse subsister les conventions de réservation antérieures entre les mêmes parties.`,
      ),
      p.caduciteAnneesApresEmprunt !== undefined &&
        `${Il} devient ${e ? 'caduque' : 'caduc'} ${compte(p.caduciteAnneesApresEmprunt, 'an')} après la fin de l’emprunt garanti.`,
      p.retourAvant &&
        `${arrete ? 'Le bailleur accuse réception' : 'L’exemplaire signé est retourné au bailleur'} avant le ${jourEnLettres(p.retourAvant)}.`,
    ],
    [
      p.dureeMois === undefined && p.fin === undefined && `La durée ${de(acte)} n’est pas dite.`,
      p.renouvellement === 'NON_DIT' && 'Le renouvellement n’est pas dit.',
      p.preavisMois === undefined && 'Le préavis de non-renouvellement n’est pas dit.',
    ],
  );
};

export const redigeTransmission: Redacteur = ({ clauses, acte, arrete, e }) => {
  const { prefet, epciSiCil } = clauses.transmission ?? {};
  const Acte = majuscule(acte);
  return texte(
    [
      selon(
        prefet,
        arrete
          ? `${Acte} est notifié au bailleur et publié sans délai.`
          : `Une fois signé${e}, ${acte} est transmis${e} sans délai par le bailleur au préfet du département.`,
        arrete
          ? `${Acte} est notifié au bailleur.`
          : `${Acte} n’est pas transmis${e} au préfet du département par le bailleur.`,
      ),
      selon(
        epciSiCil,
        `${Acte} est également transmis${e} au président de l’établissement public de coopération intercommunale lorsqu’une conférence intercommunale du logement y est obligatoire.`,
        `${Acte} n’est pas transmis${e} au président de l’établissement public de coopération intercommunale.`,
      ),
    ],
    [
      prefet === undefined && 'La transmission au préfet n’est pas dite : la loi la veut sans délai.',
      epciSiCil === undefined && 'La transmission au président de l’EPCI n’est pas dite.',
    ],
  );
};
