import {
  afficheNombre,
  affichePourcent,
  type ColonneCalculee,
  type ColonneComparee,
  type Constat,
  type Ecart,
  type Fraction,
  type TotauxDeScenario,
  texteExact,
} from '@contingent/droit';
import { type ComparaisonDeScenarios, vueConstat, vueManque } from '@contingent/echanges';
import { marques } from '../flux/calculer.ts';
import { sansDoublon } from '../flux/constats.ts';
import type { LigneDeLAnnee } from './annee.ts';
import { parCommune } from './communes.ts';
import { type Compare, fluxSitues, type ScenarioLu } from './scenario-lu.ts';

const chiffre = (f: Fraction) => ({ exact: texteExact(f), affiche: afficheNombre(f) });
const vueEcart = (e: Ecart) => ({ exact: texteExact(e.valeur), affiche: e.affiche });

/** The comparison as the API tells it: réservataire by réservataire, commune by commune, totals, findings. */
export function vueComparaison(exercice: number, compare: Compare): ComparaisonDeScenarios {
  const { annee, comptage, scenarios, comparaison } = compare;
  const situes = annee.lignes.map((ligne) => ({
    ligne,
    comparee: comparaison.lignes.find((l) => l.cle === ligne.cle),
  }));
  return {
    exercice,
    constats: sansDoublon(comparaison.reel.constats).map(vueConstat),
    scenarios: scenarios.map((s, rang) => ({
      ...{ id: s.id, nom: s.nom },
      constats: sansDoublon([
        ...renvoisPerdus(s, compare),
        ...(comparaison.scenarios[rang]?.constats ?? []),
      ]).map(vueConstat),
    })),
    parReservataire: situes.flatMap(({ ligne, comparee }) =>
      comparee === undefined
        ? []
        : [
            {
              convention: ligne.sans ? null : ligne.c.id,
              reservataire: ligne.c.reservataire.id,
              nom: ligne.c.reservataire.nom,
              reel: colonne(comparee.reel, ligne),
              scenarios: comparee.scenarios.map((c) => colonneComparee(c, ligne)),
            },
          ],
    ),
    parCommune: parCommune(
      fluxSitues(compare, null),
      scenarios.map((_, rang) => fluxSitues(compare, rang)),
      comptage.materiaux.comptes,
    ),
    totaux: {
      reel: totaux(comparaison.reel.totaux),
      scenarios: comparaison.scenarios.map((s) => ({
        ...totaux(s.totaux),
        ecartFlux: vueEcart(s.ecartFlux),
      })),
    },
  };
}

const totaux = (t: TotauxDeScenario) => ({ flux: chiffre(t.flux), objectif: Number(t.objectif) });

type Vue = ComparaisonDeScenarios['parReservataire'][number]['reel'];
function colonne({ entree, calcul, part, constats }: ColonneCalculee, ligne: LigneDeLAnnee): Vue {
  const valeur = calcul.ok ? calcul.valeur : undefined;
  const droits = entree.droits?.reduce((n, d) => n + d.nombre, 0);
  return {
    droits: droits ?? null,
    eligibles: entree.eligibles?.nombre ?? null,
    part: part ? { exact: texteExact(part.valeur), affiche: affichePourcent(part.valeur) } : null,
    flux: valeur ? chiffre(valeur.flux.valeur) : null,
    objectif: valeur?.objectif === undefined ? null : Number(valeur.objectif.valeur),
    constats: sansDoublon([...marques(ligne), ...constats]).map(vueConstat),
    manques: calcul.ok ? [] : calcul.manques.map(vueManque),
  };
}

const colonneComparee = (c: ColonneComparee, ligne: LigneDeLAnnee) => ({
  ...colonne(c, ligne),
  ecartFlux: c.ecartFlux === undefined ? null : vueEcart(c.ecartFlux),
  ecartObjectif: c.ecartObjectif === undefined ? null : Number(c.ecartObjectif),
});

/** A kept scenario may name what has gone since: its figures then stay the real ones there, and this says so. */
function renvoisPerdus({ changements }: ScenarioLu, { annee }: Compare): readonly Constat[] {
  const connues = annee.photographies.map((p) => p.id);
  return changements.flatMap(({ photographie, conventions }, rang): readonly Constat[] => [
    ...(photographie === undefined || connues.includes(photographie)
      ? []
      : [
          perdu(
            rang,
            'photographie',
            `L’état des lieux n° ${photographie} n’existe plus ou un autre le remplace : le changement ${rang + 1} ne compte rien sur lui.`,
            'Choisir un autre état des lieux dans le scénario.',
          ),
        ]),
    ...(conventions.length === 0 ||
    conventions.some((id) => annee.lignes.some((l) => !l.sans && l.c.id === id))
      ? []
      : [
          perdu(
            rang,
            'conventions',
            `Aucune des conventions que vise le changement ${rang + 1} ne porte sur cet exercice : il ne change rien.`,
            'Viser des conventions de cet exercice, ou toutes.',
          ),
        ]),
  ]);
}

const perdu = (rang: number, champ: string, message: string, remede: string): Constat => ({
  code: champ === 'photographie' ? 'SCENARIO_SANS_INVENTAIRE' : 'SCENARIO_SANS_CONVENTION',
  gravite: 'ALERTE',
  champ: `changements.${rang}.${champ}`,
  message,
  source: { type: 'saisie', libelle: 'scénario enregistré' },
  remede,
});
