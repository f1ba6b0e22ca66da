import type { Clauses } from '../convention/convention.ts';
import { texte } from '../explication/source.ts';
import { R441_5_2_III, R441_5_CONTENU } from '../sources/cch.ts';
import { estEtat } from './categories.ts';
import type { Controle, DossierCalcule, Trouvaille } from './controle.ts';

/** One matter of the minimal content: whether the clauses say it, and what is missing when they do not. */
type Matiere = {
  readonly champ: string;
  readonly quoi: string;
  readonly dite: (c: Clauses) => boolean;
};

/** Something is said beside the number of the article. */
const parle = (clause: object | undefined): boolean =>
  Object.entries(clause ?? {}).some(
    ([cle, valeur]) =>
      cle !== 'article' && valeur !== undefined && !(Array.isArray(valeur) && valeur.length === 0),
  );

/** D11; the perimeter is always said. */
const MATIERES: readonly Matiere[] = [
  {
    champ: 'part',
    quoi: 'le mode de calcul de la part',
    dite: (c) => c.part.methodeNonDite !== true,
  },
  {
    champ: 'decompte',
    quoi: 'ce qui compte dans le décompte',
    dite: (c) => c.decompte.coefficients.length > 0 || (c.decompte.indicateurs ?? []).length > 0,
  },
  {
    champ: 'designation',
    quoi: 'le délai de désignation',
    dite: ({ modeGestion, designation: d }) =>
      modeGestion === 'DELEGUEE' || d.zoneTendue !== undefined || d.zoneDetendue !== undefined,
  },
  {
    champ: 'designation.aDefaut',
    quoi: 'à qui va le logement quand personne n’est désigné dans le délai',
    dite: ({ modeGestion, designation: d }) =>
      modeGestion === 'DELEGUEE' || d.aDefaut !== 'NON_DIT' || d.completePar !== undefined,
  },
  {
    champ: 'programmesNeufs',
    quoi: 'la concertation sur les programmes neufs',
    dite: (c) => parle(c.programmesNeufs),
  },
  { champ: 'bilan', quoi: 'le contenu du bilan', dite: (c) => c.bilan.axes.length > 0 },
  {
    champ: 'periode.dureeMois',
    quoi: 'la durée de la convention',
    dite: (c) => c.periode.dureeMois !== undefined || c.periode.fin !== undefined,
  },
  {
    champ: 'periode.avenants',
    quoi: 'comment la convention évolue (révision, avenants, actualisation)',
    dite: ({ periode: p, assiette }) =>
      p.avenants !== undefined || p.revision !== undefined || assiette.actualisation !== undefined,
  },
];

/** D12: what the agreement with the prefect adds; the list of 2022 was not read, this is that of 2011. */
const MATIERES_ETAT: readonly Matiere[] = [
  {
    champ: 'tauxRotation',
    quoi: 'le taux de rotation retenu',
    dite: (c) => c.tauxRotation.valeur !== undefined,
  },
  { champ: 'publics', quoi: 'les publics à loger', dite: (c) => c.publics.length > 0 },
  {
    champ: 'miseADisposition',
    quoi: 'ce que dit le signalement d’un logement et dans quel délai',
    dite: (c) => parle(c.miseADisposition),
  },
  {
    champ: 'sne',
    quoi: 'les échanges d’informations entre le bailleur et les services de l’État',
    dite: (c) => parle(c.sne) || c.bilan.trimestriel !== 'NON_DIT' || (c.bilan.autresEnvois ?? []).length > 0,
  },
];

/** A frame agreement or an annex is not the agreement: its silence is not one. */
const estLActe = (d: DossierCalcule): boolean =>
  d.clauses.natureActe === 'CONVENTION' || d.clauses.natureActe === 'ARRETE_PREFECTORAL';

const manquantes = (d: DossierCalcule, matieres: readonly Matiere[]): readonly Trouvaille[] =>
  matieres
    .filter(({ dite }) => !dite(d.clauses))
    .map(({ champ, quoi }) => ({
      champ: `convention.${champ}`,
      message: `L’acte ne dit pas ${quoi} (liste légale à confirmer).`,
      remede: 'Écrire cette clause, ou s’assurer avec l’autre partie que son silence est voulu.',
    }));

/** D11, before signature only: one finding for each matter that the text leaves out. */
export const contenuMinimal: Controle = {
  code: 'CLAUSE_MANQUANTE',
  gravite: 'ALERTE',
  titre: 'La convention contient toutes les clauses attendues.',
  incoherences: ['D11'],
  source: texte(R441_5_CONTENU),
  portee: 'UN_DOSSIER',
  verifie: (d) => (estLActe(d) ? manquantes(d, MATIERES) : []),
};

/** D12, before signature only. */
export const contenuMinimalEtat: Controle = {
  code: 'CLAUSE_MANQUANTE_ETAT',
  gravite: 'ALERTE',
  titre: 'La convention avec l’État contient en plus les matières attendues par le préfet.',
  incoherences: ['D12'],
  source: texte(R441_5_2_III),
  portee: 'UN_DOSSIER',
  verifie: (d) => (estLActe(d) && estEtat(d) ? manquantes(d, MATIERES_ETAT) : []),
};
