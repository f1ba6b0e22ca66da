import {
  afficheJour,
  type Clauses,
  type Compte,
  clausesEnVigueur,
  type EntreeCalcul,
  type FiltreLogements,
  type Jour,
  type MotifExclusion,
  type OrigineDroit,
  type Provenance,
} from '@contingent/droit';
import type { ConventionCalculable } from '../convention/stockee.ts';
import type { Essai, Materiaux, PhotographieComptee } from './donnees.ts';
import { dansLePerimetre, estExclu, type Perimetre } from './perimetre.ts';
import { ponderationSelon } from './ponderation.ts';

export type { DroitsSaisis, Essai, Materiaux, PhotographieComptee } from './donnees.ts';

/** What `droit` needs to compute one agreement, each count with the rows behind it. */
export function entreeDuCalcul(
  c: ConventionCalculable,
  photographie: PhotographieComptee | null,
  m: Materiaux,
): EntreeCalcul {
  const clauses = clausesEnVigueur(c.convention);
  const droits = droitsComptes(c, photographie, m);
  const eligibles = eligiblesComptes(c, photographie, clauses, m);
  const exclus = photographie && c.assiette === null ? exclusComptes(c, photographie, clauses, m) : [];
  const taux = tauxRetenu(c, photographie, clauses, m.essai);
  const le = c.assiette?.le ?? photographie?.le;
  const annexe = m.annexes.find((a) => a.organisme === c.organisme && a.convention === c.id);
  const { programmes, durees } = ponderationSelon(c, photographie, m) ?? {};
  return {
    convention: c.convention,
    exercice: m.exercice,
    ...(eligibles ? { eligibles } : {}),
    ...(exclus.length > 0 ? { exclus } : {}),
    ...(droits ? { droits } : {}),
    ...(taux ? { tauxRotation: taux } : {}),
    ...(le ? { dateEtatDesLieux: le } : {}),
    ...(typeof programmes === 'object' ? { programmes } : {}),
    ...(typeof durees === 'object' ? { durees } : {}),
    ...(annexe?.soustractions ? { soustractions: annexe.soustractions } : {}),
    ...(annexe?.liberations ? { liberations: annexe.liberations } : {}),
    ...(annexe?.reliquatAnterieur ? { reliquatAnterieur: annexe.reliquatAnterieur } : {}),
  };
}

const provenance = (
  p: PhotographieComptee,
  c: ConventionCalculable,
  filtre: FiltreLogements,
): Provenance => ({
  type: 'photographie',
  photographie: String(p.id),
  le: p.le,
  filtre: c.perimetre === 'COMMUNES' ? { communes: c.communes, ...filtre } : filtre,
});

const perimetreDe = (c: ConventionCalculable, p: PhotographieComptee): Perimetre => ({
  organisme: c.organisme,
  photographie: p.id,
  perimetre: c.perimetre,
  communes: c.communes,
});

function eligiblesComptes(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  clauses: Clauses,
  m: Materiaux,
): Compte | undefined {
  if (c.assiette !== null) {
    const quand = c.assiette.le ? ` au ${afficheJour(c.assiette.le)}` : '';
    return {
      nombre: c.assiette.logements,
      provenance: { type: 'saisie', libelle: `nombre saisi avec la convention${quand}` },
    };
  }
  if (p === null) return undefined;
  const nombre = m.comptes.logements
    .filter((l) => dansLePerimetre(l, perimetreDe(c, p)) && !estExclu(l.exclusion, clauses))
    .reduce((total, l) => total + l.nombre, 0);
  return { nombre, provenance: provenance(p, c, { eligible: true }) };
}

function exclusComptes(
  c: ConventionCalculable,
  p: PhotographieComptee,
  clauses: Clauses,
  m: Materiaux,
): (Compte & { motif: MotifExclusion })[] {
  const parMotif = new Map<MotifExclusion, number>();
  for (const l of m.comptes.logements) {
    if (!dansLePerimetre(l, perimetreDe(c, p)) || !estExclu(l.exclusion, clauses)) continue;
    const motif = l.exclusion as MotifExclusion;
    parMotif.set(motif, (parMotif.get(motif) ?? 0) + l.nombre);
  }
  return [...parMotif].map(([motif, nombre]) => ({
    motif,
    nombre,
    provenance: provenance(p, c, { motifExclusion: motif }),
  }));
}

type DroitCompte = Compte & { readonly origine: OrigineDroit };
const avecLaConvention = (nombre: number): DroitCompte => ({
  nombre,
  origine: 'INCONNUE',
  provenance: { type: 'saisie', libelle: 'droits saisis avec la convention' },
});

/** Rights of the inventory and rights typed add up, each with its own provenance. */
function droitsComptes(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  m: Materiaux,
): (Compte & { origine: OrigineDroit })[] | undefined {
  const saisis: DroitCompte[] = m.droitsSaisis
    .filter((d) => d.organisme === c.organisme && d.reservataire === c.reservataire.id)
    .map((d) => ({
      nombre: d.nombre,
      origine: d.origine,
      provenance: { type: 'saisie', libelle: d.libelle === '' ? 'droits saisis' : d.libelle } as const,
    }));
  if (c.droits !== null) saisis.unshift(avecLaConvention(c.droits));
  const comptes = p === null ? [] : droitsDeLaPhotographie(c, p, m);
  if (saisis.length === 0 && p === null) return undefined;
  const lus = [...comptes, ...saisis];
  if (lus.length > 0 || p === null) return lus;
  return [
    {
      nombre: 0,
      origine: 'INCONNUE',
      provenance: provenance(p, c, { reservataire: String(c.reservataire.id) }),
    },
  ];
}

function droitsDeLaPhotographie(
  c: ConventionCalculable,
  p: PhotographieComptee,
  m: Materiaux,
): (Compte & { origine: OrigineDroit })[] {
  const clauses = clausesEnVigueur(c.convention);
  const parOrigine = new Map<OrigineDroit, number>();
  for (const d of m.comptes.droits) {
    if (d.reservataire !== c.reservataire.id || d.actifs === 0) continue;
    if (!dansLePerimetre(d, perimetreDe(c, p)) || estExclu(d.exclusion, clauses)) continue;
    parOrigine.set(d.origine, (parOrigine.get(d.origine) ?? 0) + d.actifs);
  }
  const le = `${m.exercice}-01-01` as Jour;
  return [...parOrigine].map(([origine, nombre]) => ({
    nombre,
    origine,
    provenance: provenance(p, c, {
      reservataire: String(c.reservataire.id),
      droitActifLe: le,
      eligible: true,
    }),
  }));
}

function tauxRetenu(
  c: ConventionCalculable,
  p: PhotographieComptee | null,
  clauses: Clauses,
  essai: Essai,
): EntreeCalcul['tauxRotation'] {
  if (essai.tauxRotation)
    return {
      valeur: essai.tauxRotation,
      source: { type: 'saisie', libelle: 'taux essayé (« Et si… »), non enregistré' },
    };
  if (clauses.tauxRotation.valeur) return undefined;
  if (c.assiette?.tauxRotation)
    return {
      valeur: c.assiette.tauxRotation,
      source: { type: 'saisie', libelle: 'taux saisi avec l’assiette' },
    };
  if (p?.tauxRotation)
    return {
      valeur: p.tauxRotation,
      source: { type: 'saisie', libelle: `taux lu dans l’état des lieux du ${afficheJour(p.le)}`, le: p.le },
      provenance: { type: 'fichier', fichier: p.nomFichier, colonne: 'taux de rotation' },
    };
  return undefined;
}
