import type { Champ, ChampsDeClause } from './champ.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [cle: string]: Json };

/** Several valid values of a field in the JSON of DOSSIER.json, no two alike: whatever stands there, one differs. */
export function valeursDExemple(champ: Champ): readonly Json[] {
  switch (champ.genre) {
    case 'choix':
      return Object.keys(champ.options);
    case 'choixMultiple':
      return plusieurs(Object.keys(champ.options));
    case 'ouiNon':
      return [true, false];
    case 'nombre':
      return [...new Set([Math.min(champ.max, Math.max(champ.min, 2)), champ.max, champ.min])];
    case 'taux':
      return ['9,25 %', '3/16'];
    case 'delai':
      return ['9 jours ouvrés', '14 jours calendaires'];
    case 'jour':
      return ['2024-05-13', '2024-09-02'];
    case 'jourDeLAnnee':
      return ['03-17', '02-10'];
    case 'texte':
      return ['texte d’exemple', 'autre texte'];
    case 'textes':
      return champ.nombres ? [[2026], [2026, 2027]] : [['premier', 'second'], ['seul']];
    case 'groupe':
      return objets(champ.champs);
    case 'liste':
      return objets(champ.champs).map((objet) => [objet]);
    case 'variante':
      return Object.entries(champ.variantes).flatMap(([type, { champs }]) =>
        objets(champs).map((objet) => ({ type, ...objet })),
      );
  }
}

/** Valid values of a whole clause. */
export function clausesDExemple(clause: ChampsDeClause): readonly Json[] {
  if (clause.forme === 'valeur') return valeursDExemple(clause.champ);
  const exemples = objets(clause.champs);
  return clause.forme === 'objet' ? exemples : exemples.map((objet) => [objet]);
}

const plusieurs = (codes: readonly string[]): readonly Json[] =>
  codes.length > 1 ? [codes.slice(0, 1), codes.slice(1), codes] : [codes, []];

type Objet = { readonly [cle: string]: Json };

/** One object with every field, one with its other values, one with what is demanded only. */
function objets(champs: readonly Champ[]): readonly Objet[] {
  const objet = (retenus: readonly Champ[], rang: number): Objet =>
    Object.fromEntries(
      retenus.map((c) => {
        const valeurs = valeursDExemple(c);
        return [c.cle, valeurs[rang % valeurs.length] ?? null];
      }),
    );
  const trois = [
    objet(champs, 0),
    objet(champs, 1),
    objet(
      champs.filter((c) => c.obligatoire),
      0,
    ),
  ];
  const ecrits = trois.map((o) => JSON.stringify(o));
  return trois.filter((_, rang) => ecrits.indexOf(ecrits[rang] ?? '') === rang);
}
