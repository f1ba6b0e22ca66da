import type { Constat } from '../explication/constat.ts';
import { texte } from '../explication/source.ts';
import { afficheEntier, afficheNombre } from '../quantites/affichage.ts';
import { auPlusProche } from '../quantites/fraction.ts';
import { D103_ARRONDI } from '../sources/anru.ts';
import { BASES, CATEGORIES, LIBELLES, type OperationsAnru, type VolumesAnru } from './operations.ts';

const source = texte(D103_ARRONDI);
const estCompte = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

const pasUnCompte = (champ: string, quoi: string, imprime: number): Constat => ({
  code: 'ANRU_NOMBRE_INCOHERENT',
  gravite: 'ERREUR',
  champ,
  message: `${quoi} doit être un nombre entier, zéro ou plus.`,
  imprime: String(imprime),
  attendu: 'un entier positif ou nul',
  source,
  remede: 'Corrigez ce nombre.',
});

/** What makes the computation impossible. */
export function erreursDeSaisie({ logements, totalSigne }: OperationsAnru): readonly Constat[] {
  const comptes = CATEGORIES.filter((c) => !estCompte(logements[c])).map((c) =>
    pasUnCompte(`logements.${c}`, 'Le nombre de logements financés', logements[c]),
  );
  const total =
    totalSigne === undefined || estCompte(totalSigne)
      ? []
      : [pasUnCompte('totalSigne', 'Le total signé', totalSigne)];
  return [...comptes, ...total];
}

function totalDiscordant(saisie: OperationsAnru, { lignes, total }: VolumesAnru): readonly Constat[] {
  const totales = lignes.filter((l) => l.base === 'TOTAL');
  const somme = totales.reduce((s, l) => s + l.droits.valeur, 0n);
  if (saisie.totalSigne === undefined || somme === total.valeur) return [];
  return [
    {
      code: 'ANRU_TOTAL_DIFFERENT',
      gravite: 'ALERTE',
      champ: 'totalSigne',
      message: `Le total signé (${afficheEntier(total.valeur)}) n’est pas la somme des lignes (${afficheEntier(somme)}) ; il s’impose tout de même.`,
      imprime: afficheEntier(total.valeur),
      attendu: afficheEntier(somme),
      source,
      remede: 'Vérifiez l’arrondi de chaque ligne avec l’annexe.',
    },
  ];
}

function totalLoinDeLExact({ total, totalExact }: VolumesAnru): readonly Constat[] {
  const proche = auPlusProche(totalExact);
  if (proche === total.valeur) return [];
  const exact = afficheNombre(totalExact);
  return [
    {
      code: 'ANRU_TOTAL_LOIN_DE_L_EXACT',
      gravite: 'ALERTE',
      champ: 'totalSigne',
      message: `Les lignes font ${exact} droits avant arrondi, soit ${afficheEntier(proche)} au plus proche ; le total retenu est ${afficheEntier(total.valeur)}.`,
      imprime: afficheEntier(total.valeur),
      attendu: `${afficheEntier(proche)} (${exact})`,
      source,
      remede: 'Demandez aux parties la règle d’arrondi qu’elles ont suivie.',
    },
  ];
}

function arrondisHeterogenes({ arrondis }: OperationsAnru): readonly Constat[] {
  const regles = BASES.flatMap((b) => CATEGORIES.map((c) => arrondis[b]?.[c]));
  if (new Set(regles).size < 2) return [];
  return [
    {
      code: 'ANRU_ARRONDIS_HETEROGENES',
      gravite: 'ALERTE',
      champ: 'arrondis',
      message: 'Les lignes de l’annexe ne suivent pas toutes la même règle d’arrondi.',
      source,
      remede: 'Vérifiez chaque ligne ; à défaut d’accord, le total signé s’impose.',
    },
  ];
}

/** First lettings are taken on the total: they cannot pass it. */
function soldesNegatifs({ soldes }: VolumesAnru): readonly Constat[] {
  return CATEGORIES.filter((c) => soldes[c] < 0n).map((c) => ({
    code: 'ANRU_SOLDE_NEGATIF',
    gravite: 'ERREUR',
    champ: `arrondis.TOTAL.${c}`,
    message: `« ${LIBELLES.PREMIERE_LOCATION[c]} » dépasse « ${LIBELLES.TOTAL[c]} », qui les comprend.`,
    source,
    remede: 'Corrigez l’arrondi de l’une des deux lignes.',
  }));
}

/** What a person should look at once the volumes are known. */
export const constatsDesVolumes = (saisie: OperationsAnru, volumes: VolumesAnru): readonly Constat[] => [
  ...totalDiscordant(saisie, volumes),
  ...totalLoinDeLExact(volumes),
  ...arrondisHeterogenes(saisie),
  ...soldesNegatifs(volumes),
];
