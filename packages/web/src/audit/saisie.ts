import { lireNombre, modele, reconnaitreReservataire } from '@contingent/droit';
import { dossierAVerifier, type Faute, lireDossier } from '@contingent/echanges';
import type { Brouillon, Champ } from './champs.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [cle: string]: Json };
type Objet = { readonly [cle: string]: Json };

/** Keys whose field was filled; an empty field says nothing. */
const remplis = (paires: readonly (readonly [cle: string, valeur: Json | undefined])[]): Objet =>
  Object.fromEntries(paires.filter((p): p is [string, Json] => p[1] !== undefined));
const siRempli = (cle: string, objet: Objet): Objet =>
  Object.keys(objet).length === 0 ? {} : { [cle]: objet };

/** What is not a whole number stays text: the reader of dossiers says so, at its field. */
function nombre(lu: string | undefined): Json | undefined {
  const net = lu?.replace(/[\s\u00a0\u202f]/g, '') ?? '';
  if (net === '') return undefined;
  return /^\d{1,9}$/.test(net) ? Number(net) : net;
}
const texte = (lu: string | undefined): string | undefined => {
  const net = lu?.trim() ?? '';
  return net === '' ? undefined : net;
};
/** `7,90` is a percentage: nobody writes a rotation of 790 %. */
function taux(lu: string | undefined): string | undefined {
  const net = texte(lu);
  const valeur = net === undefined || /[%/]/.test(net) ? undefined : lireNombre(net);
  return valeur !== undefined && valeur.n >= valeur.d ? `${net} %` : net;
}
/** A printed cell; `vide`, as the help says, is a cell without a number. */
const imprime = (lu: string | undefined): Json | undefined => {
  const net = texte(lu);
  return net?.toLocaleLowerCase('fr') === 'vide' ? null : net;
};

const SOUSTRACTIONS = [
  'SOU_MUTATION',
  'SOU_RENOUVELLEMENT',
  'SOU_ORCOD',
  'SOU_INDIGNE',
  'SOU_VENTE',
] as const;

function periode(b: Brouillon): Objet {
  const base = modele(b.modele ?? '')?.clauses.periode;
  const dite = remplis([
    ['effet', texte(b.effet)],
    ['dureeMois', nombre(b.duree)],
    ['renouvellement', texte(b.renouvellement)],
    // A method may count its years from the signature of the agreement.
    ['signature', base?.dureeMois === undefined ? texte(b.signature) : undefined],
  ]);
  if (Object.keys(dite).length === 0) return {};
  const gardee = remplis([
    ['effet', base?.effet],
    ['dureeMois', base?.dureeMois],
    ['renouvellement', base?.renouvellement ?? 'NON_DIT'],
  ]);
  return { periode: { ...gardee, ...dite } };
}

function annexe(b: Brouillon): Json | undefined {
  if (b.annexe === 'absente') return 'absente';
  const colonnes = { complete: ['RESERVATAIRE'], sansReservataire: [] }[b.annexe ?? ''];
  const dite = remplis([
    ['colonnes', colonnes && [...colonnes, 'TYPOLOGIE', 'FINANCEMENT']],
    ['lignes', nombre(b.annexeLignes)],
    ['lignesDuReservataire', nombre(b.annexeReservataire)],
  ]);
  return Object.keys(dite).length === 0 ? undefined : dite;
}

function chiffresImprimes(b: Brouillon): Objet {
  const autreTaux = taux(b.autreTaux);
  const [retenu, autre] = [nombre(b.eligibles), nombre(b.autreDenominateur)];
  return remplis([
    ['part', imprime(b.part)],
    ['flux', imprime(b.flux)],
    ['objectif', imprime(b.objectif)],
    ['prioritaires', imprime(b.prioritaires)],
    ['autresTaux', autreTaux === undefined ? undefined : [{ ou: 'autre taux imprimé', taux: autreTaux }]],
    [
      'denominateurs',
      autre === undefined
        ? undefined
        : [
            ...(retenu === undefined ? [] : [{ ou: 'nombre retenu', logements: retenu }]),
            { ou: 'autre nombre', logements: autre },
          ],
    ],
    ['formuleFlux', texte(b.formule)],
    ['exercice', texte(b.exerciceImprime)],
    ['dateEtatDesLieux', texte(b.etatAnnonce)],
  ]);
}

/** The one chosen, else what the name says, else the usual one of the model: most papers are those of a commune. */
function categorie(b: Brouillon): string {
  const usuelle = { 'paca-etat-2025': 'ETAT', 'anru-als': 'ACTION_LOGEMENT' }[b.modele ?? ''] ?? 'COMMUNE';
  const nom = texte(b.reservataire);
  const lue = nom === undefined ? undefined : reconnaitreReservataire(nom, {}).categorie;
  return texte(b.categorie) ?? lue ?? usuelle;
}

/** DOSSIER.json of the form: what the command line reads, and what one can keep or send. */
export function dossierDe(b: Brouillon, anneeCourante: number): Objet {
  const [eligibles, droits] = [nombre(b.eligibles), nombre(b.droits)];
  const reservataire = { nom: texte(b.reservataire) ?? 'le réservataire', categorie: categorie(b) };
  return {
    convention: {
      modele: b.modele ?? '',
      ...remplis([['departement', texte(b.departement)]]),
      ...periode(b),
      ...(texte(b.arrondi) === undefined ? {} : { arrondi: { regle: texte(b.arrondi) ?? '' } }),
    },
    exercice: nombre(b.exercice) ?? anneeCourante,
    ...remplis([
      ['bailleur', texte(b.bailleur)],
      ['tauxRotation', taux(b.taux)],
      ['liberations', nombre(b.liberations)],
      ['etatDesLieuxAu', texte(b.etatJoint)],
    ]),
    reservataire,
    ...(eligibles === undefined ? {} : { assiette: { logementsEligibles: eligibles } }),
    ...(droits === undefined
      ? {}
      : { droits: { logements: droits, ...remplis([['origine', texte(b.origine)]]) } }),
    ...siRempli('soustractions', remplis(SOUSTRACTIONS.map((s) => [s, nombre(b[s])] as const))),
    ...siRempli('imprime', chiffresImprimes(b)),
    ...siRempli(
      'document',
      remplis([
        ['signature', texte(b.signature)],
        ['annexe', annexe(b)],
      ]),
    ),
  };
}

/** Place of a field in DOSSIER.json, to bring a fault or a question back to where one can answer. */
const PLACES: readonly (readonly [RegExp, Champ])[] = [
  [/^convention\.modele/, 'modele'],
  [/^(assiette|eligibles|imprime\.denominateurs)/, 'eligibles'],
  [/^droits/, 'droits'],
  [/^(tauxRotation|convention\.tauxRotation)/, 'taux'],
  [/^imprime\.(part|flux|objectif|prioritaires)/, 'part'],
  [/^imprime\.autresTaux/, 'autreTaux'],
  [/^imprime\.formuleFlux/, 'formule'],
  [/^imprime\.exercice/, 'exerciceImprime'],
  [/^imprime\.dateEtatDesLieux/, 'etatAnnonce'],
  [/^etatDesLieuxAu/, 'etatJoint'],
  [/^exercice/, 'exercice'],
  [/^convention\.periode\.dureeMois/, 'duree'],
  [/^convention\.periode\.effet/, 'effet'],
  [/^(convention\.periode|document\.signature)/, 'signature'],
  [/^document\.annexe/, 'annexeLignes'],
  [/^liberations/, 'liberations'],
  [/^soustractions/, 'SOU_MUTATION'],
  [/^bailleur/, 'bailleur'],
  [/^reservataire/, 'reservataire'],
];
export function champDe(chemin: string): Champ | undefined {
  const direct = /^imprime\.(part|flux|objectif|prioritaires)\b/.exec(chemin)?.[1];
  const soustrait = SOUSTRACTIONS.find((s) => chemin === `soustractions.${s}`);
  if (direct !== undefined) return direct as Champ;
  return soustrait ?? PLACES.find(([motif]) => motif.test(chemin))?.[1];
}

export type FautesDeSaisie = Partial<Readonly<Record<Champ, string>>>;
export type Saisie =
  | { readonly ok: true; readonly json: Objet; readonly dossier: ReturnType<typeof dossierAVerifier> }
  | { readonly ok: false; readonly fautes: FautesDeSaisie; readonly autres: readonly Faute[] };

/** The agreement typed, or every fault at its field. */
export function lisSaisie(b: Brouillon, anneeCourante: number): Saisie {
  const json = dossierDe(b, anneeCourante);
  const lu = lireDossier(json);
  if (lu.ok) return { ok: true, json, dossier: dossierAVerifier(nomDe(b), lu.dossier) };
  const places = lu.fautes.map((f) => [champDe(f.chemin), f] as const);
  return {
    ok: false,
    fautes: Object.fromEntries(
      places.flatMap(([champ, f]) => (champ === undefined ? [] : [[champ, `${f.message} ${f.remede}`]])),
    ),
    autres: places.filter(([champ]) => champ === undefined).map(([, f]) => f),
  };
}

export const nomDe = (b: Brouillon): string => texte(b.bailleur) ?? texte(b.reservataire) ?? 'Saisie';
