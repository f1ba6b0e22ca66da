import { basename } from 'node:path';
import { afficheEntier, afficheJour, affichePourcent, texteExact } from '@contingent/droit';
import { type InventaireLu, lireInventaireEntier } from '@contingent/echanges/lecture';
import { enFaute } from './inventaire.ts';
import { lireArguments, seulFichier } from './options.ts';
import type { Progression } from './progression.ts';
import { type Reponse, texteDesFautes } from './reponse.ts';

/** `contingent lire`: what an inventory holds. Anomalies are listed and refuse nothing: exit 0. */
export async function lire(args: readonly string[], progression: Progression): Promise<Reponse> {
  const chemin = seulFichier('lire', lireArguments('lire', args, []), 'le fichier à lire');
  const nom = basename(chemin);
  const suivi = (fait: number, total: number) => progression.avance(`Lecture de ${nom}`, fait, total);
  const resultat = await lireInventaireEntier(
    { nom, chemin },
    {},
    { progression: suivi, sansLogements: true },
  );
  if (!resultat.ok) {
    const fautes = [{ ...enFaute(chemin, resultat.faute), code: resultat.faute.code }];
    const json = { lignes: 0, colonnes: [], reservataires: [], anomalies: [], fautes };
    return { code: 1, refus: true, json, texte: texteDesFautes(fautes, chemin) };
  }
  return { code: 0, json: enJson(resultat.lu), texte: enFrancais(nom, resultat.lu) };
}

function enJson(lu: InventaireLu): unknown {
  const { inventaire, colonnes, dateReference } = lu;
  return {
    lignes: lu.lignes,
    colonnes: colonnes.map(({ index, entete, champ, confiance, raison }) => ({
      index,
      entete,
      champ,
      confiance,
      raison,
    })),
    reservataires: lu.reservataires,
    anomalies: lu.anomalies,
    valeurs: lu.valeurs,
    tauxRotation: lu.tauxRotation.map(({ taux, logements }) => ({
      exact: texteExact(taux),
      affiche: affichePourcent(taux),
      logements,
    })),
    ecartees: lu.ecartees.nombre,
    format: inventaire.format,
    ...(inventaire.feuille === undefined ? {} : { feuille: inventaire.feuille }),
    ...(lu.encodage === undefined ? {} : { encodage: lu.encodage }),
    ...(lu.commune === undefined ? {} : { commune: lu.commune }),
    ...(dateReference === undefined ? {} : { dateReference: dateReference.jour }),
  };
}

const nombre = (n: number): string => afficheEntier(n).padStart(9);

function enFrancais(nom: string, lu: InventaireLu): string {
  const lues = lu.colonnes.map((c) => {
    const champ = c.champ === 'ignorer' ? 'non retenue' : `${c.champ} (${c.confiance} %)`;
    return `  ${c.entete === '' ? `(colonne ${c.index + 1})` : c.entete} → ${champ}`;
  });
  const reservataires = lu.reservataires.map(
    (r) => `${nombre(r.logements)}  ${r.nom}${r.statut === 'A_QUALIFIER' ? ' (à qualifier)' : ''}`,
  );
  const anomalies = lu.anomalies.map((a) => {
    const ou = a.exemples.map((e) => e.ligne).filter((l) => l > 0);
    const lignes = ou.length > 0 ? ` Lignes ${ou.slice(0, 5).join(', ')}${a.nombre > 5 ? '…' : ''}.` : '';
    return `${nombre(a.nombre)}  ${a.message}${lignes}\n${' '.repeat(11)}→ ${a.remede}`;
  });
  const date = lu.dateReference === undefined ? '' : `, état au ${afficheJour(lu.dateReference.jour)}`;
  return [
    `${nom} : ${afficheEntier(lu.lignes)} logements${date}`,
    '',
    'Colonnes :',
    ...lues,
    ...(reservataires.length > 0 ? ['', 'Réservataires :', ...reservataires] : []),
    ...(anomalies.length > 0 ? ['', 'À regarder :', ...anomalies] : ['', 'Aucune anomalie.']),
  ].join('\n');
}
