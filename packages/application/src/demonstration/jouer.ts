import { Readable } from 'node:stream';
import type { Base } from '../base/connexion.ts';
import { listerReservataires, modifierReservataire } from '../droits/reservataires.ts';
import { type Contexte, creerOrganisme } from '../organismes/organismes.ts';
import type { EtapeDemonstration, InventaireACharger, LienAEtablir, OrganismeAcreer } from './etape.ts';
import { enregistrerConvention } from './jouer-convention.ts';

/** Loads one inventory through the import use cases, the way a person would answer its questions. */
export type Importer = (
  contexte: Contexte,
  inventaire: InventaireACharger,
  fichier: Readable,
) => Promise<void>;

const ACTEUR = 'démonstration';

/**
 * Plays the steps of the demonstration through the use cases, in order: what they refuse, the demonstration cannot hold.
 * `rapporter` gets one French line a step.
 */
export async function jouerDemonstration(
  base: Base,
  etapes: readonly EtapeDemonstration[],
  importer: Importer,
  rapporter: (fait: number, total: number, quoi: string) => void,
): Promise<void> {
  const organismes = new Map<string, Contexte>();
  for (const [rang, etape] of etapes.entries()) {
    rapporter(rang, etapes.length, titre(etape));
    await jouer(base, organismes, etape, importer);
  }
  rapporter(etapes.length, etapes.length, 'démonstration prête');
}

function titre(etape: EtapeDemonstration): string {
  switch (etape.type) {
    case 'organisme':
      return etape.nom;
    case 'inventaire':
      return `état des lieux ${etape.nomFichier}`;
    case 'convention':
      return `convention avec ${etape.reservataire.nom}`;
    case 'lien':
      return `accès de ${etape.reservataire}`;
  }
}

async function jouer(
  base: Base,
  organismes: Map<string, Contexte>,
  etape: EtapeDemonstration,
  importer: Importer,
): Promise<void> {
  switch (etape.type) {
    case 'organisme':
      organismes.set(etape.cle, await creer(base, etape));
      return;
    case 'inventaire':
      return importer(connu(organismes, etape.bailleur), etape, Readable.from(etape.morceaux()));
    case 'convention':
      return enregistrerConvention(base, connu(organismes, etape.bailleur), etape);
    case 'lien':
      return lier(base, connu(organismes, etape.bailleur), connu(organismes, etape.organisme), etape);
  }
}

function connu(organismes: ReadonlyMap<string, Contexte>, cle: string): Contexte {
  const contexte = organismes.get(cle);
  if (contexte) return contexte;
  throw new RangeError(`no such organisation in the demonstration: ${cle}`);
}

async function creer(base: Base, o: OrganismeAcreer): Promise<Contexte> {
  const { id, genre } = await creerOrganisme(base, ACTEUR, {
    nom: o.nom,
    genre: o.genre,
    ...(o.categorie === undefined ? {} : { categorie: o.categorie }),
    ...(o.departement === undefined ? {} : { departement: o.departement }),
    ...(o.communeInsee === undefined ? {} : { communeInsee: o.communeInsee }),
  });
  return { organisme: id, genre, acteur: ACTEUR };
}

async function lier(
  base: Base,
  bailleur: Contexte,
  organisme: Contexte,
  { reservataire }: LienAEtablir,
): Promise<void> {
  const id = (await listerReservataires(base, bailleur)).find((r) => r.nom === reservataire)?.id;
  if (id === undefined) throw new RangeError(`no such réservataire in the demonstration: ${reservataire}`);
  await modifierReservataire(base, bailleur, id, { organismeLie: organisme.organisme });
}
