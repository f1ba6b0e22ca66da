import {
  afficheSource,
  type Constat,
  type Etape,
  type Jour,
  lireJour,
  type Manque,
  texteExact,
} from '@contingent/droit';
import { z } from 'zod';

/** An exact number with its French writing: `{ "exact": "3/31", "affiche": "9,68 %" }`. */
export const Chiffre = z.object({ exact: z.string(), affiche: z.string() });
export type Chiffre = z.output<typeof Chiffre>;

/** A day `AAAA-MM-JJ` on the wire. */
export const JourTexte = z.string().transform((lu, contexte): Jour => {
  const jour = lireJour(lu);
  if (jour !== undefined) return jour;
  contexte.addIssue({ code: 'custom', message: 'Date attendue au format AAAA-MM-JJ.' });
  return z.NEVER;
});

/** What a count counted: the screen turns it into the already filtered list of dwellings. */
export const FiltreLogements = z.object({
  commune: z.string().optional(),
  reservataire: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  nonReserve: z.stringbool().optional(),
  typologie: z.string().optional(),
  financement: z.string().optional(),
  construction: z.string().optional(),
  qpv: z.stringbool().optional(),
  sansTerme: z.stringbool().optional(),
  /** Axes that the file leaves unknown, separated by `|`: `typologie|qpv`. */
  inconnu: z.string().optional(),
  eligible: z.stringbool().optional(),
  exclusion: z.string().optional(),
  actifLe: z
    .string()
    .refine((lu) => lireJour(lu) !== undefined, 'Date attendue au format AAAA-MM-JJ.')
    .optional(),
  expireEn: z.coerce.number().int().min(1).max(9999).optional(),
  anomalie: z.string().optional(),
  texte: z.string().max(100).optional(),
});
export type FiltreLogements = z.output<typeof FiltreLogements>;

export const EtapeVue = z.object({
  id: z.string(),
  libelle: z.string(),
  formule: z.string(),
  valeur: Chiffre,
  source: z.object({
    affiche: z.string(),
    type: z.enum(['texte', 'clause', 'saisie', 'interpretation']),
    /** Key of the clause, when the step comes from one. */
    clause: z.string().optional(),
    regle: z.string().optional(),
    certitude: z.string().optional(),
    reserve: z.string().optional(),
    verifieLe: z.string().optional(),
  }),
  provenance: z
    .object({
      libelle: z.string(),
      /** Present when the count has a list of dwellings behind it. */
      photographie: z.number().int().optional(),
      filtre: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  /** Decided by what is tried: « essayé : 10,00 % au lieu de 7,90 % ». Absent from real figures. */
  essaye: z.string().optional(),
});
export type EtapeVue = z.output<typeof EtapeVue>;

export const ConstatVue = z.object({
  code: z.string(),
  gravite: z.enum(['BLOQUANT', 'ERREUR', 'ALERTE']),
  champ: z.string(),
  message: z.string(),
  imprime: z.string().optional(),
  attendu: z.string().optional(),
  source: z.string(),
  remede: z.string(),
});
export type ConstatVue = z.output<typeof ConstatVue>;
export const ManqueVue = z.object({ champ: z.string(), question: z.string(), source: z.string() });
export type ManqueVue = z.output<typeof ManqueVue>;

export const vueConstat = (c: Constat): ConstatVue => ({ ...c, source: afficheSource(c.source) });
export const vueManque = (m: Manque): ManqueVue => ({ ...m, source: afficheSource(m.source) });

export function vueSource(s: Etape['source']): EtapeVue['source'] {
  const affiche = afficheSource(s);
  if (s.type === 'clause') return { affiche, type: s.type, clause: s.clause };
  if (s.type !== 'texte') return { affiche, type: s.type };
  const { regle, certitude, reserve, verifieLe } = s.texte;
  return {
    affiche,
    type: s.type,
    regle,
    certitude,
    verifieLe,
    ...(reserve === undefined ? {} : { reserve }),
  };
}

/** A filter of `droit` in the words of the query string. */
export function filtreEnRequete(
  filtre: NonNullable<Etape['provenance']> & { type: 'photographie' },
): Record<string, string> {
  const f = filtre.filtre;
  const paires: [string, string | undefined][] = [
    ['commune', f.communes?.join('|')],
    ['reservataire', f.reservataire],
    ['eligible', f.eligible === undefined ? undefined : String(f.eligible)],
    ['exclusion', f.motifExclusion],
    ['actifLe', f.droitActifLe],
    ['typologie', f.typologie],
    ['financement', f.financement],
    ['qpv', f.qpv === undefined ? undefined : String(f.qpv)],
    ['expireEn', f.expireEn === undefined ? undefined : String(f.expireEn)],
  ];
  return Object.fromEntries(paires.filter((p): p is [string, string] => p[1] !== undefined));
}

export function vueEtape(e: Etape): EtapeVue {
  const vue = {
    id: e.id,
    libelle: e.libelle,
    formule: e.formule,
    valeur: { exact: texteExact(e.valeur), affiche: e.affiche },
    source: vueSource(e.source),
  };
  return e.provenance === undefined ? vue : { ...vue, provenance: vueProvenance(e.provenance) };
}

function vueProvenance(p: NonNullable<Etape['provenance']>): NonNullable<EtapeVue['provenance']> {
  switch (p.type) {
    case 'photographie':
      return {
        libelle: `état des lieux du ${p.le.slice(8, 10)}/${p.le.slice(5, 7)}/${p.le.slice(0, 4)}`,
        photographie: Number(p.photographie),
        filtre: filtreEnRequete(p),
      };
    case 'saisie':
      return { libelle: p.libelle };
    case 'fichier':
      return { libelle: `fichier « ${p.fichier} », colonne « ${p.colonne} »` };
  }
}

/** RFC 9457; `fautes` lists every fault of an input with its place and remedy, in French. */
export const Probleme = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  requete: z.string().optional(),
  fautes: z
    .array(z.object({ chemin: z.string(), message: z.string(), remede: z.string().optional() }))
    .optional(),
});
export type Probleme = z.output<typeof Probleme>;
