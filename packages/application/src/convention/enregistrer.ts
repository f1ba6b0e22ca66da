import { clausesEnVigueur, dateAttendue, lireNombre, modele, type NomModele } from '@contingent/droit';
import { type ConventionSaisie, ConventionTexte, lireConvention } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { clesDeCommunes } from '../flux/perimetre.ts';
import { photographieRetenue, photographiesLisibles } from '../flux/photographies.ts';
import { noterFait } from '../journal/noter.ts';
import { type Contexte, exigerBailleur } from '../organismes/organismes.ts';
import { type Faute, Refus } from '../refus/refus.ts';
import type { Complements } from './complements.ts';
import { fautesDesImprimes, garderLeReste } from './garder.ts';

/** Creates an agreement, or replaces the version that was read. @throws Refus */
export function enregistrerConvention(
  base: Base,
  contexte: Contexte,
  saisie: ConventionSaisie,
  id: number | null = null,
  complements: Complements = {},
): Promise<number> {
  exigerBailleur(contexte);
  lireSaisie(saisie, complements);
  return dansOrganisme(base, contexte, async (tx) => {
    const dits = id === null ? complements : { ...(await garderLeReste(tx, id, saisie)), ...complements };
    const donnees = lireSaisie(saisie, dits);
    const titulaire = await verifierReferences(tx, saisie);
    const assiette = await enregistrerAssiette(tx, saisie, titulaire);
    const ligne = {
      reservataire: saisie.reservataire,
      modele: saisie.modele,
      exercices: [...new Set(saisie.exercices)].sort((a, b) => a - b),
      donnees: JSON.stringify(donnees),
      photographie: await photographieExplicite(tx, saisie, donnees),
      assiette_saisie: assiette,
      perimetre: saisie.communes.length > 0 ? ('COMMUNES' as const) : ('DEPARTEMENT' as const),
      communes: clesDeCommunes(saisie.communes),
      imprime: papier(saisie, dits),
    };
    const enregistree = id === null ? await creer(tx, ligne) : await remplacer(tx, id, saisie.version, ligne);
    await enregistrerDroits(tx, saisie);
    await noterFait(tx, {
      flux: `convention/${enregistree.id}`,
      type: id === null ? 'ConventionEnregistree' : 'ConventionModifiee',
      donnees: { version: enregistree.version, saisie, complements: JSON.parse(JSON.stringify(complements)) },
    });
    return enregistree.id;
  });
}

/** Model, typed rate and rounding become differences of the model, checked by the schema of DOSSIER.json. */
function lireSaisie(saisie: ConventionSaisie, complements: Complements): ConventionTexte {
  const fautes: Faute[] = [];
  const connu = modele(saisie.modele);
  if (!connu)
    fautes.push({
      chemin: 'modele',
      message: `Le modèle « ${saisie.modele} » n’existe pas.`,
      remede: 'Choisissez un modèle de la liste.',
    });
  if (saisie.tauxRotation !== null && lireNombre(saisie.tauxRotation) === undefined)
    fautes.push({
      chemin: 'tauxRotation',
      message: `« ${saisie.tauxRotation} » n’est pas un taux.`,
      remede: 'Écrivez par exemple « 7,90 % ».',
    });
  const { droits, logementsEligibles } = saisie;
  if (droits !== null && logementsEligibles !== null && droits > logementsEligibles)
    fautes.push({
      chemin: 'droits',
      message: `${droits} droits pour ${logementsEligibles} logements éligibles : la part dépasserait 100 %.`,
      remede: 'Vérifiez les deux nombres : les droits se comptent parmi les logements éligibles.',
    });
  fautes.push(...fautesDesImprimes(saisie));
  if (fautes.length > 0 || !connu) throw new Refus('CHOIX_INVALIDE', 'La convention a des fautes.', fautes);
  const texte = { modele: connu.nom, ...differencesSaisies(saisie, connu.nom), ...complements.clauses };
  const lu = ConventionTexte.safeParse(texte);
  if (lu.success) return texte as ConventionTexte;
  throw new Refus(
    'CHOIX_INVALIDE',
    'La convention a des fautes.',
    lu.error.issues.map((i) => ({ chemin: i.path.join('.'), message: i.message })),
  );
}

function differencesSaisies(saisie: ConventionSaisie, nom: NomModele): Record<string, unknown> {
  const { tauxRotation } = clausesEnVigueur({
    modele: nom,
    bailleur: { nom: '' },
    reservataire: { nom: '', categorie: 'AUTRE' },
    departement: '',
    differences: {},
  });
  const { valeur: _, ...clause } = tauxRotation;
  return {
    ...(saisie.tauxRotation === null ? {} : { tauxRotation: { ...clause, valeur: saisie.tauxRotation } }),
    ...(saisie.arrondi === null ? {} : { arrondi: { regle: saisie.arrondi } }),
  };
}

function papier(saisie: ConventionSaisie, { papier: tout }: Complements): string | null {
  if (tout) return Object.keys(tout).length === 0 ? null : JSON.stringify(tout);
  if (saisie.imprime === null) return null;
  const rempli = Object.entries(saisie.imprime).filter(([, v]) => v !== undefined && v.trim() !== '');
  return rempli.length === 0 ? null : JSON.stringify({ imprime: Object.fromEntries(rempli) });
}

async function verifierReferences(tx: Transaction, saisie: ConventionSaisie): Promise<string> {
  const titulaire = await tx.db
    .selectFrom('reservataire')
    .select('nom')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', saisie.reservataire)
    .executeTakeFirst();
  if (!titulaire) throw new Refus('RESERVATAIRE_INCONNU', 'Ce réservataire n’existe pas chez ce bailleur.');
  if (saisie.photographie === null) return titulaire.nom;
  const photographie = await tx.db
    .selectFrom('photographie')
    .select('id')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', saisie.photographie)
    .executeTakeFirst();
  if (!photographie)
    throw new Refus('PHOTOGRAPHIE_INCONNUE', 'Cet état des lieux n’existe pas chez ce bailleur.');
  return titulaire.nom;
}

/** The inventory is always named, so that landlord and réservataire count on the same one; none with a typed stock. */
async function photographieExplicite(
  tx: Transaction,
  saisie: ConventionSaisie,
  donnees: ConventionTexte,
): Promise<number | null> {
  if (saisie.photographie !== null || saisie.logementsEligibles !== null) return saisie.photographie;
  const parties = { bailleur: { nom: '' }, reservataire: { nom: '', categorie: 'AUTRE' } } as const;
  const { assiette } = clausesEnVigueur(lireConvention(donnees, parties));
  const voulu = dateAttendue(assiette, Math.min(...saisie.exercices));
  return photographieRetenue(await photographiesLisibles(tx), tx.organisme, voulu)?.id ?? null;
}

async function enregistrerAssiette(
  tx: Transaction,
  saisie: ConventionSaisie,
  titulaire: string,
): Promise<number | null> {
  if (saisie.logementsEligibles === null) return null;
  const { id } = await tx.db
    .insertInto('assiette_saisie')
    .values({
      organisme: tx.organisme,
      libelle: `convention avec ${titulaire}`,
      logements_eligibles: saisie.logementsEligibles,
      saisi_par: tx.acteur,
      date_reference: null,
      taux_rotation: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const LIBELLE_DROITS = 'droits saisis avec la convention';

/** The typed number replaces the one typed before; rights typed elsewhere are not touched. */
async function enregistrerDroits(tx: Transaction, saisie: ConventionSaisie): Promise<void> {
  await tx.db
    .deleteFrom('droit_saisi')
    .where('organisme', '=', tx.organisme)
    .where('reservataire', '=', saisie.reservataire)
    .where('libelle', '=', LIBELLE_DROITS)
    .execute();
  if (saisie.droits === null || saisie.droits === 0) return;
  await tx.db
    .insertInto('droit_saisi')
    .values({
      organisme: tx.organisme,
      reservataire: saisie.reservataire,
      nombre: saisie.droits,
      origine: 'INCONNUE',
      debut: null,
      fin: null,
      libelle: LIBELLE_DROITS,
      saisi_par: tx.acteur,
    })
    .execute();
}

type Ligne = {
  reservataire: number;
  modele: string;
  exercices: number[];
  donnees: string;
  photographie: number | null;
  assiette_saisie: number | null;
  perimetre: 'DEPARTEMENT' | 'COMMUNES';
  communes: string[];
  imprime: string | null;
};

const creer = (tx: Transaction, ligne: Ligne) =>
  tx.db
    .insertInto('convention')
    .values({ organisme: tx.organisme, ...ligne })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();

async function remplacer(tx: Transaction, id: number, version: number | null, ligne: Ligne) {
  const presente = await tx.db
    .selectFrom('convention')
    .select('version')
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!presente) throw new Refus('CONVENTION_INCONNUE', 'Cette convention n’existe pas.');
  if (presente.version !== version)
    throw new Refus(
      'VERSION_PERIMEE',
      'Quelqu’un a modifié cette convention entre-temps : relisez-la, puis recommencez.',
    );
  return tx.db
    .updateTable('convention')
    .set({ ...ligne, version: presente.version + 1 })
    .where('organisme', '=', tx.organisme)
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}
