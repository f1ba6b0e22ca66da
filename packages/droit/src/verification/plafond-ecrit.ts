import type { OrigineDroit } from '../convention/nomenclatures.ts';
import { ORIGINES } from '../convention/phrases/choix.ts';
import { periodeAu } from '../explication/parametre.ts';
import { texte } from '../explication/source.ts';
import { jourDesParametres } from '../flux/entree.ts';
import { afficheFace, affichePart } from '../plafonds/comparaison.ts';
import { PLAFOND_ETAT, PLAFOND_GARANTIES } from '../plafonds/parametres.ts';
import { compare, type Fraction } from '../quantites/fraction.ts';
import { R441_5_2_I, R441_5_4 } from '../sources/cch.ts';
import { D122_EXACTITUDE } from '../sources/choix-produit.ts';
import { estCollectivite, estEtat } from './categories.ts';
import { type Controle, partExacte, type Trouvaille } from './controle.ts';

const CONTREPARTIES: readonly OrigineDroit[] = ['TERRAIN', 'FINANCEMENT'];

/** D122: the share, exact, against the ceiling that the agreement itself writes. */
export const plafondEcrit: Controle = {
  code: 'PART_AU_DELA_DU_PLAFOND_ECRIT',
  gravite: 'ERREUR',
  titre: 'La part ne dépasse pas le plafond que la convention écrit.',
  incoherences: ['D122'],
  source: texte(D122_EXACTITUDE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const [part, { partMaximale, auDela }] = [partExacte(d), d.clauses.plafonds];
    if (part === undefined || partMaximale === undefined || (auDela ?? []).length > 0) return [];
    if (compare(part, partMaximale) <= 0) return [];
    return [
      {
        champ: 'convention.plafonds.partMaximale',
        message: `La part calculée, ${affichePart(part)}, dépasse le plafond de ${affichePart(partMaximale)} écrit dans la convention.`,
        imprime: affichePart(partMaximale),
        attendu: `${affichePart(part)} au moins`,
        remede: 'Corriger les droits ou le plafond, ou dire en contrepartie de quoi il peut être dépassé.',
      },
    ];
  },
};

const trouveTropHaut = (ecrit: Fraction, legal: Fraction, plus: string): Trouvaille => ({
  champ: 'convention.plafonds.partMaximale',
  message: `La convention écrit un plafond de ${afficheFace(ecrit, legal)}, au-dessus de celui de la loi, ${affichePart(legal)}.`,
  imprime: afficheFace(ecrit, legal),
  attendu: `${affichePart(legal)} au plus`,
  remede: `Ramener le plafond écrit à ${affichePart(legal)}, ou ${plus}.`,
});

/** D40, D43: the text allows more than the law does, and does not say by what derogation or in return for what. */
export const plafondEcritTropHaut: Controle = {
  code: 'PLAFOND_ECRIT_TROP_HAUT',
  gravite: 'ERREUR',
  titre: 'Le plafond que la convention écrit ne dépasse pas celui de la loi.',
  incoherences: ['D40', 'D43', 'D45'],
  source: texte(R441_5_2_I),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { partMaximale: ecrit, derogation, auDela = [] } = d.clauses.plafonds;
    const le = jourDesParametres(d.entree);
    const [etat, garanties] = [periodeAu(PLAFOND_ETAT, le), periodeAu(PLAFOND_GARANTIES, le)];
    if (ecrit === undefined) return [];
    if (estEtat(d) && etat !== undefined && derogation === undefined && compare(ecrit, etat.valeur.total) > 0)
      return [trouveTropHaut(ecrit, etat.valeur.total, 'écrire l’arrêté de dérogation')];
    if (!estCollectivite(d) || garanties === undefined || auDela.some((o) => CONTREPARTIES.includes(o)))
      return [];
    if (compare(ecrit, garanties.valeur) <= 0) return [];
    const quoi = 'dire en contrepartie de quel terrain ou de quel financement il peut être dépassé';
    // Rights given for land alone have no such ceiling: the text only has to say so.
    return [
      { ...trouveTropHaut(ecrit, garanties.valeur, quoi), gravite: 'ALERTE', source: texte(garanties.texte) },
    ];
  },
};

/** D45: beyond the 20 %, only land or money. */
export const auDelaSansFondement: Controle = {
  code: 'AU_DELA_SANS_FONDEMENT',
  gravite: 'ERREUR',
  titre: 'Au-delà de 20 %, seuls un terrain ou un financement fondent des droits.',
  incoherences: ['D45'],
  source: texte(R441_5_4),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const autres = (d.clauses.plafonds.auDela ?? []).filter((o) => !CONTREPARTIES.includes(o));
    if (autres.length === 0 || !estCollectivite(d)) return [];
    return [
      {
        champ: 'convention.plafonds.auDela',
        message: `La convention permet de dépasser le plafond en contrepartie de : ${autres.map((o) => ORIGINES[o]).join(', ')}.`,
        imprime: autres.join(', '),
        attendu: CONTREPARTIES.join(', '),
        remede: 'Ne garder que l’apport de terrain et le financement.',
      },
    ];
  },
};
