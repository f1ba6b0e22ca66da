import { readFileSync } from 'node:fs';
import { jour, modele, type NomModele } from '@contingent/droit';
import { type ConventionTexte, type Dossier, lireDossier } from '@contingent/echanges';
import type { DecisionADonner, EtapeDemonstration } from './etape.ts';

/** Public deliberation of 04/07/2024; origin in `jeux/escalquens/ORIGINE.md`. */
const JEU = new URL('../../../../jeux/escalquens/', import.meta.url);
const COMMUNE = { nom: 'Commune d’Escalquens', categorie: 'COMMUNE' } as const;
const DEPARTEMENT = { nom: 'Département de la Haute-Garonne', categorie: 'DEPARTEMENT' } as const;
const CLE_COMMUNE = 'commune-escalquens';

const decide = (
  reservataire: DecisionADonner['reservataire'],
  libelles: readonly string[],
): DecisionADonner[] => libelles.map((libelle) => ({ libelle, reservataire }));

/** What the rules cannot know: that these labels are one département, and which commune « commune » is. */
const DECISIONS: Readonly<Record<string, readonly DecisionADonner[]>> = {
  'cite-jardins': [
    ...decide(DEPARTEMENT, [
      'CONSEIL GENERAL',
      'CONSEIL GENERAL EMPRUNT',
      'CONSEIL GENERAL DAULE',
      'DCDS-CONSEIL GENERAL',
    ]),
    ...decide(COMMUNE, ['MAIRIE ESCALQUENS']),
  ],
  chalets: [...decide(DEPARTEMENT, ['CONSEIL GENERAL']), ...decide(COMMUNE, ['COMMUNE'])],
  oph31: decide(COMMUNE, ['commune']),
  patrimoine: decide(COMMUNE, ['MAIRIE ESCALQUENS']),
};
const FICHIERS = ['cite-jardins', 'chalets', 'oph31', 'patrimoine', 'promologis', 'tmh'] as const;

/** The dossier as it is written: its texts (« 9.67% », « 7,90 % ») are what people typed. */
type DossierEcrit = {
  readonly convention: ConventionTexte;
  readonly tauxRotation?: string;
  readonly imprime?: unknown;
  readonly document?: unknown;
};

/** Day of the deliberation that carries the six agreements, when the paper gives none. */
const SIGNATURE = jour('2024-07-04');

/** The rate of the annex, in the clause that the model words. */
function tauxEcrit(nom: NomModele, valeur: string | undefined) {
  const clause = modele(nom)?.clauses.tauxRotation;
  return valeur === undefined || clause === undefined ? {} : { tauxRotation: { ...clause, valeur } };
}

function dossier(nom: string): { readonly ecrit: DossierEcrit; readonly lu: Dossier } {
  const ecrit: DossierEcrit = JSON.parse(readFileSync(new URL(`dossiers/${nom}.json`, JEU), 'utf8'));
  const resultat = lireDossier(ecrit);
  if (!resultat.ok) throw new Error(`jeux/escalquens/dossiers/${nom}.json: ${resultat.fautes[0]?.message}`);
  return { ecrit, lu: resultat.dossier };
}

function etapes(nom: string): readonly EtapeDemonstration[] {
  const { ecrit, lu } = dossier(nom);
  const { etatDesLieux, etatDesLieuxAu = jour('2022-12-31') } = lu;
  const { modele: nomDuModele, modelePropre: _, reference, departement: __, ...clauses } = ecrit.convention;
  const fichier = etatDesLieux?.replace('../', '');
  return [
    { type: 'organisme', cle: nom, nom: lu.bailleur?.nom ?? nom, genre: 'BAILLEUR', departement: '31' },
    ...(fichier === undefined
      ? []
      : [
          {
            type: 'inventaire' as const,
            bailleur: nom,
            nomFichier: fichier,
            dateReference: etatDesLieuxAu,
            communeParDefaut: 'Escalquens',
            decisions: DECISIONS[nom] ?? [],
            morceaux: () => [readFileSync(new URL(fichier, JEU), 'utf8')],
          },
        ]),
    {
      type: 'convention',
      bailleur: nom,
      reservataire: COMMUNE,
      reference: reference ?? null,
      redigeeLe: SIGNATURE,
      modele: nomDuModele,
      exercices: [lu.exercice],
      etatDesLieux: fichier === undefined ? null : etatDesLieuxAu,
      communes: ['Escalquens'],
      logementsEligibles: lu.assiette?.logementsEligibles ?? null,
      droits: lu.droits?.logements ?? null,
      clauses: { ...clauses, ...tauxEcrit(nomDuModele, ecrit.tauxRotation) },
      papier: { imprime: ecrit.imprime, document: ecrit.document },
      vie: [{ type: 'SignerVersion', le: lu.document?.signature ?? SIGNATURE, acteDejaSigne: true }],
    },
    { type: 'lien', bailleur: nom, reservataire: COMMUNE.nom, organisme: CLE_COMMUNE },
  ];
}

/** Six landlords of one commune, with their real inventories and what their agreements print. */
export function etapesEscalquens(): readonly EtapeDemonstration[] {
  return [
    {
      type: 'organisme',
      cle: CLE_COMMUNE,
      nom: COMMUNE.nom,
      genre: 'RESERVATAIRE',
      categorie: 'COMMUNE',
      departement: '31',
      communeInsee: '31169',
    },
    ...FICHIERS.flatMap(etapes),
  ];
}
