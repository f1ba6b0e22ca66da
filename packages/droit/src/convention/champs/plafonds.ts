import { TITRES } from '../chapitres.ts';
import type { MotifDerogation, OrigineDroit } from '../nomenclatures.ts';
import { MOTIFS_DE_DEROGATION, ORIGINES } from '../phrases/choix.ts';
import type { ChampsDeClause } from './champ.ts';
import { article, choix, choixMultiple, groupe, jour, obligatoire, ouiNon, taux, texte } from './saisies.ts';

const derogation = groupe(
  'derogation',
  'Dérogation préfectorale',
  [
    texte('arrete', 'Arrêté', { ...obligatoire, aide: 'Numéro et date, comme on les cite.' }),
    jour('debut', 'Premier jour', obligatoire),
    jour('fin', 'Dernier jour', { ...obligatoire, aide: 'Un an au plus, ces deux jours compris.' }),
    choix<MotifDerogation>('motif', 'Motif', MOTIFS_DE_DEROGATION, obligatoire),
  ],
  { aide: 'D41 : arrêté exceptionnel du préfet ; il lève les 30 % les seuls jours qu’il couvre.' },
);

/** D40–D45. */
export const PLAFONDS: ChampsDeClause = {
  ...TITRES.plafonds,
  forme: 'objet',
  champs: [
    taux('partMaximale', 'Part maximale', {
      aide: 'D40, D43 : 30 % pour l’État, 20 % pour l’ensemble des collectivités garantes.',
    }),
    taux('partAgents', 'Dont agents de l’État', { aide: 'D40 : 5 points du flux au plus.' }),
    derogation,
    ouiNon('partInegale', 'Part de l’État inégale selon les communes ou en et hors QPV', {
      aide: 'D42 : clause contraire, sans laquelle la part est la même partout et de 30 % au moins hors QPV.',
    }),
    ouiNon('prorataGaranties', 'Au prorata des garanties accordées', {
      aide: 'D43 : le plafond de 20 % suppose, dans une convention lue, une garantie pleine.',
    }),
    choixMultiple<OrigineDroit>('auDela', 'Au-delà du plafond, en contrepartie de', ORIGINES, {
      aide: 'D45 : terrain ou financement.',
    }),
    article,
  ],
};
