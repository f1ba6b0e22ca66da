import type { OrigineDroit } from '../convention/nomenclatures.ts';
import { normaliserLibelle } from './libelle.ts';
import type { CategorieReservataire, Statut } from './logement.ts';
import { nomDeLaCommune, sansDe } from './nom-de-commune.ts';

/** What is known when labels are read; everything may be missing. */
export type ContexteReservataires = {
  /** Landlord's name and its other names: a label equal to one of them means not reserved (nomenclatures § 3). */
  readonly bailleur?: string;
  readonly autresNomsDuBailleur?: readonly string[];
  /** Commune meant by a bare « COMMUNE » or « MAIRIE ». */
  readonly commune?: string;
  readonly epci?: string;
  /** Code (`31`). */
  readonly departement?: string;
};

/** One label read by the rules. `cle` is that of the réservataire, stable from one file to the next. */
export type ReservataireLu = {
  readonly brut: string;
  readonly normalise: string;
  readonly cle: string;
  readonly nom: string;
  readonly categorie: CategorieReservataire | undefined;
  readonly origine: OrigineDroit;
  readonly statut: Statut;
  /** In French, for the screen of labels. */
  readonly raison: string;
};

type Lecture = Pick<ReservataireLu, 'cle' | 'nom' | 'statut' | 'raison'> & {
  readonly categorie: CategorieReservataire | undefined;
  readonly origine?: OrigineDroit;
};
type Regle = (net: string, contexte: ContexteReservataires) => Lecture | undefined;

const FORMES = /^(?:(?:SA|SEM|OPH|OPAC|ESH|SCIC|HLM|D|DE|LA|LE|LES|L|SOCIETE|OFFICE|BAILLEUR) )+/;
const sansForme = (net: string): string => net.replace(FORMES, '').replace(/ (?:SA|HLM|ESH|OPH)$/, '');

const nonReserve = (statut: Statut, raison: string): Lecture => ({
  cle: 'NON_RESERVE',
  nom: 'Non réservé',
  categorie: 'NON_RESERVE',
  statut,
  raison,
});

const bailleur: Regle = (net, contexte) => {
  const noms = [contexte.bailleur ?? '', ...(contexte.autresNomsDuBailleur ?? [])].map(normaliserLibelle);
  if (!noms.some((nom) => nom !== '' && (nom === net || sansForme(nom) === sansForme(net)))) return undefined;
  return nonReserve('RECONNUE', 'nom du bailleur lui-même : logement non réservé');
};

const libre: Regle = (net) =>
  /^(?:NON RESERVES?|SANS RESERVATAIRES?|AUCUN|LIBRE|BAILLEUR|CONTINGENT (?:PROPRE|BAILLEUR))$/.test(net)
    ? nonReserve('RECONNUE', 'libellé « non réservé »')
    : undefined;

const ETAT = { cle: 'ETAT', nom: 'État (préfecture)', origine: 'LEGAL_ETAT' } as const;
const etat: Regle = (net) => {
  if (!/\b(?:PREFECTURE|PREFET|ETAT|DDETS|DRIHL|CONTINGENT PREFECTORAL)\b/.test(net)) return undefined;
  const agents = /\b(?:FONCTIONNAIRES?|AGENTS?)\b/.test(net);
  const prioritaires = /\b(?:PRIORITAIRES?|DALO)\b/.test(net);
  if (agents && !prioritaires)
    return { ...ETAT, categorie: 'ETAT_AGENTS', statut: 'RECONNUE', raison: 'État, agents publics' };
  if (prioritaires && !agents)
    return {
      ...ETAT,
      categorie: 'ETAT_PRIORITAIRES',
      statut: 'RECONNUE',
      raison: 'État, publics prioritaires',
    };
  return { ...ETAT, categorie: 'ETAT', statut: 'DEDUITE', raison: 'État, contingent non précisé' };
};

const ALS = { cle: 'ACTION_LOGEMENT', nom: 'Action Logement', categorie: 'ACTION_LOGEMENT' } as const;
const actionLogement: Regle = (net) => {
  if (/^(?:ACTION LOGEMENT(?: SERVICES)?|ALS)$/.test(net))
    return { ...ALS, statut: 'RECONNUE', raison: 'Action Logement' };
  if (/^CILEO$|^CIL\b|\b1 ?(?:POUR CENT|PATRONAL)\b|\bACTION LOGEMENT\b|^(?:PEEC|EMPLOYEURS?)$/.test(net))
    return { ...ALS, statut: 'DEDUITE', raison: 'ancien collecteur, repris par Action Logement' };
  return undefined;
};

const departement: Regle = (net, contexte) => {
  if (!/\b(?:CONSEIL (?:GENERAL|DEPARTEMENTAL)|DEPARTEMENT)\b/.test(net)) return undefined;
  const numero = contexte.departement;
  const socle = {
    cle: `DEPARTEMENT:${numero ?? '?'}`,
    nom: numero === undefined ? 'Département' : `Département (${numero})`,
    categorie: 'DEPARTEMENT',
  } as const;
  const reste = net
    .replace(/\b(?:CONSEIL (?:GENERAL|DEPARTEMENTAL)|DEPARTEMENT)\b/, '')
    .replace(/\b(?:DE|DU|DES|LA|LE|L|D|ET)\b/g, '')
    .trim();
  if (/\b(?:EMPRUNT|GARANTIE)/.test(reste))
    return {
      ...socle,
      origine: 'GARANTIE_EMPRUNT',
      statut: 'DEDUITE',
      raison: 'département, droit né d’une garantie d’emprunt (« emprunt »)',
    };
  if (/\bDCDS\b/.test(reste)) return { ...socle, statut: 'DEDUITE', raison: 'département, service social' };
  if (/\bDAULE\b/.test(reste))
    return { ...socle, statut: 'A_QUALIFIER', raison: 'département, mais le sigle « DAULE » est inconnu' };
  return { ...socle, statut: 'RECONNUE', raison: 'département' };
};

const commune: Regle = (net, contexte) => {
  const lu = /^(?:MAIRIE|COMMUNE|VILLE|CCAS)(?: (.+))?$/.exec(net);
  const ici = normaliserLibelle(contexte.commune ?? '');
  if (!lu) {
    if (ici === '' || net !== ici) return undefined;
    return lectureCommune(ici, contexte, 'DEDUITE', 'nom de la commune');
  }
  const nommee = (lu[1] ?? '').replace(/^(?:DE LA|DE|DU|DES|D|L)\b ?/, '');
  if (nommee === '' && ici === '')
    return {
      cle: 'COMMUNE:?',
      nom: 'Commune non nommée',
      categorie: 'COMMUNE',
      statut: 'A_QUALIFIER',
      raison: 'commune, sans que le fichier dise laquelle',
    };
  const raison = nommee === '' ? 'commune du fichier' : 'commune nommée par le libellé';
  const lecture = lectureCommune(nommee === '' ? ici : nommee, contexte, 'RECONNUE', raison);
  return nommee === '' || nommee === ici ? lecture : { ...lecture, nom: nomDeLaCommune(sansDe(lu[1] ?? '')) };
};
function lectureCommune(
  nom: string,
  contexte: ContexteReservataires,
  statut: Statut,
  raison: string,
): Lecture {
  const ici = contexte.commune;
  const affiche = ici !== undefined && normaliserLibelle(ici) === nom ? ici : nom;
  return { cle: `COMMUNE:${nom}`, nom: nomDeLaCommune(affiche), categorie: 'COMMUNE', statut, raison };
}

const EPCI = /\b(?:COMMUNAUTE|METROPOLE|AGGLOMERATION|EPCI|EPT)\b|^(?:CA|CC|CU) /;
const autresCollectivites: Regle = (net, contexte) => {
  const sansArticle = (texte: string): string => texte.replace(/^(?:CA|CC|CU)(?: (?:DU|DE LA|DE|DES))? /, '');
  const ici = normaliserLibelle(contexte.epci ?? '');
  if (EPCI.test(net) || (ici !== '' && sansArticle(ici) === sansArticle(net)))
    return {
      cle: `EPCI:${sansArticle(net)}`,
      nom: net,
      categorie: 'EPCI',
      statut: 'DEDUITE',
      raison: 'EPCI',
    };
  if (/\b(?:CONSEIL REGIONAL|REGION)\b/.test(net))
    return { cle: `REGION:${net}`, nom: net, categorie: 'REGION', statut: 'DEDUITE', raison: 'région' };
  return undefined;
};

const PAR_MOTS: readonly (readonly [RegExp, CategorieReservataire, string])[] = [
  [/\b(?:DEFENSE|ARMEES?|MINDEF)\b/, 'DEFENSE', 'défense nationale : droit sur logements nommés, hors flux'],
  [
    /\b(?:POLICE|GENDARMERIE|SECURITE INTERIEURE)\b/,
    'SECURITE_INTERIEURE',
    'sécurité intérieure : hors flux',
  ],
  [/\b(?:HOPITAL|HOPITAUX|CHU|CENTRE HOSPITALIER)\b/, 'SANTE', 'établissement de santé : hors flux'],
  [/^(?:CAF|MSA)\b/, 'AUTRE', 'organisme désintéressé'],
];
const parMots: Regle = (net) => {
  const trouve = PAR_MOTS.find(([motif]) => motif.test(net));
  if (!trouve) return undefined;
  return { cle: `${trouve[1]}:${net}`, nom: net, categorie: trouve[1], statut: 'DEDUITE', raison: trouve[2] };
};

const ORIGINES: readonly (readonly [RegExp, OrigineDroit])[] = [
  [/\b(?:EMPRUNT|GARANTIE)/, 'GARANTIE_EMPRUNT'],
  [/\b(?:TERRAIN|FONCIER)\b/, 'TERRAIN'],
  [/\b(?:ANRU|NPNRU)\b/, 'CONTREPARTIE_ANRU'],
];

/** The order decides: the landlord's own name first, then the words that leave the least doubt. */
const REGLES: readonly Regle[] = [
  bailleur,
  libre,
  etat,
  actionLogement,
  departement,
  commune,
  autresCollectivites,
  parMots,
];

/** Reads one label by the rules of nomenclatures § 3. An unknown one keeps a key of its own and no category. */
export function reconnaitreReservataire(brut: string, contexte: ContexteReservataires): ReservataireLu {
  const normalise = normaliserLibelle(brut);
  const origine = ORIGINES.find(([motif]) => motif.test(normalise))?.[1] ?? 'INCONNUE';
  if (normalise === '')
    return {
      ...{ brut, normalise, origine, cle: 'A_QUALIFIER', nom: 'Réservataire non indiqué' },
      ...{ categorie: undefined, statut: 'A_QUALIFIER', raison: 'case vide' },
    };
  for (const regle of REGLES) {
    const lecture = regle(normalise, contexte);
    if (lecture) return { brut, normalise, origine, ...lecture };
  }
  return {
    ...{ brut, normalise, origine, cle: `LIBELLE:${normalise}`, nom: brut.trim() },
    ...{ categorie: undefined, statut: 'A_QUALIFIER', raison: 'libellé inconnu' },
  };
}
