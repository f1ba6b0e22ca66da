import {
  afficheJour,
  type CalculFlux,
  type Constat,
  calculerFlux,
  calculerPart,
  clausesEnVigueur,
  type DossierAVerifier,
  type Etape,
  type Jour,
  modele,
  REGISTRE,
  REGLES_DE_VERIFICATION,
  verifierParDossier,
} from '@contingent/droit';
import { type ConstatVue, vueConstat, vueEtape, vueManque } from '../api/commun.ts';
import type { AuditVue } from '../api/documents.ts';
import { chiffresCompares } from './chiffres.ts';
import { empreinteDesChiffres } from './empreinte.ts';
import { resumeDeLAudit } from './resume.ts';

/** The tool that made the report; the version is that of the workspaces. */
export const OUTIL = 'Contingent 0.1.0';
const derniereLecture = REGISTRE.map((t) => t.verifieLe)
  .toSorted()
  .at(-1);
/** The rules that ran: their number, and the last day on which the texts were checked. */
export const VERSION_DES_REGLES = `${REGLES_DE_VERIFICATION.length} contrôles, textes vérifiés au ${derniereLecture === undefined ? '?' : afficheJour(derniereLecture)}`;

const RANGS = { BLOQUANT: 0, ERREUR: 1, ALERTE: 2 } as const;
/** Gravest first; the order of the rules within one severity. */
export const parGraviteDAbord = (constats: readonly Constat[]): readonly Constat[] =>
  constats.toSorted((a, b) => RANGS[a.gravite] - RANGS[b.gravite]);

/** Several agreements, each alone and all against each other. */
export type Audits = {
  readonly rapports: readonly AuditVue[];
  readonly croises: readonly ConstatVue[];
};

/**
 * Reports of agreements as they are printed: what is recomputed from their own figures, what is wrong, what to do, what
 * is missing. Pure: the day is given. Never throws on a file.
 */
export function rapportsDAudit(dossiers: readonly DossierAVerifier[], le: Jour): Audits {
  const { parDossier, croises } = verifierParDossier(dossiers);
  return {
    rapports: dossiers.map((d, rang) => rapport(d, parDossier[rang]?.constats ?? [], le)),
    croises: parGraviteDAbord(croises).map(vueConstat),
  };
}

/** The report of one agreement. */
export function rapportDAudit(dossier: DossierAVerifier, le: Jour): AuditVue {
  const [constats] = verifierParDossier([dossier]).parDossier;
  return rapport(dossier, constats?.constats ?? [], le);
}

function rapport(d: DossierAVerifier, constats: readonly Constat[], le: Jour): AuditVue {
  const { convention, exercice } = d.entree;
  const resultat = calculerFlux(d.entree);
  const calcul = resultat.ok ? resultat.valeur : undefined;
  const part = calcul?.part ?? partSeule(d);
  const taux = d.entree.tauxRotation?.valeur ?? tauxDeLaClause(d);
  const tries = parGraviteDAbord(constats);
  const chiffres = chiffresCompares(d, constats, {
    ...(part && { part: part.valeur }),
    ...(calcul && { flux: calcul }),
    ...(taux && { taux }),
  });
  const [bailleur, reservataire] = [convention.bailleur.nom, convention.reservataire.nom];
  return {
    titre: titre(bailleur, reservataire, exercice),
    bailleur,
    reservataire,
    exercice,
    etabliLe: le,
    resume: resumeDeLAudit(tries, chiffres, resultat, exercice),
    chiffres: [...chiffres],
    etapes: (calcul ? etapesDe(calcul) : (part?.etapes ?? [])).map(vueEtape),
    constats: tries.map(vueConstat),
    manques: resultat.ok ? [] : resultat.manques.map(vueManque),
    outil: OUTIL,
    regles: VERSION_DES_REGLES,
    empreinte: empreinteDesChiffres(d),
  };
}

function titre(bailleur: string, reservataire: string, exercice: number): string {
  const qui = [bailleur, reservataire].filter((nom) => nom !== '');
  const parties = qui.length === 0 ? '' : qui.length === 1 ? ` avec ${qui[0]}` : ` entre ${qui.join(' et ')}`;
  return `Vérification de la convention${parties}, exercice ${exercice}`;
}

function partSeule(d: DossierAVerifier) {
  const part = calculerPart(d.entree);
  return part.ok ? part.valeur : undefined;
}

const tauxDeLaClause = ({ entree: { convention } }: DossierAVerifier) =>
  modele(convention.modele) ? clausesEnVigueur(convention).tauxRotation.valeur : undefined;

/** Up to the objective when there is one; the quota of priority publics is the last line of its own chain. */
function etapesDe(c: CalculFlux): readonly Etape[] {
  const chaine = c.objectif?.etapes ?? c.flux.etapes;
  const quota = c.publics?.etapes.at(-1);
  return quota ? [...chaine, quota] : chaine;
}
