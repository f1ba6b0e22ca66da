import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChampInventaire } from './champs.ts';
import { creerRegistreRpls } from './doublons.ts';
import { memoriser } from './memoire.ts';
import { normaliserLigne } from './normalisation.ts';

function lire(cases: Partial<Record<Exclude<ChampInventaire, 'ignorer'>, string>>) {
  const champs = Object.keys(cases) as ChampInventaire[];
  return normaliserLigne(Object.values(cases), champs, { ligne: 12 });
}
const codes = (cases: Parameters<typeof lire>[0]): readonly string[] =>
  lire(cases).anomalies.map((a) => a.code);

describe('a row is never rejected', () => {
  it.each([
    [{ rpls: '0030839355' }, ['RPLS_CLE']],
    [{ rpls: '30839354' }, ['RPLS_ZEROS']],
    [{ rpls: '12AB' }, ['RPLS_FORMAT']],
    [{ rpls: '' }, ['RPLS_ABSENT']],
    [{ reservataire: ' ' }, ['RESERVATAIRE_ABSENT']],
    [{ typologie: 'duplex' }, ['TYPOLOGIE_INCONNUE']],
    [{ typologie: 'T3', identifiantBailleur: '2010001V5' }, ['TYPOLOGIE_MODULE']],
    [{ typologie: 'V4', construction: 'collectif' }, ['CONSTRUCTION_TYPOLOGIE']],
    [{ financement: 'MYSTERE' }, ['FINANCEMENT_INCONNU']],
    [{ financement: 'DIVERS' }, ['FINANCEMENT_INCONNU']],
    [{ financement: 'DIVERS', anneeConstruction: '1985' }, []],
    [{ financement: 'PLI' }, ['PLI_EXCLU']],
    [{ construction: 'yourte' }, ['CONSTRUCTION_INCONNUE']],
    [{ qpv: 'peut-être' }, ['QPV_INCONNU']],
    [{ conventionDebut: '31/02/2024' }, ['DATE_INEXISTANTE']],
    [{ conventionFin: '30/06/29' }, ['DATE_ILLISIBLE']],
    [{ conventionDebut: '01/01/2024', conventionFin: '31/12/2023' }, ['FIN_AVANT_DEBUT']],
    [{ conventionDebut: '01/01/2024', conventionFin: '01/01/2024' }, []],
    [{ surface: '-12' }, ['NOMBRE_NEGATIF']],
    [{ loyer: 'gratuit' }, ['NOMBRE_ILLISIBLE']],
    [{ rotation: '790 %' }, ['ROTATION_INVRAISEMBLABLE']],
    [{ rotation: '0 %' }, ['ROTATION_INVRAISEMBLABLE']],
    [{ rotation: '-7 %' }, ['NOMBRE_NEGATIF']],
    [{ rotation: '7,9' }, ['ROTATION_SANS_POURCENT']],
    [{ rotation: '30 %' }, []],
    [{ rotation: '0,079' }, []],
    [{ anneeConstruction: '-1985' }, ['NOMBRE_NEGATIF']],
    [{ communeInsee: 'Escalquens' }, ['INSEE_FORMAT']],
    [{ exclusion: 'parce que' }, ['EXCLUSION_INCONNUE']],
    [{ programme: '', adresse: '', financement: '', surface: '' }, []],
  ] as const)('%j → %j', (cases, attendus) => expect(codes(cases)).toEqual(attendus));

  it('says where, what and what to do, in French', () => {
    expect(lire({ rotation: '790 %' }).anomalies).toEqual([
      {
        ...{
          code: 'ROTATION_INVRAISEMBLABLE',
          gravite: 'ERREUR',
          ligne: 12,
          colonne: 'Taux de rotation',
          valeur: '790 %',
        },
        message: 'Le taux de rotation n’est pas compris entre 0 et 30 %.',
        remede: 'Vérifiez la virgule : un taux usuel est proche de 8 %.',
      },
    ]);
  });
  it('keeps the raw text beside what was deduced', () => {
    const { logement } = lire({
      ...{ typologie: 'V4', financement: 'PLA T Social', communeInsee: '1004', rotation: '7,9' },
      ...{ adresse: ' 2 rue X ', loyer: '412,50 €', surface: '61,5 m²' },
    });
    expect(logement).toMatchObject({
      ...{ typologie: 'T4', typologieBrute: 'V4', construction: 'INDIVIDUEL', financement: 'PLAI_ANCIEN' },
      ...{ financementBrut: 'PLA T Social', communeInsee: '01004', departement: '01', adresse: '2 rue X' },
      ...{ tauxRotation: { n: 79n, d: 1000n }, loyer: { n: 825n, d: 2n }, surface: 61.5 },
    });
  });
  it('no cell whatever makes it fail', () => {
    const champs: ChampInventaire[] = [
      'rpls',
      'typologie',
      'financement',
      'qpv',
      'conventionFin',
      'rotation',
      'loyer',
      'anneeConstruction',
    ];
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), (cases) => {
        expect(normaliserLigne(cases, champs).logement.ligne).toBe(1);
      }),
    );
  });
});

describe('duplicates', () => {
  it('are those of a set, with the line of the first', () => {
    const numero = fc.oneof(fc.nat(50), fc.nat(9_999_999_999)).map((n) => String(n).padStart(10, '0'));
    fc.assert(
      fc.property(fc.array(numero, { maxLength: 3000 }), (numeros) => {
        const registre = creerRegistreRpls();
        const vus = new Map<string, number>();
        for (const [i, n] of numeros.entries()) {
          expect(registre.inscrire(n, i + 1)).toBe(vus.get(n));
          if (!vus.has(n)) vus.set(n, i + 1);
        }
        expect(registre.taille()).toBe(vus.size);
      }),
    );
  });
  it('outgrow their first table', () => {
    const registre = creerRegistreRpls();
    for (let i = 0; i < 50_000; i++)
      expect(registre.inscrire(String(i * 7).padStart(10, '0'), i)).toBeUndefined();
    expect(registre.inscrire('0000000007', 99)).toBe(1);
    expect(registre.taille()).toBe(50_000);
  });
});

it('a memory that is full starts again and stays right', () => {
  let calculs = 0;
  const double = memoriser((texte) => {
    calculs += 1;
    return texte + texte;
  }, 3);
  const textes = ['a', 'b', 'c', 'd', 'a', 'd', 'une valeur assez longue'];
  expect(textes.map(double)).toEqual(textes.map((t) => t + t));
  expect(calculs).toBe(6);
});
