import type { GenreDeDocument } from '@contingent/echanges';
import type { ActeImprimable } from '../convention/acte.ts';
import type { ChapitreImprime } from '../convention/articles.ts';
import type { AvenantImprime } from '../convention/avenant.ts';

/** What a template reads: names of `CHAMPS_DES_GABARITS`, texts, and lists of the same. */
export type DonneesDeGabarit = { readonly [nom: string]: string | readonly DonneesDeGabarit[] };

const articles = (chapitres: readonly ChapitreImprime[]) =>
  chapitres.flatMap((c) =>
    c.articles.map((a) => ({
      numero: a.numero,
      intitule: a.intitule,
      paragraphes: a.paragraphes.map((texte) => ({ texte })),
    })),
  );

const avenantDuGabarit = ({ autresChangements, ...reste }: AvenantImprime): DonneesDeGabarit => ({
  ...reste,
  autresChangements: autresChangements.map((changement) => ({ changement })),
});

const TITRES: Readonly<Record<GenreDeDocument, (a: ActeImprimable) => string>> = {
  convention: (a) => a.titre,
  'annexe-1': (a) => `Annexe 1 : calcul du flux de l’exercice ${a.annexe1?.exercice ?? a.exercices}`,
  'annexe-2': () => 'Annexe 2 : inventaire des logements et des droits de réservation',
};
/** Title of each paper. */
export const titreDuDocument = (genre: GenreDeDocument, acte: ActeImprimable): string => TITRES[genre](acte);

/** The same printable value, under the names that templates use. @throws RangeError without the annex asked for. */
export function donneesDuGabarit(genre: GenreDeDocument, acte: ActeImprimable): DonneesDeGabarit {
  const { chapitres, annexe1, annexe2, avenant, preambule, signataires, ...champs } = acte;
  const communs = {
    ...champs,
    titre: titreDuDocument(genre, acte),
    signataires: signataires.map((signataire) => ({ signataire })),
  };
  if (genre === 'convention')
    return {
      ...communs,
      preambule: preambule.map((alinea) => ({ alinea })),
      avenant: avenant ? [avenantDuGabarit(avenant)] : [],
      articles: articles(chapitres),
      chapitres: chapitres.map((c) => ({ chapitre: c.chapitre, articles: articles([c]) })),
    };
  if (genre === 'annexe-1' && annexe1)
    return {
      ...communs,
      ...annexe1,
      constats: annexe1.constats.map(({ source, ...c }) => ({ ...c, fondement: source })),
      manques: annexe1.manques.map((question) => ({ question })),
    };
  if (genre === 'annexe-2' && annexe2) return { ...communs, ...annexe2 };
  throw new RangeError(`${genre}: the act has no such annex`);
}
