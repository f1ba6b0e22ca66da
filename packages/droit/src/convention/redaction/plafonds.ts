import type { Clauses } from '../convention.ts';
import { MOTIFS_DE_DEROGATION, ORIGINES } from '../phrases/choix.ts';
import { de, enumere, jourEnLettres, tauxEnLettres } from './lettres.ts';
import { paragraphe, type Redacteur, selon, texte } from './plume.ts';

const PLAFONDS_DU_PREFET = 'au I de l’article R441-5-2 du code de la construction et de l’habitation';

/** D41. */
function derogation({ derogation: d }: Clauses['plafonds']): string | undefined {
  if (d === undefined) return undefined;
  const duree =
    d.debut === d.fin
      ? `le ${jourEnLettres(d.debut)}`
      : `du ${jourEnLettres(d.debut)} au ${jourEnLettres(d.fin)}`;
  return `Par dérogation au plafond fixé ${PLAFONDS_DU_PREFET}, et pour un motif tenant à ${MOTIFS_DE_DEROGATION[d.motif]}, la part de l’État peut l’excéder ${duree}, en application de l’acte suivant : ${d.arrete}.`;
}

/** D42. */
const inegale = ({ partInegale }: Clauses['plafonds']) =>
  selon(
    partInegale,
    'Par clause contraire au II de l’article R441-5-2 du code de la construction et de l’habitation, la part de l’État peut différer d’une commune à l’autre et, hors des quartiers prioritaires de la politique de la ville, être inférieure à 30 %.',
    'La part de l’État est la même dans chaque commune et n’est pas inférieure à 30 % hors des quartiers prioritaires de la politique de la ville.',
  );

const auDela = ({ auDela: origines = [] }: Clauses['plafonds']): string | undefined =>
  origines.length === 0
    ? undefined
    : `Au-delà, des réservations supplémentaires peuvent être accordées en contrepartie ${enumere(
        origines.map((o) => de(ORIGINES[o])),
        'ou',
      )}.`;

export const redigePlafonds: Redacteur = ({ clauses: { plafonds } }) => {
  const { partMaximale, partAgents, prorataGaranties } = plafonds;
  return texte(
    [
      paragraphe(
        partMaximale && `La part réservée ne peut excéder ${tauxEnLettres(partMaximale)} du flux annuel.`,
        partAgents &&
          `Les réservations au bénéfice des agents civils et militaires de l’État ne peuvent excéder ${tauxEnLettres(partAgents)} du flux annuel.`,
        selon(
          prorataGaranties,
          'Ce plafond s’entend au prorata des garanties d’emprunt effectivement accordées.',
          'Ce plafond s’entend quelle que soit la quotité des garanties d’emprunt accordées.',
        ),
      ),
      auDela(plafonds),
      inegale(plafonds),
      derogation(plafonds),
    ],
    [
      partMaximale === undefined &&
        'Aucune part maximale n’est écrite : les plafonds de la loi s’appliquent.',
    ],
  );
};
