import type { CalendrierVue, ConventionResume, EcheanceVue, Situation } from '@contingent/echanges';
import { enCsv } from '../../cadre/csv.ts';
import { jourAffiche } from '../../typographie/typographie.ts';
import { SITUATIONS } from '../situation.ts';

/** What the address filters; absent: all. */
export type Filtres = {
  readonly situation?: Situation | undefined;
  /** The other party: réservataire for a landlord, landlord for a réservataire. */
  readonly avec?: number | undefined;
  readonly exercice?: number | undefined;
};
type Qui = { readonly bailleur: boolean };

/** What one does not understand in an address is left out: an old link still opens the list. */
export function lisFiltres(parametres: URLSearchParams): Filtres {
  const situation = parametres.get('situation') ?? '';
  const entier = (cle: string): number | undefined => {
    const lu = parametres.get(cle) ?? '';
    return /^\d{1,9}$/.test(lu) ? Number(lu) : undefined;
  };
  return {
    situation: Object.hasOwn(SITUATIONS, situation) ? (situation as Situation) : undefined,
    avec: entier('avec'),
    exercice: entier('exercice'),
  };
}

export const enParametres = (f: Filtres): Record<string, string> =>
  Object.fromEntries(
    Object.entries(f).flatMap(([cle, v]) => (v === undefined ? [] : [[cle, String(v)] as const])),
  );

export const autrePartie = (c: ConventionResume, { bailleur }: Qui) =>
  bailleur ? c.reservataire : c.bailleur;

export const filtre = (liste: readonly ConventionResume[], f: Filtres, qui: Qui): ConventionResume[] =>
  liste.filter(
    (c) =>
      (f.situation === undefined || c.situation.situation === f.situation) &&
      (f.avec === undefined || autrePartie(c, qui).id === f.avec) &&
      (f.exercice === undefined || c.exercices.includes(f.exercice)),
  );

/** What each filter can choose, from what the list holds, with its number of agreements. */
export function choix(liste: readonly ConventionResume[], qui: Qui) {
  const parSituation = compteurs(liste.map((c) => c.situation.situation));
  const noms = new Map(liste.map((c) => [autrePartie(c, qui).id, autrePartie(c, qui).nom]));
  const parPartie = compteurs(liste.map((c) => autrePartie(c, qui).id));
  const parExercice = compteurs(liste.flatMap((c) => c.exercices));
  return {
    situations: (Object.keys(SITUATIONS) as Situation[])
      .filter((s) => parSituation.has(s))
      .map((s) => ({ value: s, label: `${SITUATIONS[s]} (${parSituation.get(s)})` })),
    avec: [...noms]
      .sort((a, b) => a[1].localeCompare(b[1], 'fr'))
      .map(([id, nom]) => ({ value: String(id), label: `${nom} (${parPartie.get(id)})` })),
    exercices: [...parExercice]
      .sort((a, b) => b[0] - a[0])
      .map(([annee, nombre]) => ({ value: String(annee), label: `${annee} (${nombre})` })),
  };
}

function compteurs<T>(valeurs: readonly T[]): Map<T, number> {
  const compte = new Map<T, number>();
  for (const v of valeurs) compte.set(v, (compte.get(v) ?? 0) + 1);
  return compte;
}

/** The nearest deadline of each agreement, late ones first: key `bailleur/convention`. */
export function prochaines(calendrier: CalendrierVue): Map<string, EcheanceVue> {
  const parConvention = new Map<string, EcheanceVue>();
  for (const e of calendrier) {
    const cle = `${e.bailleur.id}/${e.convention}`;
    const deja = parConvention.get(cle);
    if (deja === undefined || e.le < deja.le) parConvention.set(cle, e);
  }
  return parConvention;
}
export const cleDe = (c: ConventionResume): string => `${c.bailleur.id}/${c.id}`;

/** The filtered list as a spreadsheet reads it in French. */
export function conventionsEnCsv(
  liste: readonly ConventionResume[],
  echeances: ReadonlyMap<string, EcheanceVue>,
): string {
  const jour = (j: string | null): string => (j === null ? '' : jourAffiche(j));
  const lignes = liste.map((c) => {
    const prochaine = echeances.get(cleDe(c));
    return [
      ...[String(c.id), c.reference ?? '', c.bailleur.nom, c.reservataire.nom],
      ...[
        SITUATIONS[c.situation.situation],
        c.situation.libelle,
        jour(c.situation.debut),
        jour(c.situation.fin),
      ],
      ...[c.exercices.join(' '), c.modeleTitre, String(c.clausesModifiees), c.communes.join(', ')],
      ...[c.tauxRotation?.affiche ?? '', String(c.version), prochaine ? jourAffiche(prochaine.le) : ''],
      prochaine?.libelle ?? '',
    ];
  });
  return enCsv([TITRES, ...lignes]);
}
const TITRES = [
  ...['Convention', 'Référence', 'Bailleur', 'Réservataire', 'Situation', 'En clair', 'Début', 'Fin'],
  ...['Exercices', 'Modèle', 'Clauses modifiées', 'Communes', 'Taux de rotation', 'Version'],
  ...['Prochaine échéance', 'Ce qu’elle demande'],
];
