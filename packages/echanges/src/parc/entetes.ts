import { normaliserLibelle } from '@contingent/droit';
import { CHAMPS, type ChampInventaire, type ChampLogement, ENTETES_CANONIQUES } from './champs.ts';

/** What a header alone says. `force`: 95 written so, 80 contains the words, 65 one word that could mean else. */
export type LectureEntete = { readonly champ: ChampInventaire; readonly force: 95 | 80 | 65 };

/** Joins the two rows of a header: `Localisation du bien › En QPV`. */
export const JOINT = ' › ';

const ECRITS: Readonly<Record<ChampInventaire, readonly string[]>> = {
  rpls: ['RPLS', 'NUMERO RPLS', 'N RPLS DU LOGEMENT', 'IDENTIFIANT RPLS', 'ID RPLS', 'IDENT REP', 'IDENTREP'],
  identifiantBailleur: ['N ESI', 'ESI', 'CLE LOCAL', 'CODE LOGEMENT', 'N LOGEMENT', 'CODE UG', 'N UG'],
  programme: ['RESIDENCE', 'NOM DU PROGRAMME', 'NOM PROGRAMME', 'OPERATION', 'NOM DE LA RESIDENCE'],
  adresse: ['ADRESSE 1', 'ADRESSE 2', 'ADRESSE 3', 'ADRESSE DU LOGEMENT', 'COMPLEMENT D ADRESSE', 'VOIE'],
  communeInsee: ['INSEE', 'CODE COMMUNE', 'DEPCOM', 'CODE INSEE COMMUNE', 'CODE INSEE DE LA COMMUNE'],
  communeNom: ['VILLE', 'NOM DE LA COMMUNE', 'LIBELLE COMMUNE', 'NOM COMMUNE', 'LIBCOM'],
  epci: ['INTERCOMMUNALITE', 'NOM EPCI'],
  departement: ['DEPT', 'DEP', 'DPT', 'CODE DEPARTEMENT', 'N DEPARTEMENT'],
  reservataire: ['RESERVATAIRE DU BIEN', 'RESERVATAIRE DU LOGEMENT', 'CONTINGENT'],
  typologie: ['TYPOLOGIE DU BIEN', 'TYPE DE LOGEMENT', 'NOMBRE DE PIECES', 'NB PIECES', 'NBPIECE'],
  financement: ['TYPE DE FINANCEMENT', 'MODE DE FINANCEMENT', 'FINANCEMENT INITIAL'],
  construction: ['IND COLL', 'INDIVIDUEL COLLECTIF', 'TYPE DE CONSTRUCTION', 'TYPECONST'],
  qpv: ['QPV', 'QPV HORS QPV', 'HORS QPV', 'QPV OUI NON'],
  conventionDebut: ['DATE DE DEBUT DE LA CONVENTION', 'DATE DEBUT CONVENTION', 'DATE DE DEBUT'],
  conventionFin: [
    'DATE DE FIN DE LA CONVENTION',
    'DATE D EXPIRATION DE LA CONVENTION',
    'DATE FIN CONVENTION',
    'DATE DE FIN',
  ],
  anneeConstruction: ['ANNEE CONSTRUCTION', 'ANNEE D ACHEVEMENT', 'CONSTRUCT'],
  rotation: ['ROTATION', 'TAUX DE ROTATION MOYEN'],
  exclusion: ['EXCLUSION', 'MOTIF EXCLUSION'],
  surface: ['SURFACE HABITABLE', 'SHAB', 'SURFHAB'],
  loyer: ['LOYER MENSUEL', 'LOYER PRINCIPAL'],
  ignorer: ['USAGE', 'CODE POSTAL', 'CP', 'OBSERVATIONS', 'OBSERVATION', 'COMMENTAIRE', 'COMMENTAIRES'],
};
const FAIBLES: Readonly<Record<string, ChampLogement>> = {
  TYPE: 'typologie',
  GENRE: 'construction',
  NATURE: 'construction',
  GROUPE: 'programme',
  RUE: 'adresse',
  ANNEE: 'anneeConstruction',
  IDENTIFIANT: 'identifiantBailleur',
  REFERENCE: 'identifiantBailleur',
  MODULE: 'identifiantBailleur',
  'CODE PROGRAMME': 'identifiantBailleur',
  DEBUT: 'conventionDebut',
  FIN: 'conventionFin',
  ECHEANCE: 'conventionFin',
};
/** The order decides: « Taux de financement moyen… » is a broken rotation header, not a financing. */
const MOTIFS: readonly (readonly [ChampLogement, RegExp])[] = [
  ['rotation', /\bROTATION\b|^TAUX\b|MOYEN SUR L ENSEMBLE|ENSEMBLE DU PARC/],
  ['rpls', /\bRPLS\b/],
  ['exclusion', /\bEXCLUSION\b/],
  ['qpv', /\bQPV\b|QUARTIERS? PRIORITAIRES?/],
  ['conventionDebut', /\b(?:DEBUT|EFFET|SIGNATURE)\b.*\b(?:CONVENTION|RESERVATION|DROIT)\b/],
  ['conventionDebut', /\b(?:CONVENTION|RESERVATION)\b.*\b(?:DEBUT|EFFET)\b|^DATE (?:DE )?DEBUT/],
  ['conventionFin', /\b(?:FIN|EXPIRATION|ECHEANCE|TERME)\b.*\b(?:CONVENTION|RESERVATION|DROIT)\b/],
  ['conventionFin', /\b(?:CONVENTION|RESERVATION)\b.*\b(?:FIN|EXPIRATION|ECHEANCE|TERME)\b/],
  ['conventionFin', /^DATE (?:DE |D )?(?:FIN|EXPIRATION|ECHEANCE)/],
  ['anneeConstruction', /\b(?:ANNEE|DATE)\b.*\b(?:CONSTRUCTION|ACHEVEMENT)\b/],
  ['construction', /\bCOLL(?:ECTIF)?\b.*\bIND|\bIND(?:IVIDUEL)?\b.*\bCOLL/],
  ['financement', /\bFINANCEMENTS?\b/],
  ['typologie', /\bTYPOLOGIES?\b|^(?:NB|NOMBRE) (?:DE )?PIECES|^TYPE (?:DE |DU )?(?:LOGEMENT|LGT)/],
  ['reservataire', /\bRESERVATAIRES?\b|^CONTINGENT\b/],
  ['communeInsee', /\bINSEE\b/],
  ['epci', /\bEPCI\b|\bINTERCOMMUNALITE\b/],
  ['adresse', /^(?:COMPLEMENT D |LIBELLE )?ADRESSE\b|^(?:NOM|LIBELLE) (?:DE LA )?(?:RUE|VOIE)\b/],
  ['identifiantBailleur', /^MODULE\b|\bESI\b|^CLE LOCA|^(?:REF|REFERENCE|IDENTIFIANT|MATRICULE)\b/],
  ['identifiantBailleur', /\b(?:CODE|N|NUMERO) (?:DU |DE )?(?:LOGEMENT|LOCAL|LOT|MODULE)\b/],
  ['programme', /^(?:NOM |LIBELLE )?(?:DU |DE LA )?(?:PROGRAMME|RESIDENCE|GROUPE)\b/],
  ['communeNom', /^(?:NOM |LIBELLE )?(?:DE LA )?COMMUNE\b/],
  ['surface', /\bSURFACE\b|\bSHAB\b/],
  ['loyer', /\bLOYER\b/],
];

const EXACTS = new Map<string, ChampInventaire>([
  ...CHAMPS.map((champ) => [normaliserLibelle(ENTETES_CANONIQUES[champ]), champ] as const),
  ...Object.entries(ECRITS).flatMap(([champ, noms]) =>
    noms.map((n) => [n, champ as ChampInventaire] as const),
  ),
]);

function lireNormalise(net: string): LectureEntete | undefined {
  if (net === '') return undefined;
  const exact = EXACTS.get(net);
  if (exact) return { champ: exact, force: 95 };
  const faible = FAIBLES[net];
  if (faible) return { champ: faible, force: 65 };
  const motif = MOTIFS.find(([, expression]) => expression.test(net));
  return motif && { champ: motif[0], force: 80 };
}

/** Reads a header, its second row first when it has two. `undefined`: the words say nothing. */
export function lireEntete(entete: string): LectureEntete | undefined {
  if (entete.length > 300) return undefined;
  const derniere = entete.split(JOINT).at(-1) ?? '';
  return lireNormalise(normaliserLibelle(derniere)) ?? lireNormalise(normaliserLibelle(entete));
}

/** Under what a choice of column is remembered for a landlord. */
export const cleEntete = (entete: string): string => normaliserLibelle(entete);
