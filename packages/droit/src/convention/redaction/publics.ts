import { CATEGORIES_EN_PHRASE, PUBLICS } from '../phrases/choix.ts';
import { EVENEMENTS } from '../phrases/mots.ts';
import { a, aSonArticle, compte, de, enumere, jourEnLettres, tauxEnLettres } from './lettres.ts';
import { paragraphe, type Redacteur, selon, texte } from './plume.ts';

export const redigePublics: Redacteur = ({ clauses }) => {
  const parts = clauses.publics.map((p) => {
    const combien = p.taux.n === p.taux.d ? 'La totalité' : `Une part d’au moins ${tauxEnLettres(p.taux)}`;
    const qui = PUBLICS[p.public] ?? p.public;
    const debiteurs = (p.debiteurs ?? []).map((d) => CATEGORIES_EN_PHRASE[d]);
    return paragraphe(
      `${combien} est destinée ${aSonArticle(qui) ? a(qui) : `au public suivant : ${qui}`}.`,
      `Elle se calcule sur la base suivante : ${p.denominateur}.`,
      debiteurs.length > 0 && `Elle est due ${enumere(debiteurs.map((d) => `par ${d}`))}.`,
    );
  });
  return texte(parts, [parts.length === 0 && 'Aucune part n’est fixée par public.']);
};

const LIEUX = { HORS_QPV: 'hors quartier prioritaire', EN_QPV: 'en quartier prioritaire' };

export const redigeDroitsUniques: Redacteur = ({ clauses, reservataire, acte }) => {
  const d = clauses.droitsUniques;
  if (d === undefined) return texte([], ['Aucun droit unique n’est prévu.']);
  return texte([
    paragraphe(
      `Les droits uniques sont mis à la disposition ${de(reservataire)} dans un délai ${de(compte(d.dureeAnnees, 'an'))} à compter de la signature ${de(acte)}.`,
      d.premieresMisesEnLocation !== undefined &&
        `Au sein de l’ensemble, les premières mises en location comptent pour ${compte(d.premieresMisesEnLocation, 'droit')}.`,
      `Un droit est consommé à chaque ${EVENEMENTS[d.evenementConsommant]}.`,
    ),
    ...(d.volumes ?? []).map(
      (v) =>
        `Pour les opérations situées ${LIEUX[v.lieu]}, ${reservataire} dispose ${de(compte(v.premieres, 'droit'))} à la première mise en location et ${de(compte(v.uniques, 'droit'))} au-delà.`,
    ),
    d.zone !== undefined &&
      `Le projet relève de la zone ${d.zone} du règlement général de l’Agence nationale pour la rénovation urbaine.`,
    selon(
      d.delocalisable,
      'Un droit peut être reporté sur une autre opération équivalente, de même situation au regard des quartiers prioritaires.',
      'Un droit ne peut être reporté sur une autre opération.',
    ),
  ]);
};

export const redigeRetrocessions: Redacteur = ({ clauses }) =>
  texte(
    clauses.retrocessions.map(
      (r) =>
        `Une part de ${tauxEnLettres(r.taux)} du flux annuel, prise sur les droits ${de(CATEGORIES_EN_PHRASE[r.cedant])}, revient ${a(CATEGORIES_EN_PHRASE[r.beneficiaire])} du ${jourEnLettres(r.debut)} au ${jourEnLettres(r.fin)}.`,
    ),
    [clauses.retrocessions.length === 0 && 'Aucune rétrocession n’est prévue.'],
  );
