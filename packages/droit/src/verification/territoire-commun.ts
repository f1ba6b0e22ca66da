import { normaliserLibelle } from '../parc/libelle.ts';
import { type Fraction, fraction } from '../quantites/fraction.ts';
import type { DossierCalcule } from './controle.ts';
import { remplacera, seChevauchent, triplet } from './convention-double.ts';

/** Where the base of an agreement was counted: one count, inventory or typed, and the communes kept of it. */
type Territoire = { readonly cadre: string; readonly communes: ReadonlySet<string> | 'TOUTES' };

/**
 * The same rows, or a perimeter that names its territory; `undefined` for a typed count of « the territory of the
 * réservataire »: two such counts may be two communes.
 */
function territoire(d: DossierCalcule): Territoire | undefined {
  const { bailleur, departement } = d.entree.convention;
  const provenance = d.entree.eligibles?.provenance;
  if (provenance === undefined || bailleur.nom === '') return undefined;
  const cadre = (ou: string): string =>
    [normaliserLibelle(bailleur.nom), departement, d.entree.exercice, ou].join(' | ');
  if (provenance.type === 'photographie') {
    const { photographie, filtre } = provenance;
    return { cadre: cadre(`photographie ${photographie}`), communes: ensemble(filtre.communes) };
  }
  if (provenance.type === 'fichier')
    return { cadre: cadre(`fichier ${provenance.fichier}`), communes: 'TOUTES' };
  const { perimetre } = d.clauses.assiette;
  switch (perimetre.type) {
    case 'DEPARTEMENT':
      return { cadre: cadre('département'), communes: 'TOUTES' };
    case 'COMMUNES':
      return { cadre: cadre('département'), communes: ensemble(perimetre.communes) };
    case 'EPCI':
      return { cadre: cadre(`EPCI ${normaliserLibelle(perimetre.epci)}`), communes: 'TOUTES' };
    case 'TERRITOIRE_DU_RESERVATAIRE':
      return undefined;
  }
}
const ensemble = (communes: readonly string[] | undefined): Territoire['communes'] =>
  communes === undefined ? 'TOUTES' : new Set(communes.map(normaliserLibelle));

const contient = (grand: Territoire, petit: Territoire): boolean => {
  if (grand.cadre !== petit.cadre) return false;
  const { communes } = grand;
  return (
    communes === 'TOUTES' ||
    (petit.communes !== 'TOUTES' && [...petit.communes].every((c) => communes.has(c)))
  );
};

/** Agreements whose shares are shares of one territory; `poids`: what a whole share of the agreement is of all of it. */
export type TerritoirePartage = {
  readonly tout: DossierCalcule;
  readonly membres: readonly { readonly d: DossierCalcule; readonly poids: Fraction }[];
};

type Situe = {
  readonly d: DossierCalcule;
  readonly rang: number;
  readonly ou: Territoire;
  readonly eligibles: number;
};

/** An agreement that excludes as much or more has its dwellings all in the base of the other. */
const dansLaBase = (petit: Situe, grand: Situe): boolean =>
  petit.eligibles === grand.eligibles ||
  grand.d.clauses.assiette.exclusions.every((motif) => petit.d.clauses.assiette.exclusions.includes(motif));

/**
 * Every dwelling that the rights of both may bear on: what one excludes and the other does not is added, so that a sum
 * of shares is never overstated. `undefined` when nobody counted the excluded ones.
 */
function logementsCommuns(grand: Situe, petit: Situe): number | undefined {
  if (dansLaBase(petit, grand)) return grand.eligibles;
  const { exclus, eligibles } = grand.d.entree;
  if (exclus === undefined && eligibles?.provenance.type === 'saisie') return undefined;
  return grand.eligibles + (exclus ?? []).reduce((total, { nombre }) => total + nombre, 0);
}

/** The same parties, later in the list, over other days or in its place: the agreement is replaced and counts once. */
const remplacee = (a: Situe, par: Situe): boolean =>
  a.rang < par.rang &&
  triplet(a.d) !== undefined &&
  triplet(a.d) === triplet(par.d) &&
  a.d.entree.convention.reservataire.categorie === par.d.entree.convention.reservataire.categorie &&
  (!seChevauchent(a.d, par.d) || remplacera(par.d, a.d));

function partage(tout: Situe, situes: readonly Situe[]): readonly [cle: string, TerritoirePartage] {
  const dedans = situes
    .filter((s) => contient(tout.ou, s.ou))
    .flatMap((s) => {
      const logements = logementsCommuns(tout, s);
      return logements === undefined || s.eligibles > logements ? [] : [{ s, logements }];
    });
  const logements = Math.max(tout.eligibles, ...dedans.map((m) => m.logements));
  const membres = dedans.map(({ s }) => ({ d: s.d, poids: fraction(s.eligibles, logements) }));
  return [dedans.map(({ s }) => s.rang).join(' '), { tout: tout.d, membres }];
}

/**
 * The territories that several agreements of one landlord share, whole or nested (a commune in a named list of communes
 * or in the département): only there may shares be added up (D39, D40, D43). Each set of agreements comes once.
 */
export function parTerritoire(dossiers: readonly DossierCalcule[]): readonly TerritoirePartage[] {
  const tous = dossiers.flatMap((d, rang): readonly Situe[] => {
    const [ou, eligibles] = [territoire(d), d.entree.eligibles?.nombre];
    return ou === undefined || eligibles === undefined || eligibles < 1 ? [] : [{ d, rang, ou, eligibles }];
  });
  const situes = tous.filter((a) => !tous.some((par) => remplacee(a, par)));
  const groupes = situes.toSorted((a, b) => b.eligibles - a.eligibles).map((tout) => partage(tout, situes));
  // The largest base of a set speaks for it.
  return [...new Map(groupes.toReversed()).values()].filter(({ membres }) => membres.length > 1);
}
