import {
  afficheNombre,
  affichePourcent,
  comparerMethodes,
  type Fraction,
  lireNombre,
  METHODES_DE_PART,
  type ParametresDeMethodes,
  type ResultatDeMethode,
  texteExact,
  UN,
} from '@contingent/droit';
import { type MethodesComparees, type MethodesDemande, vueConstat, vueManque } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Transaction } from '../base/transaction.ts';
import { type Ponderation, precise } from '../flux/ponderation.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { type Annee, anneeDuBailleur, compterLAnnee, entreeSur } from './annee.ts';
import { exigerBailleurDesScenarios } from './lire.ts';

/** Every agreement of a year under each method of share, on its inventory or on the one asked for. @throws Refus */
export function comparerLesMethodes(
  base: Base,
  contexte: Contexte,
  exercice: number,
  demande: MethodesDemande,
): Promise<MethodesComparees> {
  exigerBailleurDesScenarios(contexte);
  const parametres = lireParametres(demande);
  return enLecture(base, contexte, async (tx) => {
    const annee = await anneeDesMethodes(tx, exercice, demande.photographie);
    const comptage = await compterLAnnee(tx, exercice, annee.lignes, true);
    return {
      exercice,
      photographie: demande.photographie ?? null,
      methodes: METHODES_DE_PART.map(({ texte, ...fiche }) => ({
        ...fiche,
        certitude: texte.certitude,
        reserve: texte.reserve ?? null,
      })),
      lignes: annee.lignes.map(({ c, p, sans }) => {
        const { entree, ponderation } = entreeSur(c, p, comptage);
        return {
          convention: sans ? null : c.id,
          reservataire: c.reservataire.id,
          nom: c.reservataire.nom,
          resultats: comparerMethodes(entree, parametres).map((r) => vueResultat(r, ponderation)),
        };
      }),
    };
  });
}

/** The lines of the year, all counted on one inventory when it is asked for. @throws Refus PHOTOGRAPHIE_INCONNUE */
export async function anneeDesMethodes(
  tx: Transaction,
  exercice: number,
  photographie: number | undefined,
): Promise<Annee> {
  const annee = await anneeDuBailleur(tx, exercice, photographie === undefined ? {} : { photographie });
  if (photographie !== undefined && !annee.photographies.some((p) => p.id === photographie))
    throw new Refus('PHOTOGRAPHIE_INCONNUE', 'Cet état des lieux n’existe pas, ou un autre le remplace.');
  return annee;
}

/** @throws Refus CHOIX_INVALIDE */
export function lireParametres({ taux, horizon }: MethodesDemande): ParametresDeMethodes {
  const horizonAnnees = horizon === undefined ? {} : { horizonAnnees: horizon };
  if (taux === undefined || taux === '') return horizonAnnees;
  const lu = lireNombre(taux);
  if (lu && lu.n >= 0n && lu.n * UN.d <= lu.d) return { ...horizonAnnees, taux: lu };
  throw new Refus('CHOIX_INVALIDE', 'Le taux essayé n’est pas compris.', [
    {
      chemin: 'taux',
      message: `« ${taux} » n’est pas un taux entre 0 et 100 %.`,
      remede: 'Écrivez par exemple « 20 % ».',
    },
  ]);
}

function vueResultat(
  { estCelleDeLaConvention, calcul, part }: ResultatDeMethode,
  ponderation: Ponderation | null,
): MethodesComparees['lignes'][number]['resultats'][number] {
  const valeur = calcul.ok ? calcul.valeur : undefined;
  return {
    propre: estCelleDeLaConvention,
    part: part ? { exact: texteExact(part.valeur), affiche: affichePourcent(part.valeur) } : null,
    flux: valeur ? nombre(valeur.flux.valeur) : null,
    objectif: valeur?.objectif === undefined ? null : Number(valeur.objectif.valeur),
    manques: calcul.ok ? [] : calcul.manques.map((m) => vueManque(precise(m, ponderation))),
    erreurs: calcul.ok ? [] : calcul.erreurs.map(vueConstat),
  };
}

const nombre = (f: Fraction) => ({ exact: texteExact(f), affiche: afficheNombre(f) });
