import type { ChampInventaire, ChampLogement } from './champs.ts';
import { type LectureContenu, lireContenu, type Mesure, mesureDeChamp } from './contenu.ts';
import { cleEntete, lireEntete } from './entetes.ts';

/** One column as proposed to the person: what it would be, how sure, and why. */
export type ColonneReconnue = {
  /** 0 for the first column. */
  readonly index: number;
  readonly entete: string;
  /** The first distinct values, three at most. */
  readonly exemples: readonly string[];
  readonly champ: ChampInventaire;
  /** 0 to 100. */
  readonly confiance: number;
  /** In French. */
  readonly raison: string;
};
/** Choices remembered for a landlord: `cleEntete(header)` → field. */
export type ColonnesMemorisees = Readonly<Record<string, ChampInventaire>>;

type Candidat = { readonly champ: ChampInventaire; readonly confiance: number; readonly raison: string };
const SEUIL = 35;
const RIEN: Candidat = {
  champ: 'ignorer',
  confiance: 0,
  raison: 'ni l’en-tête ni le contenu ne sont reconnus',
};

const surTotal = (m: Mesure): string =>
  m.bonnes === m.total
    ? `${m.total} ${m.total > 1 ? 'valeurs ont' : 'valeur a'} la forme attendue`
    : `${m.bonnes} valeurs sur ${m.total} ont la forme attendue`;

function confianceMesuree(force: number, mesure: Mesure): number {
  if (mesure.bonnes >= 0.8 * mesure.total) return Math.min(100, force + (force >= 95 ? 5 : 15));
  if (mesure.bonnes >= 0.3 * mesure.total) return force - 10;
  return mesure.total < 3 ? force - 20 : force - 40;
}

function parEntete(entete: string, valeurs: readonly string[]): Candidat | undefined {
  const lu = lireEntete(entete);
  if (!lu) return undefined;
  const dit = `en-tête « ${entete} »`;
  if (lu.champ === 'ignorer')
    return { champ: 'ignorer', confiance: lu.force, raison: `${dit} : sans usage ici` };
  const mesure = mesureDeChamp(lu.champ, valeurs);
  if (!mesure) return { champ: lu.champ, confiance: lu.force === 95 ? 100 : lu.force, raison: dit };
  return {
    champ: lu.champ,
    confiance: confianceMesuree(lu.force, mesure),
    raison: `${dit} ; ${surTotal(mesure)}`,
  };
}

const parContenu = (lecture: LectureContenu): Candidat => ({
  champ: lecture.champ,
  confiance: lecture.force,
  raison: `contenu : ${surTotal(lecture.mesure)}`,
});

function candidats(
  entete: string,
  valeurs: readonly string[],
  memoire: ColonnesMemorisees,
): readonly Candidat[] {
  const retenu = memoire[cleEntete(entete)];
  if (retenu) return [{ champ: retenu, confiance: 100, raison: 'choix retenu pour ce bailleur' }];
  const nomme = parEntete(entete, valeurs);
  if (nomme && nomme.confiance >= SEUIL) return [nomme];
  return lireContenu(valeurs).map(parContenu);
}

type Offre = { readonly index: number; readonly candidat: Candidat };

/** Best offers first; a field goes to one column, except the address, which may be spread over several. */
function attribuer(offres: readonly Offre[]): ReadonlyMap<number, Candidat> {
  const pris = new Map<ChampLogement, number>();
  const choix = new Map<number, Candidat>();
  const parConfiance = offres.toSorted(
    (a, b) => b.candidat.confiance - a.candidat.confiance || a.index - b.index,
  );
  for (const { index, candidat } of parConfiance) {
    const { champ } = candidat;
    const deja = choix.get(index);
    if (deja && deja.confiance > 0) continue;
    const ailleurs = champ === 'ignorer' || champ === 'adresse' ? undefined : pris.get(champ);
    if (ailleurs !== undefined) {
      choix.set(index, { champ: 'ignorer', confiance: 0, raison: `déjà trouvé en colonne ${ailleurs + 1}` });
      continue;
    }
    if (champ !== 'ignorer') pris.set(champ, index);
    choix.set(index, candidat);
  }
  return choix;
}

/**
 * Says what each column is, by its header and by its values (`exemples`: sample rows), with a confidence and the
 * reason. A choice remembered for the landlord wins over both.
 */
export function reconnaitreColonnes(
  entetes: readonly string[],
  exemples: readonly (readonly string[])[],
  memoire: ColonnesMemorisees = {},
): readonly ColonneReconnue[] {
  const valeursDe = entetes.map((_, i) => exemples.map((l) => (l[i] ?? '').trim()).filter((v) => v !== ''));
  const offres = entetes.flatMap((entete, index) =>
    candidats(entete, valeursDe[index] ?? [], memoire).map((candidat) => ({ index, candidat })),
  );
  const choix = attribuer(offres);
  return entetes.map((entete, index) => ({
    index,
    entete,
    exemples: [...new Set(valeursDe[index])].slice(0, 3),
    ...(choix.get(index) ?? RIEN),
  }));
}

/** The field of each column, in order: what `creerNormaliseur` takes. */
export const correspondanceDe = (colonnes: readonly ColonneReconnue[]): readonly ChampInventaire[] =>
  colonnes.map((colonne) => colonne.champ);
