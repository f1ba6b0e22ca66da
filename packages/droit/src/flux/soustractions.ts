import type { CategorieSoustraction } from '../convention/nomenclatures.ts';
import { SOUSTRACTIONS } from '../convention/phrases/mots.ts';
import { afficheArticle, clause, texte } from '../explication/source.ts';
import { afficheEntier } from '../quantites/affichage.ts';
import { fraction, ZERO } from '../quantites/fraction.ts';
import { R441_5_I_SOUSTRACTIONS } from '../sources/cch.ts';
import type { Donnees } from './donnees.ts';
import type { EntreeCalcul } from './entree.ts';
import { etape } from './etape.ts';
import type { Flux } from './flux-brut.ts';
import { alerte, type Releve } from './releve.ts';

type Soustraites = NonNullable<EntreeCalcul['soustractions']>;

/**
 * What leaves the flow in the year, by category (D25): only the categories of the agreement. An agreement that applies
 * none departs from R441-5, I: its derogation and its years are said each time (D27).
 */
export function soustractionsDe(donnees: Donnees, releve: Releve): Flux {
  const { entree, clauses, exercice } = donnees;
  const { appliquees, categories, exercices } = clauses.soustractions;
  const donnee = entree.soustractions ?? [];
  if (appliquees) {
    controleCategories(releve, donnees, donnee);
    return somme(
      donnees,
      donnee.filter((s) => categories.includes(s.categorie)),
    );
  }
  const couvert = exercices === undefined || exercices.includes(exercice);
  if (couvert) derogation(releve, donnees);
  else derogationEchue(releve, donnees);
  return couvert ? aucune(donnees) : somme(donnees, donnee);
}

const LIBELLE = 'Soustractions du flux';

function aucune({ clauses }: Donnees): Flux {
  const { article, motif } = clauses.soustractions;
  const formule = motif ? `aucune : ${motif}` : 'aucune';
  return {
    valeur: ZERO,
    etapes: [etape('soustractions', LIBELLE, formule, ZERO, '0', clause('soustractions', article))],
  };
}

function somme({ clauses }: Donnees, lignes: Soustraites): Flux {
  const source = clause('soustractions', clauses.soustractions.article);
  const nombre = lignes.reduce((n, s) => n + s.nombre, 0);
  if (lignes.length === 0) return { valeur: ZERO, etapes: [] };
  const total = afficheEntier(nombre);
  const detail = lignes.map((s) => `${afficheEntier(s.nombre)} ${SOUSTRACTIONS[s.categorie]}`).join(' + ');
  const seule = lignes.length === 1 ? lignes[0]?.provenance : undefined;
  const formule = seule ? detail : `${detail} = ${total}`;
  const ligne = etape('soustractions', LIBELLE, formule, fraction(nombre), total, source, seule);
  const parCategorie = lignes.map((s) => {
    const n = afficheEntier(s.nombre);
    const libelle = `Soustraits : ${SOUSTRACTIONS[s.categorie]}`;
    return etape(`soustractions:${s.categorie}`, libelle, n, fraction(s.nombre), n, source, s.provenance);
  });
  return { valeur: fraction(nombre), etapes: seule ? [ligne] : [ligne, ...parCategorie] };
}

function controleCategories(releve: Releve, { clauses }: Donnees, donnee: Soustraites): void {
  const { categories, article } = clauses.soustractions;
  const source = clause('soustractions', article);
  for (const { categorie, nombre } of donnee)
    if (nombre > 0 && !categories.includes(categorie))
      alerte(releve, {
        code: 'SOUSTRACTION_NON_PREVUE',
        champ: `soustractions.${categorie}`,
        message: `${afficheEntier(nombre)} logement(s) au titre « ${SOUSTRACTIONS[categorie]} » ne sont pas soustraits : la convention ne prévoit pas cette catégorie.`,
        source,
        remede: 'Ajouter la catégorie à la clause des soustractions, ou retirer ces logements de la liste.',
      });
  const tues = categories.filter((c) => !donnee.some((s) => s.categorie === c));
  if (tues.length === 0) return;
  alerte(releve, {
    code: 'SOUSTRACTION_NON_RENSEIGNEE',
    champ: 'soustractions',
    message: `Aucun nombre n’est donné pour ${noms(tues)} : rien n’est soustrait à ce titre.`,
    source,
    remede: 'Saisir le nombre prévu pour chaque catégorie, zéro compris.',
  });
}
const noms = (categories: readonly CategorieSoustraction[]): string =>
  categories.map((c) => `« ${SOUSTRACTIONS[c]} »`).join(', ');

function derogation(releve: Releve, { clauses, exercice }: Donnees): void {
  const { motif, article } = clauses.soustractions;
  const ou = article ? ` (${afficheArticle(article)})` : '';
  alerte(releve, {
    code: 'SOUSTRACTIONS_DEROGATION',
    champ: 'convention.soustractions',
    message: `La convention ne soustrait aucun logement du flux en ${exercice}${ou}${motif ? ` : ${motif}` : ''}. C’est une dérogation à la lettre de l’article R441-5 du CCH.`,
    source: texte(R441_5_I_SOUSTRACTIONS),
    remede: 'S’assurer que la dérogation est voulue, motivée et limitée dans le temps.',
  });
}

function derogationEchue(releve: Releve, { entree, clauses, exercice }: Donnees): void {
  const annees = clauses.soustractions.exercices?.join(', ') ?? '';
  const suite = entree.soustractions
    ? 'les soustractions saisies sont appliquées'
    : 'aucune soustraction n’a été saisie, le flux est calculé sans';
  alerte(releve, {
    code: 'DEROGATION_ECHUE',
    champ: 'convention.soustractions.exercices',
    message: `La convention n’écarte les soustractions que pour ${annees} : en ${exercice}, ${suite}.`,
    source: texte(R441_5_I_SOUSTRACTIONS),
    remede: `Demander au bailleur les soustractions prévues en ${exercice}, ou faire prolonger la dérogation.`,
  });
}
