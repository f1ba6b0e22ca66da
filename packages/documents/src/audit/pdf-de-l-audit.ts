import {
  type Audits,
  type AuditVue,
  type ConstatVue,
  jourDuRapport,
  MOTS_DE_GRAVITE,
  PORTEE_DU_RAPPORT,
  verdictDuChiffre,
} from '@contingent/echanges';
import { enPdf } from '../pdf/en-pdf.ts';

const SOURCE = new URL('./audit.typ', import.meta.url);

const constat = (c: ConstatVue) => ({
  gravite: MOTS_DE_GRAVITE[c.gravite],
  grave: c.gravite !== 'ALERTE',
  code: c.code,
  message: c.message,
  remede: c.remede,
  source: c.source,
});

/** One report in the words of the page: nothing is computed here. */
const enPage = (vue: AuditVue) => ({
  titre: vue.titre,
  parties: [
    ['Bailleur', vue.bailleur === '' ? 'non dit' : vue.bailleur],
    ['Réservataire', vue.reservataire === '' ? 'non dit' : vue.reservataire],
    ['Exercice', String(vue.exercice)],
    ['Établi le', jourDuRapport(vue.etabliLe)],
  ],
  resume: vue.resume,
  chiffres: vue.chiffres.map((c) => [c.libelle, c.imprime ?? '—', c.recalcule ?? '—', verdictDuChiffre(c)]),
  constats: vue.constats.map(constat),
  manques: vue.manques.map((m) => ({ question: m.question, source: m.source })),
  etapes: vue.etapes.map((e) => ({
    libelle: e.libelle,
    formule: e.formule,
    valeur: e.valeur.affiche,
    exact: e.valeur.exact,
    source: e.source.affiche,
  })),
  empreinte: vue.empreinte,
});

/**
 * The report of one or several agreements as a tagged PDF, to be sent to the other party.
 * @throws PdfIndisponible when typst has no binary for this machine; RangeError without a report.
 */
export function pdfDeLAudit({ rapports, croises }: Audits): Promise<Uint8Array> {
  const [premier] = rapports;
  if (premier === undefined) throw new RangeError('no report to print');
  const titre = rapports.length === 1 ? premier.titre : `Vérification de ${rapports.length} conventions`;
  return enPdf(SOURCE, {
    titre,
    rapports: rapports.map(enPage),
    croises: croises.map(constat),
    pied: `${premier.outil} · ${premier.regles} · ${jourDuRapport(premier.etabliLe)}`,
    portee: PORTEE_DU_RAPPORT,
  });
}
