import type { Controle } from './controle.ts';
import type { ObjetReference, Reference } from './dossier.ts';
import { enTete } from './en-tete.ts';
import { lectureDuProduit } from './lecture-du-produit.ts';

type Attendue = {
  readonly objet: string;
  readonly code: Reference['code'];
  readonly articles: readonly string[];
};

/** I16 (R441-3), I19 (L441-2-3), I24 (CASF L312-1), I25 (R441-5-1): the article, by matter. */
const ATTENDUES: Readonly<Record<ObjetReference, Attendue>> = {
  DECISION_CALEOL: { objet: 'la décision de la CALEOL', code: 'CCH', articles: ['R441-3'] },
  DALO: { objet: 'le droit au logement opposable', code: 'CCH', articles: ['L441-2-3'] },
  APPARTEMENT_COORDINATION: { objet: 'l’appartement de coordination', code: 'CASF', articles: ['L312-1'] },
  BILAN_ANNUEL: { objet: 'le bilan annuel', code: 'CCH', articles: ['R441-5-1'] },
};

const NOMS = {
  CCH: 'code de la construction et de l’habitation',
  CASF: 'code de l’action sociale et des familles',
};

/** `art. R. 441-3`, `article R*441-3 II`: letter and numbers only. */
const nu = (article: string): string =>
  article
    .toUpperCase()
    .replace(/^ART(?:ICLE|\.)?\s*/, '')
    .replace(/[\s.*]/g, '');
const convient = (cite: string, article: string): boolean =>
  nu(cite) === article || (nu(cite).startsWith(article) && !/^[-\d]/.test(nu(cite).slice(article.length)));

export const referenceInexacte: Controle = {
  code: 'REFERENCE_INEXACTE',
  gravite: 'ERREUR',
  titre: 'L’article de loi cité est celui qui traite du sujet.',
  incoherences: ['I16', 'I19', 'I24', 'I25'],
  source: lectureDuProduit('l’article cité est celui du registre des textes pour ce sujet'),
  portee: 'UN_DOSSIER',
  verifie: (d) =>
    (d.document.references ?? []).flatMap((citee, rang) => {
      const attendue = ATTENDUES[citee.objet];
      if (citee.code === attendue.code && attendue.articles.some((a) => convient(citee.article, a)))
        return [];
      const bon = `${attendue.articles.join(', ')} du ${NOMS[attendue.code]}`;
      return [
        {
          champ: `document.references[${rang}]`,
          message: `${enTete(citee.ou)} cite l’article ${citee.article} du ${NOMS[citee.code]} pour ${attendue.objet} ; c’est l’article ${bon}.`,
          imprime: `${citee.code}, art. ${citee.article}`,
          attendu: `${attendue.code}, art. ${attendue.articles.join(', ')}`,
          remede: `Citer l’article ${bon}.`,
        },
      ];
    }),
};
