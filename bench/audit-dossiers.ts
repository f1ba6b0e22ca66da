import {
  appliqueDesSoustractions,
  type Cas,
  type Choix,
  ecritTaux,
  imprimes,
  type Json,
  type Objet,
  partDe,
  tireChoix,
} from './audit-conventions.ts';
import { ecritPart, type Hasard } from './audit-nombres.ts';

const EXCLUSIONS = ['EXC_FOYER', 'EXC_UNIVERSITAIRE', 'EXC_DEFENSE', 'EXC_SECURITE', 'EXC_VENTE'];
export const AXES = ['RESERVATAIRE', 'TYPOLOGIE', 'FINANCEMENT', 'QPV', 'COMMUNE', 'PERIODE_CONSTRUCTION'];
export const COLONNES = [
  'IDENTIFIANT',
  'RESERVATAIRE',
  'ADRESSE',
  'TYPOLOGIE',
  'FINANCEMENT',
  'DEBUT',
  'FIN',
];
export const ARTICLES = [
  ['1', 'patrimoine éligible'],
  ['2', 'droits du réservataire'],
  ['3', 'part du flux'],
  ['4', 'taux de rotation'],
  ['5', 'flux théorique'],
] as const;

const REGLES_DE_DATE = {
  'haute-garonne-2023': 'AU_31_12_N_MOINS_2',
  'oph-31-2024': 'AU_31_12_N_MOINS_2',
  'calvados-2023': 'AU_01_01_N',
  'commune-2024': 'AU_01_01_N',
  'paca-etat-2025': 'RPLS_RECENT',
  'anru-als': 'NON_DITE',
} as const;

/** The day of the inventory that the model asks for; the newest national file otherwise. */
export function jourDeLEtat(c: Cas): string {
  const regle = REGLES_DE_DATE[c.semence.modele];
  if (regle === 'AU_31_12_N_MOINS_2') return `${c.exercice - 2}-12-31`;
  return regle === 'AU_01_01_N' ? `${c.exercice}-01-01` : `${c.exercice - 1}-01-01`;
}

/** What differs from the model: the faults of the models themselves (R7) are mended, the rest follows the drawn case. */
function convention(c: Cas, h: Hasard): Objet {
  const regle = REGLES_DE_DATE[c.semence.modele];
  const categories = ['SOU_MUTATION', 'SOU_RENOUVELLEMENT'];
  return {
    modele: c.semence.modele,
    departement: c.semence.departement,
    assiette: {
      perimetre: { type: c.categorie === 'COMMUNE' ? 'TERRITOIRE_DU_RESERVATAIRE' : 'DEPARTEMENT' },
      dateReference: { regle },
      exclusions: EXCLUSIONS,
      entreeNeuf: 'PREMIERE_LIBERATION',
    },
    soustractions: appliqueDesSoustractions(c)
      ? { appliquees: true, categories }
      : { appliquees: false, categories: [], exercices: [c.exercice] },
    part: { methode: methode(c) },
    arrondi: { regle: c.arrondi, article: 'annexe 1, art. 5' },
    bilan: {
      avant: '02-28',
      axes: h.fois(50) ? AXES : [...AXES, 'ACCESSIBILITE'],
      trimestriel: 'NON_DIT',
      destinataires: ['réservataire', 'préfet'],
    },
    designation: {
      candidats: 3,
      zoneTendue: h.parmi(['12 jours ouvrés', '15 jours calendaires', '1 mois', '28 jours calendaires']),
      zoneDetendue: '30 jours calendaires',
      aDefaut: 'BAILLEUR',
    },
    ...(c.methode === 'V5_DROITS_UNIQUES' ? {} : { periode: periode(c, h) }),
    retrocessions: c.retrocession === 0 ? [] : [retrocession(c)],
  };
}

function methode(c: Cas): Objet {
  if (c.methode === 'V4_TAUX')
    return {
      type: c.methode,
      taux: ecritTaux(c.tauxPart),
      fondement: 'REGLEMENTAIRE',
    };
  if (c.methode !== 'V5_DROITS_UNIQUES') return { type: c.methode };
  const signature = `${c.exercice - (30 - c.annees)}-01-01`;
  return { type: c.methode, droitsRestants: c.droits, signature, dureeAnnees: 30 };
}

/** The agreement begins one or two years before the exercice at most, and covers it. */
function periode(c: Cas, h: Hasard): Objet {
  const renouvellement = h.parmi(['NON_DIT', 'EXPRES', 'TACITE_MEME_DUREE']);
  const avant = h.nombre(0, c.dureeMois / 12 - 1);
  return { effet: `${c.exercice - avant}-01-01`, dureeMois: c.dureeMois, renouvellement };
}

const retrocession = (c: Cas): Objet => ({
  ...{ cedant: 'ETAT', beneficiaire: 'ACTION_LOGEMENT' },
  taux: ecritTaux(c.retrocession),
  ...{ debut: '2025-01-01', fin: '2039-12-31' },
});

/** The figures that the computation starts from. */
function entrees(c: Cas): Objet {
  const mutations = Math.floor(c.soustraits / 2);
  return {
    ...(c.methode !== 'V5_DROITS_UNIQUES' && { assiette: { logementsEligibles: c.eligibles } }),
    ...(c.methode !== 'V4_TAUX' && { droits: { logements: c.droits, origine: c.origine } }),
    tauxRotation: ecritTaux(c.rotation),
    ...(appliqueDesSoustractions(c) && {
      soustractions: { SOU_MUTATION: mutations, SOU_RENOUVELLEMENT: c.soustraits - mutations },
    }),
  };
}

function formule(c: Cas, h: Hasard): string {
  const part = partDe(c);
  const dite = part ? ecritPart(part, c.plume) : 'part';
  const rotation = ecritTaux(c.rotation, c.plume.virgule);
  return h.parmi([
    '[logements éligibles] × [part] × [taux de rotation]',
    `${c.eligibles} × ${dite} × ${rotation}`,
    `${c.droits} / ${c.eligibles} × ${c.eligibles} × ${rotation}`,
  ]);
}

/** What a transcriber may have noted of the paper; each thing is there or not. */
function document(c: Cas, h: Hasard): Objet {
  const garde = (cle: string, valeur: Json): Objet => (h.fois(60) ? { [cle]: valeur } : {});
  const propre = c.methode === 'V4_TAUX' || c.methode === 'V5_DROITS_UNIQUES';
  return {
    ...garde('titre', h.parmi([`Convention de réservation ${c.exercice}`, 'Annexe 1 : calcul du flux'])),
    ...(propre ? {} : garde('annexe', annexe(c, h))),
    ...garde('references', [
      {
        ou: 'article 2',
        objet: 'DECISION_CALEOL',
        code: 'CCH',
        article: h.parmi(['R441-3', 'R. 441-3, II']),
      },
      { ou: 'article 7', objet: 'BILAN_ANNUEL', code: 'CCH', article: 'R. 441-5-1' },
    ]),
    ...garde('voixMaire', 'PREPONDERANTE_SI_PARTAGE'),
    ...garde('paragraphes', [{ ou: 'article 3.1', categorie: c.categorie }]),
    ...garde('inclusions', [{ ou: 'article 2', motif: 'EXC_PLI' }]),
    renvois: renvois(),
    sommaires: sommaires(),
  };
}
const annexe = (c: Cas, h: Hasard): Objet => ({
  lignes: h.fois(50) ? c.eligibles : c.droits,
  colonnes: COLONNES,
  lignesDuReservataire: c.droits,
});
const renvois = (): Json[] =>
  ARTICLES.map(([article, objet]) => ({ ou: 'article 3', objet, document: 'annexe 1', article }));
const sommaires = (): Json[] => [
  { document: 'Annexe 1', articles: ARTICLES.map(([article, objet]) => ({ article, objet })) },
];

/** DOSSIER.json of a drawn case, without a fault. */
export function dossierDe(c: Cas, h: Hasard, choix: Choix = tireChoix(c, h)): Objet {
  const etat = jourDeLEtat(c);
  const avecStock = c.methode !== 'V4_TAUX' && c.methode !== 'V5_DROITS_UNIQUES';
  return {
    convention: convention(c, h),
    exercice: c.exercice,
    bailleur: { nom: c.semence.nom, departement: c.semence.departement },
    reservataire: { nom: c.reservataire, categorie: c.categorie },
    ...entrees(c),
    etatDesLieuxAu: etat,
    imprime: {
      ...imprimes(c, choix),
      exercice: c.exercice,
      dateEtatDesLieux: etat,
      ...(h.fois(40) && { formuleFlux: formule(c, h) }),
      ...(avecStock && h.fois(40) && { denominateurs: [{ ou: 'annexe 1, art. 1', logements: c.eligibles }] }),
    },
    document: document(c, h),
  };
}
