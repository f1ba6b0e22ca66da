import type { Clauses } from '../convention.ts';
import { JUSTIFICATIONS } from '../phrases/choix.ts';
import { AXES, EVENEMENTS } from '../phrases/mots.ts';
import { a, de, enDroits, enumere, jourDeLAnneeEnLettres } from './lettres.ts';
import { paragraphe, type Redacteur, selon, texte } from './plume.ts';

const ATTRIBUTIONS: Readonly<Record<NonNullable<Clauses['decompte']['attribution']>, string>> = {
  DECISION_CALEOL:
    'L’attribution s’entend de la décision de la commission, qu’elle soit suivie d’un bail ou d’un refus.',
  BAIL_SIGNE: 'L’attribution s’entend de celle que suit la signature d’un bail.',
};

export const redigeDecompte: Redacteur = ({ clauses }) => {
  const d = clauses.decompte;
  const comptes = d.coefficients.map((k) => `${enDroits(k.valeur)} par ${EVENEMENTS[k.evenement]}`);
  const suivis = (d.indicateurs ?? []).map((e) => EVENEMENTS[e]);
  const axes = (d.ventilation ?? []).map((x) => AXES[x]);
  const refusSansPlafond =
    d.plafondParLogement === undefined && d.coefficients.some((k) => k.evenement === 'REFUS_CANDIDAT');
  return texte(
    [
      d.attribution && ATTRIBUTIONS[d.attribution],
      selon(
        d.piecesManquantesValentRefus,
        'L’absence de remise des pièces demandées, qui empêche la signature du bail, est assimilée à un refus du candidat.',
        'L’absence de remise des pièces demandées n’est pas assimilée à un refus du candidat.',
      ),
      paragraphe(
        comptes.length > 0 && `Les droits utilisés sont décomptés comme suit : ${enumere(comptes)}.`,
        d.plafondParLogement &&
          `Un même logement n’est pas décompté, dans l’année, au-delà ${de(enDroits(d.plafondParLogement))}.`,
      ),
      paragraphe(
        suivis.length > 0 &&
          `L’usage des droits est suivi au moyen des indicateurs suivants, sans coefficient : ${enumere(suivis)}.`,
        axes.length > 0 && `Ces indicateurs sont ventilés selon les critères suivants : ${enumere(axes)}.`,
      ),
    ],
    [
      comptes.length === 0 &&
        suivis.length === 0 &&
        'La manière de compter l’usage des droits n’est pas dite.',
      refusSansPlafond &&
        'Rien ne dit si plusieurs refus d’un même logement s’additionnent (règle à confirmer).',
    ],
  );
};

const REPORTS: Readonly<Record<Clauses['report']['regle'], string | undefined>> = {
  POSSIBLE:
    'L’écart entre l’objectif et le réalisé, lorsque le bailleur ne le justifie pas, peut être reporté sur l’exercice suivant, en plus de l’objectif de celui-ci.',
  IMPERATIF:
    'L’écart entre l’objectif et le réalisé, lorsque le bailleur ne le justifie pas, est reporté sur l’exercice suivant, en plus de l’objectif de celui-ci.',
  AUCUN: 'L’écart entre l’objectif et le réalisé n’est pas reporté sur l’exercice suivant.',
  NON_DIT: undefined,
};

export const redigeReport: Redacteur = ({ clauses }) => {
  const { regle, justifications } = clauses.report;
  const motifs = (justifications ?? []).map((j) => JUSTIFICATIONS[j]);
  return texte(
    [
      paragraphe(
        REPORTS[regle],
        motifs.length > 0 && `Un écart peut notamment être justifié par ${enumere(motifs, 'ou')}.`,
      ),
    ],
    [regle === 'NON_DIT' && 'Le report d’un exercice sur l’autre n’est pas dit : rien n’est reporté.'],
  );
};

const ASSIETTES: Readonly<Record<NonNullable<Clauses['bilan']['assiette']>[number], string>> = {
  ELIGIBLES_AU_31_12_N_MOINS_1: 'le patrimoine éligible au 31 décembre de l’année précédente',
  LIBERES: 'les logements libérés dans l’année',
  LIVRES: 'les logements livrés dans l’année',
};

const TRIMESTRES: Readonly<Record<Clauses['bilan']['trimestriel'], string | undefined>> = {
  OBLIGATOIRE: 'Un bilan intermédiaire est établi et examiné en commun chaque trimestre.',
  POSSIBLE: 'L’avancement peut être examiné en commun chaque trimestre.',
  NON_DIT: undefined,
};

function contenu(b: Clauses['bilan']): readonly (string | false | undefined)[] {
  const rappelle = (b.assiette ?? []).map((x) => ASSIETTES[x]);
  return [
    rappelle.length > 0 && `Le bilan rappelle ${enumere(rappelle)}.`,
    b.axes.length > 0 &&
      `Il est ventilé selon les critères suivants : ${enumere(b.axes.map((x) => AXES[x]))}.`,
    selon(
      b.soustractionsParCategorie,
      'Il indique, par catégorie, le nombre prévu de logements soustraits du flux de l’année en cours et les attributions de l’année précédente à ce titre.',
      'Il ne détaille pas les logements soustraits du flux.',
    ),
    selon(
      b.enVolumeEtEnValeur,
      'Les résultats y sont donnés en nombre et en pourcentage.',
      'Les résultats y sont donnés en nombre.',
    ),
    selon(
      b.tauxAtteinteConcerte,
      'Le taux d’atteinte des objectifs est évalué en concertation.',
      'Le taux d’atteinte des objectifs est évalué par le bailleur.',
    ),
  ];
}

export const redigeBilan: Redacteur = ({ clauses }) => {
  const b = clauses.bilan;
  const jour = jourDeLAnneeEnLettres(b.avant);
  return texte(
    [
      paragraphe(
        `Le bailleur établit chaque année le bilan des logements proposés et attribués l’année précédente.`,
        `Il ${b.destinataires.length > 0 ? `l’adresse ${enumere(b.destinataires.map(a))}` : 'le transmet'} ${b.jourInclus ? `au plus tard le ${jour}` : `avant le ${jour}`}.`,
      ),
      paragraphe(...contenu(b)),
      TRIMESTRES[b.trimestriel],
      ...(b.echeances ?? []).map(
        (e) => `Échéance du ${jourDeLAnneeEnLettres(e.jour)} de chaque année : ${e.objet}.`,
      ),
      ...(b.autresEnvois ?? []).map(
        (e) => `Le bailleur adresse chaque année ${a(e.destinataire)} les éléments suivants : ${e.objet}.`,
      ),
    ],
    [
      b.destinataires.length === 0 && 'Les destinataires du bilan ne sont pas dits.',
      b.axes.length === 0 && 'Les ventilations du bilan ne sont pas dites : celles de la loi s’appliquent.',
      b.trimestriel === 'NON_DIT' && 'Les points trimestriels ne sont pas dits.',
    ],
  );
};
