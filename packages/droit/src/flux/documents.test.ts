import { describe, expect, it } from 'vitest';
import type { Clauses } from '../convention/convention.ts';
import { PACA_ETAT_2025 } from '../convention/modeles/paca-etat-2025.ts';
import { fraction, pourcent, sommeDe, texteExact } from '../quantites/fraction.ts';
import { jour } from '../quantites/jour.ts';
import { apresRetrocessions } from '../retrocessions/apres-retrocessions.ts';
import { calculerFlux } from './calculer.ts';
import { annexe, calcul, compte, convention, droits, exact, lignes } from './fabrique.ts';
import { partsDunBailleur } from './parts-du-bailleur.ts';

describe('D26 and section 23: a landlord of 10 000 dwellings', () => {
  const assiette = {
    exercice: 2027,
    eligibles: compte(10_000),
    tauxRotation: annexe(pourcent(9)),
    soustractions: [
      { ...compte(180), categorie: 'SOU_MUTATION' },
      { ...compte(30), categorie: 'SOU_RENOUVELLEMENT' },
      { ...compte(10), categorie: 'SOU_ORCOD' },
      { ...compte(0), categorie: 'SOU_INDIGNE' },
    ],
  } as const;
  const part = (n: number): Partial<Clauses> => ({
    part: { methode: { type: 'V4_TAUX', taux: pourcent(n), fondement: 'NEGOCIE' } },
  });
  const sansRetrocession = calcul({
    ...assiette,
    convention: convention('paca-etat-2025', { retrocessions: [] }, 'ETAT'),
  });

  it('900 gross, 680 net, 204 for 30 %', () => {
    const { fluxBrut, fluxNet, flux } = sansRetrocession;
    expect([fluxBrut, fluxNet, flux].map(exact)).toEqual(['900', '680', '204']);
    expect(lignes(flux.etapes)).toEqual([
      'eligibles 10 000',
      'part 30,00 %',
      'rotation 9,00 %',
      'flux-brut 10 000 × 9,00 % = 900',
      'soustractions 180 mutations internes + 30 relogements de rénovation ou de renouvellement urbain + 10 relogements de copropriétés dégradées + 0 relogements d’habitat indigne = 220',
      'soustractions:SOU_MUTATION 180',
      'soustractions:SOU_RENOUVELLEMENT 30',
      'soustractions:SOU_ORCOD 10',
      'soustractions:SOU_INDIGNE 0',
      'flux-net 900 − 220 = 680',
      'flux 680 × 30,00 % = 204',
    ]);
  });
  it('PACA: the State keeps 28,63 %, Action Logement receives 1,37 % (D46)', () => {
    const etat = calcul({ ...assiette, convention: convention('paca-etat-2025', {}, 'ETAT') });
    expect([exact(etat.part), exact(etat.flux)]).toEqual(['2863/10000', '48671/250']);
    expect(etat.flux.etapes.find((e) => e.id === 'retrocession')?.formule).toBe('30,00 % − 1,37 % = 28,63 %');
    const brute = { part: pourcent(30), fluxNet: fraction(680), le: jour('2027-01-01') };
    const { retrocessions } = PACA_ETAT_2025.clauses;
    const cote = apresRetrocessions({ ...brute, categorie: 'ETAT', retrocessions });
    expect(cote.ok && cote.valeur.flux.valeur).toEqual(etat.flux.valeur);
    const als = calcul({
      ...assiette,
      convention: convention('paca-etat-2025', part(20), 'ACTION_LOGEMENT'),
    });
    expect(exact(als.flux)).toBe('36329/250');
    const nette = (categorie: 'ETAT', exercice: number) =>
      exact(calcul({ ...assiette, exercice, convention: convention('paca-etat-2025', {}, categorie) }).part);
    expect([2024, 2025, 2039, 2040].map((n) => nette('ETAT', n))).toEqual([
      '3/10',
      '2863/10000',
      '2863/10000',
      '3/10',
    ]);
  });
  it('everything adds up to 680 with what is not reserved', () => {
    const flux = [
      calcul({ ...assiette, convention: convention('paca-etat-2025', {}, 'ETAT') }),
      calcul({ ...assiette, convention: convention('paca-etat-2025', part(20), 'ACTION_LOGEMENT') }),
      calcul({ ...assiette, convention: convention('paca-etat-2025', part(14), 'COMMUNE') }),
      calcul({ ...assiette, convention: convention('paca-etat-2025', part(6), 'DEPARTEMENT') }),
    ];
    expect(flux.map((c) => exact(c.flux))).toEqual(['48671/250', '36329/250', '476/5', '204/5']);
    const bilan = partsDunBailleur(
      flux.map((c) => ({ reservataire: 'r', part: c.part?.valeur ?? fraction(0) })),
    );
    expect(bilan.ok && exact(bilan.valeur.nonReservee)).toBe('3/10');
    expect(texteExact(sommeDe([...flux.map((c) => c.flux.valeur), fraction(204)]))).toBe('680');
  });
});

describe('the other documents', () => {
  it('Calvados: 1 right of 100, mean rotation 9 %, is 0,91 % (D31)', () => {
    const resultat = calculerFlux({
      convention: convention('calvados-2023'),
      exercice: 2024,
      eligibles: compte(100),
      droits: droits(1),
      tauxRotation: annexe(pourcent(9)),
      soustractions: [],
    });
    if (!resultat.ok) throw new Error('calvados');
    expect(exact(resultat.valeur.part)).toBe('91/10000');
    expect(resultat.valeur.part?.etapes.at(-1)?.formule).toBe('1/100 × (1 − 9,00 %) = 0,91 %');
    expect(exact(resultat.valeur.flux)).toBe('819/10000');
    expect(resultat.valeur.flux.etapes.filter((e) => e.id === 'rotation')).toHaveLength(1);
    expect(resultat.alertes.map((a) => a.code)).toContain('METHODE_A_CONFIRMER');
  });
  it('anonymous commune: stock ratio said as such, no rounding rule, so no objective but what each would give', () => {
    const resultat = calculerFlux({
      convention: convention('commune-2024'),
      exercice: 2027,
      eligibles: compte(200),
      droits: droits(30),
      liberations: compte(20),
      soustractions: [{ ...compte(3), categorie: 'SOU_MUTATION' }],
    });
    if (!resultat.ok) throw new Error('commune');
    expect([exact(resultat.valeur.part), exact(resultat.valeur.flux)]).toEqual(['3/20', '51/20']);
    expect(resultat.valeur.objectif).toBeUndefined();
    expect(resultat.valeur.objectifsSelonRegle).toEqual([
      { regle: 'AU_PLUS_PROCHE', valeur: 3n },
      { regle: 'INFERIEUR', valeur: 2n },
      { regle: 'SUPERIEUR', valeur: 3n },
      { regle: 'MINIMUM_UN', valeur: 3n },
    ]);
    expect(resultat.alertes.map((a) => a.code)).toEqual([
      'METHODE_NON_DITE',
      'SOUSTRACTION_NON_RENSEIGNEE',
      'ARRONDI_NON_DIT',
    ]);
  });
  it('ANRU: 24 rights over 30 years are 0,80 a year, without any stock; then 16 of 30 (D33)', () => {
    const als = convention(
      'anru-als',
      { periode: { signature: jour('2024-01-01'), renouvellement: 'NON_DIT' } },
      'ACTION_LOGEMENT',
    );
    const c = calcul({ convention: als, exercice: 2024 });
    expect([exact(c.flux), c.part, c.fluxNet]).toEqual(['4/5', undefined, undefined]);
    expect(lignes(c.flux.etapes)).toEqual(['droits 24', 'duree 30', 'flux 24 ÷ 30 = 0,8']);
    expect(exact(calcul({ convention: als, exercice: 2024, droits: droits(16) }).flux)).toBe('8/15');
    const avecParc = calcul({
      convention: als,
      exercice: 2024,
      eligibles: compte(1000),
      tauxRotation: annexe(pourcent(8)),
    });
    expect([exact(avecParc.part), exact(avecParc.fluxNet)]).toEqual(['1/100', '80']);
  });
  it('ANRU without the day of signature: it is asked for', () => {
    const resultat = calculerFlux({
      convention: convention('anru-als', {}, 'ACTION_LOGEMENT'),
      exercice: 2024,
    });
    expect(resultat.ok ? [] : resultat.manques.map((m) => m.champ)).toEqual(['convention.periode.signature']);
  });
  it('V2 needs no stock, and gives the flow of V1 when there is one (D30)', () => {
    const v2 = convention('haute-garonne-2023', { part: { methode: { type: 'V2_THEORIQUE' } } });
    const base = {
      convention: v2,
      exercice: 2024,
      droits: droits(15),
      tauxRotation: annexe(pourcent(790, 100)),
    };
    const seul = calcul(base);
    expect([exact(seul.flux), seul.part]).toEqual(['237/200', undefined]);
    expect(exact(calcul({ ...base, eligibles: compte(155) }).part)).toBe('3/31');
  });
  it('V6 with one rotation everywhere is V1; V7 with no term is V1 (D34, D35)', () => {
    const programmes = [
      { nom: 'A', eligibles: 100, droits: 10, tauxRotation: pourcent(8) },
      { nom: 'B', eligibles: 55, droits: 5, tauxRotation: pourcent(8) },
    ];
    const v6 = convention('haute-garonne-2023', { part: { methode: { type: 'V6_ROTATION_PROGRAMME' } } });
    const c = calcul({ convention: v6, exercice: 2024, programmes });
    expect([exact(c.part), exact(c.fluxBrut), exact(c.flux)]).toEqual(['3/31', '62/5', '6/5']);
    const inegaux = programmes.map((p, i) => ({ ...p, tauxRotation: pourcent(i ? 4 : 12) }));
    expect(exact(calcul({ convention: v6, exercice: 2024, programmes: inegaux }).part)).toBe('7/71');
    const v7 = convention('haute-garonne-2023', {
      part: { methode: { type: 'V7_DUREE_RESTANTE', horizonAnnees: 10 } },
    });
    const e = { convention: v7, exercice: 2024, eligibles: compte(155), tauxRotation: annexe(pourcent(8)) };
    expect(exact(calcul({ ...e, durees: [{ nombre: 15 }] }).part)).toBe('3/31');
    const fin = jour('2029-06-30');
    expect(exact(calcul({ ...e, durees: [{ nombre: 12 }, { nombre: 4, fin }] }).part)).toBe('71/775');
  });
});
