import { readFileSync } from 'node:fs';
import { calculerFlux, texteExact } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { lireDossier } from './lire-dossier.ts';
import { articlesCites, type ClausesEcrites, clausesDuModeleEcrites, type Ligne } from './regime.ts';
import { entreeDuDossier } from './vers-entree.ts';

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

const R5: readonly Ligne[] = [
  ['Cadre', null, 'natureActe', 'CONVENTION_CADRE'],
  ['Signature, durée', '7', 'periode', { signature: '2025-04-11', depart: 'SIGNATURE', dureeMois: 36 }],
  ['État', '4 b', 'part', { methode: { type: 'V4_TAUX', taux: '3/10', fondement: 'REGLEMENTAIRE' } }],
  ['État, agents', '4 b', 'plafonds', { partMaximale: '3/10', partAgents: '1/20' }],
  [
    'Publics État, quotas d’Action Logement et du non réservé, sortants d’hébergement',
    null,
    'publics',
    [
      expect.objectContaining({ public: 'PRIORITAIRES', taux: '1', article: '4 b' }),
      expect.objectContaining({ debiteurs: ['ACTION_LOGEMENT'], taux: '1/4', article: '4 d' }),
      expect.objectContaining({ debiteurs: ['NON_RESERVE'], taux: '1/4', article: '4 e' }),
      expect.objectContaining({ public: 'SORTANT_HEBERGEMENT', taux: '3/50', article: 'visas' }),
    ],
  ],
  [
    'Rétrocession ALS',
    null,
    'retrocessions',
    [
      {
        cedant: 'ETAT',
        beneficiaire: 'ACTION_LOGEMENT',
        taux: '137/10000',
        debut: '2025-01-01',
        fin: '2039-12-31',
        article: '4 c',
      },
    ],
  ],
  [
    'ALS, accord avant le 31/01, préfet informé',
    null,
    'bilan',
    {
      echeances: expect.arrayContaining([
        { jour: '01-31', objet: expect.stringContaining('Action Logement Services') },
      ]),
      autresEnvois: [{ destinataire: 'le préfet', objet: expect.stringContaining('par département') }],
    },
  ],
  [
    'Assiette',
    '4',
    'assiette',
    {
      inclusions: expect.arrayContaining(['INC_CONVENTIONNE', 'INC_AIDE_AVANT_1977', 'INC_GERE']),
      exclusions: [
        'EXC_SEM_NON_APL',
        'EXC_FOYER',
        'EXC_UNIVERSITAIRE',
        'EXC_DEFENSE',
        'EXC_SECURITE',
        'EXC_SANTE',
        'EXC_VENTE',
        'EXC_DEMOLITION',
      ],
    },
  ],
  ['PLAI adapté', null, 'assiette', { inclusions: expect.arrayContaining(['INC_PLAI_ADAPTE']) }],
  [
    'Soustractions',
    '4 a',
    'soustractions',
    {
      categories: ['SOU_MUTATION', 'SOU_RENOUVELLEMENT', 'SOU_ORCOD', 'SOU_INDIGNE'],
      interBailleur: true,
    },
  ],
  [
    'Projection',
    '4 a',
    'bilan',
    {
      echeances: expect.arrayContaining([{ jour: '12-31', objet: expect.stringContaining('projection') }]),
    },
  ],
  ['Bilan', '4 a', 'bilan', { avant: '02-28' }],
  ['Référence', null, 'assiette', { dateReference: { regle: 'RPLS_RECENT' } }],
  ['Attribution', '1', 'decompte', { attribution: 'DECISION_CALEOL', piecesManquantesValentRefus: true }],
  [
    'Indicateurs',
    '5',
    'decompte',
    {
      indicateurs: ['EXAMEN', 'ATTRIBUTION', 'NON_ATTRIBUTION', 'REFUS_CANDIDAT', 'BAIL_SIGNE'],
      ventilation: ['MOTIF_REFUS', 'PUBLIC', 'DALO'],
    },
  ],
];

const R6: readonly Ligne[] = [
  ['Nature', null, 'natureActe', 'ANNEXE'],
  ['Zone', 'A', 'droitsUniques', { zone: 4 }],
  [
    'Total, premières locations, droits uniques hors et en QPV',
    'A',
    'droitsUniques',
    {
      premieresMisesEnLocation: 8,
      delocalisable: true,
      evenementConsommant: 'DESIGNATION',
      volumes: [
        { lieu: 'HORS_QPV', premieres: 7, uniques: 14 },
        { lieu: 'EN_QPV', premieres: 1, uniques: 2 },
      ],
    },
  ],
  ['Durée', 'A', 'droitsUniques', { dureeAnnees: 30 }],
  [
    'Conversion',
    null,
    'part',
    { methode: { type: 'V5_DROITS_UNIQUES', droitsRestants: 24, dureeAnnees: 30 } },
  ],
  [
    'Bilan',
    'C',
    'bilan',
    {
      avant: '01-15',
      jourInclus: true,
      echeances: [{ jour: '01-30', objet: expect.stringContaining('porteur de projet') }],
    },
  ],
  ['Modification', 'A', 'periode', { avenants: 'AVENANT_OU_AJUSTEMENT_MINEUR' }],
  ['Sanction', 'C', 'sanctions', { fondement: expect.stringContaining('sanctions graduées') }],
];

describe.each([
  { regime: 'R5, PACA', clauses: clausesDuModeleEcrites('paca-etat-2025'), lignes: R5 },
  { regime: 'R6, ANRU', clauses: clausesDuModeleEcrites('anru-als'), lignes: R6 },
])('$regime', ({ clauses, lignes }) => {
  it.each(lignes)('%s (art. %s) : %s', (...ligne) => {
    verifie(clauses, ligne);
  });
});

it('R5: the net share of the State is 30 − 1,37 = 28,63 %', () => {
  const resultat = calculerFlux(entreeDuDossier(dossier('conventions-lues/paca-etat')));
  expect(resultat.ok && resultat.valeur.part && texteExact(resultat.valeur.part.valeur)).toBe('2863/10000');
});

it('R6: 24 rights in all, 21 out of QPV of which 7, 3 in QPV of which 1', () => {
  const { volumes } = clausesDuModeleEcrites('anru-als').droitsUniques as {
    readonly volumes: readonly { readonly premieres: number; readonly uniques: number }[];
  };
  expect(volumes.map((v) => [v.premieres + v.uniques, v.premieres])).toEqual([
    [21, 7],
    [3, 1],
  ]);
  expect(dossier('conventions-lues/anru-annexe-b2').droits?.logements).toBe(24);
});
