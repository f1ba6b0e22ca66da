import type { Objet } from './audit-conventions.ts';
import { ARTICLES, COLONNES, jourDeLEtat } from './audit-dossiers.ts';
import type { Exemplaire, Faute } from './audit-fautes.ts';
import { aDesDroits, convention, conventionDe, document, imprime, remplace } from './audit-fautes-plume.ts';

const aUnePeriode = (e: Exemplaire): boolean => conventionDe(e).periode !== undefined;

const renvoi = (article: string, objet: string): Objet => ({
  ...{ ou: 'article 3.2', document: 'annexe 1' },
  ...{ objet, article },
});

const FAUTES_DE_DATE: readonly Faute[] = [
  {
    genre: 'titre d’une autre année',
    ...{ codes: ['EXERCICE_TITRE'], champ: /^document\.titre$/ },
    plante: (e) => document(e, { titre: `Convention de réservation ${e.cas.exercice - 1}` }),
  },
  {
    genre: 'exercice d’une autre année dans le texte',
    ...{ codes: ['EXERCICE_TITRE'], champ: /^imprime\.exercice$/ },
    plante: ({ cas, dossier }) => imprime(dossier, { exercice: cas.exercice - 1 }),
  },
  {
    genre: 'état des lieux d’une autre année',
    ...{ codes: ['DATE_ETAT_DES_LIEUX'], champ: /^etatDesLieuxAu$/ },
    plante: ({ cas, dossier }) => {
      const [annee, ...reste] = jourDeLEtat(cas).split('-');
      return [{ ...dossier, etatDesLieuxAu: [String(Number(annee) - 1), ...reste].join('-') }];
    },
  },
  {
    genre: 'flux annoncé au-delà de la durée',
    ...{ codes: ['DUREE_EXERCICES'], champ: /^imprime\.exercice$/ },
    plante: (e) => {
      const { dureeMois, exercice } = e.cas;
      if (!aUnePeriode(e) || (conventionDe(e).periode as Objet).renouvellement === 'TACITE_MEME_DUREE')
        return undefined;
      return imprime(e.dossier, { exercice: `${exercice} à ${exercice + dureeMois / 12}` });
    },
  },
  {
    genre: 'signature en cours d’année, sans date d’effet',
    ...{ codes: ['PERIODE_DISCORDANTE'], champ: /^document\.signature$/ },
    plante: (e) => {
      if (!aUnePeriode(e)) return undefined;
      const { effet: _, ...periode } = conventionDe(e).periode as Objet;
      const [avec] = convention(e, { periode });
      return avec && [remplace(avec, 'document', { signature: `${e.cas.exercice}-07-04` })];
    },
  },
  {
    genre: 'fin avant le début',
    ...{ codes: ['PERIODE_INVERSEE'], champ: /^convention\.periode/ },
    plante: (e) => {
      if (!aUnePeriode(e)) return undefined;
      const { dureeMois: _, ...periode } = conventionDe(e).periode as Objet;
      return convention(e, { periode: { ...periode, fin: `${e.cas.exercice - 3}-12-31` } });
    },
  },
];

const FAUTES_D_ANNEXE: readonly Faute[] = [
  {
    genre: 'annexe 2 absente',
    ...{ codes: ['ANNEXE_ABSENTE'], champ: /^document\.annexe$/ },
    plante: (e) => document(e, { annexe: 'absente' }),
  },
  {
    genre: 'annexe 2 sans réservataire',
    ...{ codes: ['ANNEXE_INCOMPLETE'], champ: /^document\.annexe\.colonnes$/ },
    plante: (e) => document(e, { annexe: { colonnes: COLONNES.filter((c) => c !== 'RESERVATAIRE') } }),
  },
  {
    genre: 'annexe 2 avec un autre nombre de logements',
    ...{ codes: ['ANNEXE_INCOMPLETE'], champ: /^document\.annexe\.lignes$/ },
    plante: (e, h) => {
      const lignes = e.cas.eligibles + h.parmi([-2, -1, 1, 2, 12]);
      if (!aDesDroits(e) || lignes === e.cas.droits || lignes < 1) return undefined;
      return document(e, { annexe: { lignes, colonnes: COLONNES } });
    },
  },
  {
    genre: 'annexe 2 avec un autre nombre de droits',
    ...{ codes: ['ANNEXE_INCOMPLETE'], champ: /^document\.annexe\.lignesDuReservataire$/ },
    plante: (e, h) =>
      aDesDroits(e)
        ? document(e, { annexe: { lignesDuReservataire: e.cas.droits + h.parmi([1, 2]) } })
        : undefined,
  },
  {
    genre: 'deux dénominateurs',
    ...{ codes: ['DENOMINATEUR_DOUBLE'], champ: /^imprime\.denominateurs$/ },
    plante: (e, h) =>
      aDesDroits(e)
        ? imprime(e.dossier, {
            denominateurs: [
              { ou: 'commune', logements: e.cas.eligibles },
              { ou: 'EPCI', logements: e.cas.eligibles + h.nombre(1, 5000) },
            ],
          })
        : undefined,
  },
];

const FAUTES_DE_RENVOI: readonly Faute[] = [
  {
    genre: 'renvoi à un article qui n’existe pas',
    ...{ codes: ['RENVOI_INEXISTANT'], champ: /^document\.renvois/ },
    plante: (e) => document(e, { renvois: [renvoi('6', 'programmes mis en service')] }),
  },
  {
    genre: 'renvoi à un autre article',
    ...{ codes: ['RENVOI_INEXACT'], champ: /^document\.renvois/ },
    plante: (e, h) => {
      const [article, objet] = [h.parmi(ARTICLES)[0], h.parmi(ARTICLES)[1]];
      return ARTICLES.some(([a, o]) => a === article && o === objet)
        ? undefined
        : document(e, { renvois: [renvoi(article, objet)] });
    },
  },
  {
    genre: 'article de loi d’un autre sujet',
    ...{ codes: ['REFERENCE_INEXACTE'], champ: /^document\.references/ },
    plante: (e, h) =>
      document(e, {
        references: [
          h.parmi([
            { ou: 'article 2', objet: 'DECISION_CALEOL', code: 'CCH', article: '4441-3' },
            { ou: 'article 2', objet: 'DALO', code: 'CCH', article: 'L441-1' },
            { ou: 'article 7', objet: 'BILAN_ANNUEL', code: 'CCH', article: 'R441-5' },
          ]),
        ],
      }),
  },
  {
    genre: 'paragraphe d’un autre réservataire',
    ...{ codes: ['RESERVATAIRE_ETRANGER'], champ: /^document\.paragraphes/ },
    plante: (e) => document(e, { paragraphes: [{ ou: 'article 3.1', categorie: 'DEPARTEMENT' }] }),
  },
  {
    genre: 'logements inclus puis retirés',
    ...{ codes: ['CLAUSES_CONTRADICTOIRES'], champ: /^document\.inclusions/ },
    plante: (e) => document(e, { inclusions: [{ ou: 'article 2', motif: 'EXC_FOYER' }] }),
  },
  {
    genre: 'voix du maire sans égalité',
    ...{ codes: ['VOIX_DU_MAIRE'], champ: /^document\.voixMaire$/ },
    plante: (e) => document(e, { voixMaire: 'PREPONDERANTE' }),
  },
];

export const fautesDePapier: readonly Faute[] = [...FAUTES_DE_DATE, ...FAUTES_D_ANNEXE, ...FAUTES_DE_RENVOI];
