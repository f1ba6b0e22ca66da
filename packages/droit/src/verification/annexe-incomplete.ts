import { texte } from '../explication/source.ts';
import { afficheEntier } from '../quantites/affichage.ts';
import { D19_ETAT_DES_LIEUX } from '../sources/conventions-lues.ts';
import { type Controle, type DossierCalcule, type Trouvaille, totalDesDroits } from './controle.ts';
import type { Annexe, ColonneAnnexe } from './dossier.ts';

type Presente = Extract<Annexe, { etat: 'PRESENTE' }>;

const NOMS: Partial<Record<ColonneAnnexe, string>> = {
  RESERVATAIRE: 'le réservataire',
  TYPOLOGIE: 'la typologie',
  FINANCEMENT: 'le financement',
};
/** Without the réservataire no right can be counted; equity is read on the two others. */
const NECESSAIRES: readonly ColonneAnnexe[] = ['RESERVATAIRE', 'TYPOLOGIE', 'FINANCEMENT'];

function colonnes(annexe: Presente): Trouvaille[] {
  if (annexe.colonnes === undefined) return [];
  const manquantes = NECESSAIRES.filter((c) => !annexe.colonnes?.includes(c));
  if (manquantes.length === 0) return [];
  const noms = manquantes.map((c) => NOMS[c] ?? c).join(' et ');
  const lignes = annexe.lignes === undefined ? '' : ` (${afficheEntier(annexe.lignes)} lignes)`;
  return [
    {
      champ: 'document.annexe.colonnes',
      message: `L’état des lieux joint${lignes} ne dit pas ${noms} de chaque logement.`,
      imprime: annexe.colonnes.join(', '),
      attendu: NECESSAIRES.join(', '),
      remede: `Faire compléter l’annexe par le bailleur : ${noms}, logement par logement.`,
    },
  ];
}

/** An annex lists either the whole base or the dwellings of this réservataire alone: both exist and are complete. */
function nombres(d: DossierCalcule, annexe: Presente): Trouvaille[] {
  const [eligibles, droits] = [d.entree.eligibles?.nombre, totalDesDroits(d)];
  const { lignes, lignesDuReservataire } = annexe;
  if (lignesDuReservataire !== undefined && droits !== undefined && lignesDuReservataire !== droits)
    return [
      ecartDeNombre(
        'document.annexe.lignesDuReservataire',
        'droits du réservataire',
        lignesDuReservataire,
        droits,
      ),
    ];
  if (lignes === undefined || eligibles === undefined || lignes === eligibles || lignes === droits) return [];
  return [ecartDeNombre('document.annexe.lignes', 'logements', lignes, eligibles)];
}

const ecartDeNombre = (champ: string, quoi: string, lu: number, attendu: number): Trouvaille => ({
  champ,
  message: `L’état des lieux joint porte ${afficheEntier(lu)} ${quoi}, la convention en compte ${afficheEntier(attendu)}.`,
  imprime: afficheEntier(lu),
  attendu: afficheEntier(attendu),
  remede: 'Rapprocher l’annexe et les nombres de la convention, et corriger celui qui est faux.',
});

/** I13. */
export const annexeIncomplete: Controle = {
  code: 'ANNEXE_INCOMPLETE',
  gravite: 'ERREUR',
  titre: 'L’état des lieux joint permet de recompter les droits et les logements.',
  incoherences: ['I13'],
  source: texte(D19_ETAT_DES_LIEUX),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { annexe } = d.document;
    return annexe?.etat === 'PRESENTE' ? [...colonnes(annexe), ...nombres(d, annexe)] : [];
  },
};
