import {
  type ContexteReservataires,
  type DecisionReservataire,
  type Fraction,
  normaliserConstruction,
  normaliserFinancement,
  normaliserQpv,
  normaliserTypologie,
  proposerReservataires,
  type ReservatairePropose,
  type Statut,
  texteExact,
} from '@contingent/droit';
import type { Anomalie, CodeAnomalie } from '../parc/anomalie.ts';
import type { ChampInventaire } from '../parc/champs.ts';
import { rogner } from '../parc/ligne-brute.ts';
import { copier } from '../parc/memoire.ts';
import type { LigneNormalisee } from '../parc/normalisation.ts';

/** All the anomalies of one code: how many, and the first ones. */
export type AnomaliesParCode = {
  readonly code: CodeAnomalie;
  readonly gravite: Anomalie['gravite'];
  readonly message: string;
  readonly remede: string;
  readonly nombre: number;
  readonly exemples: readonly { readonly ligne: number; readonly colonne: string; readonly valeur: string }[];
};
/** The distinct values of a column and what each became. */
export type ValeursParChamp = {
  readonly champ: 'typologie' | 'financement' | 'construction' | 'qpv';
  readonly valeurs: readonly {
    readonly brut: string;
    readonly normalise: string | undefined;
    readonly statut: Statut;
    readonly logements: number;
  }[];
};
export type TauxLu = { readonly taux: Fraction; readonly logements: number };

const EXEMPLES = 20;
/** Distinct values kept per column: beyond, the column is no list of labels. */
const DISTINCTS = 20_000;

type Compte = { readonly texte: string; nombre: number };
/** How many times each text was met; the last one first: neighbours are alike. */
type Comptes = { readonly parTexte: Map<string, Compte>; dernier: Compte | undefined };
const aucunCompte = (): Comptes => ({ parTexte: new Map(), dernier: undefined });
type Groupe = { readonly premiere: Anomalie; nombre: number; readonly exemples: Anomalie[] };

function compter(comptes: Comptes, valeur: string): void {
  let compte = comptes.dernier?.texte === valeur ? comptes.dernier : comptes.parTexte.get(valeur);
  if (compte === undefined) {
    if (comptes.parTexte.size >= DISTINCTS) return;
    compte = { texte: copier(valeur), nombre: 0 };
    comptes.parTexte.set(compte.texte, compte);
  }
  compte.nombre += 1;
  comptes.dernier = compte;
}

const NORMALISER = {
  typologie: normaliserTypologie,
  financement: (brut: string) => normaliserFinancement(brut),
  construction: normaliserConstruction,
  qpv: normaliserQpv,
} as const;

const parNombre = (comptes: Comptes): readonly (readonly [string, number])[] =>
  [...comptes.parTexte.values()]
    .map(({ texte, nombre }) => [texte, nombre] as const)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** Running totals of a reading, in flat memory. */
export type Releve = {
  readonly relever: (ligne: LigneNormalisee) => void;
  readonly signaler: (anomalie: Anomalie) => void;
  readonly lignes: () => number;
  readonly reservataires: (
    contexte: ContexteReservataires,
    decisions: readonly DecisionReservataire[],
  ) => readonly ReservatairePropose[];
  readonly valeurs: () => readonly ValeursParChamp[];
  readonly taux: () => readonly TauxLu[];
  /** The commune of every row, when they all have the same. */
  readonly communeUnique: () => string | undefined;
  readonly departementUnique: () => string | undefined;
  readonly anomalies: () => readonly AnomaliesParCode[];
};

function grouper(groupes: Map<CodeAnomalie, Groupe>, a: Anomalie): void {
  const groupe = groupes.get(a.code);
  const { ligne, colonne } = a;
  const exemple = (): Anomalie => ({ ...a, ligne, colonne, valeur: copier(a.valeur.slice(0, 200)) });
  if (!groupe) {
    groupes.set(a.code, { premiere: exemple(), nombre: 1, exemples: [exemple()] });
    return;
  }
  groupe.nombre += 1;
  if (groupe.exemples.length < EXEMPLES) groupe.exemples.push(exemple());
}

const anomaliesDe = (groupes: ReadonlyMap<CodeAnomalie, Groupe>): readonly AnomaliesParCode[] =>
  [...groupes.values()]
    .map(({ premiere: { code, gravite, message, remede }, nombre, exemples }) => ({
      ...{ code, gravite, message, remede, nombre },
      exemples: exemples.map(({ ligne, colonne, valeur }) => ({ ligne, colonne, valeur })),
    }))
    .toSorted(
      (a, b) => Number(a.gravite === 'ALERTE') - Number(b.gravite === 'ALERTE') || b.nombre - a.nombre,
    );

/** Whether a column holds one value only. */
type Seule = { valeur: string | undefined; plusieurs: boolean };
function noter(seule: Seule, valeur: string): void {
  if (seule.plusieurs || seule.valeur === valeur) return;
  if (seule.valeur === undefined) seule.valeur = copier(valeur);
  else seule.plusieurs = true;
}
const valeurSeule = ({ valeur, plusieurs }: Seule): string | undefined =>
  plusieurs || valeur === '' ? undefined : valeur;

type Etat = {
  lignes: number;
  readonly groupes: Map<CodeAnomalie, Groupe>;
  readonly taux: Map<string, { readonly taux: Fraction; logements: number }>;
  readonly reservataires: Comptes;
  readonly communes: Seule;
  readonly departements: Seule;
  /** Count of the last rate: it hardly ever changes. */
  tauxCourant: { readonly taux: Fraction; logements: number } | undefined;
  readonly colonnes: readonly {
    readonly champ: keyof typeof NORMALISER;
    readonly rang: number;
    readonly comptes: Comptes;
  }[];
};

const rangsATenir = (correspondance: readonly ChampInventaire[]): Etat['colonnes'] =>
  (Object.keys(NORMALISER) as (keyof typeof NORMALISER)[]).flatMap((champ) => {
    const rang = correspondance.indexOf(champ);
    return rang < 0 ? [] : [{ champ, rang, comptes: aucunCompte() }];
  });

function relever(etat: Etat, { logement, anomalies, champs }: LigneNormalisee, aReservataire: boolean): void {
  etat.lignes += 1;
  for (const a of anomalies) grouper(etat.groupes, a);
  if (aReservataire) compter(etat.reservataires, logement.reservataireBrut ?? '');
  noter(etat.communes, logement.communeNom ?? '');
  noter(etat.departements, logement.departement ?? '');
  for (const { rang, comptes } of etat.colonnes) {
    const brut = rogner(champs[rang] ?? '');
    if (brut !== '') compter(comptes, brut);
  }
  if (logement.tauxRotation !== undefined) compterTaux(etat, logement.tauxRotation);
}

/** Equal rates read from one column are one object: comparing objects is nearly always enough. */
function compterTaux(etat: Etat, taux: Fraction): void {
  if (etat.tauxCourant?.taux !== taux) {
    const cle = texteExact(taux);
    const compte = etat.taux.get(cle) ?? { taux, logements: 0 };
    if (etat.taux.size < DISTINCTS) etat.taux.set(cle, compte);
    etat.tauxCourant = compte;
  }
  if (etat.tauxCourant) etat.tauxCourant.logements += 1;
}

const valeursDe = ({ champ, comptes }: Etat['colonnes'][number]): ValeursParChamp => ({
  champ,
  valeurs: parNombre(comptes).map(([brut, logements]) => {
    const { valeur, statut } = NORMALISER[champ](brut);
    return { brut, normalise: valeur === undefined ? undefined : String(valeur), statut, logements };
  }),
});

export function creerReleve(correspondance: readonly ChampInventaire[]): Releve {
  const aReservataire = correspondance.includes('reservataire');
  const etat: Etat = {
    ...{
      lignes: 0,
      groupes: new Map(),
      taux: new Map(),
      reservataires: aucunCompte(),
      tauxCourant: undefined,
    },
    ...{
      communes: { valeur: undefined, plusieurs: false },
      departements: { valeur: undefined, plusieurs: false },
    },
    colonnes: rangsATenir(correspondance),
  };
  return {
    relever: (ligne) => relever(etat, ligne, aReservataire),
    signaler: (a) => grouper(etat.groupes, a),
    lignes: () => etat.lignes,
    reservataires: (contexte, decisions) =>
      proposerReservataires(
        parNombre(etat.reservataires).map(([brut, logements]) => ({ brut, logements })),
        contexte,
        decisions,
      ),
    valeurs: () => etat.colonnes.map(valeursDe),
    taux: () => [...etat.taux.values()].toSorted((a, b) => b.logements - a.logements),
    communeUnique: () => valeurSeule(etat.communes),
    departementUnique: () => valeurSeule(etat.departements),
    anomalies: () => anomaliesDe(etat.groupes),
  };
}
