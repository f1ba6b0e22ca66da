import { type Fraction, lireNombre, texteExact } from '@contingent/droit';
import type { AnnexeSaisie } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { dansOrganisme, type Transaction } from '../base/transaction.ts';
import { calculerAvec } from '../flux/calculer.ts';
import { inventairesDe } from '../flux/inventaire.ts';
import { choisir, rassembler } from '../flux/materiaux.ts';
import type { ValeurJson } from '../journal/json-canonique.ts';
import { noterFait } from '../journal/noter.ts';
import type { Contexte } from '../organismes/organismes.ts';
import { Refus } from '../refus/refus.ts';
import { type AnnexeEnregistree, annexeLue, toutesLesAnnexes } from './annexes-lues.ts';
import { exigerPhotographie } from './contenu.ts';
import { empreinte, resultatFige } from './fige.ts';
import { exigerRedacteur } from './refus-de-cycle.ts';
import { type ConventionStockee, lireConventions } from './stockee.ts';
import { prendreConvention } from './verrou.ts';

export { type AnnexeAnnuelle, annexesDe } from './annexes-lues.ts';

type Valeurs = Pick<
  AnnexeEnregistree,
  'exercice' | 'version' | 'soustractions' | 'liberations' | 'reliquat_anterieur' | 'photographie'
>;

/** Adds a version with what it computes; the former ones stay (D14). @throws Refus */
export function enregistrerAnnexe(
  base: Base,
  contexte: Contexte,
  convention: number,
  exercice: number,
  saisie: AnnexeSaisie,
): Promise<void> {
  exigerRedacteur(contexte);
  const reliquat = lireReliquat(saisie.reliquatAnterieur);
  return dansOrganisme(base, contexte, async (tx) => {
    const presente = await prendreConvention(tx, convention);
    if (saisie.photographie !== null) await exigerPhotographie(tx, saisie.photographie);
    const derniere = (await toutesLesAnnexes(tx, convention)).find((a) => a.exercice === exercice);
    const valeurs: Valeurs = {
      exercice,
      version: (derniere?.version ?? 0) + 1,
      soustractions: saisie.soustractions,
      liberations: saisie.liberations,
      reliquat_anterieur: reliquat === null ? null : texteExact(reliquat),
      photographie: saisie.photographie,
    };
    await inserer(tx, convention, valeurs, await calcul(tx, presente, valeurs));
    await noterFait(tx, {
      flux: `convention/${convention}`,
      type: 'AnnexeEnregistree',
      donnees: JSON.parse(JSON.stringify({ exercice, version: valeurs.version, saisie })) as ValeurJson,
    });
  });
}

/** The figures of the year with these values, by the version that covers it, else by the one in force. */
async function calcul(tx: Transaction, presente: ConventionStockee, valeurs: Valeurs) {
  const { exercice } = valeurs;
  const [c = presente] = await lireConventions(tx, { id: presente.id, exercice });
  const annexes = [annexeLue({ organisme: c.organisme, convention: c.id, ...valeurs })];
  const choisies = [choisir(c, { ...(await inventairesDe(tx, exercice)), annexes }, { exercice })];
  const materiaux = await rassembler(tx, choisies, { exercice });
  const { lignes } = calculerAvec({ ...materiaux, annexes }, choisies, 'BAILLEUR');
  return { versionDeConvention: c.version, resultat: lignes[0] ? resultatFige(lignes[0]) : null };
}

async function inserer(
  tx: Transaction,
  convention: number,
  { soustractions, ...valeurs }: Valeurs,
  { versionDeConvention, resultat }: Awaited<ReturnType<typeof calcul>>,
): Promise<void> {
  const fige = { convention, ...valeurs, soustractions, versionDeConvention, resultat };
  await tx.db
    .insertInto('annexe_annuelle')
    .values({
      ...{ organisme: tx.organisme, convention, ...valeurs, saisi_par: tx.acteur },
      soustractions: soustractions === null ? null : JSON.stringify(soustractions),
      version_convention: versionDeConvention,
      resultat: resultat === null ? null : JSON.stringify(resultat),
      empreinte: empreinte(JSON.parse(JSON.stringify(fige)) as ValeurJson),
    })
    .execute();
}

function lireReliquat(texte: string | null): Fraction | null {
  if (texte === null || texte === '') return null;
  const lu = lireNombre(texte);
  if (lu && lu.n >= 0n && lu.n < lu.d) return lu;
  throw new Refus('CHOIX_INVALIDE', 'La fraction reportée n’est pas comprise.', [
    {
      chemin: 'reliquatAnterieur',
      message: `« ${texte} » n’est pas une fraction de logement entre 0 et 1.`,
      remede: 'Écrivez par exemple « 0,78 », ou 0 s’il n’y en a pas.',
    },
  ]);
}
