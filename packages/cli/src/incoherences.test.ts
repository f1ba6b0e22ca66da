import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifierParDossier } from '@contingent/droit';
import { dossierAVerifier } from '@contingent/echanges';
import { beforeAll, describe, expect, it } from 'vitest';
import { chargerDossier } from './dossier.ts';

const JEUX = fileURLToPath(new URL('../../../jeux/', import.meta.url));
const HAUTE_GARONNE = ['cite-jardins', 'chalets', 'oph31', 'patrimoine', 'promologis', 'tmh'];
const AUTRES = ['anru-annexe-b2', 'calvados', 'commune-anonyme', 'paca-etat'];

/** Code, field and figures of each finding, by agreement; `ensemble`: what only shows between agreements. */
const trouves: Record<string, readonly { cle: string; imprime?: string; attendu?: string }[]> = {};

beforeAll(async () => {
  const noms = [...HAUTE_GARONNE, ...AUTRES];
  const dossiers = [];
  for (const nom of noms) {
    const dossier = HAUTE_GARONNE.includes(nom) ? 'escalquens/dossiers' : 'conventions-lues';
    const lu = await chargerDossier(join(JEUX, dossier, `${nom}.json`), {
      avance: () => undefined,
      fini: () => undefined,
    });
    if (!lu.ok) throw new Error(`${nom}: ${JSON.stringify(lu.fautes)}`);
    dossiers.push(dossierAVerifier(nom, lu.dossier, lu.comptes, lu.annexe));
  }
  const { parDossier, croises } = verifierParDossier(dossiers);
  for (const { nom, constats } of [...parDossier, { nom: 'ensemble', constats: croises }])
    trouves[nom] = constats.map(({ code, champ, imprime, attendu }) => ({
      cle: `${code} ${champ}`,
      ...(imprime === undefined ? {} : { imprime }),
      ...(attendu === undefined ? {} : { attendu }),
    }));
});

const COMMUN = [
  'PERIODE_DISCORDANTE document.signature',
  'RENVOI_INEXACT document.renvois[4]',
  'REFERENCE_INEXACTE document.references[0]',
];
const CINQ = HAUTE_GARONNE.filter((nom) => nom !== 'oph31');

/** I1…I28 (seeds-regimes, R7): where it is, and the finding that says it. All are decidable from the transcriptions. */
const INCOHERENCES: [string, readonly string[], string, { imprime?: string; attendu?: string }?][] = [
  ['I1', ['oph31'], 'FACTEUR_100 imprime.part', { imprime: '0.0208%', attendu: '2,08 %' }],
  ['I2', ['tmh'], 'FACTEUR_100 imprime.part', { imprime: '0,33 %', attendu: '33,33 %' }],
  ['I3', ['calvados'], 'FACTEUR_100_PROBABLE imprime.part', { imprime: '0.01%', attendu: '1,00 %' }],
  ['I4', ['oph31'], 'ROTATION_DOUBLE imprime.autresTaux[0].taux', { imprime: '9,39 %', attendu: '9,89 %' }],
  ['I5', ['oph31'], 'EXERCICE_TITRE imprime.exercice', { imprime: '2023', attendu: '2024' }],
  ['I6', ['tmh'], 'FLUX_NON_JUSTIFIE imprime.flux', { imprime: '1', attendu: '0,078' }],
  ['I7', ['chalets'], 'FLUX_VIDE imprime.flux', { imprime: '', attendu: '0,0801' }],
  ['I8', ['chalets'], 'DATE_ETAT_DES_LIEUX etatDesLieuxAu', { imprime: '31/12/2021', attendu: '31/12/2022' }],
  ['I9', ['chalets'], 'DUREE_EXERCICES imprime.exercice', { imprime: '2024 à 2026', attendu: '12 mois' }],
  ['I10', ['chalets'], 'DENOMINATEUR_DOUBLE imprime.denominateurs', { imprime: '4 ; 1 083' }],
  ['I11', ['cite-jardins'], 'PART_TRONQUEE imprime.part', { imprime: '9.67%', attendu: '9,68 %' }],
  ['I12', ['promologis'], 'ANNEXE_ABSENTE document.annexe'],
  ['I13', ['tmh'], 'ANNEXE_INCOMPLETE document.annexe.colonnes'],
  ['I14', CINQ, 'RENVOI_INEXACT document.renvois[4]', { imprime: 'article 4', attendu: 'article 5' }],
  ['I15', ['cite-jardins', 'patrimoine'], 'FORMULE_DIVISEE imprime.formuleFlux'],
  ['I16', CINQ, 'REFERENCE_INEXACTE document.references[0]', { attendu: 'CCH, art. R441-3' }],
  ['I17', ['oph31'], 'RESERVATAIRE_ETRANGER document.paragraphes[0]'],
  ['I18', ['oph31'], 'RENVOI_INEXISTANT document.renvois[5]', { imprime: 'article 6' }],
  ['I19', ['chalets'], 'REFERENCE_INEXACTE document.references[1]', { attendu: 'CCH, art. L441-2-3' }],
  ['I20', HAUTE_GARONNE, 'PERIODE_DISCORDANTE document.signature'],
  ['I21', ['calvados'], 'CLAUSES_CONTRADICTOIRES document.inclusions[0]'],
  ['I22', ['commune-anonyme'], 'AXES_DU_BILAN document.axesBilan'],
  ['I23', ['commune-anonyme'], 'VOIX_DU_MAIRE document.voixMaire'],
  ['I24', ['paca-etat'], 'REFERENCE_INEXACTE document.references[0]', { attendu: 'CASF, art. L312-1' }],
  ['I25', ['paca-etat'], 'REFERENCE_INEXACTE document.references[1]', { attendu: 'CCH, art. R441-5-1' }],
  ['I26', ['anru-annexe-b2'], 'ARRONDIS_HETEROGENES imprime.arrondis'],
  ['I27', ['anru-annexe-b2'], 'POURCENTAGE_SUR_SOLDE imprime.soldes[0]', { imprime: '14', attendu: '21,6' }],
  ['I28', ['ensemble'], 'SOMME_DES_ARRONDIS imprime.objectif', { imprime: '5', attendu: '3,646' }],
];

describe('I1…I28 on the ten agreements really read', () => {
  it.each(INCOHERENCES)('%s, in %j: %s', (_, ou, cle, chiffres) => {
    for (const nom of ou) {
      const trouve = trouves[nom]?.find((t) => t.cle === cle);
      expect(trouve, `${nom}: ${JSON.stringify(trouves[nom])}`).toMatchObject(chiffres ?? {});
    }
  });
  it('none of the twenty-eight is forgotten', () => {
    expect(INCOHERENCES.map(([numero]) => numero)).toEqual(
      Array.from({ length: 28 }, (_, rang) => `I${rang + 1}`),
    );
  });
});

/** The whole list, so that a rule that cries wolf on a real paper is seen. */
const EXACTEMENT: Readonly<Record<string, readonly string[]>> = {
  'cite-jardins': [...COMMUN, 'FORMULE_DIVISEE imprime.formuleFlux', 'PART_TRONQUEE imprime.part'],
  chalets: [
    ...COMMUN,
    'DATE_ETAT_DES_LIEUX etatDesLieuxAu',
    'DENOMINATEUR_DOUBLE imprime.denominateurs',
    'DUREE_EXERCICES imprime.exercice',
    'FLUX_VIDE imprime.flux',
    'PLAFOND_20_ORIGINE_INCONNUE convention.part',
    'REFERENCE_INEXACTE document.references[1]',
  ],
  oph31: [
    'EXERCICE_TITRE imprime.exercice',
    'FACTEUR_100 imprime.part',
    'PERIODE_DISCORDANTE document.signature',
    'RENVOI_INEXISTANT document.renvois[5]',
    'RESERVATAIRE_ETRANGER document.paragraphes[0]',
    'ROTATION_DOUBLE imprime.autresTaux[0].taux',
  ],
  patrimoine: [...COMMUN, 'FORMULE_DIVISEE imprime.formuleFlux'],
  promologis: [...COMMUN, 'ANNEXE_ABSENTE document.annexe'],
  // 0,25 for the priority publics is a quarter of the rounded 1 (R1.1).
  tmh: [
    ...COMMUN,
    'ANNEXE_INCOMPLETE document.annexe.colonnes',
    'FACTEUR_100 imprime.part',
    'FLUX_NON_JUSTIFIE imprime.flux',
    'OBJECTIF_NON_JUSTIFIE imprime.objectif',
    'PLAFOND_20_ORIGINE_INCONNUE convention.part',
    'QUOTA_SUR_FLUX_ARRONDI imprime.prioritaires',
  ],
  'anru-annexe-b2': [
    'ARRONDIS_HETEROGENES imprime.arrondis',
    'POURCENTAGE_SUR_SOLDE imprime.soldes[0]',
    'POURCENTAGE_SUR_SOLDE imprime.soldes[1]',
  ],
  // Without annex 1 nothing can be recomputed (R3, 4); its article 2 lists five axes, without the réservataire (D85).
  calvados: [
    'ANNEXE_ABSENTE document.annexe',
    'AXES_DU_BILAN convention.bilan.axes',
    'CLAUSES_CONTRADICTOIRES document.inclusions[0]',
    'FACTEUR_100_PROBABLE imprime.part',
    'RECALCUL_IMPOSSIBLE imprime',
  ],
  'commune-anonyme': ['AXES_DU_BILAN document.axesBilan', 'VOIX_DU_MAIRE document.voixMaire'],
  'paca-etat': ['REFERENCE_INEXACTE document.references[0]', 'REFERENCE_INEXACTE document.references[1]'],
  ensemble: ['SOMME_DES_ARRONDIS imprime.objectif'],
};

describe('what is found in each, no more, no less', () => {
  it.each(Object.keys(EXACTEMENT))('%s', (nom) => {
    expect(trouves[nom]?.map((t) => t.cle).toSorted()).toEqual(EXACTEMENT[nom]?.toSorted());
  });
});
