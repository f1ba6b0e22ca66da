import { afficheJour } from '../../quantites/jour.ts';
import type { MethodePart } from '../clauses-de-calcul.ts';
import type { Clauses } from '../convention.ts';
import { liste, MOTIFS_EXCLUSION, moisEnMots, REGLES_ARRONDI, SOUSTRACTIONS, taux } from './mots.ts';

const REFERENCES: Record<Clauses['assiette']['dateReference']['regle'], string> = {
  AU_31_12_N_MOINS_1: 'le patrimoine est photographié au 31 décembre de l’année précédente',
  AU_31_12_N_MOINS_2: 'le patrimoine est photographié au 31 décembre de l’avant-dernière année',
  AU_01_01_N: 'le patrimoine est photographié au 1er janvier de l’exercice',
  RPLS_RECENT: 'le patrimoine est celui du RPLS le plus récent',
  NON_DITE: 'la date de l’état des lieux n’est pas dite',
};

function perimetre(c: Clauses): string {
  const p = c.assiette.perimetre;
  switch (p.type) {
    case 'DEPARTEMENT':
      return 'L’assiette est tout le patrimoine locatif social du bailleur dans le département';
    case 'TERRITOIRE_DU_RESERVATAIRE':
      return 'L’assiette est le patrimoine du bailleur sur le territoire du réservataire';
    case 'EPCI':
      return `L’assiette est le patrimoine du bailleur sur le territoire de ${p.epci}`;
    case 'COMMUNES':
      return `L’assiette est le patrimoine du bailleur sur ${p.communes.length > 1 ? 'les communes' : 'la commune'} de ${liste(p.communes)}`;
  }
}

export function assietteEnMots(c: Clauses): string {
  const { dateReference, exclusions } = c.assiette;
  const date = dateReference.jour
    ? `le patrimoine est photographié au ${afficheJour(dateReference.jour)}`
    : REFERENCES[dateReference.regle];
  const hors =
    exclusions.length > 0 ? ` Sont exclus : ${liste(exclusions.map((m) => MOTIFS_EXCLUSION[m]))}.` : '';
  return `${perimetre(c)} ; ${date}.${hors}`;
}

export function soustractionsEnMots(c: Clauses): string {
  const { appliquees, categories, motif, exercices } = c.soustractions;
  if (!appliquees) {
    const quand = exercices && exercices.length > 0 ? ` pour ${liste(exercices.map(String))}` : '';
    return `Aucune soustraction n’est appliquée${quand}${motif ? ` (${motif})` : ''}.`;
  }
  return `Sont soustraits du flux : ${liste(categories.map((s) => SOUSTRACTIONS[s]))}.`;
}

const METHODES: { readonly [K in MethodePart['type']]: (m: Extract<MethodePart, { type: K }>) => string } = {
  V1_STOCK: () => 'La part est le nombre de droits divisé par le nombre de logements éligibles.',
  V2_THEORIQUE: () =>
    'Le flux est le nombre de logements éligibles multiplié par la part et par la rotation.',
  V3_UN_MOINS_ROTATION: () =>
    'La part est le nombre de droits divisé par les logements du flux, multiplié par (1 − rotation moyenne sur trois ans).',
  V4_TAUX: (m) =>
    `La part est un taux ${m.fondement === 'REGLEMENTAIRE' ? 'réglementaire' : 'négocié'} de ${taux(m.taux)}.`,
  V5_DROITS_UNIQUES: (m) =>
    `Les ${m.droitsRestants} droits uniques restants sont répartis sur les années qui restent des ${m.dureeAnnees} ans qui courent depuis ${m.signature ? `le ${afficheJour(m.signature)}` : 'la signature'}.`,
  V6_ROTATION_PROGRAMME: () =>
    'La part pondère les droits de chaque programme par sa rotation (règle à confirmer).',
  V7_DUREE_RESTANTE: (m) =>
    `La part pondère chaque droit par sa durée restante, sur ${m.horizonAnnees} ans (règle à confirmer).`,
};

export function partEnMots(c: Clauses): string {
  const m = c.part.methode;
  // The mapped type ties each key to its own variant; the compiler cannot follow the lookup.
  return (METHODES[m.type] as (methode: MethodePart) => string)(m);
}

export function rotationEnMots(c: Clauses): string {
  const r = c.tauxRotation;
  const echelle = {
    DEPARTEMENT: 'départemental',
    COMMUNE: 'communal',
    PROGRAMME: 'par programme',
    BAILLEUR: 'du bailleur',
  }[r.echelle];
  const moyenne = r.moyenneAnnees ? `, moyenne de ${r.moyenneAnnees} ans` : '';
  return r.valeur
    ? `Le taux de rotation ${echelle}${moyenne} est de ${taux(r.valeur)}${r.periode ? ` (${r.periode})` : ''}.`
    : `Le taux de rotation est ${echelle}${moyenne} ; sa valeur est à indiquer chaque année.`;
}

export function arrondiEnMots(c: Clauses): string {
  const reliquat = c.reliquat.reporte ? ' La fraction restante est reportée sur l’exercice suivant.' : '';
  const lue = c.arrondi.lueDansLesChiffres ? ' (règle lue dans les chiffres imprimés, à confirmer)' : '';
  return `Objectif : ${REGLES_ARRONDI[c.arrondi.regle]}${lue}.${reliquat}`;
}

export function periodeEnMots(c: Clauses): string {
  const p = c.periode;
  const duree = p.dureeMois ? `La convention dure ${moisEnMots(p.dureeMois)}` : 'La durée n’est pas dite';
  const depart = p.effet
    ? ` à compter du ${afficheJour(p.effet)}`
    : p.signature
      ? ` à compter du ${afficheJour(p.signature)}`
      : '';
  const suite = {
    AUCUN: ', sans renouvellement automatique',
    TACITE_MEME_DUREE: ', renouvelée tacitement pour la même durée',
    EXPRES: ', renouvelable par accord exprès',
    NON_DIT: ', renouvellement non dit',
  }[p.renouvellement];
  const preavis = p.preavisMois ? `, avec un préavis de ${p.preavisMois} mois` : '';
  const caducite = p.caduciteAnneesApresEmprunt
    ? ` Elle devient caduque ${p.caduciteAnneesApresEmprunt} ans après la fin de l’emprunt.`
    : '';
  return `${duree}${depart}${suite}${preavis}.${caducite}`;
}
