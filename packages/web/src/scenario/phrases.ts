import {
  type CategorieSoustraction,
  METHODES_DE_PART,
  REGLES_ARRONDI,
  type RegleArrondi,
  SOUSTRACTIONS,
} from '@contingent/droit';
import type { ChangementSaisi } from '@contingent/echanges';
import { compte, entier, jourAffiche } from '../typographie/typographie.ts';
import { methodeDe } from './composer.ts';

/** Names behind the identifiers of a change: agreements by réservataire, inventories by day. */
export type NomsConnus = {
  readonly conventions: ReadonlyMap<number, string>;
  readonly photographies: ReadonlyMap<number, string>;
};

/** « Pour Commune d’Exemple : rotation → 8 % ; arrondi → à l’entier supérieur. » */
export function phraseDuChangement(c: ChangementSaisi, noms: NomsConnus): string {
  const quoi = matieres(c, noms);
  return `Pour ${cibles(c.conventions, noms)} : ${quoi.length === 0 ? 'rien ne change' : quoi.join(' ; ')}.`;
}

function cibles(conventions: readonly number[], { conventions: noms }: NomsConnus): string {
  if (conventions.length === 0) return 'toutes les conventions';
  const dits = conventions.map((id) => noms.get(id) ?? `la convention n° ${id}`);
  return dits.length < 4 ? dits.join(', ') : `${dits.slice(0, 3).join(', ')} et ${dits.length - 3} autres`;
}

function matieres(c: ChangementSaisi, noms: NomsConnus): string[] {
  const { part, tauxRotation, photographie, soustractions, arrondi, parametresAu } = c;
  return [
    ...(part === undefined ? [] : [`part → ${part_(part)}`]),
    ...(tauxRotation === undefined ? [] : [`rotation → ${tauxRotation}`]),
    ...(photographie === undefined
      ? []
      : [
          noms.photographies.has(photographie)
            ? `état des lieux du ${noms.photographies.get(photographie)}`
            : `état des lieux n° ${photographie}`,
        ]),
    ...(soustractions === undefined ? [] : [soustraites(soustractions)]),
    ...(arrondi === undefined ? [] : [arrondie(arrondi)]),
    ...(parametresAu === undefined ? [] : [`paramètres légaux au ${jourAffiche(parametresAu)}`]),
  ];
}

function part_(part: NonNullable<ChangementSaisi['part']>): string {
  const methode = methodeDe(part);
  const fiche = METHODES_DE_PART.find((m) => m.code === methode.type);
  if (!fiche) return 'méthode inconnue';
  const nom = `${fiche.sigle}, ${fiche.libelle.charAt(0).toLocaleLowerCase('fr')}${fiche.libelle.slice(1)}`;
  switch (fiche.code) {
    case 'V4_TAUX':
      return `${nom} de ${String(methode.taux)}`;
    case 'V5_DROITS_UNIQUES':
      return `${nom} (${compte(Number(methode.droitsRestants), 'droit')} sur ${compte(Number(methode.dureeAnnees), 'an')})`;
    case 'V7_DUREE_RESTANTE':
      return `${nom} sur ${compte(Number(methode.horizonAnnees), 'an')}`;
    default:
      return nom;
  }
}

function soustraites(soustractions: NonNullable<ChangementSaisi['soustractions']> | null): string {
  if (soustractions === null) return 'aucune soustraction';
  const detail = Object.entries(soustractions).map(
    ([c, n]) => `${entier(n ?? 0)} ${SOUSTRACTIONS[c as CategorieSoustraction] ?? c}`,
  );
  return `soustractions → ${detail.join(', ')}`;
}

const arrondie = (regle: RegleArrondi): string =>
  regle === 'AUCUN' ? 'aucun arrondi' : `arrondi → ${REGLES_ARRONDI[regle].replace(/^arrondi /, '')}`;
