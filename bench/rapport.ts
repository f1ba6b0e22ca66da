import { cpus, totalmem } from 'node:os';
import { afficheJour, jour } from '@contingent/droit';
import type { Mesure, NonMesure, Resultat } from './mesure.ts';

const estMesure = (r: Resultat): r is Mesure => 'notre' in r;
const verdict = ({ tenu }: Mesure): string => (tenu === undefined ? '—' : tenu ? 'tenu' : 'non tenu');
const ligne = (m: Mesure): string =>
  `| ${[m.travail, m.notre, m.pair, m.rapport, m.budget, verdict(m)].join(' | ')} |`;
const absence = ({ travail, raison }: NonMesure): string => `- ${travail} : ${raison}`;

function machine(): string {
  const processeurs = cpus();
  const modele = processeurs[0]?.model.trim() || 'processeur inconnu';
  return `${processeurs.length} cœurs (${modele}), ${Math.round(totalmem() / 2 ** 30)} Gio, ${process.platform}, Node ${process.version}`;
}

/** docs/mesures.md: figures, the command that made them, the machine; the ratios are what to read. */
export function rapport(resultats: readonly Resultat[], court: boolean): string {
  const aujourdhui = afficheJour(jour(new Date().toISOString().slice(0, 10)));
  const absents = resultats.filter((r): r is NonMesure => !estMesure(r));
  return [
    '# Mesures',
    '',
    `Faites le ${aujourdhui} par \`npm run bench${court ? ' -- --court' : ''}\` sur : ${machine()}.`,
    '',
    'Chaque travail est comparé, dans la même exécution, à ce qu’un utilisateur prendrait à la place. Lire les rapports :',
    'les durées dépendent de la machine et de ce qui y tournait.',
    '',
    '| Travail | Contingent | Comparé à | Rapport | Budget | Verdict |',
    '|---|---|---|---|---|---|',
    ...resultats.filter(estMesure).map(ligne),
    '',
    ...resultats.filter(estMesure).flatMap(({ detail }) => (detail === undefined ? [] : [detail, ''])),
    ...(absents.length === 0 ? [] : ['Non mesuré :', '', ...absents.map(absence), '']),
  ].join('\n');
}
