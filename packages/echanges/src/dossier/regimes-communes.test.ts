import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lireDossier } from './lire-dossier.ts';
import {
  articlesCites,
  type ClausesEcrites,
  clausesDuModeleEcrites,
  clausesEcrites,
  type Ligne,
} from './regime.ts';
import { conventionDuDossier } from './vers-entree.ts';

const JEUX = new URL('../../../../jeux/', import.meta.url);

function verifie(clauses: ClausesEcrites, [, article, clause, valeur]: Ligne): void {
  const ecrite = clauses[clause];
  if (typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)) {
    expect(ecrite).toMatchObject(valeur);
    if (article !== null) expect(articlesCites(ecrite)).toContain(article);
  } else expect(ecrite).toEqual(valeur);
}

function dossier(chemin: string) {
  const json: unknown = JSON.parse(readFileSync(new URL(`${chemin}.json`, JEUX), 'utf8'));
  const lu = lireDossier(json);
  if (!lu.ok) throw new Error(JSON.stringify(lu.fautes));
  return lu.dossier;
}

const COLLECTIVITES = ['COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION'];

const R3: readonly Ligne[] = [
  [
    'À partir du 01/01/2024, remplace les précédentes, retour avant le 15/10/2023',
    '1',
    'periode',
    { effet: '2024-01-01', remplaceLesPrecedentes: true, retourAvant: '2023-10-15' },
  ],
  ['Durée', '4', 'periode', { dureeMois: 36, avenants: 'ANNUELS', revision: 'A_L_ISSUE' }],
  [
    'Assiette',
    '3 a',
    'assiette',
    {
      dateReference: { regle: 'AU_01_01_N' },
      inclusions: ['INC_CONVENTIONNE', 'INC_AIDE_AVANT_1977', 'INC_GERE'],
      exclusions: expect.arrayContaining([
        'EXC_NON_CONVENTIONNE',
        'EXC_DEFENSE',
        'EXC_SECURITE',
        'EXC_VENTE',
        'EXC_DEMOLITION',
      ]),
    },
  ],
  ['Rotation', '3 b', 'tauxRotation', { echelle: 'DEPARTEMENT', moyenneAnnees: 3 }],
  ['Soustractions', '3 a', 'soustractions', { categories: ['SOU_RENOUVELLEMENT', 'SOU_MUTATION'] }],
  ['Part', '3 b', 'part', { methode: { type: 'V3_UN_MOINS_ROTATION' } }],
  ['Plafond', '3 b', 'plafonds', { partMaximale: '1/5', prorataGaranties: true }],
  [
    'Désignation',
    '5',
    'designation',
    { candidats: 3, zoneTendue: '15 jours calendaires', natureDesJoursNonDite: true },
  ],
  [
    'Défaut, désistement, refus',
    '5',
    'designation',
    { obligationReputeeTenue: true, casReputesTenus: ['SILENCE', 'DESISTEMENT', 'REFUS'] },
  ],
  ['Décompte', '5', 'decompte', { coefficients: [{ evenement: 'MISE_A_DISPOSITION', valeur: '1' }] }],
  [
    'Données',
    '5',
    'designation',
    {
      pieces: [
        'le numéro unique du demandeur',
        'les pièces nécessaires à l’instruction',
        'le nom du candidat',
        'la désignation du logement et de ses dépendances',
      ],
    },
  ],
  [
    'Quota',
    null,
    'publics',
    [
      { public: 'PREMIER_QUARTILE', taux: '1/4', denominateur: 'relogements hors QPV', article: '7' },
      {
        public: 'AUTRES_QUARTILES',
        taux: '1/2',
        denominateur: 'propositions d’attribution en QPV, sauf autre objectif de la CIL',
        article: '7',
      },
      {
        public: 'PRIORITAIRES',
        taux: '1/4',
        denominateur: 'attributions',
        debiteurs: [...COLLECTIVITES, 'ACTION_LOGEMENT', 'NON_RESERVE'],
        article: '7',
      },
    ],
  ],
  ['Neuf', '8', 'programmesNeufs', { horsFlux: true }],
  ['Neuf, entrée dans l’assiette', null, 'assiette', { entreeNeuf: 'PREMIERE_LIBERATION' }],
  [
    'Bilan',
    '2',
    'bilan',
    { avant: '02-28', axes: ['TYPOLOGIE', 'FINANCEMENT', 'QPV', 'COMMUNE', 'PERIODE_CONSTRUCTION'] },
  ],
  ['Fichier', '6', 'sne', { fichierPartage: expect.stringContaining('IMHOWEB') }],
  ['Litige', '9', 'litige', { etapes: [expect.anything(), expect.anything(), expect.anything()] }],
  ['Sanction', '9', 'sanctions', { fondement: expect.stringContaining('L342-14, I, 1°, a') }],
  [
    'RGPD',
    '10',
    'donneesPersonnelles',
    { finalites: [expect.anything(), expect.anything(), expect.anything()] },
  ],
];

const R4: readonly Ligne[] = [
  ['Assiette (propriété ou droit réel)', '2', 'assiette', { inclusions: ['INC_DROIT_REEL'] }],
  [
    'Signalement',
    '4.1',
    'miseADisposition',
    {
      aCompterDe: 'DEPART_CONNU',
      contenu: ['ADRESSE', 'SURFACE', 'TYPOLOGIE', 'LOYER', 'DISPONIBILITE'],
    },
  ],
  [
    'Enregistrement',
    '4.2',
    'designation',
    { pieces: ['le numéro unique du demandeur', 'une pièce d’identité ou un titre de séjour'] },
  ],
  ['Désignation', '4.3', 'designation', { candidats: 3, zoneTendue: '1 mois', classementMotive: true }],
  ['CALEOL', '4.4', 'caleol', { souveraine: true, voixMaire: 'PREPONDERANTE' }],
  ['Défaut', '4.5', 'designation', { aDefaut: 'TOUT_CANDIDAT', moinsDeCandidats: { reprise: true } }],
  ['Neuf', '5', 'programmesNeufs', { envoiMoisAvant: 6, reaction: '1 mois' }],
  ['Plafond', '6', 'plafonds', { partMaximale: '1/5', auDela: ['TERRAIN', 'FINANCEMENT'] }],
  ['Assiette (01/01/N)', '6', 'assiette', { dateReference: { regle: 'AU_01_01_N' } }],
  [
    'Soustractions',
    '6',
    'soustractions',
    { categories: ['SOU_MUTATION', 'SOU_RENOUVELLEMENT', 'SOU_ORCOD', 'SOU_INDIGNE', 'SOU_VENTE'] },
  ],
  [
    'Décompte',
    '6',
    'decompte',
    {
      coefficients: [
        { evenement: 'BAIL_SIGNE', valeur: '1' },
        { evenement: 'REFUS_CANDIDAT', valeur: '1/2' },
      ],
    },
  ],
  ['Actualisation', '6', 'assiette', { actualisation: 'COURRIER' }],
  [
    'Bilan',
    '7',
    'bilan',
    {
      avant: '02-28',
      destinataires: ['la commune', expect.stringContaining('président de l’EPCI')],
      echeances: [{ jour: '03-31', objet: expect.stringContaining('conférence intercommunale') }],
      soustractionsParCategorie: true,
    },
  ],
  ['Durée', '9', 'periode', { effet: '2024-01-01', renouvellement: 'TACITE_MEME_DUREE' }],
  ['Fin', '9', 'periode', { caduciteAnneesApresEmprunt: 5 }],
  ['Résiliation', '9', 'resiliation', { par: 'CHAQUE_PARTIE', preavisMois: 6 }],
  ['Sauvegarde', '10', 'sauvegarde', {}],
  [
    'Quotas',
    null,
    'publics',
    [
      expect.objectContaining({ public: 'PRIORITAIRES', taux: '1/4', article: '3' }),
      expect.objectContaining({ public: 'PREMIER_QUARTILE', taux: '1/4', article: '3' }),
      expect.objectContaining({ public: 'AUTRES_QUARTILES', taux: '1/2', article: '3' }),
    ],
  ],
];

describe.each([
  {
    regime: 'R3, Calvados',
    clauses: clausesEcrites(conventionDuDossier(dossier('conventions-lues/calvados'))),
    lignes: R3,
  },
  { regime: 'R4, commune anonyme', clauses: clausesDuModeleEcrites('commune-2024'), lignes: R4 },
])('$regime', ({ clauses, lignes }) => {
  it.each(lignes)('%s (art. %s) : %s', (...ligne) => {
    verifie(clauses, ligne);
  });
});

it('R3: the engagement of the paper, 0.01 % for one dwelling, is kept as printed', () => {
  expect(dossier('conventions-lues/calvados').imprime).toMatchObject({ part: { texte: '0.01%' } });
});
