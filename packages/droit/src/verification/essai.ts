import type { Clauses, NomModele } from '../convention/convention.ts';
import type { OrigineDroit } from '../convention/nomenclatures.ts';
import type { CategorieReservataire } from '../parc/logement.ts';
import { pourcent } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import type { DocumentSigne, DossierAVerifier, Imprime } from './dossier.ts';
import { lireNombreImprime, type NombreImprime } from './nombre-imprime.ts';
import { verifier } from './verifier.ts';

/** Builders of the tests of this folder. */
export const n = (texte: string): NombreImprime => {
  const lu = lireNombreImprime(texte);
  if (!lu) throw new Error(`not a number: ${texte}`);
  return lu;
};

export type Cas = {
  modele?: NomModele;
  bailleur?: string;
  reservataire?: string;
  categorie?: CategorieReservataire;
  eligibles?: number;
  droits?: number;
  origine?: OrigineDroit;
  /** Inventory in which the base was counted; typed without one. */
  fichier?: string;
  taux?: readonly [number, number];
  exercice?: number;
  differences?: Partial<Clauses>;
  etatDesLieux?: string;
  imprime?: Imprime;
  document?: DocumentSigne;
};
const saisie = { type: 'saisie', libelle: 'essai' } as const;

/** An agreement without a fault: 15 rights on 155 dwellings at 7,90 %. */
export function cas(c: Cas = {}): DossierAVerifier {
  const [a, b] = c.taux ?? [790, 100];
  const provenance = c.fichier
    ? ({ type: 'fichier', fichier: c.fichier, colonne: 'lignes' } as const)
    : saisie;
  return {
    nom: c.bailleur ?? 'Bailleur',
    entree: {
      convention: {
        modele: c.modele ?? 'haute-garonne-2023',
        bailleur: { nom: c.bailleur ?? 'Bailleur' },
        reservataire: { nom: c.reservataire ?? 'MAIRIE ESCALQUENS', categorie: c.categorie ?? 'COMMUNE' },
        departement: '31',
        differences: c.differences ?? {},
      },
      exercice: c.exercice ?? 2024,
      eligibles: { nombre: c.eligibles ?? 155, provenance },
      droits: [{ nombre: c.droits ?? 15, origine: c.origine ?? 'INCONNUE', provenance: saisie }],
      tauxRotation: { valeur: pourcent(a, b), source: saisie },
      ...(c.etatDesLieux && { dateEtatDesLieux: jour(c.etatDesLieux) }),
    },
    imprime: c.imprime ?? { part: n('9,68 %'), flux: n('1,185'), objectif: n('1') },
    document: c.document ?? {},
  };
}
export const codes = (...dossiers: DossierAVerifier[]) => verifier(dossiers).map((c) => c.code);
