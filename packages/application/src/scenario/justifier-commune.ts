import {
  afficheEntier,
  afficheJour,
  afficheNombre,
  comparerScenarios,
  type Fraction,
  fluxParCommune,
  sommeDe,
  texteExact,
} from '@contingent/droit';
import type {
  ChiffreJustifie,
  CommuneJustifiee,
  EtapeVue,
  JustificationDeCommune,
} from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import type { Comptes } from '../flux/comptes.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { communesDe, SANS_COMMUNE } from './communes.ts';
import { exigerBailleurDesScenarios } from './lire.ts';
import { lireScenarios, preparer } from './preparer.ts';
import { type FluxSitue, fluxSitues } from './scenario-lu.ts';

/** How the flow of each agreement was shared with one commune, in one column; nothing is stored. @throws Refus */
export function justifierUneCommune(
  base: Base,
  contexte: Contexte,
  { exercice, scenario: saisi, photographies, commune }: JustificationDeCommune,
): Promise<CommuneJustifiee> {
  exigerBailleurDesScenarios(contexte);
  const scenarios = lireScenarios(saisi === null ? [] : [saisi], () => 'scenario');
  return enLecture(base, contexte, async (tx) => {
    const preparee = await preparer(tx, { exercice, scenarios, photographies });
    const comparaison = comparerScenarios(preparee.entrees, preparee.cibles);
    const dus = fluxSitues({ ...preparee, comparaison }, saisi === null ? null : 0);
    const portions = dus.flatMap((du) => portion(du, commune, preparee.comptage.materiaux.comptes) ?? []);
    if (portions.length === 0) return { flux: RIEN, eligibles: null };
    return {
      flux: fluxJustifie(portions, commune),
      eligibles: commune === SANS_COMMUNE ? null : eligiblesJustifies(portions, commune),
    };
  });
}

/** What one agreement owes on the commune: `eligibles` of the `total` of its perimeter; 0 of 0 when it has no place. */
type Portion = {
  readonly du: FluxSitue;
  readonly flux: Fraction;
  readonly eligibles: number;
  readonly total: number;
};

function portion(du: FluxSitue, commune: string, comptes: Comptes): Portion | undefined {
  const communes = communesDe(du, comptes);
  const reparti = fluxParCommune(du.flux, communes);
  if (reparti === undefined)
    return commune === SANS_COMMUNE && du.flux.n !== 0n
      ? { du, flux: du.flux, eligibles: 0, total: 0 }
      : undefined;
  const sienne = reparti.find((r) => r.commune === commune);
  const total = communes.reduce((n, c) => n + c.eligibles, 0);
  return sienne && { du, flux: sienne.flux, eligibles: sienne.eligibles, total };
}

const LECTURE =
  'lecture du produit : le flux suit les logements éligibles ; la convention porte sur le périmètre entier';
const PRORATA = 'flux de la convention, au prorata des logements éligibles de la commune dans le périmètre';
const SANS_LIEU = 'aucun état des lieux ne place les logements de ce périmètre';

/** A column that counts nothing on a commune which another one counts: a zero, and why. */
const RIEN: ChiffreJustifie = {
  valeur: { exact: '0', affiche: '0' },
  etapes: [
    {
      ...{ id: 'rien', libelle: 'Aucune convention n’y compte de logement éligible', formule: '' },
      ...{ valeur: { exact: '0', affiche: '0' }, source: { affiche: LECTURE, type: 'saisie' } },
    },
  ],
};

function fluxJustifie(portions: readonly Portion[], commune: string): ChiffreJustifie {
  const termes = portions.map((p) => afficheNombre(p.flux));
  const total = sommeDe(portions.map((p) => p.flux));
  const valeur = { exact: texteExact(total), affiche: afficheNombre(total) };
  const etapes = portions.map((p) => etapeDuFlux(p, commune));
  const somme = termes.length > 12 ? `somme de ${termes.length} conventions` : termes.join(' + ');
  return {
    valeur,
    etapes: [
      ...etapes,
      {
        ...{
          id: 'somme',
          libelle: commune === SANS_COMMUNE ? 'Flux sans commune connue' : 'Flux dû sur la commune',
          formule: termes.length < 2 ? '' : `${somme} = ${valeur.affiche}`,
          valeur,
        },
        source: { affiche: LECTURE, type: 'saisie' },
      },
    ],
  };
}

function etapeDuFlux({ du, flux, eligibles, total }: Portion, commune: string): EtapeVue {
  const affiche = afficheNombre(flux);
  const place = total > 0;
  return {
    id: du.cle,
    libelle: du.c.reservataire.nom,
    formule: place
      ? `${afficheNombre(du.flux)} × ${afficheEntier(eligibles)} ÷ ${afficheEntier(total)} = ${affiche}`
      : affiche,
    valeur: { exact: texteExact(flux), affiche },
    source: { affiche: place ? PRORATA : SANS_LIEU, type: 'saisie' },
    ...provenance(du, commune),
  };
}

/** The dwellings of the commune, as the inventory of the agreement lists them. */
function provenance({ c, p }: FluxSitue, commune: string): Pick<EtapeVue, 'provenance'> {
  if (c.assiette !== null) return { provenance: { libelle: 'nombre saisi avec la convention' } };
  if (p === null || commune === SANS_COMMUNE) return {};
  const filtre = { commune, eligible: 'true' };
  return {
    provenance: { libelle: `état des lieux du ${afficheJour(p.le)}`, photographie: p.id, filtre },
  };
}

/** Agreements may count on several inventories: the table shows the widest count. */
function eligiblesJustifies(portions: readonly Portion[], commune: string): ChiffreJustifie {
  const plusGrand = portions.reduce((n, p) => Math.max(n, p.eligibles), 0);
  const nombre = (n: number) => ({ exact: String(n), affiche: afficheEntier(n) });
  const etapes = portions.map(
    ({ du, eligibles }): EtapeVue => ({
      ...{
        id: du.cle,
        libelle: `Compté pour ${du.c.reservataire.nom}`,
        formule: '',
        valeur: nombre(eligibles),
      },
      source: { affiche: 'logements éligibles selon cette convention', type: 'saisie' },
      ...provenance(du, commune),
    }),
  );
  const retenu: EtapeVue = {
    ...{ id: 'retenu', libelle: 'Logements éligibles de la commune', valeur: nombre(plusGrand) },
    formule: etapes.length < 2 ? '' : `le plus grand de ces ${etapes.length} comptes`,
    source: {
      affiche: 'ces conventions portent sur les mêmes logements : ils ne s’ajoutent pas',
      type: 'saisie',
    },
  };
  return { valeur: nombre(plusGrand), etapes: etapes.length < 2 ? etapes : [...etapes, retenu] };
}
