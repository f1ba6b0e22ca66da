import { affichePourcent, type LibelleCompte, texteExact } from '@contingent/droit';
import {
  type AnomalieGroupee,
  type ChampInventaire,
  type Chiffre,
  type ColonnesMemorisees,
  type ColonneVue,
  cleEntete,
  type DepotVue,
  estChamp,
  fauteDe,
  fichierIllisible,
  LIBELLES_ECART,
} from '@contingent/echanges';
import {
  type BilanDeLecture,
  type ContexteInventaire,
  type LectureInventaire,
  lireInventaire,
  type OptionsLecture,
} from '@contingent/echanges/lecture';
import { Refus, refusDuFichier } from '../refus/refus.ts';
import type { Depot } from './depots.ts';

/** What one reading of a whole deposit found; plain JSON, kept beside the file so that it is read once. */
export type Analyse = Pick<
  DepotVue,
  'format' | 'encodage' | 'separateur' | 'titres' | 'lignes' | 'lignesIgnorees' | 'normalisations'
> & {
  readonly colonnes: readonly ColonneVue[];
  readonly apercu: readonly (readonly string[])[];
  readonly anomalies: readonly AnomalieGroupee[];
  readonly libelles: readonly LibelleCompte[];
  /** Day said by a title, and its words. */
  readonly date: { readonly jour: string; readonly raison: string } | null;
  /** The one rate of the file; `null` when it has none or several. */
  readonly taux: Chiffre | null;
  readonly commune: string | null;
  readonly departement: string | null;
};
type Memoire = (signature: string) => Promise<ColonnesMemorisees | undefined>;

/** Names the shape of a file: the same headers in the same order. */
export const signatureDe = (entetes: readonly string[]): string =>
  entetes.map(cleEntete).join('|').slice(0, 4000);

/** Opens a deposit with the choices made; asks `memoire` what the landlord once said of these headers. */
export async function ouvrirLecture(
  depot: Depot,
  chemin: string,
  contexte: ContexteInventaire,
  memoire: Memoire,
  options: OptionsLecture = {},
): Promise<LectureInventaire> {
  const premiere = await ouvrir(depot, chemin, contexte, options);
  const retenues = await memoire(signatureDe(premiere.colonnes.map((c) => c.entete)));
  if (retenues === undefined) return premiere;
  premiere.fermer();
  return ouvrir(depot, chemin, { ...contexte, colonnesMemorisees: retenues }, options);
}

async function ouvrir(
  depot: Depot,
  chemin: string,
  contexte: ContexteInventaire,
  options: OptionsLecture,
): Promise<LectureInventaire> {
  const choixDeColonnes = (depot.choix.colonnes ?? []).map(({ index, champ }) => ({
    index,
    champ: champLu(champ),
  }));
  const resultat = await lireInventaire(
    { nom: depot.nom, chemin },
    { ...contexte, choixDeColonnes },
    options,
  );
  if (resultat.ok) return resultat.lecture;
  throw refusDuFichier(resultat.faute);
}

function champLu(champ: string): ChampInventaire {
  if (estChamp(champ)) return champ;
  throw new Refus('CHOIX_INVALIDE', `« ${champ} » n’est pas une colonne d’inventaire.`);
}

/** Reads every row once. @throws Refus with the place and the remedy when the file cannot be read to its end */
export async function analyser(lecture: LectureInventaire): Promise<Analyse> {
  await sousFaute(async () => {
    for await (const _ of lecture.lots());
  });
  const bilan = lecture.bilan();
  if (bilan.lignes === 0) throw refusDuFichier(fichierIllisible('AUCUNE_LIGNE'));
  const { inventaire, dateReference } = lecture;
  return {
    format: inventaire.format,
    encodage: bilan.encodage ?? null,
    separateur: inventaire.separateur ?? null,
    titres: inventaire.titres.map((t) => t.texte),
    lignes: bilan.lignes,
    lignesIgnorees: ignorees(bilan),
    date:
      dateReference === undefined
        ? null
        : { jour: dateReference.jour, raison: `titre : « ${dateReference.texte} »` },
    taux: tauxUnique(bilan),
    commune: bilan.commune ?? null,
    departement: bilan.departement ?? null,
    colonnes: lecture.colonnes.map((c) => ({ ...c, exemples: [...c.exemples] })),
    apercu: inventaire.echantillon.slice(0, 20).map((l) => l.champs.map((c) => c.slice(0, 200))),
    normalisations: bilan.valeurs.map(({ champ, valeurs }) => ({
      champ,
      valeurs: valeurs.slice(0, 500).map((v) => ({ ...v, normalise: v.normalise ?? null })),
    })),
    anomalies: bilan.anomalies.map((a) => ({ ...a, exemples: [...a.exemples] })),
    libelles: bilan.reservataires.flatMap((r) =>
      r.libelles.map(({ brut, logements }) => ({ brut, logements })),
    ),
  };
}

/** Turns a fault met while reading into a refusal; lets everything else through. */
export async function sousFaute<T>(travail: () => Promise<T>): Promise<T> {
  try {
    return await travail();
  } catch (erreur) {
    const faute = fauteDe(erreur);
    throw faute === undefined ? erreur : refusDuFichier(faute);
  }
}

const ignorees = ({ ecartees }: BilanDeLecture): Analyse['lignesIgnorees'] =>
  (Object.keys(LIBELLES_ECART) as (keyof typeof LIBELLES_ECART)[]).flatMap((raison) => {
    const nombre = ecartees.nombre[raison] ?? 0;
    const exemples = ecartees.exemples.filter((e) => e.raison === raison).slice(0, 5);
    return nombre === 0
      ? []
      : [
          {
            raison: LIBELLES_ECART[raison],
            nombre,
            exemples: exemples.map((e) => `ligne ${e.ligne} : ${e.texte}`),
          },
        ];
  });

function tauxUnique({ tauxRotation }: BilanDeLecture): Chiffre | null {
  const [seul, autre] = tauxRotation;
  if (seul === undefined || autre !== undefined) return null;
  return { exact: texteExact(seul.taux), affiche: affichePourcent(seul.taux) };
}
