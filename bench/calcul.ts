import { conventionsDuDepartement } from '@contingent/application';
import { calculerFlux, type EntreeCalcul, fraction, pourcent, produit, texteExact } from '@contingent/droit';
import { exigerEgal, fois, type Mesure, unites } from './mesure.ts';

const SAISIE = { type: 'saisie', libelle: 'banc' } as const;
/** Agreements of the synthetic département, with counts that change from one to the next. */
function entrees(): readonly EntreeCalcul[] {
  return conventionsDuDepartement().flatMap(({ convention, exercice }, rang) =>
    Array.from({ length: 25 }, (_, i) => ({
      convention,
      exercice,
      eligibles: { nombre: 400 + 37 * rang + i, provenance: SAISIE },
      droits: [
        { nombre: 10 + ((rang * 13 + i * 7) % 50), origine: 'GARANTIE_EMPRUNT' as const, provenance: SAISIE },
      ],
      soustractions: [],
    })),
  );
}

/** Sum of lengths of the justifications: the steps are really made, and nothing is thrown away unseen. */
function passe(liste: readonly EntreeCalcul[]): { calculs: number; etapes: number; refus: number } {
  let [calculs, etapes, refus] = [0, 0, 0];
  for (const entree of liste) {
    const resultat = calculerFlux(entree);
    calculs += 1;
    if (!resultat.ok) refus += 1;
    else etapes += resultat.valeur.flux.etapes.length + (resultat.valeur.part?.etapes.length ?? 0);
  }
  return { calculs, etapes, refus };
}

function verifier(): void {
  const [premiere] = conventionsDuDepartement().filter((c) => c.convention.modele === 'haute-garonne-2023');
  if (!premiere) throw new Error('no agreement to check');
  const resultat = calculerFlux({
    convention: premiere.convention,
    exercice: premiere.exercice,
    eligibles: { nombre: 1000, provenance: SAISIE },
    droits: [{ nombre: 45, origine: 'GARANTIE_EMPRUNT', provenance: SAISIE }],
  });
  const attendu = texteExact(produit(fraction(1000), produit(fraction(1, 5), pourcent(89, 10))));
  exigerEgal(resultat.ok && texteExact(resultat.valeur.flux.valeur), attendu, 'flux d’Action Logement');
}

/** Share, flow and objective with their steps, one thread. */
export function mesurerCalcul(court: boolean): Mesure {
  verifier();
  const liste = entrees();
  passe(liste);
  const duree = court ? 500 : 5000;
  let [calculs, etapes, refus] = [0, 0, 0];
  const debut = performance.now();
  while (performance.now() - debut < duree) {
    const p = passe(liste);
    calculs += p.calculs;
    etapes += p.etapes;
    refus += p.refus;
  }
  const parSeconde = (calculs * 1000) / (performance.now() - debut);
  exigerEgal(refus, 0, 'conventions sans résultat');
  exigerEgal(etapes > 4 * calculs, true, 'étapes de justification');
  return {
    travail: 'Part, flux et objectif avec leurs étapes, un fil',
    notre: `${unites(parSeconde)} conventions/s`,
    pair: '—',
    rapport: `${fois(parSeconde / 100_000)} le budget`,
    budget: '100 000 conventions/s',
    tenu: parSeconde >= 100_000,
  };
}
