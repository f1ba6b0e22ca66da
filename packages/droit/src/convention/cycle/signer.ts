import { clause, texte } from '../../explication/source.ts';
import { afficheJour, type Jour } from '../../quantites/jour.ts';
import { R441_5_I } from '../../sources/cch.ts';
import { D63_PERIODES } from '../../sources/choix-produit.ts';
import type { Clauses } from '../convention.ts';
import { memePeriode, periodeSignee } from './periode.ts';
import { constatsBloquants, versionACorriger } from './proposer.ts';
import { accepte, dateAnterieure, dejaTerminee, refuse } from './refus.ts';
import type {
  CodeRefusDeCycle,
  CommandeDe,
  DecisionDeCycle,
  EtatDuCycle,
  PeriodeOccupee,
  PeriodeSignee,
  VersionDuCycle,
} from './types.ts';
import { derniereSignee, estTerminee, finDeVie, versionsSignees } from './vie.ts';

type Signer = CommandeDe<'SignerVersion'>;

/**
 * The period of the version. An amendment keeps that of the agreement: without a date of effect of its own, its length
 * is still counted from the first signature; without length or end, it keeps the former bounds.
 */
export function periodeDeLaVersion(
  clauseDePeriode: Clauses['periode'],
  signature: Jour,
  etat: EtatDuCycle,
): PeriodeSignee | CodeRefusDeCycle {
  const [premiere, ancienne] = [versionsSignees(etat)[0], derniereSignee(etat)];
  if (premiere === undefined || ancienne === undefined) return periodeSignee(clauseDePeriode, signature);
  const { fin, dureeMois, renouvellement, preavisMois } = clauseDePeriode;
  if (fin !== undefined || dureeMois !== undefined) return periodeSignee(clauseDePeriode, premiere.signature);
  const { periode } = ancienne;
  return {
    ...periode,
    renouvellement: renouvellement === 'NON_DIT' ? periode.renouvellement : renouvellement,
    preavisMois: preavisMois ?? periode.preavisMois,
  };
}

const refusDePeriode = (code: CodeRefusDeCycle, { article }: Clauses['periode']): DecisionDeCycle =>
  code === 'PERIODE_INVERSEE'
    ? refuse(
        code,
        'La convention finirait avant d’avoir commencé.',
        'Corrigez la date d’effet, la date de fin ou la durée.',
        clause('periode', article),
      )
    : refuse(
        code,
        'La période ne peut pas être fixée : la date d’effet manque, ou la durée n’est pas un nombre entier de mois (1 à 1 200).',
        'Écrivez la date d’effet et la durée, ou dites que la période part de la signature.',
        texte(D63_PERIODES),
      );

/** D9: the agreement that takes up the same days; a former one that the text replaces is left aside. */
function enConflit({ periode: dite, autres }: Signer, periode: PeriodeSignee): PeriodeOccupee | undefined {
  const fin = periode.renouvellement === 'TACITE_MEME_DUREE' ? null : periode.fin;
  return autres.find((a) => {
    const remplacee = dite.remplaceLesPrecedentes === true && a.debut <= periode.debut;
    return !remplacee && (fin === null || a.debut <= fin) && (a.fin === null || periode.debut <= a.fin);
  });
}

function chevauchement({ convention, reference, debut, fin }: PeriodeOccupee): DecisionDeCycle {
  const jusqua = fin === null ? 'sans terme connu' : `jusqu’au ${afficheJour(fin)}`;
  return refuse(
    'CHEVAUCHEMENT',
    `La convention ${reference ?? `n° ${convention}`} lie déjà le même bailleur et le même réservataire dans ce département, depuis le ${afficheJour(debut)} et ${jusqua}.`,
    'Signez un avenant à cette convention, décalez la période, ou écrivez que celle-ci remplace les précédentes.',
    texte(R441_5_I),
  );
}

/** What stops a signature to come, and not an act already signed: that one exists, its faults are findings. */
function obstacle(
  c: Signer,
  etat: EtatDuCycle,
  vue: VersionDuCycle,
  periode: PeriodeSignee,
): DecisionDeCycle | undefined {
  if (vue.etat === 'BROUILLON' && c.natureActe !== 'ARRETE_PREFECTORAL')
    return refuse(
      'ETAT_INATTENDU',
      `La version ${c.version} n’a pas été proposée.`,
      'Proposez-la à l’autre partie, ou dites que l’acte est déjà signé.',
    );
  if (c.bloquants.length > 0) return constatsBloquants(c.bloquants);
  const depuis = vue.proposition ?? vue.redaction;
  if (c.le < depuis) return dateAnterieure(c.le, 'la proposition de cette version', depuis);
  if (estTerminee(etat, c.le)) return dejaTerminee(finDeVie(etat, c.le));
  if (prolongeUneFin(etat, periode))
    return refuse(
      'ETAT_INATTENDU',
      'La fin de la convention est déjà décidée : un avenant ne peut pas en prolonger la période.',
      'Gardez la période de la convention, ou rédigez une nouvelle convention.',
    );
  const autre = enConflit(c, periode);
  return autre && chevauchement(autre);
}

/** A denounced or terminated agreement whose amendment would give another period. */
function prolongeUneFin(etat: EtatDuCycle, periode: PeriodeSignee): boolean {
  const ancienne = derniereSignee(etat);
  const finDecidee = etat.denonciation ?? etat.resiliation;
  return ancienne !== undefined && finDecidee !== null && !memePeriode(ancienne.periode, periode);
}

/** The last signature, or the decree of the prefect, who signs alone and without a proposal (D18). */
export function signerVersion(c: Signer, etat: EtatDuCycle): DecisionDeCycle {
  const vue = versionACorriger(etat, c.version);
  if ('ok' in vue) return vue;
  const periode = periodeDeLaVersion(c.periode, c.le, etat);
  if (typeof periode === 'string') return refusDePeriode(periode, c.periode);
  const ancienne = derniereSignee(etat);
  if (ancienne && c.le < ancienne.signature)
    return dateAnterieure(c.le, 'la signature de la version précédente', ancienne.signature);
  const refus = c.acteDejaSigne ? undefined : obstacle(c, etat, vue, periode);
  if (refus) return refus;
  const { version, le, natureActe, exercices, acteDejaSigne } = c;
  return accepte({ type: 'VersionSignee', version, le, periode, exercices, acteDejaSigne, natureActe });
}
