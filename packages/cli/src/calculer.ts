import {
  afficheEntier,
  afficheLogements,
  afficheNombre,
  affichePourcent,
  type CalculFlux,
  type Constat,
  calculerFlux,
  type Etape,
  type Manque,
  type Resultat,
  texteExact,
} from '@contingent/droit';
import { entreeDuDossier, vueConstat, vueEtape, vueManque } from '@contingent/echanges';
import { chargerDossier, type DossierCharge } from './dossier.ts';
import { lireArguments, seulFichier } from './options.ts';
import type { Progression } from './progression.ts';
import { type FauteDEntree, type Reponse, texteDesFautes } from './reponse.ts';
import { texteDesConstats, texteDesEtapes, texteDesManques } from './texte.ts';

const RIEN = { part: null, flux: null, objectif: null, etapes: [] };

/** `contingent calculer`: share, flow, objective, and how they were reached. */
export async function calculer(args: readonly string[], progression: Progression): Promise<Reponse> {
  const fichier = seulFichier('calculer', lireArguments('calculer', args, []), 'le fichier DOSSIER.json');
  const charge = await chargerDossier(fichier, progression);
  if (!charge.ok) return fautif(fichier, charge.fautes);
  const resultat = calculerFlux(entreeDuDossier(charge.dossier, charge.comptes));
  return resultat.ok ? fait(charge, resultat.valeur, resultat.alertes) : incomplet(fichier, resultat);
}

const fautif = (fichier: string, fautes: readonly FauteDEntree[]): Reponse => ({
  code: 1,
  refus: true,
  json: { ...RIEN, constats: [], manques: [], fautes },
  texte: texteDesFautes(fautes, fichier),
});

/** Keys of the dossier for what the engine asks under its own names. */
const CLES: Readonly<Record<string, string>> = {
  eligibles: 'assiette.logementsEligibles',
  droits: 'droits.logements',
};
const auDossier = (m: Manque): Manque => ({ ...m, champ: CLES[m.champ] ?? m.champ });

function incomplet(fichier: string, r: Extract<Resultat<CalculFlux>, { ok: false }>): Reponse {
  const constats = [...r.erreurs, ...r.alertes];
  const manques = r.manques.map(auDossier);
  return {
    code: 1,
    refus: true,
    json: { ...RIEN, constats: constats.map(vueConstat), manques: manques.map(vueManque) },
    texte: [
      `« ${fichier} » ne peut pas être calculé.`,
      ...(manques.length > 0 ? ['Il manque :', texteDesManques(manques)] : []),
      ...(constats.length > 0 ? ['', texteDesConstats(constats)] : []),
    ].join('\n'),
  };
}

const sansObjectif = (c: CalculFlux): string =>
  c.objectifsSelonRegle ? 'la convention ne dit pas comment arrondir' : 'aucun arrondi, le flux exact vaut';

/** The longest chain: the objective when there is one, else the flow. */
const justification = (c: CalculFlux): readonly Etape[] => (c.objectif ?? c.flux).etapes;

function fait(
  { dossier }: Extract<DossierCharge, { ok: true }>,
  c: CalculFlux,
  alertes: readonly Constat[],
): Reponse {
  const objectif = c.objectif === undefined ? null : Number(c.objectif.valeur);
  return {
    code: 0,
    json: {
      part: c.part ? { exact: texteExact(c.part.valeur), affiche: affichePourcent(c.part.valeur) } : null,
      flux: { exact: texteExact(c.flux.valeur), affiche: afficheNombre(c.flux.valeur) },
      objectif,
      exercice: dossier.exercice,
      ...(c.fluxNet && {
        fluxNet: { exact: texteExact(c.fluxNet.valeur), affiche: afficheNombre(c.fluxNet.valeur) },
      }),
      ...(c.reliquat && {
        reliquat: { exact: texteExact(c.reliquat.valeur), affiche: afficheNombre(c.reliquat.valeur) },
      }),
      ...(c.publics && {
        prioritaires: { exact: texteExact(c.publics.valeur), affiche: afficheNombre(c.publics.valeur) },
      }),
      ...(c.objectifsSelonRegle && {
        objectifsSelonRegle: c.objectifsSelonRegle.map((o) => ({
          regle: o.regle,
          objectif: Number(o.valeur),
        })),
      }),
      etapes: justification(c).map(vueEtape),
      constats: alertes.map(vueConstat),
    },
    texte: [
      `Exercice ${dossier.exercice}${dossier.reservataire ? `, ${dossier.reservataire.nom}` : ''}${dossier.bailleur ? `, ${dossier.bailleur.nom}` : ''}`,
      ...(c.part ? [`Part     : ${affichePourcent(c.part.valeur)} (${texteExact(c.part.valeur)})`] : []),
      `Flux     : ${afficheLogements(c.flux.valeur)} par an (${texteExact(c.flux.valeur)})`,
      `Objectif : ${objectif === null ? sansObjectif(c) : afficheEntier(objectif)}`,
      '',
      'Justification :',
      texteDesEtapes(justification(c)),
      ...(alertes.length > 0 ? ['', texteDesConstats(alertes)] : []),
    ].join('\n'),
  };
}
