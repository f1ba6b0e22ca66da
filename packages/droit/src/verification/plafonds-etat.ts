import type { Constat } from '../explication/constat.ts';
import { jourDesParametres } from '../flux/entree.ts';
import { verifieDerogation, verifiePartEtat } from '../plafonds/etat.ts';
import { verifieUniformite } from '../plafonds/uniformite.ts';
import { type Fraction, produit, somme, sommeDe, ZERO } from '../quantites/fraction.ts';
import { retrocessionsEnVigueur } from '../retrocessions/apres-retrocessions.ts';
import { estEtat } from './categories.ts';
import type { DossierCalcule } from './controle.ts';
import { arrondiComme, type NombreImprime } from './nombre-imprime.ts';
import { CHAMP_PART, partJugee } from './part-jugee.ts';
import { parTerritoire, type TerritoirePartage } from './territoire-commun.ts';

const categorie = (d: DossierCalcule) => d.entree.convention.reservataire.categorie;
const echelle = (d: DossierCalcule) =>
  d.clauses.assiette.perimetre.type === 'DEPARTEMENT' ? ('BAILLEUR' as const) : ('PARTIELLE' as const);
const derogationEcrite = ({ clauses: { plafonds } }: DossierCalcule) =>
  plafonds.derogation && { derogation: plafonds.derogation };

/** What goes to the State's agents: the whole share of an agreement made for them, else what the text gives them. */
const partDesAgents = (d: DossierCalcule, part: Fraction): Fraction | undefined =>
  categorie(d) === 'ETAT_AGENTS' ? part : d.clauses.plafonds.partAgents;

/** D40 is judged on the whole flow of a landlord: less than the département only warns. */
export function partDeLEtat(d: DossierCalcule): readonly Constat[] {
  const part = partJugee(d);
  if (part === undefined || !estEtat(d)) return [];
  const agents = partDesAgents(d, part);
  return verifiePartEtat({
    le: jourDesParametres(d.entree),
    part,
    ...(agents === undefined ? {} : { agents }),
    ...derogationEcrite(d),
    echelle: echelle(d),
    champ: CHAMP_PART,
  });
}

/** D41: its dates, whatever the share; and nobody but the State has a ceiling that a prefect may lift. */
export function derogationDeLEtat(d: DossierCalcule): readonly Constat[] {
  const { derogation } = d.clauses.plafonds;
  return derogation === undefined || !estEtat(d)
    ? []
    : verifieDerogation(derogation, 'convention.plafonds.derogation');
}

/** The share that a paper prints is the exact one as soon as it is its rounding. */
const lue = (imprimee: NombreImprime, exacte: Fraction): Fraction => {
  const { n, d } = arrondiComme(exacte, imprimee);
  return n === imprimee.valeur.n && d === imprimee.valeur.d ? exacte : imprimee.valeur;
};

/** D42 on the shares that the paper prints by commune and out of QPV. */
export function repartitionDeLEtat(d: DossierCalcule): readonly Constat[] {
  const [part, { partsParCommune = [], partHorsQpv }] = [partJugee(d), d.imprime];
  if (part === undefined || categorie(d) !== 'ETAT') return [];
  const le = jourDesParametres(d.entree);
  // Points that the agreement itself gives up (D46) are still taken on the prefect's share.
  const cedes = retrocessionsEnVigueur(d.clauses.retrocessions, le).filter((r) => r.cedant === 'ETAT');
  const cede = sommeDe(cedes.map((r) => r.taux));
  return verifieUniformite({
    le,
    part,
    communes: partsParCommune.map((c) => ({ nom: c.commune, part: lue(c.part, part) })),
    ...(partHorsQpv && { horsQpv: somme(lue(partHorsQpv, part), cede) }),
    clauseContraire: d.clauses.plafonds.partInegale === true,
  });
}

const total = (membres: TerritoirePartage['membres']): Fraction =>
  sommeDe(membres.map(({ d, poids }) => produit(partJugee(d) ?? ZERO, poids)));

/** D40 when the State has several agreements with one landlord, for its agents and for priority publics. */
export const partsDeLEtat = (dossiers: readonly DossierCalcule[]): readonly Constat[] =>
  parTerritoire(dossiers.filter(estEtat)).flatMap(({ tout, membres }) => {
    const agents = membres.filter(({ d }) => categorie(d) === 'ETAT_AGENTS');
    const avecArrete = membres.find(({ d }) => d.clauses.plafonds.derogation !== undefined);
    return verifiePartEtat({
      le: jourDesParametres(tout.entree),
      part: total(membres),
      agents: total(agents),
      ...(avecArrete && derogationEcrite(avecArrete.d)),
      echelle: echelle(tout),
      champ: CHAMP_PART,
    });
  });
