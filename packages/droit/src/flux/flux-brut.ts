import type { Etape } from '../explication/explique.ts';
import { texte } from '../explication/source.ts';
import { afficheEntier, afficheNombre, affichePourcent } from '../quantites/affichage.ts';
import { compare, type Fraction, fraction, pourcent, produit } from '../quantites/fraction.ts';
import { R441_5_I_SOUSTRACTIONS } from '../sources/cch.ts';
import { D28_ROTATION, D34_PROGRAMME } from '../sources/methodes-de-part.ts';
import type { Donnees } from './donnees.ts';
import { afficheTaux, etape } from './etape.ts';
import { liberationsDesProgrammes } from './methodes/v6-rotation-programme.ts';
import { alerte, type Releve } from './releve.ts';
import { etapeRotation } from './rotation.ts';

/** A flow with its own steps, without those of the assiette. */
export type Flux = { readonly valeur: Fraction; readonly etapes: readonly Etape[] };

/** D26: the vacancies expected in the perimeter, as planned by the landlord, else E × τ. */
export function fluxBrutDe(donnees: Donnees): Flux | undefined {
  const { entree, methode, eligibles, taux } = donnees;
  if (entree.liberations) return liberationsPrevues(entree.liberations);
  if (methode.type === 'V6_ROTATION_PROGRAMME') return parProgramme(donnees);
  if (eligibles === undefined || taux === undefined) return undefined;
  const valeur = produit(fraction(eligibles), taux);
  const affiche = afficheNombre(valeur);
  const formule = `${afficheEntier(eligibles)} × ${afficheTaux(taux)} = ${affiche}`;
  const ligne = etape('flux-brut', LIBELLE, formule, valeur, affiche, texte(R441_5_I_SOUSTRACTIONS));
  return { valeur, etapes: [...etapeRotation(donnees), ligne] };
}

const LIBELLE = 'Flux brut du périmètre';

function liberationsPrevues({ nombre, provenance }: NonNullable<Donnees['entree']['liberations']>): Flux {
  const valeur = fraction(nombre);
  const n = afficheEntier(nombre);
  const libelle = 'Flux brut du périmètre (libérations prévues)';
  return {
    valeur,
    etapes: [etape('flux-brut', libelle, n, valeur, n, texte(R441_5_I_SOUSTRACTIONS), provenance)],
  };
}

function parProgramme({ entree }: Donnees): Flux {
  const programmes = entree.programmes ?? [];
  const valeur = liberationsDesProgrammes(programmes);
  const affiche = afficheNombre(valeur);
  const termes = programmes.map((p) => `${afficheEntier(p.eligibles)} × ${afficheTaux(p.tauxRotation)}`);
  const formule = `${termes.join(' + ')} = ${affiche}`;
  return { valeur, etapes: [etape('flux-brut', LIBELLE, formule, valeur, affiche, texte(D34_PROGRAMME))] };
}

/** Planned vacancies that would mean a rotation nobody sees. */
export function controleLiberations(releve: Releve, { entree, eligibles }: Donnees): void {
  const libres = entree.liberations?.nombre;
  if (libres === undefined || !eligibles) return;
  const taux = fraction(libres, eligibles);
  if (compare(taux, pourcent(30)) <= 0) return;
  alerte(releve, {
    code: 'LIBERATIONS_INHABITUELLES',
    champ: 'liberations',
    message: `${afficheEntier(libres)} libérations sur ${afficheEntier(eligibles)} logements font une rotation de ${affichePourcent(taux)}.`,
    imprime: afficheEntier(libres),
    source: texte(D28_ROTATION),
    remede: 'Vérifier le nombre de libérations prévues et celui des logements éligibles.',
  });
}
