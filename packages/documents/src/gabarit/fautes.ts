/** What is wrong in a template, where, and what to do, in French. */
export type FauteDeGabarit = {
  readonly code: string;
  /** The tag, the part of the file, or « fichier ». */
  readonly ou: string;
  readonly message: string;
  readonly remede: string;
};

/** What docxtemplater says of a broken tag. */
type ErreurDeMoteur = {
  readonly id?: string;
  readonly xtag?: string;
  readonly context?: string;
  readonly openingtag?: string;
  readonly closingtag?: string;
  readonly explanation?: string;
  readonly pair?: { readonly left: string };
};
type Traduction = (e: ErreurDeMoteur) => Omit<FauteDeGabarit, 'code'>;

const cite = (t: string | undefined): string => `« ${(t ?? '').trim().slice(0, 60)} »`;
const SUR_UNE_LIGNE =
  'Écrivez le champ d’un seul tenant, entre une accolade ouvrante et une fermante, sans saut de ligne au milieu : {bailleur}.';

const TRADUCTIONS: Readonly<Record<string, Traduction>> = {
  unopened_tag: (e) => ({
    ou: e.xtag ?? '',
    message: `Une accolade fermante n’a pas d’accolade ouvrante, près de ${cite(e.context)}.`,
    remede: SUR_UNE_LIGNE,
  }),
  unclosed_tag: (e) => ({
    ou: e.xtag ?? '',
    message: `Un champ est ouvert et n’est pas fermé, près de ${cite(e.context)}.`,
    remede: SUR_UNE_LIGNE,
  }),
  duplicate_open_tag: (e) => ({
    ou: e.xtag ?? '',
    message: `Une accolade ouvrante est de trop, près de ${cite(e.context)}.`,
    remede: 'Gardez une seule accolade : {bailleur}.',
  }),
  duplicate_close_tag: (e) => ({
    ou: e.xtag ?? '',
    message: `Une accolade fermante est de trop, près de ${cite(e.context)}.`,
    remede: 'Gardez une seule accolade : {bailleur}.',
  }),
  unclosed_loop: (e) => ({
    ou: `{#${e.xtag}}`,
    message: `La liste {#${e.xtag}} est ouverte et n’est jamais fermée.`,
    remede: `Ajoutez {/${e.xtag}} là où la liste finit.`,
  }),
  unopened_loop: (e) => ({
    ou: `{/${e.xtag}}`,
    message: `La liste {/${e.xtag}} est fermée sans avoir été ouverte.`,
    remede: `Ajoutez {#${e.xtag}} là où la liste commence, ou retirez {/${e.xtag}}.`,
  }),
  closing_tag_does_not_match_opening_tag: (e) => ({
    ou: `{#${e.openingtag}}`,
    message: `La liste {#${e.openingtag}} est fermée par {/${e.closingtag}}.`,
    remede: `Fermez-la par {/${e.openingtag}} ; une liste ouverte dans une autre se ferme avant elle.`,
  }),
  loop_position_invalid: (e) => ({
    ou: `{#${e.xtag}}`,
    message: `{#${e.xtag}} et {/${e.xtag}} ne sont pas au même endroit : l’un est dans un tableau, l’autre non.`,
    remede: 'Mettez les deux dans la même ligne du tableau, ou les deux hors du tableau.',
  }),
  unbalanced_loop_tags: (e) => ({
    ou: `{#${e.pair?.left ?? ''}}`,
    message: `Les listes se croisent dans une ligne de tableau, près de {#${e.pair?.left ?? ''}}.`,
    remede: 'Ouvrez et fermez chaque liste dans la même ligne, la seconde à l’intérieur de la première.',
  }),
};
const AUTRE: Traduction = () => ({
  ou: 'fichier',
  message: 'Le texte du document ne se lit pas comme un gabarit.',
  remede: 'Repartez du gabarit à télécharger ici, et refaites vos modifications dans Word.',
});

/** Every fault that the engine found, in French; the same one is told once. */
export function fautesDuMoteur(erreur: unknown): readonly FauteDeGabarit[] {
  const lues = erreursDe(erreur).map((e) => ({
    code: `GABARIT_${(e.id ?? 'illisible').toUpperCase()}`,
    ...(TRADUCTIONS[e.id ?? ''] ?? AUTRE)(e),
  }));
  return lues.filter((f, rang) => lues.findIndex((a) => a.message === f.message) === rang);
}

function erreursDe(erreur: unknown): readonly ErreurDeMoteur[] {
  const proprietes: unknown =
    typeof erreur === 'object' && erreur !== null && 'properties' in erreur ? erreur.properties : {};
  if (typeof proprietes !== 'object' || proprietes === null) return [{}];
  if ('errors' in proprietes && Array.isArray(proprietes.errors)) return proprietes.errors.flatMap(erreursDe);
  return [proprietes as ErreurDeMoteur];
}
