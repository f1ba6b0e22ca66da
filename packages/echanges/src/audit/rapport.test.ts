import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { jour, MODELES } from '@contingent/droit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AuditVue } from '../api/documents.ts';
import { lireDossier } from '../dossier/lire-dossier.ts';
import { dossierAVerifier } from '../dossier/vers-entree.ts';
import { OUTIL, rapportDAudit, rapportsDAudit } from './rapport.ts';
import { sha256 } from './sha256.ts';
import { texteDuRapport, verdictDuChiffre } from './texte.ts';

const LE = jour('2026-11-22');
const lu = (json: unknown, nom = 'essai') => {
  const resultat = lireDossier(json);
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.fautes));
  return dossierAVerifier(nom, resultat.dossier);
};
/** OPH 31 as it is printed (annexes 1 and 2). */
const oph31 = {
  convention: { modele: 'oph-31-2024', departement: '31' },
  exercice: 2024,
  bailleur: 'OPH 31',
  reservataire: { nom: 'commune', categorie: 'COMMUNE' },
  assiette: { logementsEligibles: 384 },
  droits: { logements: 8 },
  tauxRotation: '9,89 %',
  imprime: {
    part: '0.0208%',
    flux: '0.79',
    objectif: 1,
    tauxRotation: '9.89 %',
    autresTaux: [{ ou: 'annexe 2', taux: '9,39 %' }],
    exercice: 2023,
  },
};

describe('report of OPH 31', () => {
  const vue = rapportDAudit(lu(oph31), LE);
  it('printed beside recomputed', () => {
    expect(vue.chiffres.map((c) => [c.libelle, c.imprime, c.recalcule, c.juste])).toEqual([
      ['Part du flux', '0.0208%', '2,0833 %', false],
      ['Flux annuel, en logements', '0.79', '0,7912', true],
      ['Objectif, en logements entiers', '1', '1', true],
      ['Taux de rotation 2024', '9.89 %', '9,89 %', true],
      ['Taux de rotation, annexe 2', '9,39 %', '9,89 %', false],
      ['Exercice', '2023', '2024', false],
    ]);
  });
  it('a summary that one can read alone', () => {
    expect(vue.resume).toBe(
      '3 erreurs. 3 chiffres à revoir : part du flux (0.0208% au lieu de 2,0833 %) ; taux de rotation, annexe 2 (9,39 % au lieu de 9,89 %) ; exercice (2023 au lieu de 2024). D’après le calcul, le réservataire peut attendre 0,7912 logement en 2024, soit un objectif de 1.',
    );
  });
  it('is what the API says it is, with steps, remedies and the rules that ran', () => {
    expect(AuditVue.parse(vue)).toEqual(vue);
    expect(vue.etapes.map((e) => e.id)).toEqual(expect.arrayContaining(['part', 'flux', 'objectif']));
    expect(vue.constats.every((c) => c.remede.length > 10)).toBe(true);
    expect(vue.regles).toMatch(/^\d+ contrôles, textes vérifiés au \d\d\/\d\d\/\d{4}$/);
  });
  it('as text: figures, findings, steps, day, fingerprint', () => {
    const texte = texteDuRapport(vue);
    for (const morceau of ['imprimé 0.0208%, recalculé 2,0833 % (à revoir)', 'FACTEUR_100', '22/11/2026'])
      expect(texte).toContain(morceau);
    expect(texte).toContain(vue.empreinte);
  });
});

describe('a cell printed empty', () => {
  const vide = (imprime: object, nombreDeDroits = 8) =>
    rapportDAudit(lu({ ...oph31, droits: { logements: nombreDeDroits }, imprime }), LE);
  const ligne = ({ chiffres }: AuditVue, libelle: string) => {
    const lue = chiffres.find((c) => c.libelle.startsWith(libelle));
    if (lue === undefined) throw new Error(libelle);
    return [lue.imprime, lue.juste, verdictDuChiffre(lue)];
  };
  it('is wrong when a finding is about it', () => {
    const vue = vide({ flux: null, prioritaires: 0 });
    expect(vue.constats.map((c) => c.code)).toContain('FLUX_VIDE');
    expect(ligne(vue, 'Flux')).toEqual(['vide', false, 'à revoir']);
    expect(vue.resume).toContain('flux annuel, en logements (vide au lieu de 0,7912)');
  });
  it('is never right: nothing was printed', () => {
    const vue = vide({ flux: '0.79', objectif: null, prioritaires: null });
    expect(ligne(vue, 'Objectif')).toEqual(['vide', null, 'non imprimé']);
    expect(ligne(vue, 'Dont publics')).toEqual(['vide', null, 'non imprimé']);
    expect(vue.resume).toContain('Le chiffre imprimé est celui du calcul.');
    expect(ligne(vide({ flux: null }, 0), 'Flux')).toEqual(['vide', null, 'non imprimé']);
  });
});

it('gravest first; what cannot be recomputed is asked for', () => {
  const { assiette: _, droits: __, ...sansEffectifs } = oph31;
  const vue = rapportDAudit(lu(sansEffectifs), LE);
  expect(vue.manques.map((m) => m.champ)).toEqual(['eligibles', 'droits']);
  expect(vue.resume).toContain('2 réponses manquent');
  const rangs = vue.constats.map((c) => ['BLOQUANT', 'ERREUR', 'ALERTE'].indexOf(c.gravite));
  expect(rangs).toEqual(rangs.toSorted());
  expect(vue.chiffres[0]).toMatchObject({ recalcule: null, juste: null });
});

it('two agreements: each its report, and what only shows between them', () => {
  const { rapports, croises } = rapportsDAudit([lu(oph31, 'a'), lu(oph31, 'b')], LE);
  expect(rapports).toHaveLength(2);
  expect(croises.map((c) => c.code)).toEqual(['CONVENTION_DOUBLE']);
});

it('every model gives a report', () => {
  for (const { nom } of MODELES)
    expect(rapportDAudit(lu({ convention: { modele: nom }, exercice: 2026 }), LE).titre).toMatch(/^Vérif/);
});

describe('fingerprint', () => {
  it('SHA-256 as Node computes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (texte) => {
        expect(sha256(texte)).toBe(createHash('sha256').update(texte, 'utf8').digest('hex'));
      }),
      { numRuns: 200 },
    );
  });
  it('follows the figures, not where they were read nor the order of the keys', () => {
    const de = (json: unknown, nom?: string) => rapportDAudit(lu(json, nom), LE).empreinte;
    const { exercice, ...reste } = oph31;
    expect(de({ ...reste, exercice }, 'ailleurs')).toBe(de(oph31));
    expect(de({ ...oph31, droits: { logements: 9 } })).not.toBe(de(oph31));
    expect(de({ ...oph31, bailleur: 'Autre' })).not.toBe(de(oph31));
  });
  it('the version named is that of the workspace', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(OUTIL).toBe(`Contingent ${version}`);
  });
});
