import { type Jour, jour } from '@contingent/droit';
import { ecrireConvention } from '@contingent/echanges';
import type {
  ConventionAEnregistrer,
  DecisionADonner,
  EtapeDemonstration,
  InventaireACharger,
  OrganismeAcreer,
} from '../etape.ts';
import { conventionsAnterieures } from './anterieures.ts';
import { type ConventionDemonstration, conventionsDuDepartement } from './conventions.ts';
import { csvDuParc } from './fichier.ts';
import { lignesDuParc } from './parc.ts';
import { BAILLEUR, RESERVATAIRES, type ReservataireDemonstration } from './reservataires.ts';
import { COMMUNES, DEPARTEMENT } from './territoire.ts';

export const GRAINE_DEMONSTRATION = 20260101;
const LOGEMENTS = 12_000;

/** Réservataires that one may act for in the demonstration, beside the landlord. */
const COMPTES = ['etat', 'action-logement', 'departement', 'commune-99001', 'commune-99015', 'epci-1'];

const bailleur: OrganismeAcreer = {
  type: 'organisme',
  cle: BAILLEUR.cle,
  nom: BAILLEUR.nom,
  genre: 'BAILLEUR',
  departement: DEPARTEMENT.code,
};

const organisme = (r: ReservataireDemonstration): OrganismeAcreer => ({
  type: 'organisme',
  cle: r.cle,
  nom: r.nom,
  genre: 'RESERVATAIRE',
  categorie: r.categorie,
  departement: DEPARTEMENT.code,
  ...(r.communeInsee === undefined ? {} : { communeInsee: r.communeInsee }),
});

/** One answer for each label of the file; labels that differ by case or accents are one. */
const decisions: readonly DecisionADonner[] = RESERVATAIRES.flatMap((r) =>
  r.libelles.map((l) => ({
    libelle: l.texte,
    reservataire: { nom: r.nom, categorie: r.categorie },
    origine: l.origine,
  })),
);

const inventaire = (dateReference: Jour, annee: 2024 | 2025): InventaireACharger => ({
  type: 'inventaire',
  bailleur: BAILLEUR.cle,
  nomFichier: `orme-habitat-parc-${dateReference}.csv`,
  dateReference,
  decisions,
  morceaux: () => csvDuParc(lignesDuParc({ graine: GRAINE_DEMONSTRATION, logements: LOGEMENTS, annee })),
});

function communesDe(r: ReservataireDemonstration): readonly string[] {
  if (r.communeInsee !== undefined) return [r.communeInsee];
  return r.epci === undefined ? [] : COMMUNES.filter((c) => c.epci === r.epci).map((c) => c.insee);
}

function convention(c: ConventionDemonstration): ConventionAEnregistrer {
  const r = RESERVATAIRES.find(({ cle }) => cle === c.reservataire);
  if (!r) throw new RangeError(`no such réservataire: ${c.reservataire}`);
  const {
    modele: _,
    modelePropre: __,
    reference,
    departement: ___,
    ...clauses
  } = ecrireConvention(c.convention);
  return {
    type: 'convention',
    bailleur: BAILLEUR.cle,
    reservataire: { nom: r.nom, categorie: r.categorie },
    reference: reference ?? null,
    redigeeLe: c.redigeeLe,
    modele: c.convention.modele,
    exercices: [c.exercice],
    etatDesLieux: jour(c.etatDesLieux),
    communes: communesDe(r),
    logementsEligibles: null,
    droits: null,
    clauses,
    papier: null,
    vie: c.vie,
  };
}

/** The synthetic landlord: two inventories a year apart, its agreements, and some of its réservataires. */
export function etapesDuDepartement(): readonly EtapeDemonstration[] {
  const comptes = RESERVATAIRES.filter((r) => COMPTES.includes(r.cle));
  return [
    bailleur,
    ...comptes.map(organisme),
    inventaire(jour('2024-12-31'), 2024),
    inventaire(jour('2026-01-01'), 2025),
    ...[...conventionsAnterieures(), ...conventionsDuDepartement()].map(convention),
    ...comptes.map(
      (r) => ({ type: 'lien', bailleur: BAILLEUR.cle, reservataire: r.nom, organisme: r.cle }) as const,
    ),
  ];
}
