import { describe, expect, it } from 'vitest';
import { fautesDeLImprime, lisClause, rangeFautes } from './fautes.ts';

const fautes = (clause: string, json: Parameters<typeof lisClause>[1]) => lisClause(clause, json).fautes;

describe('faults of a clause, at their fields and in French', () => {
  it('reads a clause that is whole', () => {
    expect(lisClause('tauxRotation', { valeur: '7,90 %', echelle: 'DEPARTEMENT' })).toEqual({
      valeur: { valeur: { n: 79n, d: 1000n }, echelle: 'DEPARTEMENT' },
    });
  });

  it('tells every fault of a clause, all at once', () => {
    const vues = fautes('designation', {
      candidats: 'trois',
      zoneTendue: 'douze jours ouvrés',
      aDefaut: 'PERSONNE',
    });
    expect(Object.keys(vues ?? {}).sort()).toEqual(['aDefaut', 'candidats', 'zoneTendue']);
    expect(vues?.candidats).toBe('« trois » n’est pas compris : écrivez un nombre entier, en chiffres.');
    expect(vues?.zoneTendue).toMatch(/n’est pas un délai compris. Écrire un nombre et son unité/);
    expect(vues?.aDefaut).toBe('Choisissez une valeur de la liste.');
  });

  it('asks for what is missing without naming a key', () => {
    expect(fautes('publics', [{ public: 'PRIORITAIRES', denominateur: 'attributions' }])).toEqual({
      '0.taux': 'À remplir.',
    });
    expect(fautes('designation', {})).toEqual({ aDefaut: 'À remplir.' });
    expect(fautes('assiette', { perimetre: { type: 'COMMUNES', communes: [] } })).toMatchObject({
      'perimetre.communes': 'Ajoutez au moins une ligne.',
    });
  });

  it('says the bounds of a number, and what to do about a rate', () => {
    expect(fautes('part', { methode: { type: 'V7_DUREE_RESTANTE', horizonAnnees: 0 } })).toEqual({
      'methode.horizonAnnees': '0 n’est pas possible : il faut au moins 1.',
    });
    expect(fautes('plafonds', { partMaximale: '790 %' })?.partMaximale).toMatch(
      /dépasse 100 %. Vérifier la virgule : 7,90 %/,
    );
  });

  it('reads what the paper prints, an empty cell apart from one not copied', () => {
    expect(fautesDeLImprime({ part: '9.67%', flux: null })).toEqual({});
    const vues = fautesDeLImprime({ part: 'environ dix', autresTaux: [{ ou: 'annexe 1' }] });
    expect(vues.part).toMatch(/n’est pas un nombre tel qu’on en imprime/);
    expect(vues['autresTaux.0.taux']).toBeDefined();
  });
});

describe('faults of the server', () => {
  it('go to their fields; what names none comes back apart', () => {
    const rangees = rangeFautes(
      [
        { chemin: 'clauses.designation.zoneTendue', message: 'Trop long.', remede: 'Un mois au plus.' },
        { chemin: 'convention.publics[1].taux', message: 'Dépasse 100 %.' },
        { chemin: 'clauses.part.methode', message: 'La clause est celle du modèle.' },
        { chemin: 'imprime.soldes[0].taux', message: 'Pas un taux.' },
        { chemin: 'droits', message: 'Trop de droits.' },
        {
          chemin: 'clauses.designation.aDefaut',
          message: '« PERSONNE » n’est pas une valeur connue.',
          remede: 'Valeurs possibles : BAILLEUR, MAIRE.',
        },
        { chemin: 'corps', message: 'Autre chose.' },
      ],
      { designation: {}, publics: [] },
    );
    expect(rangees).toEqual({
      clauses: {
        designation: {
          zoneTendue: 'Trop long. Un mois au plus.',
          aDefaut: 'Choisissez une valeur de la liste.',
        },
        publics: { '1.taux': 'Dépasse 100 %.' },
      },
      imprime: { 'soldes.0.taux': 'Pas un taux.' },
      cadrage: { droits: 'Trop de droits.' },
      autres: ['La clause est celle du modèle.', 'Autre chose.'],
    });
  });
});
