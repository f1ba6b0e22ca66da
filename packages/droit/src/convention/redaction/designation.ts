import type { Clauses } from '../convention.ts';
import { CAS_REPUTES_TENUS, DISPENSES, INFORMATIONS } from '../phrases/choix.ts';
import { a, compte, de, delaiEnLettres, enumere, majuscule } from './lettres.ts';
import { type Plume, paragraphe, type Redacteur, selon, texte } from './plume.ts';

export const redigeMiseADisposition: Redacteur = ({ clauses, reservataire }) => {
  const m = clauses.miseADisposition;
  if (!m) return texte([], ['Le moment et le contenu du signalement d’un logement libéré ne sont pas dits.']);
  const quand = {
    CONGE: 'dès la réception du congé de l’occupant',
    DEPART_CONNU: 'sans délai, dès qu’il a connaissance du départ de l’occupant',
  };
  const contenu = (m.contenu ?? []).map((i) => INFORMATIONS[i]);
  return texte(
    [
      paragraphe(
        m.aCompterDe &&
          `Le bailleur signale ${a(reservataire)}, par écrit, chaque logement qu’il met à sa disposition, ${quand[m.aCompterDe]}.`,
        contenu.length > 0 && `Ce signalement indique ${enumere(contenu)} du logement.`,
      ),
      selon(
        m.lissage,
        'Les mises à disposition sont réparties sur l’ensemble de l’année.',
        'Les mises à disposition interviennent au fil des libérations, sans répartition dans l’année.',
      ),
      selon(
        m.toutesLiberations,
        `Le bailleur informe en outre ${reservataire} de toutes les libérations de logements sur son territoire.`,
        `Le bailleur ne signale ${a(reservataire)} que les logements qu’il met à sa disposition.`,
      ),
      selon(
        m.auDelaDuFlux,
        'Le bailleur peut mettre à disposition des logements au-delà du flux ; ce surplus ne s’impute pas sur les exercices suivants.',
        'Les mises à disposition n’excèdent pas le flux.',
      ),
    ],
    [m.aCompterDe === undefined && 'Le moment du signalement n’est pas dit.'],
  );
};

/** « dans un délai de douze (12) jours ouvrés en zone tendue et de trente (30) jours calendaires hors zone tendue ». */
function delais({ zoneTendue, zoneDetendue, natureDesJoursNonDite }: Clauses['designation']): string {
  const tendue = zoneTendue && delaiEnLettres(zoneTendue, natureDesJoursNonDite);
  const detendue = zoneDetendue && delaiEnLettres(zoneDetendue, natureDesJoursNonDite);
  const depuis = ' à compter de la mise à disposition du logement';
  if (tendue === undefined && detendue === undefined) return '';
  if (tendue === detendue) return ` dans un délai ${de(String(tendue))}${depuis}`;
  const dits = [tendue && `${de(tendue)} en zone tendue`, detendue && `${de(detendue)} hors zone tendue`];
  return ` dans un délai ${dits.filter((d) => d).join(' et ')}${depuis}`;
}

const DEFAUTS: Readonly<Record<Clauses['designation']['aDefaut'], string | undefined>> = {
  BAILLEUR_OU_AUTRE_RESERVATAIRE:
    'le bailleur désigne des candidats pour son propre compte ou propose le logement à un autre réservataire',
  AUTRE_RESERVATAIRE: 'le bailleur propose le logement à un autre réservataire',
  TOUT_CANDIDAT: 'le bailleur propose le logement à tout candidat de son choix',
  BAILLEUR: 'le bailleur désigne des candidats pour son propre compte',
  MAIRE: 'le maire de la commune désigne des candidats',
  PREFET: 'le préfet désigne des candidats',
  NON_DIT: undefined,
};

/** Who proposes candidates: the landlord when the management is delegated to it. */
const quiDesigne = ({ clauses, reservataire }: Plume): string =>
  clauses.modeGestion === 'DELEGUEE' ? 'le bailleur' : reservataire;

function nombreEtListe(p: Plume): readonly (string | false | undefined)[] {
  const { candidats, dispenses, moinsDeCandidats: moins, completePar } = p.clauses.designation;
  const sauf = (dispenses ?? []).map((d) => DISPENSES[d]);
  const qui = quiDesigne(p);
  return [
    sauf.length > 0 &&
      `${candidats ? `Le nombre de ${compte(candidats, 'candidat')}` : 'Ce nombre'} n’est pas exigé ${enumere(sauf, 'ou')}.`,
    paragraphe(
      selon(
        moins?.ecritMotive,
        `Lorsque moins de candidats sont proposés, ${qui} en donne les raisons par écrit.`,
        'Proposer moins de candidats n’appelle pas d’écrit motivé.',
      ),
      completePar === 'BAILLEUR' && 'Le bailleur peut alors compléter la liste des candidats.',
      completePar === 'PERSONNE' && 'La liste n’est alors pas complétée.',
      selon(
        moins?.informationAvantCaleol,
        `Le bailleur informe ${p.reservataire}, avant la réunion de la commission, des candidats qu’il ajoute.`,
        `Le bailleur n’est pas tenu d’informer ${p.reservataire}, avant la réunion de la commission, des candidats qu’il ajoute.`,
      ),
      selon(
        moins?.reprise,
        'Si le nombre de candidats est insuffisant alors que la demande suffisait, le bailleur peut reprendre le logement.',
        'L’insuffisance du nombre de candidats ne permet pas au bailleur de reprendre le logement.',
      ),
    ),
  ];
}

function aDefaut(p: Plume): readonly (string | false | undefined)[] {
  const { aDefaut: defaut, obligationReputeeTenue, casReputesTenus } = p.clauses.designation;
  const suite = DEFAUTS[defaut];
  const cas = (casReputesTenus ?? []).map((c) => CAS_REPUTES_TENUS[c]);
  return [
    paragraphe(
      suite &&
        `Faute de désignation dans le délai, ou lorsque ${quiDesigne(p)} a fait connaître qu’il ne désignerait pas, ${suite}.`,
      obligationReputeeTenue === false
        ? 'Un logement pour lequel aucun candidat n’est désigné n’est pas réputé mis à disposition.'
        : (obligationReputeeTenue || cas.length > 0) &&
            `L’obligation du bailleur de mettre le logement à disposition est réputée tenue ${cas.length > 0 ? `dans les cas suivants : ${enumere(cas)}` : 'lorsque aucun candidat n’est désigné dans le délai'}.`,
    ),
  ];
}

export const redigeDesignation: Redacteur = (p) => {
  const d = p.clauses.designation;
  const qui = quiDesigne(p);
  const combien = d.candidats ? `au moins ${compte(d.candidats, 'candidat')}` : 'des candidats';
  const sansDelai = d.zoneTendue === undefined && d.zoneDetendue === undefined;
  const muette = sansDelai && d.candidats === undefined;
  return texte(
    [
      !muette && `${majuscule(qui)} propose ${combien}${delais(d)}.`,
      ...nombreEtListe(p),
      selon(
        d.classementMotive,
        `${majuscule(qui)} peut classer les candidats par ordre de priorité ; il motive alors ce classement.`,
        'Les candidats sont proposés sans ordre de priorité.',
      ),
      d.pieces &&
        d.pieces.length > 0 &&
        `Chaque candidature comprend les éléments suivants : ${enumere(d.pieces)}.`,
      d.impossibilite &&
        `En cas d’impossibilité de désigner un candidat, ${qui} le fait savoir dans un délai ${de(delaiEnLettres(d.impossibilite))} à compter de la mise à disposition du logement.`,
      ...aDefaut(p),
    ],
    [
      d.candidats === undefined && 'Le nombre de candidats n’est pas dit.',
      sansDelai && 'Le délai de désignation n’est pas dit.',
      d.natureDesJoursNonDite &&
        'La nature des jours n’est pas dite : ils sont comptés en jours calendaires (règle à confirmer).',
      d.aDefaut === 'NON_DIT' && `Ce qui suit l’absence de désignation ${de(qui)} n’est pas dit.`,
    ],
  );
};
