import { texte } from '../explication/source.ts';
import { reconnaitreReservataire } from '../parc/reservataire.ts';
import { afficheNombre } from '../quantites/affichage.ts';
import { compare, type Fraction, somme, UN, ZERO } from '../quantites/fraction.ts';
import { D38_RELIQUAT } from '../sources/choix-produit.ts';
import { type ControleCroise, type DossierCalcule, fluxExact, type Trouvaille } from './controle.ts';
import { ecart } from './ecart.ts';

const communeLue = ({ entree }: DossierCalcule): string =>
  reconnaitreReservataire(entree.convention.reservataire.nom, {}).cle;

/** A landlord who writes « commune » alone means the only commune that the others name in the same département. */
function cleDuReservataire(d: DossierCalcule, dossiers: readonly DossierCalcule[]): string {
  const lue = communeLue(d);
  if (lue !== COMMUNE_NON_NOMMEE) return lue;
  const voisins = dossiers.filter((a) => a.entree.convention.departement === d.entree.convention.departement);
  const nommees = new Set(
    voisins.map(communeLue).filter((cle) => cle.startsWith('COMMUNE:') && cle !== COMMUNE_NON_NOMMEE),
  );
  const [seule] = nommees;
  return nommees.size === 1 && seule !== undefined ? seule : lue;
}

/** Same réservataire and same exercice: what one commune is told by all its landlords. */
function parReservataire(dossiers: readonly DossierCalcule[]): DossierCalcule[][] {
  const groupes = new Map<string, DossierCalcule[]>();
  for (const d of dossiers) {
    const cle = `${cleDuReservataire(d, dossiers)} ${d.entree.exercice}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), d]);
  }
  return [...groupes.values()];
}
const COMMUNE_NON_NOMMEE = reconnaitreReservataire('COMMUNE', {}).cle;

/** An empty cell counts for nothing, as it does for the reader. */
const annonce = (d: DossierCalcule): Fraction => {
  const lu = d.imprime.objectif ?? d.imprime.flux;
  return lu === undefined || lu === 'VIDE' ? ZERO : lu.valeur;
};
const rienImprime = (d: DossierCalcule): boolean =>
  d.imprime.objectif === undefined && d.imprime.flux === undefined;

function trouve(groupe: readonly DossierCalcule[]): Trouvaille[] {
  const imprimes = groupe.filter((d) => !rienImprime(d));
  const exacts = imprimes.flatMap((d) => fluxExact(d) ?? []);
  if (imprimes.length < 2 || exacts.length < imprimes.length) return [];
  const exact = exacts.reduce(somme, ZERO);
  const imprime = imprimes.map(annonce).reduce(somme, ZERO);
  if (compare(ecart(imprime, exact), UN) < 0) return [];
  const noms = [...new Set(groupe.map((d) => d.entree.convention.reservataire.nom))].join(', ');
  return [
    {
      champ: 'imprime.objectif',
      message: `${noms} : les ${imprimes.length} conventions annoncent ${afficheNombre(imprime)} logements pour un flux exact de ${afficheNombre(exact)}.`,
      imprime: afficheNombre(imprime),
      attendu: afficheNombre(exact),
      remede:
        'Reporter la fraction d’un exercice sur l’autre, pour que la somme des objectifs suive le flux exact.',
    },
  ];
}

/** I28: 3,646 exact, 5 once each agreement is rounded alone. One whole dwelling of difference is the threshold. */
export const sommeDesArrondis: ControleCroise = {
  code: 'SOMME_DES_ARRONDIS',
  gravite: 'ALERTE',
  titre: 'Les objectifs arrondis d’un même réservataire s’écartent de moins d’un logement du flux exact.',
  incoherences: ['I28', 'D38'],
  source: texte(D38_RELIQUAT),
  portee: 'PLUSIEURS_DOSSIERS',
  verifie: (dossiers) => parReservataire(dossiers).flatMap(trouve),
};
