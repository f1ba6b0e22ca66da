import type { z } from 'zod';
import { Dossier } from './schema.ts';

/** What is wrong in the input, where, and what to do. */
export type Faute = { readonly chemin: string; readonly message: string; readonly remede: string };

export type DossierLu =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly fautes: readonly Faute[] };

/** Parses a DOSSIER.json already decoded. Never throws: every fault is listed at once, in French. */
export function lireDossier(json: unknown): DossierLu {
  const lu = Dossier.safeParse(json, { reportInput: true });
  return lu.success ? { ok: true, dossier: lu.data } : { ok: false, fautes: lu.error.issues.flatMap(fautes) };
}

const chemin = (cles: readonly PropertyKey[]): string =>
  cles
    .map((c) => (typeof c === 'number' ? `[${c}]` : `.${String(c)}`))
    .join('')
    .replace(/^\./, '');

type Issue = z.core.$ZodIssue;

function fautes(issue: Issue): Faute[] {
  const ou = issue.path.length > 0 ? chemin(issue.path) : '(dossier)';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((cle) => ({
        chemin: chemin([...issue.path, cle]),
        message: `La clé « ${cle} » n’existe pas ici.`,
        remede: 'Corriger le nom de la clé ou la retirer.',
      }));
    case 'invalid_value':
      return [fauteDeListe(ou, issue)];
    case 'invalid_union':
      return [fauteDUnion(ou, issue)];
    case 'invalid_type':
      return [fauteDeType(ou, issue)];
    case 'too_small':
    case 'too_big':
      return [fauteDeBorne(ou, issue)];
    case 'custom':
      return [{ chemin: ou, message: issue.message, remede: remedeDe(issue) }];
    default:
      return [{ chemin: ou, message: issue.message, remede: 'Corriger la valeur.' }];
  }
}

const remedeDe = (issue: z.core.$ZodIssueCustom): string => {
  const remede: unknown = issue.params?.remede;
  return typeof remede === 'string' ? remede : 'Corriger la valeur.';
};

const manquante = (ou: string): Faute => ({
  chemin: ou,
  message: `« ${ou} » manque.`,
  remede: `Ajouter la clé « ${ou.replace(/^.*\./, '')} ».`,
});

function fauteDeListe(ou: string, issue: z.core.$ZodIssueInvalidValue): Faute {
  if (issue.input === undefined) return { ...manquante(ou), remede: valeursPossibles(issue.values) };
  return {
    chemin: ou,
    message: `« ${String(issue.input)} » n’est pas une valeur connue.`,
    remede: valeursPossibles(issue.values),
  };
}
const valeursPossibles = (valeurs: readonly unknown[]): string =>
  `Valeurs possibles : ${valeurs.map(String).join(', ')}.`;

function fauteDUnion(ou: string, issue: z.core.$ZodIssueInvalidUnion): Faute {
  if (issue.input === undefined) return manquante(ou);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return {
    chemin: ou,
    message: 'Cette valeur n’a aucune des formes admises ici.',
    remede:
      options.length > 0 ? valeursPossibles(options) : 'Écrire un nombre, ou un texte entre guillemets.',
  };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste entre crochets',
  object: 'un objet entre accolades',
  record: 'un objet entre accolades',
};
function fauteDeType(ou: string, issue: z.core.$ZodIssueInvalidType): Faute {
  if (issue.input === undefined) return manquante(ou);
  return {
    chemin: ou,
    message: `Il faut ici ${TYPES[issue.expected] ?? 'une autre forme de valeur'}.`,
    remede: /[tT]aux/.test(ou)
      ? 'Écrire le taux en texte, avec son signe : "7,90 %".'
      : 'Corriger la valeur.',
  };
}

function fauteDeBorne(ou: string, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Faute {
  if (issue.origin === 'string' || issue.origin === 'array')
    return {
      chemin: ou,
      message: issue.code === 'too_small' ? 'Cette valeur est vide.' : 'Cette valeur est trop longue.',
      remede: issue.code === 'too_small' ? 'La remplir, ou retirer la clé.' : 'La raccourcir.',
    };
  const borne = issue.code === 'too_small' ? `au moins ${issue.minimum}` : `au plus ${issue.maximum}`;
  return {
    chemin: ou,
    message: `${String(issue.input)} n’est pas possible : il faut ${borne}.`,
    remede: 'Corriger le nombre.',
  };
}
