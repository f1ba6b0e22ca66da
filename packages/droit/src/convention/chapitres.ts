import type { Clauses } from './convention.ts';

type Titre = { readonly chapitre: string; readonly titre: string };

/** Chapter and title of every clause, in the order of a signed agreement: one list for screens and papers. */
export const TITRES: { readonly [C in keyof Clauses]-?: Titre } = {
  natureActe: { chapitre: 'Objet', titre: 'Objet et nature de l’acte' },
  modeGestion: { chapitre: 'Gestion', titre: 'Mode de gestion' },
  territoire: { chapitre: 'Patrimoine concerné', titre: 'Territoire' },
  assiette: { chapitre: 'Patrimoine concerné', titre: 'Patrimoine et assiette' },
  part: { chapitre: 'Calcul du flux', titre: 'Part du réservataire' },
  tauxRotation: { chapitre: 'Calcul du flux', titre: 'Taux de rotation' },
  soustractions: { chapitre: 'Calcul du flux', titre: 'Logements soustraits du flux' },
  plafonds: { chapitre: 'Calcul du flux', titre: 'Plafonds' },
  arrondi: { chapitre: 'Calcul du flux', titre: 'Arrondi de l’objectif' },
  reliquat: { chapitre: 'Calcul du flux', titre: 'Fraction restante' },
  miseADisposition: {
    chapitre: 'Mise à disposition et désignation',
    titre: 'Mise à disposition des logements',
  },
  designation: { chapitre: 'Mise à disposition et désignation', titre: 'Désignation des candidats' },
  caleol: { chapitre: 'Commission et suites', titre: 'Commission d’attribution' },
  offre: { chapitre: 'Commission et suites', titre: 'Réponse du candidat' },
  sne: { chapitre: 'Commission et suites', titre: 'Système national d’enregistrement' },
  programmesNeufs: { chapitre: 'Programmes neufs', titre: 'Programmes neufs' },
  equite: { chapitre: 'Équité et besoins', titre: 'Équité entre réservataires' },
  besoins: { chapitre: 'Équité et besoins', titre: 'Expression des besoins' },
  decompte: { chapitre: 'Décompte et bilan', titre: 'Décompte des droits' },
  report: { chapitre: 'Décompte et bilan', titre: 'Report des écarts' },
  bilan: { chapitre: 'Décompte et bilan', titre: 'Bilan annuel' },
  publics: { chapitre: 'Publics', titre: 'Publics à loger' },
  droitsUniques: { chapitre: 'Droits uniques et rétrocessions', titre: 'Droits uniques' },
  retrocessions: { chapitre: 'Droits uniques et rétrocessions', titre: 'Rétrocessions' },
  periode: { chapitre: 'Durée et évolution', titre: 'Durée, renouvellement et révision' },
  transmission: { chapitre: 'Durée et évolution', titre: 'Transmission' },
  resiliation: { chapitre: 'Fin et litiges', titre: 'Résiliation' },
  sanctions: { chapitre: 'Fin et litiges', titre: 'Sanctions' },
  litige: { chapitre: 'Fin et litiges', titre: 'Règlement des litiges' },
  donneesPersonnelles: { chapitre: 'Dispositions finales', titre: 'Données personnelles' },
  sauvegarde: { chapitre: 'Dispositions finales', titre: 'Clause de sauvegarde' },
};

/** Names of the clauses in reading order. */
export const CLAUSES = Object.keys(TITRES) as readonly (keyof Clauses)[];
