import { ajouteJours, fraction, jour, type Logement } from '@contingent/droit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesCanoniques, ENTETES_ECRITS } from '../parc/ecriture.ts';
import { neutraliserFormule } from '../tableau/formule.ts';
import { lireInventaireEntier } from './lire.ts';

const jourAuHasard = fc.nat(30_000).map((n) => ajouteJours(jour('1950-01-01'), n));
const texte = fc
  .string({ unit: fc.constantFrom(...'abéÀ ;"’\'=-+1'), minLength: 1, maxLength: 12 })
  .map((t) => `x${t.trim()}`);
const TYPOLOGIES = [
  ['T2', 'T2'],
  ['V4', 'T4'],
  ['B1', 'T1BIS'],
  ['inconnue', undefined],
] as const;
const FINANCEMENTS = [
  ['PLUS', 'PLUS'],
  ['PLATS', 'PLAI_ANCIEN'],
  ['x?', undefined],
] as const;

type Brouillon = Record<string, unknown>;
const unLogement = fc
  .record(
    {
      rpls: fc.nat(9_999_999_999).map((n) => String(n).padStart(10, '0')),
      identifiantBailleur: texte,
      adresse: texte,
      communeNom: texte,
      epci: texte,
      reservataireBrut: texte,
      typologie: fc.constantFrom(...TYPOLOGIES),
      financement: fc.constantFrom(...FINANCEMENTS),
      qpv: fc.boolean(),
      conventionDebut: jourAuHasard,
      fin: fc.oneof(jourAuHasard, fc.constant('sansTerme' as const)),
      anneeConstruction: fc.integer({ min: 1900, max: 2030 }),
      tauxRotation: fc
        .tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(10_000, 30_000))
        .map(([n, d]) => fraction(n, d)),
      exclusion: fc.constantFrom('EXC_VENTE', 'EXC_FOYER'),
      loyer: fc.nat(100_000).map((n) => fraction(n, 100)),
      surface: fc.nat(2000).map((n) => n / 4),
    },
    { requiredKeys: ['communeNom', 'reservataireBrut'] },
  )
  .map((tirage) => {
    const { typologie, financement, fin, ...reste } = tirage;
    const logement: Brouillon = { ligne: 0, ...reste };
    if (typologie) [logement.typologieBrute, logement.typologie] = typologie;
    if (typologie?.[0] === 'V4') logement.construction = 'INDIVIDUEL';
    if (financement) [logement.financementBrut, logement.financement] = financement;
    if (fin === 'sansTerme') logement.sansTerme = true;
    else if (fin) logement.conventionFin = fin;
    const defini = Object.entries(logement).filter(([, valeur]) => valeur !== undefined);
    return Object.fromEntries(defini) as Logement;
  });

const citer = (c: string): string => (/["\n;]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c);

it('reading what we write gives back the same dwellings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unLogement, { minLength: 2, maxLength: 15 }), async (logements) => {
      const lignes = [ENTETES_ECRITS, ...logements.map(casesCanoniques)];
      const csv = lignes.map((l) => l.map((c) => citer(neutraliserFormule(c))).join(';')).join('\r\n');
      const resultat = await lireInventaireEntier({ nom: 'retour', texte: csv });
      if (!resultat.ok) throw new Error(resultat.faute.message);
      const relus = resultat.lu.logements.map((l) => ({ ...l, ligne: 0 }));
      expect(relus).toEqual(logements);
      expect(resultat.lu.colonnes.every((c) => c.champ !== 'ignorer')).toBe(true);
    }),
    { numRuns: 100 },
  );
});

it('a number met twice is said with the line of the first', async () => {
  const corps = ['0030839354;CILEO;T2', '0030839362;CILEO;T3', '0030839354;CILEO;T2'].join('\n');
  const resultat = await lireInventaireEntier({
    nom: 'd',
    texte: `N° RPLS;Réservataire;Typologie\n${corps}\n`,
  });
  const doublon = resultat.ok && resultat.lu.anomalies.find((a) => a.code === 'RPLS_DOUBLON');
  expect(doublon).toMatchObject({
    ...{ nombre: 1, gravite: 'ERREUR', message: 'Ce numéro RPLS figure déjà plus haut (ligne 2).' },
    exemples: [{ ligne: 4, colonne: 'N° RPLS', valeur: '0030839354' }],
  });
});

it('choices and decisions of the person win over the recognition', async () => {
  const texteColle = 'Clé;Qui;Type\nA1;CILEO;T2\nA2;INCONNU SA;T3\nA3;CILEO;T4\n';
  const resultat = await lireInventaireEntier(
    { nom: 'c', texte: texteColle.replaceAll(';', '\t').replace('Qui', 'Réservataire') },
    {
      choixDeColonnes: [{ index: 0, champ: 'identifiantBailleur' }],
      decisions: [
        { libelle: 'inconnu s.a.', cle: 'NON_RESERVE', nom: 'Non réservé', categorie: 'NON_RESERVE' },
      ],
    },
  );
  if (!resultat.ok) throw new Error(resultat.faute.message);
  expect(resultat.lu.colonnes[0]).toMatchObject({ champ: 'identifiantBailleur', raison: 'votre choix' });
  expect(resultat.lu.logements.map((l) => l.identifiantBailleur)).toEqual(['A1', 'A2', 'A3']);
  expect(resultat.lu.reservataires.map((r) => [r.cle, r.logements])).toEqual([
    ['ACTION_LOGEMENT', 2],
    ['NON_RESERVE', 1],
  ]);
});
