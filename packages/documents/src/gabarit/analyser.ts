import type { ChampDeGabarit, GenreDeDocument } from '@contingent/echanges';
import { ouvrirArchive } from './archive.ts';
import { CHAMPS_DES_GABARITS } from './champs.ts';
import { type FauteDeGabarit, fautesDuMoteur } from './fautes.ts';
import { type Balise, ouvrirMoteur } from './moteur.ts';
import { leProche } from './proche.ts';
import { fautesDeSecurite } from './securite.ts';

export type AnalyseDeGabarit =
  | { readonly ok: true; readonly champs: readonly string[] }
  | { readonly ok: false; readonly fautes: readonly FauteDeGabarit[] };

const REFUS_DU_MOTEUR = (fautes: readonly FauteDeGabarit[]): AnalyseDeGabarit => ({ ok: false, fautes });

/**
 * Checks a template before it is kept: really a docx, nothing in it but text and pictures, sound tags, known names,
 * nothing mandatory left out. Every fault is told at once. `champs`: the names that it uses.
 */
export function analyserGabarit(genre: GenreDeDocument, octets: Uint8Array): AnalyseDeGabarit {
  const ouverte = ouvrirArchive(octets);
  if (!ouverte.ok) return REFUS_DU_MOTEUR([ouverte.faute]);
  const { zip, parties } = ouverte.archive;
  const dangers = fautesDeSecurite(parties);
  if (dangers.length > 0) return REFUS_DU_MOTEUR(dangers);
  let balises: readonly Balise[];
  try {
    ({ balises } = ouvrirMoteur(zip));
  } catch (erreur) {
    return REFUS_DU_MOTEUR(fautesDuMoteur(erreur));
  }
  const champs = CHAMPS_DES_GABARITS[genre];
  const fautes = [...fautesDesNoms(balises, champs, []), ...champsManquants(balises, champs)];
  if (fautes.length > 0) return REFUS_DU_MOTEUR(fautes);
  return { ok: true, champs: [...new Set(toutes(balises).map((b) => b.nom))] };
}

const toutes = (balises: readonly Balise[]): readonly Balise[] =>
  balises.flatMap((b) => [b, ...toutes(b.dedans)]);

/** `listes`: the lists open around, outermost first. */
function fautesDesNoms(
  balises: readonly Balise[],
  champs: readonly ChampDeGabarit[],
  listes: readonly string[],
): readonly FauteDeGabarit[] {
  return balises.flatMap((b) => {
    const faute = fauteDuNom(b, champs, listes);
    if (faute) return [faute];
    const estListe = b.type === 'LISTE' && champs.some((c) => c.nom === b.nom && c.liste);
    return fautesDesNoms(b.dedans, champs, estListe ? [...listes, b.nom] : listes);
  });
}

const SIGNES = { TEXTE: '', LISTE: '#', SI_VIDE: '^' } as const;

function fauteDuNom(
  { nom, type }: Balise,
  champs: readonly ChampDeGabarit[],
  listes: readonly string[],
): FauteDeGabarit | undefined {
  const ou = `{${SIGNES[type]}${nom}}`;
  const connus = champs.filter((c) => c.nom === nom);
  if (connus.length === 0) return inconnu(ou, nom, champs);
  const dansSaListe = connus.some((c) => c.dans === null || listes.includes(c.dans));
  if (!dansSaListe) return horsDeSaListe(ou, connus[0]?.dans ?? '');
  if (type === 'TEXTE' && connus.some((c) => c.liste))
    return {
      code: 'GABARIT_LISTE_EN_TEXTE',
      ou,
      message: `« ${nom} » est une liste : ${ou} ne peut pas s’écrire comme un texte.`,
      remede: `Ouvrez-la par {#${nom}} et fermez-la par {/${nom}}, avec ses champs entre les deux.`,
    };
  // A list may only be opened at its own place: repeated inside another one it would multiply the pages.
  const enPlace = connus.some((c) => c.dans === (listes.at(-1) ?? null));
  if (type !== 'LISTE' || !connus.some((c) => c.liste) || enPlace) return undefined;
  return {
    code: 'GABARIT_LISTE_IMBRIQUEE',
    ou,
    message: `La liste ${ou} est ouverte à l’intérieur de la liste « ${listes.at(-1) ?? ''} ».`,
    remede: `Fermez d’abord {/${listes.at(-1) ?? ''}}.`,
  };
}

function inconnu(ou: string, nom: string, champs: readonly ChampDeGabarit[]): FauteDeGabarit {
  const proche = leProche(
    nom,
    champs.map((c) => c.nom),
  );
  const propose =
    proche === undefined
      ? 'Choisissez un champ de la liste'
      : `Vouliez-vous écrire « ${proche} » ? Sinon, choisissez un champ de la liste`;
  return {
    code: 'GABARIT_CHAMP_INCONNU',
    ou,
    message: `Le champ ${ou} n’existe pas dans ce document.`,
    remede: `${propose}, ou retirez-le.`,
  };
}

const horsDeSaListe = (ou: string, liste: string): FauteDeGabarit => ({
  code: 'GABARIT_CHAMP_DEPLACE',
  ou,
  message: `Le champ ${ou} n’a de sens que dans la liste « ${liste} ».`,
  remede: `Placez-le entre {#${liste}} et {/${liste}}.`,
});

function champsManquants(
  balises: readonly Balise[],
  champs: readonly ChampDeGabarit[],
): readonly FauteDeGabarit[] {
  const ecrits = new Set(
    toutes(balises)
      .filter((b) => b.type !== 'SI_VIDE')
      .map((b) => b.nom),
  );
  const manquants = champs.filter((c) => c.obligatoire && !ecrits.has(c.nom));
  const noms = new Map(manquants.map((c) => [c.nom, c]));
  return [...noms.values()].map((c) => ({
    code: 'GABARIT_CHAMP_MANQUANT',
    ou: `{${c.liste ? '#' : ''}${c.nom}}`,
    message: `Le champ obligatoire « ${c.nom} » (${c.libelle}) n’est écrit nulle part.`,
    remede: c.liste
      ? `Ajoutez {#${c.nom}} et {/${c.nom}}, avec ses champs entre les deux.`
      : `Ajoutez {${c.nom}}${c.dans === null ? '' : ` dans la liste « ${c.dans} »`}.`,
  }));
}
