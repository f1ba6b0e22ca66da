import type { Clauses } from '../convention/convention.ts';
import { texte } from '../explication/source.ts';
import { afficheJour, type Jour, jourDe } from '../quantites/jour.ts';
import { D23_PHOTOGRAPHIE } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';

/** Day the clause gives for this exercice; absent when the clause gives none. */
function jourDeLaClause({ assiette }: Clauses, exercice: number): Jour | undefined {
  const { jour, regle } = assiette.dateReference;
  if (jour !== undefined) return jour;
  if (regle === 'AU_01_01_N') return jourDe(exercice, 1, 1);
  if (regle === 'AU_31_12_N_MOINS_1') return jourDe(exercice - 1, 12, 31);
  return regle === 'AU_31_12_N_MOINS_2' ? jourDe(exercice - 2, 12, 31) : undefined;
}

/** I8: an inventory dated 31/12/2021 joined to an annex that says 31/12/2022. */
export const dateEtatDesLieux: Controle = {
  code: 'DATE_ETAT_DES_LIEUX',
  gravite: 'ERREUR',
  titre: 'L’état des lieux joint est à la date que dit la convention.',
  incoherences: ['I8'],
  source: texte(D23_PHOTOGRAPHIE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const joint = d.entree.dateEtatDesLieux;
    const attendu = d.imprime.dateEtatDesLieux ?? jourDeLaClause(d.clauses, d.entree.exercice);
    if (joint === undefined || attendu === undefined || joint === attendu) return [];
    return [
      {
        champ: 'etatDesLieuxAu',
        message: `L’état des lieux joint est au ${afficheJour(joint)}, la convention le veut au ${afficheJour(attendu)}.`,
        imprime: afficheJour(joint),
        attendu: afficheJour(attendu),
        remede: `Joindre l’état des lieux au ${afficheJour(attendu)} et recompter les droits et les logements sur lui.`,
      },
    ];
  },
};
