import { afficheSource, calculerFlux, texteExact } from '@contingent/droit';
import { describe, expect, it } from 'vitest';
import { acteDe, ESCALQUENS, lireEscalquens, SIGNEE } from './fabrique.ts';
import { acteEnDocx, acteEnPdf } from './imprimer.ts';
import { avecPoppler, corpsDuPdf, enLigne, texteDuDocx, texteDuPdf } from './lire-texte.ts';

/** Read in the signed papers and recomputed by hand (`jeux/escalquens/ORIGINE.md`): share, exact, flow, exact, objective. */
const ATTENDUS: Readonly<Record<(typeof ESCALQUENS)[number], readonly string[]>> = {
  'cite-jardins': ['9,68 %', '3/31', '1,185', '237/200', '1'],
  chalets: ['25,00 %', '1/4', '0,0801', '801/10000', '0'],
  oph31: ['2,08 %', '1/48', '0,7912', '989/1250', '1'],
  patrimoine: ['9,48 %', '11/116', '0,7997', '7997/10000', '1'],
  promologis: ['7,84 %', '4/51', '0,712', '89/125', '1'],
  tmh: ['33,33 %', '1/3', '0,078', '39/500', '0'],
};

describe.each(ESCALQUENS)('%s', (nom) => {
  it('prints the figures of the engine, every step, in docx and in PDF', async () => {
    const dossier = await lireEscalquens(nom);
    const calcul = calculerFlux(dossier.entree);
    if (!calcul.ok) throw new Error(`not computed: ${calcul.manques[0]?.question}`);
    const acte = acteDe(dossier);
    const textes = [texteDuDocx(await acteEnDocx('annexe-1', acte))];
    if (avecPoppler) textes.push(texteDuPdf(await acteEnPdf('annexe-1', acte)));
    const [part = '', partExacte = '', flux = '', fluxExact = '', objectif = ''] = ATTENDUS[nom];
    expect([acte.annexe1?.part, acte.annexe1?.flux, acte.annexe1?.fluxExact, acte.annexe1?.objectif]).toEqual(
      [part, flux, fluxExact, objectif],
    );
    const etapes = [
      ...(calcul.valeur.objectif ?? calcul.valeur.flux).etapes,
      ...(calcul.valeur.publics?.etapes ?? []),
    ];
    expect(etapes.length).toBeGreaterThan(5);
    for (const texte of textes) {
      for (const attendu of [
        `Part du flux ${part}`,
        partExacte,
        `${flux} (valeur exacte : ${fluxExact})`,
        `Objectif ${objectif} `,
      ])
        expect(texte).toContain(attendu);
      for (const e of etapes)
        expect(texte).toContain(
          enLigne([e.libelle, e.formule, e.affiche, texteExact(e.valeur), afficheSource(e.source)].join(' ')),
        );
    }
  });

  it('prints every article and every dwelling, the same in docx and in PDF', async () => {
    const dossier = await lireEscalquens(nom);
    const acte = acteDe(dossier, SIGNEE);
    const [convention, inventaire] = await Promise.all([
      acteEnDocx('convention', acte),
      acteEnDocx('annexe-2', acte),
    ]);
    const articles = acte.chapitres.flatMap((c) => c.articles);
    expect(articles.length).toBeGreaterThan(8);
    const textes = [texteDuDocx(convention)];
    if (avecPoppler) textes.push(corpsDuPdf(await acteEnPdf('convention', acte)));
    for (const texte of textes)
      for (const a of articles) for (const p of a.paragraphes) expect(texte).toContain(enLigne(p));
    const annexes = [texteDuDocx(inventaire)];
    if (avecPoppler) annexes.push(texteDuPdf(await acteEnPdf('annexe-2', acte)));
    for (const texte of annexes)
      for (const l of acte.annexe2?.logements ?? []) expect(texte).toContain(`${l.rpls} `);
  });
});

it('a draft is marked on every page, a signed version is not and prints its fingerprint', async () => {
  const dossier = await lireEscalquens('oph31');
  const [projet, signee] = [acteDe(dossier), acteDe(dossier, SIGNEE)];
  const entete = (octets: Uint8Array): string => texteDuDocx(octets, 'word/header1.xml');
  expect(entete(await acteEnDocx('convention', projet))).toBe('Projet — non signé');
  const docx = await acteEnDocx('convention', signee);
  expect(entete(docx)).toBe('');
  expect(texteDuDocx(docx)).toContain(SIGNEE.empreinte);
  if (!avecPoppler) return;
  expect(texteDuPdf(await acteEnPdf('convention', projet))).toContain('Projet — non signé');
  const pdf = texteDuPdf(await acteEnPdf('convention', signee));
  expect(pdf).not.toContain('Projet');
  expect(pdf).toContain(SIGNEE.empreinte);
});

it('what is missing is asked, nothing is invented', async () => {
  const { entree, logements } = await lireEscalquens('tmh');
  const { droits: _, ...sans } = entree;
  const acte = acteDe({ entree: sans, logements });
  const texte = texteDuDocx(await acteEnDocx('annexe-1', acte));
  expect(texte).toContain('Flux annuel non calculé');
  expect(acte.annexe1?.manques.length).toBeGreaterThan(0);
  for (const question of acte.annexe1?.manques ?? []) expect(texte).toContain(enLigne(question));
});
