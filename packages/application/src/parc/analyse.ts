import { affichePourcent, type LibelleCompte, texteExact } from '@contingent/droit';
import {
  type AnomalieGroupee,
  type Chiffre,
  type ColonneVue,
  cleEntete,
  type DepotChoix,
  type DepotVue,
  estChamp,
  type FichierIllisible,
  fauteDe,
  fichierIllisible,
  LIBELLES_ECART,
} from '@contingent/echanges';
import {
  type BilanDeLecture,
  type ContexteInventaire,
  type LectureInventaire,
  lireInventaire,
} from '@contingent/echanges/lecture';
import { Refus } from '../refus/refus.ts';

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
/** Names the shape of a file: the same headers in the same order. */
export const signatureDe = (entetes: readonly string[]): string =>
  entetes.map(cleEntete).join('|').slice(0, 4000);

/** A file and what is known of it, in terms that cross to another thread. */
export type DemandeDAnalyse = {
  readonly nom: string;
  readonly chemin: string;
  readonly contexte: ContexteInventaire;
};

/** @throws Refus CHOIX_INVALIDE */
export const choixDeColonnes = ({
  colonnes = [],
}: DepotChoix): NonNullable<ContexteInventaire['choixDeColonnes']> =>
  colonnes.map(({ index, champ }) => {
    if (estChamp(champ)) return { index, champ };
    throw new Refus('CHOIX_INVALIDE', `« ${champ} » n’est pas une colonne d’inventaire.`);
  });

/** The signature of a file, from its first rows. @throws FauteDeLecture */
export const signatureDuFichier = (demande: DemandeDAnalyse): Promise<string> =>
  ouvrir(demande, async (lecture) => signatureDe(lecture.colonnes.map((c) => c.entete)));

/** Reads every row once. @throws FauteDeLecture when the file cannot be read to its end */
export const analyser = (demande: DemandeDAnalyse): Promise<Analyse> => ouvrir(demande, toutLire);

/** Carries a fault of the file out of a reading, also from another thread. */
export class FauteDeLecture extends Error {
  readonly faute: FichierIllisible;
  constructor(faute: FichierIllisible) {
    super(faute.message);
    this.faute = faute;
  }
}

/** Opens, reads, closes. @throws FauteDeLecture */
export async function ouvrir<T>(
  { contexte, ...source }: DemandeDAnalyse,
  lire: (lecture: LectureInventaire) => Promise<T>,
): Promise<T> {
  const ouverte = await lireInventaire(source, contexte);
  if (!ouverte.ok) throw new FauteDeLecture(ouverte.faute);
  try {
    return await lire(ouverte.lecture);
  } catch (erreur) {
    const faute = fauteDe(erreur);
    throw faute === undefined ? erreur : new FauteDeLecture(faute);
  } finally {
    ouverte.lecture.fermer();
  }
}

async function toutLire(lecture: LectureInventaire): Promise<Analyse> {
  for await (const _ of lecture.lots());
  const bilan = lecture.bilan();
  if (bilan.lignes === 0) throw new FauteDeLecture(fichierIllisible('AUCUNE_LIGNE'));
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
