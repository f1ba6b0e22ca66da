import type { MethodePart } from '../convention/clauses-de-calcul.ts';
import { SOUSTRACTIONS } from '../convention/phrases/mots.ts';
import { clause, texte } from '../explication/source.ts';
import { afficheJour, annee } from '../quantites/jour.ts';
import { D104_DUREE } from '../sources/anru.ts';
import { L441_1_ORIGINE } from '../sources/cch-attribution.ts';
import { D34_PROGRAMME, D35_DUREE } from '../sources/methodes-de-part.ts';
import { dateAttendue } from './date-etat-des-lieux.ts';
import type { Donnees } from './donnees.ts';
import { BESOINS, type Besoins } from './methodes/part.ts';
import { signatureV5 } from './methodes/v5-droits-uniques.ts';
import { manque, type Releve } from './releve.ts';

/** What is computed: the share alone asks for less than the whole flow. */
export type But = 'PART' | 'FLUX';

/** Everything that must be asked for before this agreement can be computed, in one go. */
export function controleManques(releve: Releve, donnees: Donnees, but: But): void {
  const { entree, clauses, methode, exercice, eligibles, droits, taux } = donnees;
  const entiers = BESOINS[methode.type];
  const besoins = but === 'FLUX' ? entiers : besoinsDeLaPart(methode.type, entiers);
  const parProgramme = methode.type === 'V6_ROTATION_PROGRAMME';
  const prevision = besoins.fluxNet && entree.liberations === undefined && !parProgramme;
  const { article } = clauses.assiette;
  if (eligibles === undefined && (besoins.eligibles || prevision)) {
    const le = entree.dateEtatDesLieux ?? dateAttendue(clauses.assiette, exercice);
    const quand = le === undefined ? '' : ` au ${afficheJour(le)}`;
    const question = `Combien de logements du périmètre entrent dans le flux${quand} ?`;
    manque(releve, 'eligibles', question, clause('assiette', article));
  }
  if (droits === undefined && besoins.droits) {
    const question = `Combien de droits le réservataire détient-il au 01/01/${exercice} ?`;
    manque(releve, 'droits', question, texte(L441_1_ORIGINE));
  }
  if (taux === undefined && (besoins.taux || prevision)) {
    const question = 'Quel est le taux de rotation à retenir, à quelle échelle et pour quelle période ?';
    manque(releve, 'tauxRotation', question, clause('tauxRotation', clauses.tauxRotation.article));
  }
  manquesPropres(releve, donnees);
  if (besoins.fluxNet) manqueSoustractions(releve, donnees);
  if (but === 'FLUX') manqueReliquat(releve, donnees);
}

/** V2 counts a flow in rights × rotation, but shares as V1 does: rights over the stock. */
const besoinsDeLaPart = (methode: MethodePart['type'], entiers: Besoins): Besoins =>
  methode === 'V2_THEORIQUE' ? { ...BESOINS.V1_STOCK, fluxNet: false } : { ...entiers, fluxNet: false };

function manquesPropres(releve: Releve, donnees: Donnees): void {
  const { entree, methode } = donnees;
  if (methode.type === 'V6_ROTATION_PROGRAMME' && !entree.programmes?.length) {
    const question =
      'Pour chaque programme : combien de logements, combien de droits, quel taux de rotation ?';
    manque(releve, 'programmes', question, texte(D34_PROGRAMME));
  }
  if (methode.type === 'V7_DUREE_RESTANTE' && entree.durees === undefined)
    manque(
      releve,
      'durees',
      'Jusqu’à quand courent les droits, et combien à chaque date ?',
      texte(D35_DUREE),
    );
  if (methode.type === 'V5_DROITS_UNIQUES' && signatureV5(methode, donnees) === undefined) {
    const question = 'Quel jour la convention qui ouvre les droits uniques a-t-elle été signée ?';
    manque(releve, 'convention.periode.signature', question, texte(D104_DUREE));
  }
}

function manqueSoustractions(releve: Releve, { entree, clauses, exercice }: Donnees): void {
  const { appliquees, categories, article } = clauses.soustractions;
  if (!appliquees || categories.length === 0 || entree.soustractions !== undefined) return;
  const noms = categories.map((c) => SOUSTRACTIONS[c]).join(', ');
  const question = `Combien de logements sont à soustraire en ${exercice} au titre de chacune de ces catégories : ${noms} ?`;
  manque(releve, 'soustractions', question, clause('soustractions', article));
}

/** A carried fraction is nil in the first exercice of an agreement, unknown later until somebody says it (D38). */
function manqueReliquat(releve: Releve, { entree, clauses, exercice }: Donnees): void {
  if (!clauses.reliquat.reporte || entree.reliquatAnterieur !== undefined) return;
  const debut = clauses.periode.effet ?? clauses.periode.signature;
  if (debut !== undefined && exercice <= annee(debut)) return;
  const question = `Quelle fraction de logement a été reportée de ${exercice - 1} (0 s’il n’y en a pas) ?`;
  manque(releve, 'reliquatAnterieur', question, clause('reliquat', clauses.reliquat.article));
}
