import { ecritQuota, ecritTaux, fluxDe, type Objet, quotaDe } from './audit-conventions.ts';
import type { Exemplaire, Faute } from './audit-fautes.ts';
import { imprime, imprimeDe, remplace } from './audit-fautes-plume.ts';
import { ecrit, ecrituresJustes, entier, type Hasard, rapport } from './audit-nombres.ts';

function arrondiAutrement({ cas, dossier }: Exemplaire, h: Hasard): Objet[] | undefined {
  const juste = entier(fluxDe(cas), cas.arrondi);
  const autre = entier(fluxDe(cas), h.parmi(['AU_PLUS_PROCHE', 'INFERIEUR', 'SUPERIEUR'] as const));
  if (autre === juste || imprimeDe(dossier).objectif === undefined) return undefined;
  return imprime(dossier, { objectif: Number(autre) });
}

function quotaSurObjectif({ cas, dossier }: Exemplaire): Objet[] | undefined {
  if (imprimeDe(dossier).prioritaires === undefined) return undefined;
  const flux = fluxDe(cas);
  const texte = ecritQuota(quotaDe(rapport(entier(flux, cas.arrondi))), cas.plume);
  const justes = ecrituresJustes((p) => ecritQuota(quotaDe(flux), p), cas.plume);
  return justes.includes(texte) ? undefined : imprime(dossier, { prioritaires: texte });
}

const ROTATION = { codes: ['ROTATION_DOUBLE'] };

/** Faults of the whole numbers and of the rates printed beside them. */
export const fautesDObjectif: readonly Faute[] = [
  {
    genre: 'objectif arrondi par une autre règle',
    ...{ codes: ['OBJECTIF_NON_JUSTIFIE'], champ: /^imprime\.objectif$/ },
    plante: arrondiAutrement,
  },
  {
    genre: 'objectif plus grand d’une unité',
    ...{ codes: ['OBJECTIF_NON_JUSTIFIE'], champ: /^imprime\.objectif$/ },
    plante: ({ cas, dossier }) =>
      imprime(dossier, { objectif: Number(entier(fluxDe(cas), cas.arrondi)) + 1 }),
  },
  {
    genre: 'objectif imprimé sans règle d’arrondi',
    ...{ codes: ['ARRONDI_NON_DIT'], champ: /^convention\.arrondi$/ },
    plante: ({ cas, dossier }) => {
      const [n, d] = fluxDe(cas);
      if (n % d === 0n || imprimeDe(dossier).objectif === undefined) return undefined;
      return [remplace(dossier, 'convention', { arrondi: { regle: 'NON_DITE' } })];
    },
  },
  {
    genre: 'quota pris sur le flux arrondi',
    ...{ codes: ['QUOTA_SUR_FLUX_ARRONDI'], champ: /^imprime\.prioritaires$/ },
    plante: quotaSurObjectif,
  },
  {
    genre: 'autre taux dans l’annexe 2',
    ...{ ...ROTATION, champ: /^imprime\.autresTaux/ },
    plante: ({ cas, dossier }, h) =>
      imprime(dossier, {
        autresTaux: [{ ou: 'annexe 2', taux: ecritTaux(cas.rotation + h.parmi([-50, -10, 1, 50])) }],
      }),
  },
  {
    genre: 'taux de rotation cent fois trop petit',
    ...{ ...ROTATION, champ: /^imprime\.tauxRotation$/ },
    plante: ({ cas, dossier }) =>
      imprime(dossier, {
        tauxRotation: `${ecrit(rapport(cas.rotation, 10_000), 4, { coupe: false, virgule: ',' })} %`,
      }),
  },
];
