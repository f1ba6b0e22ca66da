import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';
import type { Limites } from './source.ts';
import { type Presentation, presentationDe, sansEchappement } from './xlsx-valeurs.ts';
import { attribut, creerLecteurXml, type Gestionnaires } from './xml.ts';
import { type Archive, enFaute, texteDePartie } from './zip.ts';

export type FeuilleXlsx = { readonly nom: string; readonly chemin: string; readonly cachee: boolean };
export type Classeur = {
  readonly archive: Archive;
  readonly feuilles: readonly FeuilleXlsx[];
  readonly chaines: readonly string[];
  readonly presentations: readonly (Presentation | undefined)[];
  readonly origine1904: boolean;
};

const RIEN = (): void => undefined;

/** Reads one small part of the workbook whole; a missing one is simply not read. */
async function parcourir(
  archive: Archive,
  nom: string,
  limites: Limites,
  g: Partial<Gestionnaires>,
): Promise<void> {
  const entree = archive.entrees.get(nom);
  if (!entree) return;
  const petites = { ...limites, octetsDeployes: limites.octetsDeTextes };
  const lecteur = creerLecteurXml({ ouvre: RIEN, ferme: RIEN, texte: RIEN, ...g });
  try {
    for await (const morceau of texteDePartie(archive, entree, petites)) lecteur.ecrire(morceau);
    lecteur.finir();
  } catch (erreur) {
    throw enFaute(erreur);
  }
}

type Plan = { readonly feuilles: readonly FeuilleXlsx[]; readonly origine1904: boolean };

async function lirePlan(archive: Archive, classeur: string, limites: Limites): Promise<Plan> {
  const dossier = classeur.slice(0, classeur.lastIndexOf('/') + 1);
  const cibles = new Map<string, string>();
  await parcourir(archive, `${dossier}_rels/${classeur.slice(dossier.length)}.rels`, limites, {
    ouvre: (nom, a) => {
      const cible = a.Target ?? '';
      if (nom === 'Relationship')
        cibles.set(a.Id ?? '', cible.startsWith('/') ? cible.slice(1) : dossier + cible);
    },
  });
  const feuilles: FeuilleXlsx[] = [];
  let origine1904 = false;
  await parcourir(archive, classeur, limites, {
    ouvre: (nom, a) => {
      if (nom === 'workbookPr') origine1904 = a.date1904 === '1' || a.date1904 === 'true';
      if (nom !== 'sheet') return;
      const chemin =
        cibles.get(attribut(a, 'id') ?? '') ?? `${dossier}worksheets/sheet${feuilles.length + 1}.xml`;
      if (archive.entrees.has(chemin))
        feuilles.push({ nom: a.name ?? chemin, chemin, cachee: (a.state ?? 'visible') !== 'visible' });
    },
  });
  return { feuilles, origine1904 };
}

async function lirePresentations(
  archive: Archive,
  dossier: string,
  limites: Limites,
): Promise<readonly (Presentation | undefined)[]> {
  const codes = new Map<number, string>();
  const presentations: (Presentation | undefined)[] = [];
  let dansLesCellules = false;
  await parcourir(archive, `${dossier}styles.xml`, limites, {
    ouvre: (nom, a) => {
      if (nom === 'numFmt') codes.set(Number(a.numFmtId), a.formatCode ?? '');
      if (nom === 'cellXfs') dansLesCellules = true;
      if (nom !== 'xf' || !dansLesCellules) return;
      const id = Number(a.numFmtId ?? 0);
      presentations.push(presentationDe(id, codes.get(id)));
    },
    ferme: (nom) => {
      if (nom === 'cellXfs') dansLesCellules = false;
    },
  });
  return presentations;
}

/** Texts shared by the cells. Phonetic guides (`rPh`) are not part of them. */
async function lireChaines(archive: Archive, dossier: string, limites: Limites): Promise<readonly string[]> {
  const chaines: string[] = [];
  let [texte, dansTexte, dansPhonetique] = ['', false, false];
  await parcourir(archive, `${dossier}sharedStrings.xml`, limites, {
    ouvre: (nom) => {
      if (nom === 'si') texte = '';
      else if (nom === 't') dansTexte = !dansPhonetique;
      else if (nom === 'rPh') dansPhonetique = true;
    },
    texte: (morceau) => {
      if (dansTexte) texte += morceau;
    },
    ferme: (nom) => {
      if (nom === 'si') chaines.push(sansEchappement(texte));
      else if (nom === 't') dansTexte = false;
      else if (nom === 'rPh') dansPhonetique = false;
    },
  });
  return chaines;
}

/** Everything but the rows. @throws LectureImpossible */
export async function lireClasseur(archive: Archive, classeur: string, limites: Limites): Promise<Classeur> {
  const dossier = classeur.slice(0, classeur.lastIndexOf('/') + 1);
  const { feuilles, origine1904 } = await lirePlan(archive, classeur, limites);
  if (feuilles.length === 0) throw new LectureImpossible(fichierIllisible('CLASSEUR_ABIME'));
  const presentations = await lirePresentations(archive, dossier, limites);
  const chaines = await lireChaines(archive, dossier, limites);
  return { archive, feuilles, chaines, presentations, origine1904 };
}
