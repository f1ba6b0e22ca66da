import { a, aSonArticle, compte, de, delaiEnLettres, enumere } from './lettres.ts';
import { paragraphe, type Redacteur, selon, texte } from './plume.ts';

const PIECES = {
  CONVOCATION: 'la convocation',
  ORDRE_DU_JOUR: 'l’ordre du jour',
  PROCES_VERBAL: 'le procès-verbal',
};

export const redigeCaleol: Redacteur = ({ clauses, reservataire }) => {
  const c = clauses.caleol;
  const envoyees = c.pieces.map((p) => PIECES[p]);
  return texte(
    [
      selon(
        c.souveraine,
        'La commission d’attribution des logements et d’examen de l’occupation des logements décide seule de l’attribution ; elle peut écarter un candidat ou modifier l’ordre proposé.',
        'La commission d’attribution des logements et d’examen de l’occupation des logements statue selon le code de la construction et de l’habitation.',
      ),
      envoyees.length > 0 &&
        `Pour chaque réunion de la commission d’attribution, le bailleur adresse ${a(reservataire)} ${enumere(envoyees)}.`,
      c.reponseQuestionsJours !== undefined &&
        `Le bailleur répond aux questions ${de(reservataire)} dans un délai ${de(compte(c.reponseQuestionsJours, 'jour'))}.`,
      selon(
        c.examenDesDefaillants,
        'La commission examine chaque candidature présentée, même si le candidat a renoncé avant la réunion ou n’a pas remis son dossier.',
        'La commission n’examine pas la candidature de celui qui a renoncé avant la réunion ou n’a pas remis son dossier.',
      ),
      c.voixMaire === 'PREPONDERANTE' &&
        'La voix du maire de la commune où se trouvent les logements est prépondérante.',
      c.voixMaire === 'PREPONDERANTE_SI_PARTAGE' &&
        'En cas de partage des voix, celle du maire de la commune où se trouvent les logements est prépondérante.',
    ],
    [
      envoyees.length === 0 &&
        'Ce que le bailleur envoie au réservataire avant et après la commission n’est pas dit.',
      c.voixMaire === 'PREPONDERANTE' &&
        'La loi ne donne au maire une voix prépondérante qu’en cas de partage des voix.',
    ],
  );
};

export const redigeOffre: Redacteur = ({ clauses }) => {
  const { delaiReponse, silenceVautRefus } = clauses.offre ?? {};
  return texte(
    [
      paragraphe(
        delaiReponse &&
          `Le candidat à qui un logement est attribué dispose, pour répondre, d’un délai ${de(delaiEnLettres(delaiReponse))} à compter de l’offre.`,
        selon(
          silenceVautRefus,
          'Son silence au terme du délai de réponse vaut refus.',
          'Son silence au terme du délai de réponse ne vaut pas refus.',
        ),
      ),
    ],
    [
      delaiReponse === undefined &&
        'Le délai de réponse du candidat n’est pas dit : dix jours au moins selon la loi.',
    ],
  );
};

export const redigeSne: Redacteur = ({ clauses }) => {
  const { contingentSaisi, rplsSaisi, memeSansBail, radiation, fichierPartage } = clauses.sne ?? {};
  const saisies = [
    contingentSaisi && 'le contingent sur lequel elle s’impute',
    rplsSaisi && 'l’identifiant du logement au répertoire des logements locatifs des bailleurs sociaux',
  ].filter((s) => typeof s === 'string');
  return texte(
    [
      paragraphe(
        saisies.length > 0 &&
          `Le bailleur enregistre chaque attribution dans le système national d’enregistrement de la demande et y porte ${enumere(saisies)}.`,
        contingentSaisi === false && 'Le contingent imputé n’y est pas porté.',
        rplsSaisi === false && 'L’identifiant du logement n’y est pas porté.',
        selon(
          memeSansBail,
          'L’attribution est enregistrée, qu’elle soit ou non suivie d’un bail.',
          'L’attribution n’est enregistrée que si un bail la suit.',
        ),
      ),
      radiation &&
        `Le bailleur procède à la radiation de la demande dans un délai ${de(delaiEnLettres(radiation))} à compter de la signature du bail.`,
      fichierPartage &&
        `Les informations sur la demande sont partagées au moyen ${aSonArticle(fichierPartage) ? de(fichierPartage) : `de l’outil suivant : ${fichierPartage}`}.`,
    ],
    [
      saisies.length === 0 &&
        'Les saisies au système national d’enregistrement ne sont pas dites : celles de la loi s’appliquent.',
      radiation === undefined &&
        'Le délai de radiation n’est pas dit : la loi la veut dès la signature du bail.',
    ],
  );
};
