import {
  type CategorieSoustraction,
  lireJourFrancais,
  type MethodePart,
  type RegleArrondi,
  SOUSTRACTIONS,
} from '@contingent/droit';
import type { ChangementSaisi } from '@contingent/echanges';
import { fauteDeTaux, tauxEcrit } from '../flux/essai.ts';
import { jourAffiche } from '../typographie/typographie.ts';

/** One change as the fields of the page hold it: text as typed, empty where the agreement stays as it is. */
export type ChangementEcrit = {
  /** Agreements concerned; none: all of them. */
  readonly conventions: readonly number[];
  readonly methode: '' | MethodePart['type'];
  readonly taux: string;
  readonly droitsRestants: string;
  readonly signature: string;
  readonly dureeAnnees: string;
  readonly horizonAnnees: string;
  readonly rotation: string;
  readonly photographie: string;
  readonly soustractions: '' | 'AUCUNE' | 'NOMBRES';
  readonly nombres: Readonly<Partial<Record<CategorieSoustraction, string>>>;
  readonly arrondi: '' | RegleArrondi;
  readonly parametresAu: string;
};
export const CHANGEMENT_VIDE: ChangementEcrit = {
  conventions: [],
  methode: '',
  taux: '',
  droitsRestants: '',
  signature: '',
  dureeAnnees: '',
  horizonAnnees: '',
  rotation: '',
  photographie: '',
  soustractions: '',
  nombres: {},
  arrondi: '',
  parametresAu: '',
};
export const CATEGORIES_SOUSTRAITES = Object.keys(SOUSTRACTIONS) as CategorieSoustraction[];

/** Faults by field, in words; keys as in `ChangementEcrit`, a number of dwellings as `nombres.SOU_MUTATION`. */
export type FautesDeChangement = Readonly<Record<string, string>>;
export type ChangementCompris =
  | { readonly saisi: ChangementSaisi; readonly fautes?: undefined }
  | { readonly fautes: FautesDeChangement; readonly saisi?: undefined };

const entierDe = (texte: string, minimum: number): number | undefined => {
  const net = texte.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,7}$/.test(net) && Number(net) >= minimum ? Number(net) : undefined;
};

/** The change as the API takes it, or the fault of each field. */
export function comprendre(e: ChangementEcrit): ChangementCompris {
  const fautes: Record<string, string> = {};
  const part = partDe(e, fautes);
  const soustractions = soustractionsDe(e, fautes);
  const parametres = jourDe(e.parametresAu, 'parametresAu', fautes);
  const rotation = e.rotation.trim() === '' ? undefined : e.rotation;
  const faute = rotation === undefined ? undefined : fauteDeTaux(rotation);
  if (faute !== undefined) fautes.rotation = faute;
  if (Object.keys(fautes).length > 0) return { fautes };
  return {
    saisi: {
      conventions: [...e.conventions],
      ...(part === undefined ? {} : { part }),
      ...(rotation === undefined ? {} : { tauxRotation: tauxEcrit(rotation) }),
      ...(e.photographie === '' ? {} : { photographie: Number(e.photographie) }),
      ...(soustractions === undefined ? {} : { soustractions }),
      ...(e.arrondi === '' ? {} : { arrondi: e.arrondi }),
      ...(parametres === undefined ? {} : { parametresAu: parametres }),
    },
  };
}

function jourDe(texte: string, champ: string, fautes: Record<string, string>): string | undefined {
  if (texte.trim() === '') return undefined;
  const lu = lireJourFrancais(texte);
  if (lu === undefined) fautes[champ] = `« ${texte} » n’est pas une date : écrivez par exemple 01/01/2027.`;
  return lu;
}

function nombreDe(
  texte: string,
  champ: string,
  minimum: number,
  fautes: Record<string, string>,
): number | undefined {
  const lu = entierDe(texte, minimum);
  if (lu === undefined)
    fautes[champ] = `Écrivez un nombre entier${minimum > 0 ? `, ${minimum} ou plus` : ''}.`;
  return lu;
}

/** The clause `part` in the JSON of DOSSIER.json. */
function partDe(e: ChangementEcrit, fautes: Record<string, string>): Record<string, unknown> | undefined {
  switch (e.methode) {
    case '':
      return undefined;
    case 'V4_TAUX': {
      const faute = fauteDeTaux(e.taux);
      if (faute !== undefined) fautes.taux = faute;
      return { methode: { type: e.methode, taux: tauxEcrit(e.taux), fondement: 'NEGOCIE' } };
    }
    case 'V5_DROITS_UNIQUES': {
      const droitsRestants = nombreDe(e.droitsRestants, 'droitsRestants', 0, fautes);
      const dureeAnnees = nombreDe(e.dureeAnnees, 'dureeAnnees', 1, fautes);
      const signature = jourDe(e.signature, 'signature', fautes);
      return {
        methode: {
          type: e.methode,
          droitsRestants,
          dureeAnnees,
          ...(signature === undefined ? {} : { signature }),
        },
      };
    }
    case 'V7_DUREE_RESTANTE':
      return {
        methode: { type: e.methode, horizonAnnees: nombreDe(e.horizonAnnees, 'horizonAnnees', 1, fautes) },
      };
    default:
      return { methode: { type: e.methode } };
  }
}

function soustractionsDe(
  e: ChangementEcrit,
  fautes: Record<string, string>,
): ChangementSaisi['soustractions'] | undefined {
  if (e.soustractions === '') return undefined;
  if (e.soustractions === 'AUCUNE') return null;
  const dits = CATEGORIES_SOUSTRAITES.filter((c) => (e.nombres[c] ?? '').trim() !== '');
  if (dits.length === 0) fautes.soustractions = 'Donnez le nombre d’au moins une catégorie.';
  return Object.fromEntries(
    dits.map((c) => [c, nombreDe(e.nombres[c] ?? '', `nombres.${c}`, 0, fautes) ?? 0]),
  );
}

/** Inverse of `comprendre`: what the fields show of a kept change. */
export function ecrire(c: ChangementSaisi): ChangementEcrit {
  const methode = methodeDe(c.part);
  const texte = (cle: string): string => String(methode[cle] ?? '');
  return {
    ...CHANGEMENT_VIDE,
    conventions: c.conventions,
    methode: (methode.type ?? '') as ChangementEcrit['methode'],
    taux: texte('taux').replace(/\s*%$/, ''),
    droitsRestants: texte('droitsRestants'),
    dureeAnnees: texte('dureeAnnees'),
    horizonAnnees: texte('horizonAnnees'),
    signature: jourAffiche(texte('signature')),
    rotation: (c.tauxRotation ?? '').replace(/\s*%$/, ''),
    photographie: c.photographie === undefined ? '' : String(c.photographie),
    soustractions: c.soustractions === undefined ? '' : c.soustractions === null ? 'AUCUNE' : 'NOMBRES',
    nombres: Object.fromEntries(Object.entries(c.soustractions ?? {}).map(([cle, n]) => [cle, String(n)])),
    arrondi: c.arrondi ?? '',
    parametresAu: c.parametresAu === undefined ? '' : jourAffiche(c.parametresAu),
  };
}

/** The method of a clause `part`, whatever wrote it. */
export function methodeDe(part: ChangementSaisi['part']): Readonly<Record<string, unknown>> {
  const methode = part?.methode;
  return typeof methode === 'object' && methode !== null ? (methode as Record<string, unknown>) : {};
}

export const changeQuelqueChose = ({ conventions: _, ...reste }: ChangementSaisi): boolean =>
  Object.keys(reste).length > 0;
