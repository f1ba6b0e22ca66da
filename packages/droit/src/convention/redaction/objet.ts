import { de } from './lettres.ts';
import { type Plume, paragraphe, type Redacteur, selon, texte } from './plume.ts';

const CODE = 'du code de la construction et de l’habitation';

const OBJETS: Readonly<Record<Plume['clauses']['natureActe'], string>> = {
  CONVENTION: `La présente convention fixe, en application de l’article R441-5 ${CODE}, la part du flux annuel de logements du bailleur qui est réservée au réservataire et les conditions dans lesquelles cette réservation s’exerce.`,
  ARRETE_PREFECTORAL: `Faute de convention conclue entre l’État et le bailleur, le présent arrêté règle, en application du IV de l’article R441-5-2 ${CODE}, les modalités d’exercice des réservations de l’État sur le patrimoine du bailleur.`,
  CONVENTION_CADRE:
    'La présente convention cadre fixe les règles que suivent les conventions de réservation conclues, pour son application, entre le réservataire et chacun des bailleurs concernés.',
  ANNEXE:
    'La présente annexe décrit les droits de réservation accordés au réservataire ; elle est indissociable de la convention à laquelle elle est jointe.',
};

export const redigeNatureActe: Redacteur = ({ clauses }) => texte([OBJETS[clauses.natureActe]]);

export const redigeModeGestion: Redacteur = ({ clauses, reservataire }) => {
  switch (clauses.modeGestion) {
    case 'DIRECTE':
      return texte([
        `La gestion des réservations est directe : ${reservataire} désigne lui-même les candidats aux logements mis à sa disposition.`,
      ]);
    case 'DELEGUEE':
      return texte([
        `La gestion des réservations est déléguée : le bailleur désigne les candidats au nom et pour le compte ${de(reservataire)}.`,
      ]);
    case 'NON_DIT':
      return texte([], ['Le mode de gestion n’est pas dit.']);
  }
};

export const redigeTerritoire: Redacteur = ({ clauses }) => {
  const { zoneTendue, soumisCil } = clauses.territoire;
  return texte(
    [
      paragraphe(
        selon(
          zoneTendue,
          'Le territoire concerné est situé en zone tendue, au sens du I de l’article 17 de la loi n° 89-462 du 6 juillet 1989.',
          'Le territoire concerné n’est pas situé en zone tendue, au sens du I de l’article 17 de la loi n° 89-462 du 6 juillet 1989.',
        ),
        selon(
          soumisCil,
          'Il relève d’une conférence intercommunale du logement.',
          'Il ne relève pas d’une conférence intercommunale du logement.',
        ),
      ),
    ],
    [
      zoneTendue === undefined && 'La zone, tendue ou non, n’est pas dite : elle se lit commune par commune.',
      soumisCil === undefined && 'Rien ne dit si une conférence intercommunale du logement est obligatoire.',
    ],
  );
};

export const redigeSauvegarde: Redacteur = ({ clauses, acte }) =>
  clauses.sauvegarde === undefined
    ? texte([], ['Aucune clause de sauvegarde n’est écrite.'])
    : texte([
        `Toute disposition ${de(acte)} qui serait contraire à la loi ou au règlement, en vigueur ou à venir, est réputée non écrite ; les autres dispositions demeurent.`,
      ]);
