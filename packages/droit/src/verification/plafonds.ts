import type { Constat, Gravite } from '../explication/constat.ts';
import type { Texte } from '../explication/source.ts';
import { texte } from '../explication/source.ts';
import { calculerPart } from '../flux/calculer-part.ts';
import { jourDesParametres } from '../flux/entree.ts';
import type { CategorieReservataire } from '../parc/logement.ts';
import { type PartCollectivite, verifiePartsCollectivites } from '../plafonds/collectivites.ts';
import { verifiePartEtat } from '../plafonds/etat.ts';
import { type Fraction, fraction, produit } from '../quantites/fraction.ts';
import { R441_5_2_I, R441_5_3, R441_5_4 } from '../sources/cch.ts';
import {
  type Controle,
  type ControleCroise,
  type DossierCalcule,
  partExacte,
  type Trouvaille,
  totalDesDroits,
} from './controle.ts';
import { parAssiette } from './meme-assiette.ts';

const CHAMP = 'convention.part';
const ETAT: readonly CategorieReservataire[] = ['ETAT', 'ETAT_AGENTS', 'ETAT_PRIORITAIRES'];
const COLLECTIVITES: readonly CategorieReservataire[] = ['COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION'];

const leJour = (d: DossierCalcule) => jourDesParametres(d.entree);
const est = (d: DossierCalcule, categories: readonly CategorieReservataire[]): boolean =>
  categories.includes(d.entree.convention.reservataire.categorie);

/** A ceiling does not wait for what only the flow asks for: subtractions, rotation, vacancies. */
function partJugee(d: DossierCalcule): Fraction | undefined {
  if (d.calcul.ok) return partExacte(d);
  const part = calculerPart(d.entree);
  return part.ok ? part.valeur?.valeur : undefined;
}

/** The share, cut as the rights are by origin; a share without counted rights has no known origin (D45). */
function partsParOrigine(d: DossierCalcule): readonly PartCollectivite[] {
  const [part, total, { nom }] = [partJugee(d), totalDesDroits(d), d.entree.convention.reservataire];
  if (part === undefined) return [];
  if (!total) return [{ nom, origine: 'INCONNUE', part }];
  return (d.entree.droits ?? []).map(({ origine, nombre }) => ({
    nom,
    origine,
    part: produit(part, fraction(nombre, total)),
  }));
}

/** D40 is judged on the whole flow of a landlord: less than the département only warns. */
function etat(d: DossierCalcule): readonly Constat[] {
  const part = partJugee(d);
  if (part === undefined || !est(d, ETAT)) return [];
  const { partAgents } = d.clauses.plafonds;
  return verifiePartEtat({
    le: leJour(d),
    part,
    ...(partAgents === undefined ? {} : { agents: partAgents }),
    echelle: d.clauses.assiette.perimetre.type === 'DEPARTEMENT' ? 'BAILLEUR' : 'PARTIELLE',
    champ: CHAMP,
  });
}

const collectivite = (d: DossierCalcule): readonly Constat[] =>
  est(d, COLLECTIVITES)
    ? verifiePartsCollectivites({ le: leJour(d), parts: partsParOrigine(d), champ: CHAMP })
    : [];

/** D43: « toutes collectivités garantes confondues », as soon as two agreements share one stock. */
function ensemble(dossiers: readonly DossierCalcule[]): readonly Constat[] {
  return parAssiette(dossiers.filter((d) => est(d, COLLECTIVITES))).flatMap((groupe) => {
    const [premier] = groupe;
    if (premier === undefined || groupe.length < 2) return [];
    return verifiePartsCollectivites({
      le: leJour(premier),
      parts: groupe.flatMap(partsParOrigine),
      champ: CHAMP,
    });
  });
}

const enTrouvaille = ({ code: _, ...trouvaille }: Constat): Trouvaille => trouvaille;

type Fiche = readonly [
  code: string,
  gravite: Gravite,
  titre: string,
  source: Texte,
  regles: readonly string[],
];
const FICHES_ETAT: readonly Fiche[] = [
  [
    'PLAFOND_ETAT_30',
    'BLOQUANT',
    'La part de l’État ne dépasse pas 30 % du flux du bailleur.',
    R441_5_2_I,
    ['D40', 'D41'],
  ],
  [
    'PLAFOND_ETAT_AGENTS_5',
    'BLOQUANT',
    'La part des agents de l’État ne dépasse pas 5 % du flux.',
    R441_5_2_I,
    ['D40'],
  ],
  [
    'PART_AGENTS_INCOHERENTE',
    'ERREUR',
    'La part des agents est comprise dans celle de l’État.',
    R441_5_2_I,
    ['D40'],
  ],
];
const FICHES_COLLECTIVITES: readonly Fiche[] = [
  [
    'PLAFOND_GARANTIES_20',
    'BLOQUANT',
    'Les droits nés de garanties d’emprunt ne dépassent pas 20 % du flux du territoire.',
    R441_5_3,
    ['D43'],
  ],
  [
    'PLAFOND_COLLECTIVITES_20',
    'BLOQUANT',
    'Au-delà de 20 %, une collectivité apporte un terrain ou un financement.',
    R441_5_4,
    ['D45'],
  ],
  [
    'PLAFOND_20_ORIGINE_INCONNUE',
    'ALERTE',
    'Au-delà de 20 %, l’origine de chaque droit est connue.',
    R441_5_4,
    ['D45'],
  ],
];

const surUn =
  (constats: (d: DossierCalcule) => readonly Constat[]) =>
  ([code, gravite, titre, source, regles]: Fiche): Controle => ({
    code,
    gravite,
    titre,
    incoherences: regles,
    source: texte(source),
    portee: 'UN_DOSSIER',
    verifie: (d) =>
      constats(d)
        .filter((c) => c.code === code)
        .map(enTrouvaille),
  });

/** D40–D45 on one agreement, through the ceilings of `plafonds`. */
export const PLAFONDS: readonly Controle[] = [
  ...FICHES_ETAT.map(surUn(etat)),
  ...FICHES_COLLECTIVITES.map(surUn(collectivite)),
];

/** The same ceilings on agreements that share one stock. */
export const PLAFONDS_ENSEMBLE: readonly ControleCroise[] = FICHES_COLLECTIVITES.map(
  ([code, gravite, titre, source, regles]) => ({
    code,
    gravite,
    titre: `${titre.replace(/\.$/, '')}, toutes collectivités confondues.`,
    incoherences: regles,
    source: texte(source),
    portee: 'PLUSIEURS_DOSSIERS',
    verifie: (dossiers) =>
      ensemble(dossiers)
        .filter((c) => c.code === code)
        .map(enTrouvaille),
  }),
);
