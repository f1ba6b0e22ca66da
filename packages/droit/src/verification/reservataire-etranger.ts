import { CATEGORIES } from '../convention/phrases/mots.ts';
import type { Controle } from './controle.ts';
import { enTete } from './en-tete.ts';
import { lectureDuProduit } from './lecture-du-produit.ts';

/** I17: a paragraph on the département left in an agreement with a commune. */
export const reservataireEtranger: Controle = {
  code: 'RESERVATAIRE_ETRANGER',
  gravite: 'ALERTE',
  titre: 'Chaque paragraphe vise le réservataire signataire.',
  incoherences: ['I17'],
  source: lectureDuProduit('un paragraphe qui vise un autre réservataire est un reste de modèle'),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { categorie, nom } = d.entree.convention.reservataire;
    return (d.document.paragraphes ?? []).flatMap((p, rang) =>
      p.categorie === categorie
        ? []
        : [
            {
              champ: `document.paragraphes[${rang}]`,
              message: `${enTete(p.ou)} vise un réservataire de catégorie « ${CATEGORIES[p.categorie]} » alors que la convention est signée avec ${nom} (${CATEGORIES[categorie]}).`,
              imprime: CATEGORIES[p.categorie],
              attendu: CATEGORIES[categorie],
              remede: 'Retirer le paragraphe, ou l’écrire pour le réservataire signataire.',
            },
          ],
    );
  },
};
