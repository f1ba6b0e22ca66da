import type { Resultat } from '../explication/constat.ts';
import type { Etape, Explique } from '../explication/explique.ts';
import { clause } from '../explication/source.ts';
import { afficheEntier, afficheNombre, affichePourcent } from '../quantites/affichage.ts';
import { type Fraction, produit, quotient } from '../quantites/fraction.ts';
import { etapesAssiette } from './assiette.ts';
import { controlePart } from './controles.ts';
import type { Donnees } from './donnees.ts';
import type { CalculFlux, EntreeCalcul } from './entree.ts';
import { afficheTaux, etape } from './etape.ts';
import { controleLiberations, type Flux, fluxBrutDe } from './flux-brut.ts';
import { fluxNetDe } from './flux-net.ts';
import { fluxDirectSelon, partSelon } from './methodes/part.ts';
import type { FluxDirect, PartCalculee } from './methodes/resultat.ts';
import { objectifDe } from './objectif.ts';
import { partNette } from './part-nette.ts';
import { preparer } from './preparer.ts';
import { publicsDe } from './publics.ts';
import { estSain, nouveauReleve, type Releve, refus } from './releve.ts';
import { soustractionsDe } from './soustractions.ts';

/**
 * Share, flow and objective of one réservataire for one exercice, each with its steps (D20–D39, D90). All that is
 * missing or wrong comes back at once; nothing is thrown and nothing is guessed.
 */
export function calculerFlux(entree: EntreeCalcul): Resultat<CalculFlux> {
  const releve = nouveauReleve();
  const donnees = preparer(entree, releve, 'FLUX');
  if (!donnees || !estSain(releve)) return refus(releve);
  const calcul = enchainer(donnees, releve);
  return calcul && estSain(releve) ? { ok: true, valeur: calcul, alertes: releve.alertes } : refus(releve);
}

function enchainer(donnees: Donnees, releve: Releve): CalculFlux | undefined {
  controleLiberations(releve, donnees);
  const assiette = etapesAssiette(donnees);
  const perimetre = perimetreDe(donnees, releve);
  const brute = partSelon(donnees);
  const direct = fluxDirectSelon(donnees);
  const part = brute && (direct ? brute : partNette(brute, donnees));
  const flux = direct ?? (part && perimetre && fluxParPart(part, perimetre, donnees));
  if (!flux) return undefined;
  const etapes = [...assiette, ...flux.etapes];
  const propre = part ?? partDuFlux(flux, perimetre, donnees);
  const partExpliquee = propre && { valeur: propre.valeur, etapes: [...assiette, ...propre.etapes] };
  if (partExpliquee) controlePart(releve, 'part', partExpliquee.valeur);
  const publics = publicsDe(flux.valeur, etapes, donnees);
  return {
    ...(partExpliquee && { part: partExpliquee }),
    ...(perimetre && {
      fluxBrut: { valeur: perimetre.brut.valeur, etapes: [...assiette, ...perimetre.brut.etapes] },
      fluxNet: {
        valeur: perimetre.net.valeur,
        etapes: [
          ...assiette,
          ...perimetre.brut.etapes,
          ...perimetre.soustraits.etapes,
          ...perimetre.net.etapes,
        ],
      },
    }),
    flux: { valeur: flux.valeur, etapes },
    ...objectifDe(flux.valeur, etapes, donnees, releve),
    ...(publics && { publics }),
  };
}

type FluxDuPerimetre = { readonly brut: Flux; readonly soustraits: Flux; readonly net: Flux };

function perimetreDe(donnees: Donnees, releve: Releve): FluxDuPerimetre | undefined {
  const { entree, clauses } = donnees;
  const { appliquees, categories } = clauses.soustractions;
  const inconnues = appliquees && categories.length > 0 && entree.soustractions === undefined;
  const brut = inconnues ? undefined : fluxBrutDe(donnees);
  if (!brut) return undefined;
  const soustraits = soustractionsDe(donnees, releve);
  return { brut, soustraits, net: fluxNetDe(brut, soustraits, releve) };
}

/** D26, D30: share × net flow. When the net flow is simply E × τ the formula is written out in full. */
function fluxParPart(part: PartCalculee, perimetre: FluxDuPerimetre, donnees: Donnees): FluxDirect {
  const { brut, soustraits, net } = perimetre;
  const valeur = produit(net.valeur, part.valeur);
  const affiche = afficheNombre(valeur);
  const entier = ecritureSimple(perimetre, donnees);
  const formule = entier
    ? `${entier[0]} × ${part.ecriture} × ${entier[1]} = ${affiche}`
    : `${afficheNombre(net.valeur)} × ${part.ecriture} = ${affiche}`;
  const { tauxRotation, part: clausePart } = donnees.clauses;
  const source = tauxRotation.article
    ? clause('tauxRotation', tauxRotation.article)
    : clause('part', clausePart.article);
  const ligne = etape('flux', 'Flux annuel du réservataire', formule, valeur, affiche, source);
  const avant: readonly Etape[] = entier
    ? [...sansDoublon(brut.etapes, part.etapes, 'flux-brut'), ...soustraits.etapes]
    : [...sansDoublon(brut.etapes, part.etapes), ...soustraits.etapes, ...net.etapes];
  return { valeur, etapes: [...part.etapes, ...avant, ligne] };
}

/** `155` and `7,90 %` when nothing was subtracted and no count of vacancies replaces E × τ. */
function ecritureSimple(
  { soustraits }: FluxDuPerimetre,
  { entree, methode, eligibles, taux }: Donnees,
): readonly [string, string] | undefined {
  const simple =
    soustraits.valeur.n === 0n && !entree.liberations && methode.type !== 'V6_ROTATION_PROGRAMME';
  return simple && eligibles !== undefined && taux !== undefined
    ? [afficheEntier(eligibles), afficheTaux(taux)]
    : undefined;
}

/** A method may have shown the rotation already; nobody reads the same line twice. */
const sansDoublon = (lignes: readonly Etape[], deja: readonly Etape[], sauf?: string): readonly Etape[] =>
  lignes.filter((l) => l.id !== sauf && !(l.id === 'rotation' && deja.some((d) => d.id === 'rotation')));

/** A flow counted in rights, seen as a share of the net flow when that one is known (V5). */
function partDuFlux(
  flux: FluxDirect,
  perimetre: FluxDuPerimetre | undefined,
  { clauses }: Donnees,
): Explique<Fraction> | undefined {
  if (!perimetre || perimetre.net.valeur.n === 0n) return undefined;
  const { brut, soustraits, net } = perimetre;
  const valeur = quotient(flux.valeur, net.valeur);
  const affiche = affichePourcent(valeur);
  const formule = `${afficheNombre(flux.valeur)} ÷ ${afficheNombre(net.valeur)} = ${affiche}`;
  const source = clause('part', clauses.part.article);
  const ligne = etape('part', 'Part du flux net', formule, valeur, affiche, source);
  return { valeur, etapes: [...flux.etapes, ...brut.etapes, ...soustraits.etapes, ...net.etapes, ligne] };
}
