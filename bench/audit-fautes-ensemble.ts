import { type Cas, fluxDe, type Objet, TOUT, tireCas } from './audit-conventions.ts';
import { dossierDe } from './audit-dossiers.ts';
import type { Exemplaire, Faute } from './audit-fautes.ts';
import { remplace } from './audit-fautes-plume.ts';
import { entier, type Hasard, moins, plus, type Rapport, rapport } from './audit-nombres.ts';

/** Several landlords of one commune, each with its agreement for the same year. */
export function communeEtSesBailleurs(h: Hasard, nombre: number): readonly Cas[] {
  const exercice = h.nombre(2024, 2027);
  return Array.from({ length: nombre }, (_, rang) => {
    const cas = tireCas(h, rang % 6);
    return { ...cas, exercice, reservataire: 'MAIRIE EXEMPLE' };
  });
}

/** Exact flows added up, less the whole numbers announced. */
export function ecartDesArrondis(cas: readonly Cas[]): Rapport {
  const exact = cas.map(fluxDe).reduce(plus, rapport(0));
  const annonce = cas.reduce((total, c) => total + entier(fluxDe(c), c.arrondi), 0n);
  const ecart = moins(exact, rapport(annonce));
  return ecart[0] < 0n ? [-ecart[0], ecart[1]] : ecart;
}
export const depasseUnLogement = (cas: readonly Cas[]): boolean => {
  const [n, d] = ecartDesArrondis(cas);
  return n >= d;
};
export const ecritsEnsemble = (cas: readonly Cas[], h: Hasard): readonly Objet[] =>
  cas.map((c) => dossierDe(c, h, TOUT));

type Part = { readonly nom: string; readonly categorie: string; readonly droits: number };
/** One stock shared between several réservataires: the perimeter is named, so that the shares add up. */
export function unParcPartage({ cas, dossier }: Exemplaire, parts: readonly Part[]): readonly Objet[] {
  const convention = dossier.convention as Objet;
  const perimetre = { type: 'COMMUNES', communes: ['Exemple'] };
  const { imprime: _, document: __, ...reste } = dossier;
  return parts.map(({ nom, categorie, droits }) => ({
    ...reste,
    convention: { ...convention, assiette: { ...(convention.assiette as Objet), perimetre } },
    reservataire: { nom, categorie },
    assiette: { logementsEligibles: cas.eligibles },
    droits: { logements: droits, origine: categorie === 'COMMUNE' ? 'GARANTIE_EMPRUNT' : 'CONVENTIONNEL' },
  }));
}
const enPourCent = (eligibles: number, pourCent: number): number => Math.floor((eligibles * pourCent) / 100);

/** Several agreements that go together; one alone when the drawn case has no place for it. */
export function ensembleSain(e: Exemplaire, h: Hasard): readonly Objet[] {
  const genre = h.parmi(['COMMUNE', 'PARC', 'PERIODES'] as const);
  if (genre === 'COMMUNE') {
    const cas = communeEtSesBailleurs(h, h.nombre(2, 6));
    return depasseUnLogement(cas) ? [e.dossier] : ecritsEnsemble(cas, h);
  }
  const { eligibles, methode, exercice } = e.cas;
  if (methode !== 'V1_STOCK' || eligibles < 20) return [e.dossier];
  if (genre === 'PARC')
    return unParcPartage(e, [
      { nom: 'Action Logement Services', categorie: 'ACTION_LOGEMENT', droits: enPourCent(eligibles, 55) },
      { nom: 'Commune d’Exemple', categorie: 'COMMUNE', droits: enPourCent(eligibles, 12) },
      { nom: 'Commune de Modèle', categorie: 'COMMUNE', droits: enPourCent(eligibles, 8) },
      { nom: 'Fondation d’Exemple', categorie: 'AUTRE', droits: enPourCent(eligibles, 25) },
    ]);
  const an = { dureeMois: 12, renouvellement: 'NON_DIT' };
  const [avant, apres] = [exercice, exercice + 1].map((annee) => {
    const cas = { ...e.cas, exercice: annee };
    return remplace(dossierDe(cas, h), 'convention', { periode: { ...an, effet: `${annee}-01-01` } });
  });
  return avant && apres ? [avant, apres] : [e.dossier];
}

export const fautesDEnsemble: readonly Faute[] = [
  {
    genre: 'deux conventions pour les mêmes parties et la même période',
    ...{ codes: ['CONVENTION_DOUBLE'], champ: /^convention$/ },
    plante: (e, h) => {
      if (e.cas.methode === 'V5_DROITS_UNIQUES') return undefined;
      const ecrit = String((e.dossier.bailleur as Objet).nom);
      const bailleur = {
        nom: h.parmi([ecrit, ecrit.toUpperCase(), `${ecrit} `]),
        departement: e.cas.semence.departement,
      };
      return [e.dossier, { ...remplace(e.dossier, 'document', {}), bailleur }];
    },
  },
  {
    genre: 'parts d’un même parc au-delà de 100 %',
    ...{ codes: ['SOMME_DES_PARTS'], champ: /^droits\.logements$/ },
    plante: (e) => {
      const { eligibles, methode } = e.cas;
      if (methode !== 'V1_STOCK' || eligibles < 20) return undefined;
      const [als, autre] = [enPourCent(eligibles, 55), enPourCent(eligibles, 30)];
      const commune = enPourCent(eligibles, 15);
      return unParcPartage(e, [
        { nom: 'Action Logement Services', categorie: 'ACTION_LOGEMENT', droits: als },
        { nom: 'Commune d’Exemple', categorie: 'COMMUNE', droits: commune },
        // One right too many, wherever the floors fell.
        {
          nom: 'Fondation d’Exemple',
          categorie: 'AUTRE',
          droits: eligibles - als - commune + 1 + (autre % 2),
        },
      ]);
    },
  },
  {
    genre: 'garanties de deux collectivités au-delà de 20 % ensemble',
    ...{ codes: ['PLAFOND_GARANTIES_20'], champ: /^convention\.part$/ },
    plante: (e) => {
      const { eligibles, methode } = e.cas;
      if (methode !== 'V1_STOCK' || eligibles < 20) return undefined;
      const un = enPourCent(eligibles, 12);
      return unParcPartage(e, [
        { nom: 'Commune d’Exemple', categorie: 'COMMUNE', droits: un },
        { nom: 'Commune de Modèle', categorie: 'COMMUNE', droits: Math.floor(eligibles / 5) - un + 1 },
      ]);
    },
  },
  {
    genre: 'somme des objectifs à un logement ou plus du flux',
    ...{ codes: ['SOMME_DES_ARRONDIS'], champ: /^imprime\.objectif$/ },
    plante: (_, h) => {
      const cas = communeEtSesBailleurs(h, h.nombre(3, 6));
      return depasseUnLogement(cas) ? ecritsEnsemble(cas, h) : undefined;
    },
  },
];
