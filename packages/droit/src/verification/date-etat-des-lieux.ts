import { texte } from '../explication/source.ts';
import { dateAttendue } from '../flux/date-etat-des-lieux.ts';
import { afficheJour } from '../quantites/jour.ts';
import { D23_PHOTOGRAPHIE } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';

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
    const attendu = d.imprime.dateEtatDesLieux ?? dateAttendue(d.clauses.assiette, d.entree.exercice);
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
