import { texte } from '../explication/source.ts';
import { R441_5_2_IV } from '../sources/cch.ts';
import { estEtat } from './categories.ts';
import type { Controle } from './controle.ts';

/** D18: the prefect rules by decree for the State's own rights, for want of an agreement, and for nobody else's. */
export const arreteHorsEtat: Controle = {
  code: 'ARRETE_HORS_ETAT',
  gravite: 'BLOQUANT',
  titre: 'Un arrêté préfectoral ne tient lieu de convention que pour l’État.',
  incoherences: ['D18'],
  source: texte(R441_5_2_IV),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.clauses.natureActe !== 'ARRETE_PREFECTORAL' || estEtat(d)
      ? []
      : [
          {
            champ: 'convention.natureActe',
            message: `L’acte est un arrêté préfectoral, mais le réservataire, ${d.entree.convention.reservataire.nom}, n’est pas l’État.`,
            imprime: 'ARRETE_PREFECTORAL',
            attendu: 'CONVENTION',
            remede: 'Choisir une convention, ou corriger la catégorie du réservataire.',
          },
        ],
};
