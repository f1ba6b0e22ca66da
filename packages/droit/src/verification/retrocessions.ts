import type { Retrocession } from '../convention/clauses-de-calcul.ts';
import { CATEGORIES } from '../convention/phrases/mots.ts';
import { texte } from '../explication/source.ts';
import { normaliserLibelle } from '../parc/libelle.ts';
import { affichePart } from '../plafonds/comparaison.ts';
import { egale, ZERO } from '../quantites/fraction.ts';
import { afficheJour, jourDe } from '../quantites/jour.ts';
import { retrocessionsEnVigueur } from '../retrocessions/apres-retrocessions.ts';
import { D46_PACA } from '../sources/conventions-lues.ts';
import type { Controle, ControleCroise, DossierCalcule, Trouvaille } from './controle.ts';

/** D46: rights given over for a time, whose end is before their beginning. */
export const retrocessionInversee: Controle = {
  code: 'RETROCESSION_INVERSEE',
  gravite: 'ERREUR',
  titre: 'Une rétrocession ne finit pas avant d’avoir commencé.',
  incoherences: ['D46'],
  source: texte(D46_PACA),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.clauses.retrocessions.flatMap(({ debut, fin }, rang) =>
      fin >= debut
        ? []
        : [
            {
              champ: `convention.retrocessions[${rang}].fin`,
              message: `La rétrocession commence le ${afficheJour(debut)} et finit le ${afficheJour(fin)} : elle ne s’appliquerait jamais.`,
              imprime: afficheJour(fin),
              attendu: `à partir du ${afficheJour(debut)}`,
              remede: 'Corriger les dates de la rétrocession.',
            },
          ],
    ),
};

/** D46: points that go from one to itself, or no point at all. */
export const retrocessionIncoherente: Controle = {
  code: 'RETROCESSION_INCOHERENTE',
  gravite: 'ERREUR',
  titre: 'Une rétrocession déplace des points d’un réservataire à un autre.',
  incoherences: ['D46'],
  source: texte(D46_PACA),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    d.clauses.retrocessions.flatMap(({ cedant, beneficiaire, taux }, rang) => {
      const nulle = egale(taux, ZERO);
      if (!nulle && cedant !== beneficiaire) return [];
      return [
        {
          champ: `convention.retrocessions[${rang}].${nulle ? 'taux' : 'beneficiaire'}`,
          message: nulle
            ? 'La rétrocession ne porte sur aucun point du flux.'
            : `Le cédant et le bénéficiaire de la rétrocession sont les mêmes (${CATEGORIES[cedant]}).`,
          imprime: nulle ? affichePart(taux) : CATEGORIES[beneficiaire],
          remede: 'Corriger la clause de rétrocession, ou la retirer.',
        },
      ];
    }),
};

const categorie = (d: DossierCalcule) => d.entree.convention.reservataire.categorie;
/** One flow: the same landlord, département and year. */
const memeFlux = (a: DossierCalcule, b: DossierCalcule): boolean => {
  const [ca, cb] = [a.entree.convention, b.entree.convention];
  return (
    ca.bailleur.nom !== '' &&
    normaliserLibelle(ca.bailleur.nom) === normaliserLibelle(cb.bailleur.nom) &&
    ca.departement === cb.departement &&
    a.entree.exercice === b.entree.exercice
  );
};
/** Those of the clause that count in the figures of the year. */
const enCours = (d: DossierCalcule): readonly Retrocession[] =>
  retrocessionsEnVigueur(d.clauses.retrocessions, jourDe(d.entree.exercice, 1, 1));
const laMeme = (a: Retrocession, b: Retrocession): boolean =>
  a.cedant === b.cedant && a.beneficiaire === b.beneficiaire && egale(a.taux, b.taux);

/** What one agreement gives up or receives and the agreement of the other party does not have for the same year. */
function sansPendant(d: DossierCalcule, autre: DossierCalcule): readonly Trouvaille[] {
  const entreEux = enCours(d).filter(
    (r) =>
      (r.cedant === categorie(d) && r.beneficiaire === categorie(autre)) ||
      (r.beneficiaire === categorie(d) && r.cedant === categorie(autre)),
  );
  return entreEux
    .filter((r) => !enCours(autre).some((a) => laMeme(a, r)))
    .map((r) => ({
      champ: 'convention.retrocessions',
      message: `${d.nom} fait passer ${affichePart(r.taux)} du flux de ${CATEGORIES[r.cedant]} à ${CATEGORIES[r.beneficiaire]} pour ${d.entree.exercice} ; ${autre.nom} ne le dit pas.`,
      imprime: affichePart(r.taux),
      attendu: `${affichePart(r.taux)} dans les deux conventions, ou dans aucune`,
      remede: `Écrire la même rétrocession dans l’autre convention, ou vérifier que le taux négocié la comprend déjà.`,
    }));
}

/** D46: what the State gives up, the other party receives, for the same years and at the same rate. */
export const retrocessionSansPendant: ControleCroise = {
  code: 'RETROCESSION_SANS_PENDANT',
  gravite: 'ALERTE',
  titre: 'Une rétrocession est écrite dans les conventions des deux réservataires.',
  incoherences: ['D46'],
  source: texte(D46_PACA),
  portee: 'PLUSIEURS_DOSSIERS',
  verifie: (dossiers) =>
    dossiers.flatMap((d) =>
      enCours(d).length === 0
        ? []
        : dossiers.flatMap((autre) => (d !== autre && memeFlux(d, autre) ? sansPendant(d, autre) : [])),
    ),
};
