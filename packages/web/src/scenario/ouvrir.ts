import type {
  Chiffre,
  CommuneJustifiee,
  ComparaisonDeScenarios,
  LigneDesignee,
  LigneFlux,
  MethodesComparees,
} from '@contingent/echanges';
import { adresse, envoie } from '../api/client.ts';
import type { JustificationADemander } from '../explication/justification.ts';
import { uniteDe } from '../flux/titres.ts';
import { entier } from '../typographie/typographie.ts';
import type { Comparee, MethodesLues } from './requetes.ts';

/** The figures of a cell that open. */
export type Cle = 'part' | 'flux' | 'objectif';
export const NOMS: Readonly<Record<Cle, string>> = {
  part: 'Part du flux',
  flux: 'Flux dû',
  objectif: 'Objectif',
};
/** A column: the rank of its scenario; `null`: the real figures. */
export type Colonne = number | null;

type Designable = { readonly convention: number | null; readonly reservataire: number };
const designe = ({ convention, reservataire }: Designable): LigneDesignee =>
  convention === null ? { reservataire } : { convention };

/** A whole number as a figure. */
export const chiffreEntier = (n: number): Chiffre => ({ exact: String(n), affiche: entier(n) });

export const nomDeColonne = ({ scenarios }: ComparaisonDeScenarios, colonne: Colonne): string =>
  colonne === null ? 'réel' : `scénario « ${scenarios[colonne]?.nom ?? ''} »`;

const avecUnite = (cle: Cle, { exact }: Chiffre): { unite?: string } => {
  const unite = uniteDe(cle, exact);
  return unite === undefined ? {} : { unite };
};
const avecConvention = ({ convention }: Designable): { convention?: number } =>
  convention === null ? {} : { convention };

/** What the server needs to compute one column again. */
function essaiDe({ saisie }: Comparee, colonne: Colonne) {
  const photographies = saisie.scenarios.flatMap((s) => s.changements.flatMap((c) => c.photographie ?? []));
  const scenario = colonne === null ? null : (saisie.scenarios[colonne] ?? null);
  return { exercice: saisie.exercice, scenario, photographies };
}

type Ligne = ComparaisonDeScenarios['parReservataire'][number];
/** « Flux dû — Commune d’Exemple, en 2027, scénario « Rotation » ». */
export function ouvreCellule(
  vue: Comparee,
  ligne: Ligne,
  colonne: Colonne,
  cle: Cle,
  valeur: Chiffre,
): JustificationADemander {
  const corps = { ...essaiDe(vue, colonne), ligne: designe(ligne) };
  const chemin = adresse('/o/', vue.organisme, '/scenarios/justification');
  return {
    titre: `${NOMS[cle]} — ${ligne.nom}, en ${corps.exercice}, ${nomDeColonne(vue.comparaison, colonne)}`,
    ...{ valeur, ...avecUnite(cle, valeur), ...avecConvention(ligne) },
    demande: {
      cle: ['scenario', vue.organisme, corps, cle],
      lis: async (signal) => (await envoie('POST', chemin, corps, (e) => e.LigneFlux, signal))[cle],
    },
  };
}

type LigneDeCommune = ComparaisonDeScenarios['parCommune'][number];
export const nomDeCommune = ({ commune }: Pick<LigneDeCommune, 'commune'>): string =>
  commune ?? 'sans commune connue';

const NOMS_DE_COMMUNE = { flux: 'Flux dû sur la commune', eligibles: 'Logements éligibles' } as const;
export function ouvreCommune(
  vue: Comparee,
  ligne: LigneDeCommune,
  colonne: Colonne,
  cle: keyof CommuneJustifiee,
  valeur: Chiffre,
): JustificationADemander {
  const corps = { ...essaiDe(vue, colonne), commune: ligne.cle };
  const chemin = adresse('/o/', vue.organisme, '/scenarios/justification-de-commune');
  const quoi = ligne.commune === null ? 'Flux dû' : NOMS_DE_COMMUNE[cle];
  return {
    titre: `${quoi} — ${nomDeCommune(ligne)}, en ${corps.exercice}, ${nomDeColonne(vue.comparaison, colonne)}`,
    ...{ valeur, ...avecUnite('flux', valeur) },
    demande: {
      cle: ['commune', vue.organisme, corps, cle],
      lis: async (signal) => (await envoie('POST', chemin, corps, (e) => e.CommuneJustifiee, signal))[cle],
    },
  };
}

/** One method of one line; `rang`: that of the method. */
export function ouvreMethode(
  { organisme, demande, methodes: m }: MethodesLues,
  ligne: MethodesComparees['lignes'][number],
  rang: number,
  cle: Cle,
  valeur: Chiffre,
): JustificationADemander {
  const methode = m.methodes[rang];
  const corps = { exercice: m.exercice, ligne: designe(ligne), methode: methode?.code ?? '', ...demande };
  const chemin = adresse('/o/', organisme, '/methodes/justification');
  const selon = methode ? `${methode.sigle}, ${methode.libelle}` : '';
  return {
    titre: `${NOMS[cle]} — ${ligne.nom}, en ${m.exercice}, selon ${selon}`,
    ...{ valeur, ...avecUnite(cle, valeur), ...avecConvention(ligne) },
    demande: {
      cle: ['methode', organisme, corps, cle],
      lis: async (signal): Promise<LigneFlux[Cle]> =>
        (await envoie('POST', chemin, corps, (e) => e.LigneFlux, signal))[cle],
    },
  };
}
