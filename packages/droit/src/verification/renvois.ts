import { normaliserLibelle } from '../parc/libelle.ts';
import type { Controle, DossierCalcule } from './controle.ts';
import type { Renvoi, Sommaire } from './dossier.ts';
import { enTete } from './en-tete.ts';
import { lectureDuProduit } from './lecture-du-produit.ts';

type Resolu = { readonly renvoi: Renvoi; readonly rang: number; readonly sommaire: Sommaire };

/** Only references to a part whose table of contents was transcribed can be judged. */
const resolubles = (d: DossierCalcule): Resolu[] =>
  (d.document.renvois ?? []).flatMap((renvoi, rang) => {
    const sommaire = (d.document.sommaires ?? []).find((s) => meme(s.document, renvoi.document));
    return sommaire ? [{ renvoi, rang, sommaire }] : [];
  });

const meme = (a: string, b: string): boolean => normaliserLibelle(a) === normaliserLibelle(b);
const vise = ({ renvoi, sommaire }: Resolu) => sommaire.articles.find((a) => meme(a.article, renvoi.article));
const bonArticle = ({ renvoi, sommaire }: Resolu): string | undefined =>
  sommaire.articles.find((a) => meme(a.objet, renvoi.objet))?.article;
const correction = (r: Resolu): string => {
  const bon = bonArticle(r);
  return bon === undefined
    ? 'Corriger ou retirer le renvoi.'
    : `Renvoyer à l’article ${bon} de « ${r.sommaire.document} ».`;
};
const champ = (r: Resolu): string => `document.renvois[${r.rang}]`;

/** I18: article 6 of an annex that has five. */
export const renvoiInexistant: Controle = {
  code: 'RENVOI_INEXISTANT',
  gravite: 'ERREUR',
  titre: 'Tout article auquel la convention renvoie existe.',
  incoherences: ['I18'],
  source: lectureDuProduit('un renvoi interne mène à un article du document signé'),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    resolubles(d)
      .filter((r) => vise(r) === undefined)
      .map((r) => ({
        champ: champ(r),
        message: `${enTete(r.renvoi.ou)} renvoie à l’article ${r.renvoi.article} de « ${r.sommaire.document} », qui n’existe pas (${r.sommaire.articles.length} articles).`,
        imprime: `article ${r.renvoi.article}`,
        attendu: bonArticle(r) === undefined ? 'un article existant' : `article ${bonArticle(r)}`,
        remede: correction(r),
      })),
};

/** I14: the flow said to be in article 4, which is about rotation. */
export const renvoiInexact: Controle = {
  code: 'RENVOI_INEXACT',
  gravite: 'ERREUR',
  titre: 'L’article auquel la convention renvoie traite de l’objet annoncé.',
  incoherences: ['I14'],
  source: lectureDuProduit('un renvoi interne mène à l’objet qu’il annonce'),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    resolubles(d).flatMap((r) => {
      const article = vise(r);
      if (article === undefined || meme(article.objet, r.renvoi.objet)) return [];
      return [
        {
          champ: champ(r),
          message: `${enTete(r.renvoi.ou)} renvoie, pour « ${r.renvoi.objet} », à l’article ${r.renvoi.article} de « ${r.sommaire.document} », qui traite de « ${article.objet} ».`,
          imprime: `article ${r.renvoi.article}`,
          attendu: bonArticle(r) === undefined ? r.renvoi.objet : `article ${bonArticle(r)}`,
          remede: correction(r),
        },
      ];
    }),
};
