import type { Clauses } from '../convention.ts';
import { EXCLUSIONS_EN_PHRASE, INCLUSIONS } from '../phrases/choix.ts';
import { de, enumere, jourEnLettres } from './lettres.ts';
import { type Plume, paragraphe, type Redacteur, selon, texte } from './plume.ts';

function perimetre({ clauses, reservataire, arrete }: Plume): string {
  const p = clauses.assiette.perimetre;
  const patrimoine = 'le patrimoine locatif social du bailleur';
  switch (p.type) {
    case 'DEPARTEMENT':
      return `L’assiette du flux est tout ${patrimoine} situé dans le département.`;
    case 'TERRITOIRE_DU_RESERVATAIRE':
      return `L’assiette du flux est ${patrimoine} situé ${arrete ? 'dans le ressort' : 'sur le territoire'} ${de(reservataire)}.`;
    case 'COMMUNES':
      return `L’assiette du flux est ${patrimoine} situé sur le territoire ${p.communes.length > 1 ? 'des communes suivantes' : 'de la commune suivante'} : ${enumere(p.communes)}.`;
    case 'EPCI':
      return `L’assiette du flux est ${patrimoine} situé sur le territoire de l’établissement public de coopération intercommunale suivant : ${p.epci}.`;
  }
}

const REFERENCES: Readonly<Record<Clauses['assiette']['dateReference']['regle'], string | undefined>> = {
  AU_31_12_N_MOINS_1: 'Elle est arrêtée, pour chaque exercice, au 31 décembre de l’année précédente.',
  AU_31_12_N_MOINS_2: 'Elle est arrêtée, pour chaque exercice, au 31 décembre de l’avant-dernière année.',
  AU_01_01_N: 'Elle est arrêtée, pour chaque exercice, au 1er janvier de l’année considérée.',
  RPLS_RECENT:
    'Elle est arrêtée d’après les données les plus récentes du répertoire des logements locatifs des bailleurs sociaux.',
  NON_DITE: undefined,
};

const ENTREES: Readonly<Record<Clauses['assiette']['entreeNeuf'], string | undefined>> = {
  PREMIERE_LIBERATION:
    'Les logements d’un programme neuf entrent dans l’assiette dès leur première libération.',
  EXERCICE_SUIVANT:
    'Les logements d’un programme neuf entrent dans l’assiette à compter de l’exercice qui suit leur mise en service.',
  NON_DITE: undefined,
};

const ACTUALISATIONS: Readonly<Record<NonNullable<Clauses['assiette']['actualisation']>, string>> = {
  BILAN: 'par le bilan annuel, qui vaut mise à jour de l’état des lieux',
  ANNEXE_ANNUELLE: 'par une annexe annuelle',
  AVENANT: 'par avenant',
  COURRIER: 'par un courrier du bailleur',
};

export const redigeAssiette: Redacteur = (plume) => {
  const { dateReference, inclusions, exclusions, horsContingentEtat, entreeNeuf, actualisation } =
    plume.clauses.assiette;
  const reference = dateReference.jour
    ? `Elle est arrêtée au ${jourEnLettres(dateReference.jour)}.`
    : REFERENCES[dateReference.regle];
  const comprend = (inclusions ?? []).map((i) => INCLUSIONS[i]);
  return texte(
    [
      paragraphe(perimetre(plume), reference),
      comprend.length > 0 && `Elle comprend ${enumere(comprend)}.`,
      exclusions.length > 0 && `En sont exclus ${enumere(exclusions.map((m) => EXCLUSIONS_EN_PHRASE[m]))}.`,
      selon(
        horsContingentEtat,
        'L’état des lieux annexé ne porte pas les droits du contingent de l’État.',
        'L’état des lieux annexé porte aussi les droits du contingent de l’État.',
      ),
      ENTREES[entreeNeuf],
      actualisation &&
        `L’assiette est actualisée chaque année, pour tenir compte des mises en service de l’année précédente et des droits arrivés à échéance, ${plume.arrete && actualisation === 'AVENANT' ? 'par arrêté modificatif' : ACTUALISATIONS[actualisation]}.`,
    ],
    [
      reference === undefined && 'La date de l’état des lieux n’est pas dite.',
      exclusions.length === 0 && 'Aucune exclusion n’est écrite : celles de la loi s’appliquent.',
      entreeNeuf === 'NON_DITE' && 'Le moment où un programme neuf entre dans l’assiette n’est pas dit.',
      actualisation === undefined && 'Le support de l’actualisation annuelle n’est pas dit.',
    ],
  );
};
