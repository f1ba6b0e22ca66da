import { normaliserLibelle, texteExact } from '@contingent/droit';
import type { Anomalie, LigneNormalisee } from '@contingent/echanges';

/** What a row becomes beside its dwelling: the right that it carries, if any. */
export type DroitDeLigne = { readonly reservataire: number; readonly origine: string } | undefined;

/** Columns of the staging table, in the order of `ligneCopy`. */
export const COLONNES_LOGEMENT = [
  'ligne int',
  'rpls text',
  'identifiant_bailleur text',
  'programme text',
  'adresse text',
  'commune_insee text',
  'commune_nom text',
  'commune_cle text',
  'epci text',
  'departement text',
  'typologie text',
  'typologie_brute text',
  'financement text',
  'financement_brut text',
  'construction text',
  'qpv boolean',
  'annee_construction int',
  'taux_rotation text',
  'exclusion text',
  'surface numeric',
  'loyer text',
] as const;
export const COLONNES_DROIT = [
  'reservataire int',
  'libelle text',
  'origine text',
  'debut date',
  'fin date',
  'sans_terme boolean',
] as const;

const RIEN = String.raw`\N`;
const SPECIAUX: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };

type Ecrire = (valeur: string | undefined) => string;
/** One value in the text format of COPY; PostgreSQL holds no null character. */
const texteSur: Ecrire = (valeur) => valeur?.replace(/[\\\t\n\r\0]/g, (c) => SPECIAUX[c] ?? '') ?? RIEN;
/** The same for a value known to need no escape. */
const texteNu: Ecrire = (valeur) => valeur ?? RIEN;
const booleen = (valeur: boolean | undefined): string => (valeur === undefined ? RIEN : valeur ? 't' : 'f');
const nombre = (valeur: number | undefined): string => (valeur === undefined ? RIEN : String(valeur));

/** Remembers the last distinct values: communes and rates repeat, millions of times in a national file. */
function memoire<C, V>(calcul: (cle: C) => V): (cle: C) => V {
  const connus = new Map<C, V>();
  return (cle) => {
    const deja = connus.get(cle);
    if (deja !== undefined) return deja;
    const valeur = calcul(cle);
    if (connus.size > 50_000) connus.clear();
    connus.set(cle, valeur);
    return valeur;
  };
}

/** Says, at one look over a whole row of a csv, that no cell of it needs an escape. */
const sansEchappement = (texte: string, separateur: string): boolean =>
  !texte.includes('\\') &&
  !texte.includes('\r') &&
  !texte.includes('\0') &&
  (separateur === '\t' || !texte.includes('\t'));

/** Makes the function that writes one dwelling and its right as a line of COPY. `separateur`: of the csv, if it is one. */
export function ecrivain(separateur: string): (ligne: LigneNormalisee, droit: DroitDeLigne) => string {
  const commune = memoire(
    (nom: string) => `${texteSur(nom)}\t${texteSur(normaliserLibelle(nom) || undefined)}`,
  );
  const taux = memoire(texteExact);
  return ({ logement: l, texte: brut }, droit) => {
    const texte = brut !== undefined && sansEchappement(brut, separateur) ? texteNu : texteSur;
    const nom = l.communeNom === undefined ? `${RIEN}\t${RIEN}` : commune(l.communeNom);
    const lieu = `${texte(l.communeInsee)}\t${nom}\t${texte(l.epci)}\t${texte(l.departement)}`;
    const nature = `${l.typologie ?? RIEN}\t${texte(l.typologieBrute)}\t${l.financement ?? RIEN}\t${texte(l.financementBrut)}\t${l.construction ?? RIEN}\t${booleen(l.qpv)}`;
    const chiffres = `${nombre(l.anneeConstruction)}\t${l.tauxRotation === undefined ? RIEN : taux(l.tauxRotation)}\t${l.exclusion ?? RIEN}\t${nombre(l.surface)}\t${l.loyer === undefined ? RIEN : texteExact(l.loyer)}`;
    const reserve =
      droit === undefined
        ? `${RIEN}\t${RIEN}\t${RIEN}\t${RIEN}\t${RIEN}\tf`
        : `${droit.reservataire}\t${texte(l.reservataireBrut)}\t${droit.origine}\t${l.conventionDebut ?? RIEN}\t${l.conventionFin ?? RIEN}\t${l.sansTerme === true ? 't' : 'f'}`;
    return `${l.ligne}\t${l.rpls ?? RIEN}\t${texte(l.identifiantBailleur)}\t${texte(l.programme)}\t${texte(l.adresse)}\t${lieu}\t${nature}\t${chiffres}\t${reserve}\n`;
  };
}

/** One anomaly as a line of COPY: number, line, column, code, severity, message, raw value. */
export const anomalieCopy = (numero: number, a: Anomalie): string =>
  `${numero}\t${a.ligne === 0 ? RIEN : a.ligne}\t${a.colonne === '' ? RIEN : texteSur(a.colonne)}\t${a.code}\t${a.gravite}\t${texteSur(a.message)}\t${texteSur(a.valeur.slice(0, 2000))}\n`;
