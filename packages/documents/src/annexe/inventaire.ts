import {
  afficheEntier,
  afficheJour,
  type Jour,
  LIBELLES_FINANCEMENT,
  type Logement,
  MOTIFS_EXCLUSION,
} from '@contingent/droit';

/** One dwelling of annex 2, all in words; empty when the inventory does not say. */
export type LigneDInventaire = {
  readonly rang: string;
  readonly rpls: string;
  readonly programme: string;
  readonly adresse: string;
  readonly commune: string;
  readonly typologie: string;
  readonly construction: string;
  readonly qpv: string;
  readonly financement: string;
  /** Who holds the right; empty when nobody does, or when it is not for this réservataire to know. */
  readonly titulaire: string;
  readonly debutDroit: string;
  readonly finDroit: string;
  readonly exclusion: string;
};

/** Annex 2: the dwellings of the perimeter and the rights on them, from one frozen inventory. */
export type AnnexeDInventaire = {
  readonly dateEtatDesLieux: string;
  /** File and fingerprint of the inventory that was loaded. */
  readonly fichier: string;
  readonly empreinteFichier: string;
  readonly perimetre: string;
  readonly nombreLogements: string;
  readonly nombreDroits: string;
  readonly logements: readonly LigneDInventaire[];
};

export type LogementAImprimer = { readonly logement: Logement; readonly titulaire?: string };
export type InventaireAImprimer = {
  readonly le: Jour;
  readonly fichier: string;
  readonly sha256: string;
  readonly perimetre: string;
  /** Rights that the computation counts; absent: the lines that name a holder. */
  readonly droits?: string | undefined;
  readonly logements: readonly LogementAImprimer[];
};

export function annexeDInventaire({
  le,
  fichier,
  sha256,
  perimetre,
  droits,
  logements,
}: InventaireAImprimer): AnnexeDInventaire {
  return {
    dateEtatDesLieux: afficheJour(le),
    fichier,
    empreinteFichier: sha256,
    perimetre,
    nombreLogements: afficheEntier(logements.length),
    nombreDroits: droits ?? afficheEntier(logements.filter((l) => l.titulaire).length),
    logements: logements.map(ligne),
  };
}

const CONSTRUCTIONS = { COLLECTIF: 'Collectif', INDIVIDUEL: 'Individuel' } as const;

function ligne({ logement: l, titulaire }: LogementAImprimer, rang: number): LigneDInventaire {
  return {
    rang: afficheEntier(rang + 1),
    rpls: l.rpls ?? l.identifiantBailleur ?? '',
    programme: l.programme ?? '',
    adresse: l.adresse ?? '',
    commune: l.communeNom ?? '',
    typologie: l.typologie ?? l.typologieBrute ?? '',
    construction: l.construction ? CONSTRUCTIONS[l.construction] : '',
    qpv: l.qpv === undefined ? '' : l.qpv ? 'Oui' : 'Non',
    financement: l.financementBrut ?? (l.financement ? LIBELLES_FINANCEMENT[l.financement] : ''),
    titulaire: titulaire ?? '',
    debutDroit: l.conventionDebut ? afficheJour(l.conventionDebut) : '',
    finDroit: l.sansTerme ? 'sans terme' : l.conventionFin ? afficheJour(l.conventionFin) : '',
    exclusion: l.exclusion ? MOTIFS_EXCLUSION[l.exclusion] : '',
  };
}
