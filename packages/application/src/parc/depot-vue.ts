import { afficheEntier, afficheJour, lireJour } from '@contingent/droit';
import type { DepotVue, DifferencesResume } from '@contingent/echanges';
import type { Analyse } from './analyse.ts';
import type { Proposition } from './decisions.ts';
import type { Depot } from './depots.ts';

/** A loaded photographie that holds the very same bytes and that no other replaces. */
export type DejaChargee = { readonly id: number; readonly dateReference: string };
type Elements = {
  readonly depot: Depot;
  readonly analyse: Analyse;
  readonly proposition: Proposition;
  readonly deja: DejaChargee | undefined;
  readonly differences: DifferencesResume | null;
};

const LIBELLES_MAXIMUM = 20_000;
const GROUPES_MONTRES = 1000;

/** The day of the inventory: what the person says, else what a title says. */
export const dateDe = ({ choix }: Depot, analyse: Analyse): string | null =>
  choix.dateReference ?? analyse.date?.jour ?? null;

/** What must be answered before loading, in French; empty when the deposit can be loaded. */
export function bloquantsDe({ depot, analyse, proposition, deja }: Omit<Elements, 'differences'>): string[] {
  const bloquants: string[] = [];
  if (dateDe(depot, analyse) === null) {
    bloquants.push('Indiquez la date de l’état des lieux : le fichier ne la dit pas.');
  }
  if (deja !== undefined && depot.choix.remplace !== deja.id) {
    const jour = lireJour(deja.dateReference);
    const date = jour === undefined ? deja.dateReference : afficheJour(jour);
    bloquants.push(
      `Ce fichier est déjà chargé (état des lieux du ${date}). Pour le charger à nouveau, dites qu’il remplace cet état des lieux.`,
    );
  }
  bloquants.push(...colonnesEnDouble(analyse), ...libellesInconnus(analyse, proposition));
  return bloquants;
}

function colonnesEnDouble({ colonnes }: Analyse): string[] {
  const uniques = colonnes.filter((c) => c.champ !== 'ignorer' && c.champ !== 'adresse');
  return [...Map.groupBy(uniques, (c) => c.champ).values()]
    .filter((memes) => memes.length > 1)
    .map((memes) => {
      const noms = memes.map((c) => `« ${c.entete || `colonne ${c.index + 1}`} »`).join(' et ');
      return `${noms} ont le même sens : gardez-en une seule.`;
    });
}

function libellesInconnus({ libelles }: Analyse, { groupes }: Proposition): string[] {
  if (libelles.length >= LIBELLES_MAXIMUM) {
    return [
      `La colonne du réservataire a plus de ${afficheEntier(LIBELLES_MAXIMUM)} valeurs différentes : ce n’est sans doute pas la bonne colonne.`,
    ];
  }
  const inconnus = groupes.filter((g) => g.cible.type === 'INCONNU');
  const dits = inconnus.slice(0, 10).map((g) => {
    const n = `${afficheEntier(g.logements)} logement${g.logements > 1 ? 's' : ''}`;
    return `Dites qui est « ${g.nom} » (${n}).`;
  });
  const reste = inconnus.length - dits.length;
  return reste > 0 ? [...dits, `Et ${afficheEntier(reste)} autres libellés à rattacher.`] : dits;
}

/** The deposit as the screen of import shows it. */
export function vueDuDepot(elements: Elements): DepotVue {
  const { depot, analyse, proposition, differences } = elements;
  const { date, taux, commune, departement: _, libelles: __, ...lu } = analyse;
  const dite = depot.choix.dateReference;
  return {
    ...lu,
    id: depot.id,
    nomFichier: depot.nom,
    taille: depot.taille,
    titres: [...analyse.titres],
    dateReference: dateDe(depot, analyse),
    dateReferenceRaison: dite === undefined ? (date?.raison ?? null) : 'votre choix',
    tauxRotation: taux,
    communeParDefaut: depot.choix.communeParDefaut ?? commune,
    colonnes: [...analyse.colonnes],
    apercu: analyse.apercu.map((l) => [...l]),
    anomalies: [...analyse.anomalies],
    reservataires: proposition.groupes.slice(0, GROUPES_MONTRES).map(groupe),
    differences,
    bloquants: bloquantsDe(elements),
  };
}

const groupe = (g: Proposition['groupes'][number]): DepotVue['reservataires'][number] => ({
  cle: g.cle,
  nom: g.cible.type === 'EXISTANT' ? g.cible.nom : g.nom,
  categorie: g.categorie ?? 'A_QUALIFIER',
  statut: g.statut,
  raison: g.raison,
  nonReserve: g.nonReserve,
  logements: g.logements,
  libelles: g.libelles
    .slice(0, GROUPES_MONTRES)
    .map(({ brut, normalise, logements }) => ({ brut, normalise, logements })),
});
