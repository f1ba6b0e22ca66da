import { texte } from '../explication/source.ts';
import { affichePart } from '../plafonds/comparaison.ts';
import { compare } from '../quantites/fraction.ts';
import { D122_EXACTITUDE } from '../sources/choix-produit.ts';
import { type Controle, partExacte } from './controle.ts';

/** D122: the share, exact, against the ceiling that the agreement itself writes. */
export const plafondEcrit: Controle = {
  code: 'PART_AU_DELA_DU_PLAFOND_ECRIT',
  gravite: 'ERREUR',
  titre: 'La part ne dépasse pas le plafond que la convention écrit.',
  incoherences: ['D122'],
  source: texte(D122_EXACTITUDE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [part, { partMaximale, auDela }] = [partExacte(d), d.clauses.plafonds];
    if (part === undefined || partMaximale === undefined || (auDela ?? []).length > 0) return [];
    if (compare(part, partMaximale) <= 0) return [];
    return [
      {
        champ: 'convention.plafonds.partMaximale',
        message: `La part calculée, ${affichePart(part)}, dépasse le plafond de ${affichePart(partMaximale)} écrit dans la convention.`,
        imprime: affichePart(partMaximale),
        attendu: `${affichePart(part)} au moins`,
        remede: 'Corriger les droits ou le plafond, ou dire en contrepartie de quoi il peut être dépassé.',
      },
    ];
  },
};
