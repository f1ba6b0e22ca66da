import { type Constat, verifierParDossier } from '@contingent/droit';
import { dossierAVerifier, lireDossier } from '@contingent/echanges';
import type { Objet } from './audit-conventions.ts';
import { avecUneFaute, type Epreuve, FAUTES, sansFaute } from './audit-fautes.ts';
import { type Mesure, unites } from './mesure.ts';

/** Findings of the audit on DOSSIER.json files, read as the command line and the public page read them. */
export function constatsSur(dossiers: readonly Objet[]): readonly Constat[] {
  const lus = dossiers.map((json, rang) => {
    const lu = lireDossier(json);
    if (!lu.ok) throw new Error(`${JSON.stringify(lu.fautes)} ${JSON.stringify(json)}`);
    return dossierAVerifier(`dossier ${rang}`, lu.dossier);
  });
  const { parDossier, croises } = verifierParDossier(lus);
  return [...parDossier.flatMap((d) => d.constats), ...croises];
}

/** The planted fault is said by the finding that is about it, and not by any finding. */
export const estTrouvee = ({ faute, dossiers }: Epreuve): boolean =>
  faute !== undefined &&
  constatsSur(dossiers).some((c) => faute.codes.includes(c.code) && faute.champ.test(c.champ));

export type Bilan = {
  readonly genres: readonly {
    readonly genre: string;
    readonly plantees: number;
    readonly trouvees: number;
  }[];
  readonly plantees: number;
  readonly trouvees: number;
  readonly saines: number;
  readonly alertees: number;
  /** Codes of the findings on clean agreements, with how often. */
  readonly aTort: readonly (readonly [code: string, fois: number])[];
};

export function bilan(graine: number, nombre: number): Bilan {
  const fautives = avecUneFaute(graine, nombre).map((e) => ({ e, trouvee: estTrouvee(e) }));
  const genres = FAUTES.map(({ genre }) => {
    const siennes = fautives.filter(({ e }) => e.faute?.genre === genre);
    return { genre, plantees: siennes.length, trouvees: siennes.filter((s) => s.trouvee).length };
  });
  const alertes = sansFaute(graine, nombre)
    .map((e) => constatsSur(e.dossiers).map((c) => c.code))
    .filter((codes) => codes.length > 0);
  const codes = [...new Set(alertes.flat())].toSorted();
  return {
    genres,
    plantees: nombre,
    trouvees: fautives.filter((f) => f.trouvee).length,
    saines: nombre,
    alertees: alertes.length,
    aTort: codes.map((code) => [code, alertes.filter((a) => a.includes(code)).length] as const),
  };
}

const taux = (n: number, sur: number): string =>
  `${((100 * n) / sur).toFixed(1).replace('.', ',').replace(',0', '')} %`;

function detail(b: Bilan): string {
  const lignes = b.genres.map((g) => `| ${g.genre} | ${g.plantees} | ${g.trouvees} |`);
  const aTort = b.aTort.map(([code, fois]) => `${code} (${fois})`).join(', ');
  return [
    '## Audit : fautes plantées, une par épreuve',
    '',
    'Conventions engendrées à partir des dix conventions réellement lues et des six modèles ; le générateur a ses propres',
    'calculs. Une faute est trouvée quand le constat porte sur elle (code et champ), pas sur autre chose.',
    '',
    '| Faute plantée | Épreuves | Trouvées |',
    '|---|---|---|',
    ...lignes,
    '',
    `Constats sur ${unites(b.saines)} épreuves sans faute : ${b.alertees === 0 ? 'aucun' : `${b.alertees}, ${aTort}`}.`,
  ].join('\n');
}

/** Promised: 99 % of the planted faults found, findings on fewer than 1 % of the clean ones. */
export function mesurerAudit(court: boolean): Mesure {
  const nombre = court ? 2 * FAUTES.length : 500;
  const b = bilan(2026, nombre);
  if (b.trouvees * 100 < 99 * b.plantees || b.alertees * 100 >= b.saines)
    throw new Error(`Audit sous sa promesse : ${JSON.stringify(b)}`);
  return {
    travail: `Audit de ${unites(nombre)} épreuves avec une faute chacune (${FAUTES.length} genres) et de ${unites(nombre)} sans faute`,
    notre: `${taux(b.trouvees, b.plantees)} des fautes trouvées, ${taux(b.alertees, b.saines)} de fausses alertes`,
    pair: '—',
    rapport: '—',
    budget: '99 % trouvées, moins de 1 % de fausses alertes',
    tenu: true,
    detail: detail(b),
  };
}
