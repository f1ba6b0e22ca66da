import type { OrigineDroit } from '../convention/nomenclatures.ts';
import { normaliserLibelle } from './libelle.ts';
import type { CategorieReservataire, Statut } from './logement.ts';
import { type ContexteReservataires, type ReservataireLu, reconnaitreReservataire } from './reservataire.ts';

/** A label of the file and how many dwellings carry it. */
export type LibelleCompte = { readonly brut: string; readonly logements: number };

/** What a person decided once for a label, remembered by its normalised form. */
export type DecisionReservataire = {
  /** Raw or normalised: it is normalised again. */
  readonly libelle: string;
  /** Key of the réservataire it goes to; labels of one key are one réservataire. */
  readonly cle: string;
  readonly nom: string;
  readonly categorie: CategorieReservataire;
  readonly origine?: OrigineDroit;
};

export type LibellePropose = {
  readonly brut: string;
  readonly normalise: string;
  readonly logements: number;
  /** Sub-contingent of the label (`ETAT_AGENTS` inside the State). */
  readonly categorie: CategorieReservataire | undefined;
  readonly origine: OrigineDroit;
  readonly statut: Statut;
  readonly raison: string;
  readonly decidee: boolean;
};
export type ReservatairePropose = {
  readonly cle: string;
  readonly nom: string;
  readonly categorie: CategorieReservataire | undefined;
  readonly statut: Statut;
  readonly raison: string;
  readonly nonReserve: boolean;
  readonly logements: number;
  readonly libelles: readonly LibellePropose[];
};

const RANG: Readonly<Record<Statut, number>> = { RECONNUE: 0, DEDUITE: 1, A_QUALIFIER: 2 };
const DU_GROUPE: Partial<Record<CategorieReservataire, CategorieReservataire>> = {
  ETAT_AGENTS: 'ETAT',
  ETAT_PRIORITAIRES: 'ETAT',
};

type Lu = ReservataireLu & { readonly logements: number; readonly decidee: boolean };

function lire(
  libelle: LibelleCompte,
  contexte: ContexteReservataires,
  decisions: ReadonlyMap<string, DecisionReservataire>,
): Lu {
  const regle = reconnaitreReservataire(libelle.brut, contexte);
  const decision = decisions.get(regle.normalise);
  if (!decision) return { ...regle, logements: libelle.logements, decidee: false };
  const { cle, nom, categorie } = decision;
  const origine = decision.origine ?? regle.origine;
  const decide = { cle, nom, categorie, origine, statut: 'RECONNUE', raison: 'votre décision' } as const;
  return { ...regle, ...decide, logements: libelle.logements, decidee: true };
}

function rassemble(membres: readonly Lu[], cle: string): ReservatairePropose {
  const ordonnes = membres.toSorted((a, b) => b.logements - a.logements || (a.brut < b.brut ? -1 : 1));
  const tete = ordonnes.find((m) => m.decidee) ?? ordonnes[0];
  const pire = ordonnes.reduce<Statut>((s, m) => (RANG[m.statut] > RANG[s] ? m.statut : s), 'RECONNUE');
  const categorie = tete?.categorie;
  return {
    cle,
    nom: tete?.nom ?? cle,
    categorie: categorie && (tete?.decidee ? categorie : (DU_GROUPE[categorie] ?? categorie)),
    statut: pire,
    raison: [...new Set(ordonnes.map((m) => m.raison))].join(' ; '),
    nonReserve: categorie === 'NON_RESERVE',
    logements: ordonnes.reduce((total, m) => total + m.logements, 0),
    libelles: ordonnes.map(
      ({ brut, normalise, logements, categorie: c, origine, statut, raison, decidee }) => ({
        ...{ brut, normalise, logements, categorie: c, origine, statut, raison, decidee },
      }),
    ),
  };
}

/**
 * Gathers the raw labels of a file into proposed réservataires, largest first. The rules of nomenclatures § 3 propose;
 * a remembered decision always wins. Labels that differ only by accents, case, spaces or points are one.
 */
export function proposerReservataires(
  libelles: readonly LibelleCompte[],
  contexte: ContexteReservataires,
  decisions: readonly DecisionReservataire[] = [],
): readonly ReservatairePropose[] {
  const parLibelle = new Map(decisions.map((d) => [normaliserLibelle(d.libelle), d] as const));
  const groupes = new Map<string, Lu[]>();
  for (const libelle of libelles) {
    const lu = lire(libelle, contexte, parLibelle);
    const groupe = groupes.get(lu.cle);
    if (groupe) groupe.push(lu);
    else groupes.set(lu.cle, [lu]);
  }
  return [...groupes]
    .map(([cle, membres]) => rassemble(membres, cle))
    .toSorted((a, b) => b.logements - a.logements || (a.cle < b.cle ? -1 : 1));
}
