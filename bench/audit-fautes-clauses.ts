import { fluxDe, type Objet } from './audit-conventions.ts';
import { AXES } from './audit-dossiers.ts';
import type { Exemplaire, Faute } from './audit-fautes.ts';
import { aDesDroits, convention, conventionDe, document, imprime } from './audit-fautes-plume.ts';

/** One right more than a fifth of the stock, given for a guarantee: 20,01 % on a large one. */
function plafondDepasse(e: Exemplaire): Objet[] | undefined {
  if (!aDesDroits(e) || e.cas.methode === 'V3_UN_MOINS_ROTATION') return undefined;
  const droits = Math.floor(e.cas.eligibles / 5) + 1;
  const { imprime: _, ...reste } = e.dossier;
  return [{ ...reste, droits: { logements: droits, origine: 'GARANTIE_EMPRUNT' }, document: {} }];
}

/** Faults of the clauses, and of the numbers that an annex prints beside them. */
export const fautesDeClauses: readonly Faute[] = [
  {
    genre: 'formule qui divise par la rotation',
    ...{ codes: ['FORMULE_DIVISEE'], champ: /^imprime\.formuleFlux$/ },
    plante: ({ cas, dossier }, h) =>
      imprime(dossier, {
        formuleFlux: h.parmi([
          '[logements éligibles] × [part] / [taux de rotation]',
          `${cas.eligibles} × part / ${Math.floor(cas.rotation / 100)},${String(cas.rotation % 100).padStart(2, '0')} %`,
          'éligibles × part divisé par le taux de rotation',
        ]),
      }),
  },
  {
    genre: 'axe du bilan oublié',
    ...{ codes: ['AXES_DU_BILAN'], champ: /axesBilan$/ },
    plante: (e, h) => {
      const oublie = h.parmi(AXES);
      return document(e, { axesBilan: AXES.filter((a) => a !== oublie) });
    },
  },
  {
    genre: 'délai au-delà du mois légal',
    ...{ codes: ['DELAI_LEGAL_DEPASSE'], champ: /^convention\.designation\.zoneTendue$/ },
    plante: (e, h) =>
      convention(e, {
        designation: {
          zoneTendue: h.parmi(['45 jours calendaires', '2 mois', '25 jours ouvrés', '32 jours calendaires']),
          aDefaut: 'NON_DIT',
        },
      }),
  },
  {
    genre: 'plafond de 20 % dépassé d’un logement',
    ...{ codes: ['PLAFOND_GARANTIES_20'], champ: /^convention\.part$/ },
    plante: plafondDepasse,
  },
  {
    genre: 'plafond de l’État dépassé de 0,01 point',
    ...{ codes: ['PLAFOND_ETAT_30'], champ: /^convention\.part$/ },
    plante: (e) => {
      if (e.cas.methode !== 'V4_TAUX') return undefined;
      const part = { methode: { type: 'V4_TAUX', taux: '30,01 %', fondement: 'REGLEMENTAIRE' } };
      const { imprime: _, ...reste } = e.dossier;
      return convention({ ...e, dossier: reste }, { part, retrocessions: [] });
    },
  },
  {
    genre: 'assiette hors du territoire de la commune',
    ...{ codes: ['DENOMINATEUR_HORS_TERRITOIRE'], champ: /^convention\.assiette\.perimetre$/ },
    plante: (e) =>
      e.cas.categorie === 'COMMUNE'
        ? convention(e, {
            assiette: { ...(conventionDe(e).assiette as Objet), perimetre: { type: 'DEPARTEMENT' } },
          })
        : undefined,
  },
  {
    genre: 'arrondis sans règle commune',
    ...{ codes: ['ARRONDIS_HETEROGENES'], champ: /^imprime\.arrondis$/ },
    plante: ({ cas, dossier }) => {
      const [n, d] = fluxDe(cas);
      if (n % d === 0n || (2n * n) % d === 0n) return undefined;
      const exact = `${n}/${d}`;
      const arrondis = [
        { libelle: 'hors QPV', exact, imprime: Number(n / d) },
        { libelle: 'en QPV', exact, imprime: Number(n / d) + 1 },
      ];
      return imprime(dossier, { arrondis });
    },
  },
  {
    genre: 'pourcentage écrit à côté d’un solde',
    ...{ codes: ['POURCENTAGE_SUR_SOLDE'], champ: /^imprime\.soldes/ },
    plante: ({ dossier }, h) => {
      const [deduit, assiette] = [h.nombre(3, 9), h.nombre(50, 90)];
      const total = Math.floor((assiette * 2) / 5);
      const solde = { libelle: 'hors QPV', taux: '40 %', assiette, imprime: total - deduit, total, deduit };
      return imprime(dossier, { soldes: [solde] });
    },
  },
];
