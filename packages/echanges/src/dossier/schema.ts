import { z } from 'zod';
import { anneeCivile, jourTexte, nombre, quantite, rotationTexte, texteCourt } from './champs.ts';
import { clausesDeBilan } from './clauses-de-bilan.ts';
import { clausesDeCadre } from './clauses-de-cadre.ts';
import { clausesDeCalcul } from './clauses-de-calcul.ts';
import { clausesDeVie } from './clauses-de-vie.ts';
import {
  categorieReservataire,
  categorieSoustraction,
  modele,
  motifExclusion,
  origineDroit,
} from './nomenclatures.ts';
import { documentSigne, imprime } from './papier.ts';

/** A party may be written by its name alone. */
const nommee = (brut: unknown): unknown => (typeof brut === 'string' ? { nom: brut } : brut);
const partie = {
  nom: texteCourt,
  siren: z
    .string()
    .regex(/^\d{9}$/, { error: 'Un SIREN a neuf chiffres.' })
    .exactOptional(),
  departement: texteCourt.exactOptional(),
};

const assiette = z.strictObject({
  logementsEligibles: nombre,
  exclus: z.partialRecord(motifExclusion, nombre).exactOptional(),
});

const droits = z
  .strictObject({
    logements: nombre,
    origine: origineDroit.exactOptional(),
    /** When rights of several origins add up. */
    parOrigine: z.partialRecord(origineDroit, nombre).exactOptional(),
  })
  .superRefine((d, contexte) => {
    const repartis = Object.values(d.parOrigine ?? {}).reduce((total, n) => total + n, 0);
    if (repartis > d.logements)
      contexte.addIssue({
        code: 'custom',
        path: ['parOrigine'],
        message: `Les droits répartis par origine (${repartis}) dépassent le total (${d.logements}).`,
        params: { remede: 'Corriger la répartition ou le total des droits.' },
      });
  });

const programme = z.strictObject({
  nom: texteCourt,
  eligibles: nombre,
  droits: nombre,
  tauxRotation: rotationTexte,
});

/** Every clause; one that is absent is that of the model. */
const CLAUSES = { ...clausesDeCadre, ...clausesDeCalcul, ...clausesDeVie, ...clausesDeBilan };

/**
 * DOSSIER.json (design, part 8): an agreement, its figures, and what the signed paper prints. Strict: an unknown key
 * is a fault, so that a typing error never passes for an absent clause.
 */
export const Dossier = z
  .strictObject({
    convention: z.strictObject({
      modele,
      /** A landlord's own model, kept by value: what it changes of `modele`. */
      modelePropre: z.strictObject({ titre: texteCourt, clauses: z.strictObject(CLAUSES) }).exactOptional(),
      reference: texteCourt.exactOptional(),
      departement: texteCourt.exactOptional(),
      ...CLAUSES,
    }),
    exercice: anneeCivile,
    bailleur: z.preprocess(nommee, z.strictObject(partie)).exactOptional(),
    reservataire: z
      .preprocess(nommee, z.strictObject({ ...partie, categorie: categorieReservataire.exactOptional() }))
      .exactOptional(),
    /** Inventory file, its path relative to the dossier. */
    etatDesLieux: texteCourt.exactOptional(),
    etatDesLieuxAu: jourTexte.exactOptional(),
    assiette: assiette.exactOptional(),
    droits: droits.exactOptional(),
    tauxRotation: rotationTexte.exactOptional(),
    liberations: nombre.exactOptional(),
    soustractions: z.partialRecord(categorieSoustraction, nombre).exactOptional(),
    programmes: z.array(programme).exactOptional(),
    durees: z.array(z.strictObject({ fin: jourTexte.exactOptional(), nombre })).exactOptional(),
    reliquatAnterieur: quantite.exactOptional(),
    imprime: imprime.exactOptional(),
    document: documentSigne.exactOptional(),
  })
  .superRefine((d, contexte) => {
    if (d.assiette && d.droits && d.droits.logements > d.assiette.logementsEligibles)
      contexte.addIssue({
        code: 'custom',
        path: ['droits', 'logements'],
        message: `${d.droits.logements} droits pour ${d.assiette.logementsEligibles} logements éligibles : la part dépasserait 100 %.`,
        params: {
          remede: 'Vérifier les deux nombres : les droits se comptent parmi les logements éligibles.',
        },
      });
  });

export type Dossier = z.output<typeof Dossier>;
