import { basename } from 'node:path';
import { type Constat, jour, verifierParDossier } from '@contingent/droit';
import {
  type Audits,
  type AuditVue,
  compteDesConstats,
  dossierAVerifier,
  rapportsDAudit,
  texteDesChiffres,
  texteDesConstatsVus,
  texteDesManquesVus,
  vueConstat,
} from '@contingent/echanges';
import { chargerDossier } from './dossier.ts';
import { lireArguments } from './options.ts';
import type { Progression } from './progression.ts';
import { ecrireRapportPdf } from './rapport-pdf.ts';
import { type FauteDEntree, MauvaisUsage, type Reponse, texteDesFautes } from './reponse.ts';

type Faute = FauteDEntree & { readonly dossier: string };

/** `imprime` and `attendu` are always there: a reader of the JSON never wonders about an absent key. */
const enJson = (c: Constat, dossier: string | null) => ({
  ...{ imprime: null, attendu: null },
  ...vueConstat(c),
  dossier,
});

/** `contingent verifier`: audit of agreements, alone and against each other; `--pdf` writes the report to send. */
export async function verifier(args: readonly string[], progression: Progression): Promise<Reponse> {
  const { positions, valeurs } = lireArguments('verifier', args, ['pdf']);
  if (positions.length === 0)
    throw new MauvaisUsage('Il manque au moins un fichier DOSSIER.json.', 'verifier');
  if (valeurs.pdf === '') throw new MauvaisUsage('Il manque le nom du fichier après --pdf.', 'verifier');
  const { noms, dossiers, fautes } = await charger(positions, progression);
  const audits = rapportsDAudit(dossiers, aujourdhui());
  const pdf = valeurs.pdf;
  if (pdf !== undefined)
    fautes.push(
      ...(await ecrireRapportPdf(pdf, audits, progression)).map((f) => ({ dossier: '--pdf', ...f })),
    );
  // The JSON keeps the order of the rules; a reader gets the gravest first.
  const { parDossier, croises } = verifierParDossier(dossiers);
  const constats = [
    ...parDossier.flatMap(({ nom, constats: siens }) => siens.map((c) => enJson(c, nom))),
    ...croises.map((c) => enJson(c, null)),
  ];
  const manques = audits.rapports.flatMap((r, rang) =>
    r.manques.map((m) => ({ dossier: noms[rang] ?? null, ...m })),
  );
  return {
    code: fautes.length > 0 || constats.some((c) => c.gravite !== 'ALERTE') ? 1 : 0,
    ...(dossiers.length === 0 && { refus: true as const }),
    json: { constats, ...(manques.length > 0 && { manques }), ...(fautes.length > 0 && { fautes }) },
    texte: enFrancais(positions, { noms, audits, fautes, pdf }),
  };
}

const aujourdhui = () => jour(new Date().toLocaleDateString('sv-SE'));

async function charger(fichiers: readonly string[], progression: Progression) {
  const [fautes, dossiers, noms]: [Faute[], ReturnType<typeof dossierAVerifier>[], string[]] = [[], [], []];
  for (const [rang, fichier] of fichiers.entries()) {
    progression.avance('Dossiers', rang, fichiers.length);
    const charge = await chargerDossier(fichier, progression);
    if (charge.ok) {
      dossiers.push(dossierAVerifier(fichier, charge.dossier, charge.comptes, charge.annexe));
      noms.push(fichier);
    } else fautes.push(...charge.fautes.map((f) => ({ dossier: fichier, ...f })));
  }
  return { noms, dossiers, fautes };
}

type Resultats = {
  readonly noms: readonly string[];
  readonly audits: Audits;
  readonly fautes: readonly Faute[];
  readonly pdf: string | undefined;
};

function enFrancais(fichiers: readonly string[], { noms, audits, fautes, pdf }: Resultats): string {
  const parFichier = fichiers.map((fichier) => {
    const siennes = fautes.filter((f) => f.dossier === fichier);
    if (siennes.length > 0) return texteDesFautes(siennes, fichier);
    const rapport = audits.rapports[noms.indexOf(fichier)];
    return rapport ? unRapport(basename(fichier), rapport) : '';
  });
  const entre =
    audits.croises.length > 0
      ? [`Entre conventions : ${compteDesConstats(audits.croises)}\n${texteDesConstatsVus(audits.croises)}`]
      : [];
  const duPdf = fautes.filter((f) => f.dossier === '--pdf');
  const suite =
    duPdf.length > 0 ? [texteDesFautes(duPdf, pdf)] : pdf === undefined ? [] : [`Rapport écrit : ${pdf}`];
  return [...parFichier, ...entre, ...suite].join('\n\n');
}

function unRapport(nom: string, r: AuditVue): string {
  return [
    `${nom} : ${r.resume}`,
    ...(r.chiffres.length > 0 ? [texteDesChiffres(r.chiffres)] : []),
    ...(r.constats.length > 0 ? [texteDesConstatsVus(r.constats)] : []),
    ...(r.manques.length > 0 ? ['Il manque, pour recalculer :', texteDesManquesVus(r.manques)] : []),
  ].join('\n');
}
