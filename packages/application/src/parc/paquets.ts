import { fauteDe, type LigneNormalisee } from '@contingent/echanges';
import { lireInventaire } from '@contingent/echanges/lecture';
import { emballer, LIGNE_SAUTEE, LIGNES_PAR_BLOC, ligneDeBloc } from '../base/lignes-source.ts';
import { type DemandeDAnalyse, FauteDeLecture } from './analyse.ts';
import { anomalieCopy, type DroitDeLigne, ecrivain } from './encodage.ts';
import { type Droits, rattacheurDe } from './rattachement.ts';

/** What must be read, in terms that cross to another thread. */
export type DemandeDeLecture = DemandeDAnalyse & { readonly droits: Droits };
/** Consecutive raw lines, compressed: a row of `ligne_source`. */
export type Bloc = { readonly premiere: number; readonly derniere: number; readonly contenu: Uint8Array };
/** Rows ready for the database: bytes of COPY, compressed raw lines, and where the reading is. */
export type Paquet = {
  readonly lignes: number;
  readonly sas: Uint8Array<ArrayBuffer>;
  readonly anomalies: Uint8Array<ArrayBuffer>;
  readonly nombreAnomalies: number;
  readonly blocs: readonly Bloc[];
  /** Bytes of the file read so far, and in all. */
  readonly lu: readonly [fait: number, total: number];
};

/** Rows of one packet: enough for COPY to run at full speed, few enough for memory to stay flat. */
const LIGNES_PAR_PAQUET = 20_000;

/** Reads, normalises and encodes a whole inventory. @throws FauteDeLecture, or the reason of `signal` */
export async function* paquets(demande: DemandeDeLecture, signal: AbortSignal): AsyncGenerator<Paquet> {
  let lu: Paquet['lu'] = [0, 0];
  const options = {
    signal,
    progression: (fait: number, total: number) => {
      lu = [fait, total];
    },
  };
  const { nom, chemin, contexte, droits } = demande;
  const ouverte = await lireInventaire({ nom, chemin }, contexte, options);
  if (!ouverte.ok) throw new FauteDeLecture(ouverte.faute);
  const atelier = ouvrirAtelier(rattacheurDe(droits), ouverte.lecture.inventaire.separateur ?? '');
  try {
    for await (const lot of ouverte.lecture.lots({ sansBilan: true })) {
      for (const ligne of lot) atelier.ajouter(ligne);
      if (atelier.lignes() >= LIGNES_PAR_PAQUET) yield await atelier.finir(lu);
    }
    yield await atelier.finir(lu);
  } catch (erreur) {
    const faute = fauteDe(erreur);
    throw faute === undefined ? erreur : new FauteDeLecture(faute);
  } finally {
    ouverte.lecture.fermer();
  }
}

function ouvrirAtelier(dire: (libelle: string | undefined) => DroitDeLigne, separateur: string) {
  const ecrire = ecrivain(separateur);
  const [sas, anomalies, bruts] = [tampon(5_000_000), tampon(64_000), tampon(2_000_000)];
  let [lignes, numero, premiere, suivante] = [0, 0, 0, 0];
  let blocs: Promise<Bloc>[] = [];
  const fermerBloc = (): void => {
    if (bruts.vide()) return;
    blocs.push(emballerBloc(premiere, suivante - 1, bruts.prendre()));
  };
  const garderBrute = (ligne: number, brut: string): void => {
    const saut = ligne - suivante;
    if (suivante - premiere >= LIGNES_PAR_BLOC || saut < 0 || saut > 100) fermerBloc();
    if (bruts.vide()) {
      premiere = ligne;
      bruts.ajouter(separateur);
    } else for (; suivante < ligne; suivante++) bruts.ajouter(LIGNE_SAUTEE);
    bruts.ajouter(brut);
    suivante = ligne + 1;
  };
  return {
    ajouter: (ligne: LigneNormalisee): void => {
      lignes += 1;
      sas.ajouter(ecrire(ligne, dire(ligne.logement.reservataireBrut)));
      for (const a of ligne.anomalies) anomalies.ajouter(anomalieCopy(++numero, a));
      garderBrute(ligne.logement.ligne, ligneDeBloc(ligne.champs, ligne.texte));
    },
    lignes: (): number => lignes,
    finir: async (lu: Paquet['lu']): Promise<Paquet> => {
      fermerBloc();
      const fini = {
        lignes,
        sas: sas.prendre(),
        anomalies: anomalies.prendre(),
        nombreAnomalies: numero,
        lu,
      };
      const prets = await Promise.all(blocs);
      [lignes, blocs] = [0, []];
      return { ...fini, blocs: prets };
    },
  };
}

async function emballerBloc(premiere: number, derniere: number, json: Uint8Array): Promise<Bloc> {
  return { premiere, derniere, contenu: await emballer(json) };
}

/** Characters kept as text before they become bytes: one write for hundreds of rows, and nothing grows old. */
const EN_ATTENTE = 32_768;

/** Bytes gathered from many short texts: they leave nothing for the collector to carry along. */
function tampon(taille: number) {
  let octets = Buffer.allocUnsafe(taille);
  let [fin, attente] = [0, ''];
  const ecrire = (): void => {
    const besoin = fin + 3 * attente.length;
    if (besoin > octets.length) octets = Buffer.concat([octets.subarray(0, fin)], 2 * besoin);
    fin += octets.write(attente, fin);
    attente = '';
  };
  return {
    ajouter: (texte: string): void => {
      attente += texte;
      if (attente.length > EN_ATTENTE) ecrire();
    },
    vide: (): boolean => fin === 0 && attente === '',
    prendre: (): Uint8Array<ArrayBuffer> => {
      ecrire();
      const pris = new Uint8Array(octets.subarray(0, fin));
      fin = 0;
      return pris;
    },
  };
}
