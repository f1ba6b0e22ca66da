import { type CategorieSoustraction, type Clauses, clausesEnVigueur, SOUSTRACTIONS } from '@contingent/droit';
import { type AnnexeVue, ResultatFige } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { inventaireRetenu, inventairesDe, raisonEcrite } from '../flux/inventaire.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { type AnnexeEnregistree, toutesLesAnnexes } from './annexes-lues.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';
import { trouverConvention } from './verrou.ts';

/** What is known of an agreement's year, what its clauses make one ask, and every schedule saved. @throws Refus */
export function lireAnnexe(
  base: Base,
  contexte: Contexte,
  convention: number,
  exercice: number,
): Promise<AnnexeVue> {
  return enLecture(base, contexte, async (tx) => {
    const presente = await trouverConvention(tx, convention);
    const [applicable = presente] = await lireConventions(tx, { id: convention, exercice });
    const toutes = await toutesLesAnnexes(tx, convention);
    const a = toutes.find((v) => v.exercice === exercice);
    return {
      convention,
      exercice,
      version: a?.version ?? 0,
      saisiePar: a?.saisi_par ?? '',
      saisieLe: a?.saisi_le.toISOString() ?? '',
      soustractions: a?.soustractions ?? null,
      liberations: a?.liberations ?? null,
      reliquatAnterieur: a?.reliquat_anterieur ?? null,
      photographie: a?.photographie ?? null,
      etatDesLieux: await etatDesLieuxVu(tx, applicable, exercice),
      categories: categoriesDemandees(clausesEnVigueur(applicable.convention), exercice),
      versions: toutes.map(versionVue),
    };
  });
}

/** The inventory that the year is counted on, and why. */
async function etatDesLieuxVu(
  tx: Transaction,
  c: ConventionStockee,
  exercice: number,
): Promise<AnnexeVue['etatDesLieux']> {
  const { p, raison } = inventaireRetenu(c, await inventairesDe(tx, exercice), { exercice });
  return {
    photographie: p?.id ?? null,
    le: p?.le ?? null,
    nomFichier: p?.nomFichier ?? null,
    raison: raisonEcrite(c, raison, exercice),
  };
}

const versionVue = (a: AnnexeEnregistree): AnnexeVue['versions'][number] => ({
  exercice: a.exercice,
  version: a.version,
  versionDeConvention: a.version_convention,
  saisiePar: a.saisi_par,
  saisieLe: a.saisi_le.toISOString(),
  resultat: a.resultat === null ? null : ResultatFige.parse(a.resultat),
  empreinte: a.empreinte,
});

/** Once a derogation is over, the subtractions of R441-5, I come back (D25): all of them, when the clause lists none. */
function categoriesDemandees({ soustractions: s }: Clauses, exercice: number): AnnexeVue['categories'] {
  const echue = s.exercices !== undefined && !s.exercices.includes(exercice);
  if (!s.appliquees && !echue) return [];
  const codes = s.appliquees || s.categories.length > 0 ? s.categories : TOUTES;
  return codes.map((code) => ({ code, libelle: SOUSTRACTIONS[code] }));
}
const TOUTES = Object.keys(SOUSTRACTIONS) as CategorieSoustraction[];
