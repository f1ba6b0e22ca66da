import type { MethodePart } from '../clauses-de-calcul.ts';
import { compte, de, jourEnLettres, tauxEnLettres } from './lettres.ts';
import { type Plume, paragraphe, type Redacteur, selon, type Texte, texte } from './plume.ts';

const FLUX_PAR_PART =
  'Le flux annuel correspondant est le produit de cette part par le flux net, qui est le nombre de logements de l’assiette multiplié par le taux de rotation, diminué des logements soustraits.';

type Methode<K extends MethodePart['type']> = Extract<MethodePart, { type: K }>;
type Formules = { readonly [K in MethodePart['type']]: (m: Methode<K>, p: Plume) => Texte };

const laPart = (p: Plume): string => (p.arrete ? 'La part de l’État' : 'La part du réservataire');

const FORMULES: Formules = {
  V1_STOCK: (_, p) =>
    texte([
      paragraphe(
        `${laPart(p)} est le rapport entre le nombre de ses droits de réservation et le nombre de logements de l’assiette (part = droits ÷ logements éligibles).`,
        FLUX_PAR_PART,
      ),
    ]),
  V2_THEORIQUE: (_, p) =>
    texte([
      `${laPart(p)} est le rapport entre le nombre de ses droits de réservation et le nombre de logements de l’assiette ; le flux annuel théorique est le produit du nombre de logements de l’assiette, de cette part et du taux de rotation (flux = logements éligibles × part × rotation, soit droits × rotation).`,
    ]),
  V3_UN_MOINS_ROTATION: (_, p) =>
    texte(
      [
        paragraphe(
          `${laPart(p)} est le rapport entre le nombre de ses droits de réservation et le nombre de logements concernés par le flux, multiplié par la différence entre un et le taux de rotation moyen (part = droits ÷ logements éligibles × (1 − taux de rotation moyen)).`,
          FLUX_PAR_PART,
        ),
      ],
      ['Avec cette formule, plus la rotation monte, plus la part baisse (règle à confirmer).'],
    ),
  V4_TAUX: ({ taux, fondement }, p) =>
    texte([
      paragraphe(
        `${laPart(p)} est fixée à ${tauxEnLettres(taux)} du flux annuel, ${fondement === 'REGLEMENTAIRE' ? 'taux prévu par le règlement' : p.arrete ? 'taux arrêté après échange avec le bailleur' : 'taux convenu entre les parties'}.`,
        'Le flux annuel correspondant est le produit de ce taux par le flux net, qui est le nombre de logements de l’assiette multiplié par le taux de rotation, diminué des logements soustraits.',
      ),
    ]),
  V5_DROITS_UNIQUES: ({ droitsRestants, dureeAnnees, signature }, p) =>
    texte(
      [
        `Le flux annuel est le quotient des droits uniques qui restent à exercer, au nombre de ${compte(droitsRestants, 'droit')}, par le nombre d’années restant à courir d’un délai ${de(compte(dureeAnnees, 'an'))} à compter ${signature ? `du ${jourEnLettres(signature)}` : `de la signature ${de(p.acte)}`}.`,
      ],
      ['La répartition par parts égales entre les années est une déduction (règle à confirmer).'],
    ),
  V6_ROTATION_PROGRAMME: (_, p) =>
    texte(
      [
        paragraphe(
          `${laPart(p)} est le rapport entre la somme de ses droits de réservation et celle des logements de l’assiette, les uns et les autres étant, programme par programme, multipliés par le taux de rotation du programme.`,
          FLUX_PAR_PART,
        ),
      ],
      ['Pondération par la rotation des programmes : règle à confirmer.'],
    ),
  V7_DUREE_RESTANTE: ({ horizonAnnees }, p) =>
    texte(
      [
        paragraphe(
          `${laPart(p)} est le rapport entre le nombre de ses droits de réservation et le nombre de logements de l’assiette, chaque droit comptant pour la fraction de sa durée restante dans un horizon ${de(compte(horizonAnnees, 'an'))}, sans dépasser un.`,
          FLUX_PAR_PART,
        ),
      ],
      ['Pondération par la durée restante des droits : règle à confirmer.'],
    ),
};

/** The text of a method, its doubt on screen only. */
function formule(p: Plume): Texte {
  const m = p.clauses.part.methode;
  // The mapped type ties each key to its own variant; the compiler cannot follow the lookup.
  return (FORMULES[m.type] as (methode: MethodePart, plume: Plume) => Texte)(m, p);
}

export const redigePart: Redacteur = (p) => {
  const { methodeNonDite, fluxIndicatif } = p.clauses.part;
  const { dit, tu } = formule(p);
  const valeur = selon(
    fluxIndicatif,
    'Le flux ainsi calculé est prévisionnel ; seul le bilan annuel établit le nombre de logements effectivement obtenus.',
    'Le flux ainsi calculé s’impose au bailleur pour l’exercice.',
  );
  if (methodeNonDite)
    return texte(
      [`${laPart(p)} est exprimée en pourcentage du flux annuel de logements.`, valeur],
      [`Le texte ne donne pas de formule ; le calcul emploie la suivante. ${dit.join(' ')}`, ...tu],
    );
  return texte([...dit, valeur], tu);
};
