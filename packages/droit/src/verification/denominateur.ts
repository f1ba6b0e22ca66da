import type { Perimetre } from '../convention/clauses-de-calcul.ts';
import { texte } from '../explication/source.ts';
import type { CategorieReservataire } from '../parc/logement.ts';
import { afficheEntier, affichePourcent } from '../quantites/affichage.ts';
import { fraction } from '../quantites/fraction.ts';
import { R441_5_3_TERRITOIRE } from '../sources/cch.ts';
import { type Controle, type DossierCalcule, totalDesDroits } from './controle.ts';

const parts = (d: DossierCalcule): string => {
  const droits = totalDesDroits(d);
  const lus = (d.imprime.denominateurs ?? []).map(({ ou, logements }) => {
    const part =
      droits === undefined || logements === 0
        ? ''
        : `, soit ${affichePourcent(fraction(droits, logements), 4)}`;
    return `${afficheEntier(logements)} (${ou}${part})`;
  });
  return lus.join(' ou ');
};

/** I10, D10: the same right over the dwellings of the commune or over those of the EPCI (1/4 or 1/1083). */
export const denominateurDouble: Controle = {
  code: 'DENOMINATEUR_DOUBLE',
  gravite: 'ERREUR',
  titre: 'Un seul dénominateur : le patrimoine du territoire du réservataire, sinon celui du département.',
  incoherences: ['I10', 'D10'],
  source: texte(R441_5_3_TERRITOIRE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const lus = d.imprime.denominateurs ?? [];
    const retenu = d.entree.eligibles?.nombre;
    const valeurs = new Set([
      ...lus.map(({ logements }) => logements),
      ...(lus.length > 0 && retenu !== undefined ? [retenu] : []),
    ]);
    if (valeurs.size < 2) return [];
    return [
      {
        champ: 'imprime.denominateurs',
        message: `Plusieurs dénominateurs pour la même part : ${parts(d)}.`,
        imprime: lus.map(({ logements }) => afficheEntier(logements)).join(' ; '),
        ...(retenu === undefined ? {} : { attendu: afficheEntier(retenu) }),
        remede:
          'Retenir le patrimoine situé sur le territoire du réservataire, et le dire dans la clause d’assiette.',
      },
    ];
  },
};

/** R441-5-3 names communes and EPCI; for them the base is the stock on their own territory. */
const horsTerritoire = (categorie: CategorieReservataire, perimetre: Perimetre): boolean =>
  (categorie === 'COMMUNE' && (perimetre.type === 'EPCI' || perimetre.type === 'DEPARTEMENT')) ||
  (categorie === 'EPCI' && perimetre.type === 'DEPARTEMENT');

/** D10 read on the clauses, before signature. */
export const denominateurHorsTerritoire: Controle = {
  code: 'DENOMINATEUR_HORS_TERRITOIRE',
  gravite: 'ERREUR',
  titre: 'Pour une commune ou un EPCI, l’assiette est le patrimoine situé sur son territoire.',
  incoherences: ['I10', 'D10'],
  source: texte(R441_5_3_TERRITOIRE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { perimetre } = d.clauses.assiette;
    if (!horsTerritoire(d.entree.convention.reservataire.categorie, perimetre)) return [];
    const lu = perimetre.type === 'EPCI' ? `l’EPCI ${perimetre.epci}` : 'tout le département';
    return [
      {
        champ: 'convention.assiette.perimetre',
        message: `L’assiette porte sur ${lu} alors que le réservataire n’a de droits que sur son territoire.`,
        imprime: lu,
        attendu: 'le territoire du réservataire',
        remede: 'Ramener l’assiette au territoire du réservataire et recompter les logements éligibles.',
      },
    ];
  },
};
