import { texte } from '../explication/source.ts';
import { R441_5_2_I_DEROGATION, R441_5_2_IV } from '../sources/cch.ts';
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

/** D41: the prefect derogates from the ceiling of the State's share, and from no other. */
export const derogationHorsEtat: Controle = {
  code: 'DEROGATION_HORS_ETAT',
  gravite: 'ERREUR',
  titre: 'Une dérogation préfectorale ne lève que le plafond de l’État.',
  incoherences: ['D41'],
  source: texte(R441_5_2_I_DEROGATION),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.clauses.plafonds.derogation === undefined || estEtat(d)
      ? []
      : [
          {
            champ: 'convention.plafonds.derogation',
            message: `Une dérogation préfectorale est écrite, mais le réservataire, ${d.entree.convention.reservataire.nom}, n’est pas l’État : elle reste sans effet.`,
            imprime: d.clauses.plafonds.derogation.arrete,
            remede: 'Retirer la dérogation, ou corriger la catégorie du réservataire.',
          },
        ],
};
