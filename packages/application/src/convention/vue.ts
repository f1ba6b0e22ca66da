import {
  affichePourcent,
  type Clauses,
  clausesEnVigueur,
  clausesModifiees,
  type Fraction,
  modele,
  phrases,
  texteExact,
} from '@contingent/droit';
import type { ConventionVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { droitsSaisisActifs } from '../flux/saisis.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';

/** Every agreement that the acting organisation may read. */
export const listerConventions = (base: Base, contexte: Contexte): Promise<ConventionVue[]> =>
  enLecture(base, contexte, async (tx) => {
    const stockees = await lireConventions(tx);
    const saisis = await droitsSaisisActifs(tx, '2999-01-01');
    return stockees.map((c) =>
      vue(
        c,
        saisis
          .filter((d) => d.organisme === c.organisme && d.reservataire === c.reservataire.id)
          .reduce<number | null>((total, d) => (total ?? 0) + d.nombre, null),
      ),
    );
  });

/** @throws Refus CONVENTION_INCONNUE also when it is somebody else's. */
export async function lireUneConvention(base: Base, contexte: Contexte, id: number): Promise<ConventionVue> {
  const trouvee = (await listerConventions(base, contexte)).find((c) => c.id === id);
  if (trouvee) return trouvee;
  throw new Refus('CONVENTION_INCONNUE', 'Cette convention n’existe pas.');
}

const taux = (f: Fraction) => ({ exact: texteExact(f), affiche: affichePourcent(f) });

function vue(c: ConventionStockee, droits: number | null): ConventionVue {
  const clauses = clausesEnVigueur(c.convention);
  const valeur = clauses.tauxRotation.valeur;
  return {
    id: c.id,
    version: c.version,
    modele: c.convention.modele,
    modeleTitre: modele(c.convention.modele)?.titre ?? c.convention.modele,
    bailleur: { id: c.organisme, nom: c.bailleur },
    reservataire: c.reservataire,
    exercices: [...c.exercices],
    photographie: c.photographie,
    communes: [...c.communes],
    logementsEligibles: c.assiette?.logements ?? null,
    droits,
    tauxRotation: valeur ? taux(valeur) : null,
    arrondi: clauses.arrondi.regle,
    differences: differences(c, clauses),
    imprime: imprime(c),
    phrases: phrasesMarquees(c, clauses),
  };
}

/** What differs from the model, in the same sentences as the rest. */
function differences(c: ConventionStockee, clauses: Clauses): ConventionVue['differences'] {
  const base = modele(c.convention.modele)?.clauses;
  if (!base) return [];
  const duModele = new Map(phrases(base).map((p) => [p.clause, p.phrase]));
  const dIci = new Map(phrases(clauses).map((p) => [p.clause, p.phrase]));
  return clausesModifiees(c.convention).map((clause) => ({
    clause,
    modele: duModele.get(clause) ?? 'non dit',
    convention: dIci.get(clause) ?? 'non dit',
  }));
}

function phrasesMarquees(c: ConventionStockee, clauses: Clauses): ConventionVue['phrases'] {
  const modifiees = clausesModifiees(c.convention);
  return phrases(clauses).map((p) => ({
    clause: p.clause,
    chapitre: p.chapitre,
    phrase: p.phrase,
    article: p.article ?? null,
    modifiee: modifiees.includes(p.clause),
  }));
}

function imprime(c: ConventionStockee): Record<string, string> | null {
  const lu = c.imprime?.imprime;
  if (typeof lu !== 'object' || lu === null) return null;
  const paires = Object.entries(lu).filter(([, v]) => typeof v === 'string' || typeof v === 'number');
  return Object.fromEntries(paires.map(([cle, v]) => [cle, String(v)]));
}
