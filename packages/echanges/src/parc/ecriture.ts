import {
  afficheJour,
  afficheNombre,
  type Fraction,
  fraction,
  type Logement,
  texteExact,
} from '@contingent/droit';
import { CHAMPS, type ChampLogement, ENTETES_CANONIQUES } from './champs.ts';

/** Headers of an inventory that we write, in the order of `casesCanoniques`. */
export const ENTETES_ECRITS: readonly string[] = CHAMPS.map((champ) => ENTETES_CANONIQUES[champ]);

const estExact = (f: Fraction, decimales: number): boolean => 10n ** BigInt(decimales) % f.d === 0n;
/** A finite decimal as a person writes it; anything else as an exact quotient, which is read back too. */
const nombre = (f: Fraction): string => (estExact(f, 12) ? afficheNombre(f, 12) : texteExact(f));
const taux = (f: Fraction): string =>
  estExact(f, 12) ? `${afficheNombre(fraction(f.n * 100n, f.d), 10)} %` : texteExact(f);
const surface = (n: number): string => String(n).replace('.', ',');

const ECRITURES: Readonly<Record<ChampLogement, (l: Logement) => string | undefined>> = {
  rpls: (l) => l.rpls,
  identifiantBailleur: (l) => l.identifiantBailleur,
  programme: (l) => l.programme,
  adresse: (l) => l.adresse,
  communeInsee: (l) => l.communeInsee,
  communeNom: (l) => l.communeNom,
  epci: (l) => l.epci,
  departement: (l) => l.departement,
  reservataire: (l) => l.reservataireBrut,
  typologie: (l) => l.typologieBrute ?? l.typologie,
  financement: (l) => l.financementBrut,
  construction: (l) => l.construction && (l.construction === 'COLLECTIF' ? 'Collectif' : 'Individuel'),
  qpv: (l) => (l.qpv === undefined ? undefined : l.qpv ? 'Oui' : 'Non'),
  conventionDebut: (l) => l.conventionDebut && afficheJour(l.conventionDebut),
  conventionFin: (l) => (l.sansTerme ? '31/12/2999' : l.conventionFin && afficheJour(l.conventionFin)),
  anneeConstruction: (l) => l.anneeConstruction?.toString(),
  rotation: (l) => l.tauxRotation && taux(l.tauxRotation),
  exclusion: (l) => l.exclusion,
  surface: (l) => (l.surface === undefined ? undefined : surface(l.surface)),
  loyer: (l) => l.loyer && nombre(l.loyer),
};

/** The cells of one dwelling, as `lire` reads them back to the same dwelling (its line number apart). */
export const casesCanoniques = (logement: Logement): readonly string[] =>
  CHAMPS.map((champ) => ECRITURES[champ](logement) ?? '');
