import { afficheJour, type Gravite, lireJour } from '@contingent/droit';
import type { ConstatVue, EtapeVue, ManqueVue } from '../api/commun.ts';
import type { AuditVue } from '../api/documents.ts';
import { CASE_VIDE, type ChiffreCompare } from './chiffres.ts';

export const MOTS_DE_GRAVITE: Readonly<Record<Gravite, string>> = {
  BLOQUANT: 'Bloquant',
  ERREUR: 'Erreur',
  ALERTE: 'Alerte',
};
/** What the report is, and is not; the same words on every support. */
export const PORTEE_DU_RAPPORT =
  'Ce rapport recalcule les chiffres d’une convention à partir des nombres qu’elle porte et compare ses clauses aux textes cités. Il ne vaut pas avis juridique. Une « règle à confirmer » est un point que nous n’avons pas pu lire dans le texte en vigueur : il avertit, il ne prouve rien.';

export const verdictDuChiffre = ({ juste, imprime }: ChiffreCompare): string => {
  if (juste === null) return imprime === null || imprime === CASE_VIDE ? 'non imprimé' : 'non recalculable';
  return juste ? 'juste' : 'à revoir';
};
export const jourDuRapport = (lu: string): string => {
  const jour = lireJour(lu);
  return jour === undefined ? lu : afficheJour(jour);
};

/** Findings for a reader; the code stays, it is what one searches for. */
export const texteDesConstatsVus = (constats: readonly ConstatVue[]): string =>
  constats
    .map((c) =>
      [
        `${MOTS_DE_GRAVITE[c.gravite]} ${c.code} (${c.champ})`,
        `    ${c.message}`,
        `    → ${c.remede}`,
        `    ${c.source}`,
      ].join('\n'),
    )
    .join('\n');

export const texteDesChiffres = (chiffres: readonly ChiffreCompare[]): string =>
  chiffres
    .map(
      (c) =>
        `  ${c.libelle} : imprimé ${c.imprime ?? '—'}, recalculé ${c.recalcule ?? '—'} (${verdictDuChiffre(c)})`,
    )
    .join('\n');
const texteDesEtapesVues = (etapes: readonly EtapeVue[]): string =>
  etapes.map((e, rang) => `  ${rang + 1}. ${e.libelle} : ${e.formule}\n     ${e.source.affiche}`).join('\n');
export const texteDesManquesVus = (manques: readonly ManqueVue[]): string =>
  manques.map((m) => `  ${m.question}\n     ${m.source}`).join('\n');

const partie = (titre: string, corps: string): string => (corps === '' ? '' : `${titre}\n${corps}`);

/** The whole report as plain text, to paste in a letter. */
export const texteDuRapport = (vue: AuditVue): string =>
  [
    `${vue.titre}\n${vue.resume}`,
    partie('Chiffres :', texteDesChiffres(vue.chiffres)),
    partie('Constats :', texteDesConstatsVus(vue.constats)),
    partie('Ce qui manque :', texteDesManquesVus(vue.manques)),
    partie('Calcul :', texteDesEtapesVues(vue.etapes)),
    `Établi le ${jourDuRapport(vue.etabliLe)} par ${vue.outil} (${vue.regles}). Empreinte des chiffres saisis : ${vue.empreinte}\n${PORTEE_DU_RAPPORT}`,
  ]
    .filter((p) => p !== '')
    .join('\n\n');
