import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jour, jourDeRang, rangDuJour } from '../../quantites/jour.ts';
import type { Clauses } from '../convention.ts';
import { commandesPossibles } from './commandes-possibles.ts';
import { decide } from './decide.ts';
import { signer } from './essai.ts';
import { CYCLE_VIDE, evolue, rejoue } from './evolue.ts';
import { exercicesCouverts } from './exercices.ts';
import { libelleDuFait } from './libelles.ts';
import { situationAu } from './situation.ts';
import type { CodeRefusDeCycle, CommandeDeConvention, FaitDeConvention } from './types.ts';
import { periodeOccupee } from './vie.ts';

const [DE, A] = [rangDuJour(jour('2022-01-01')), rangDuJour(jour('2034-12-31'))];
const le = fc.integer({ min: DE, max: A }).map(jourDeRang);
const version = fc.integer({ min: 1, max: 4 });
const par = fc.constantFrom('BAILLEUR' as const, 'RESERVATAIRE' as const);
const peutEtre = <T>(valeur: fc.Arbitrary<T>) => fc.option(valeur, { nil: undefined });
/** A record without its absent keys, as the compiler and the JSON want it. */
const plein = <T extends object>(o: T): T =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as T;

const periode = fc
  .record({
    effet: peutEtre(le),
    fin: peutEtre(le),
    dureeMois: peutEtre(fc.integer({ min: -1, max: 60 })),
    preavisMois: peutEtre(fc.integer({ min: 0, max: 30 })),
    renouvellement: fc.constantFrom('AUCUN', 'TACITE_MEME_DUREE', 'TACITE_MEME_DUREE', 'EXPRES', 'NON_DIT'),
    remplaceLesPrecedentes: peutEtre(fc.boolean()),
    depart: peutEtre(fc.constantFrom('SIGNATURE', 'DATE_D_EFFET')),
  })
  .map((p) => plein(p) as Clauses['periode']);
const resiliation = fc
  .record({
    miseEnDemeureMois: peutEtre(fc.integer({ min: 0, max: 12 })),
    preavisMois: peutEtre(fc.integer({ min: 0, max: 12 })),
  })
  .map((c) => plein(c) as Clauses['resiliation']);
const bloquants = fc.constantFrom<readonly string[]>([], [], [], ['X']);
const autres = fc.constantFrom(
  [],
  [],
  [{ convention: 9, reference: null, debut: jour('2026-01-01'), fin: null }],
);

const commande: fc.Arbitrary<CommandeDeConvention> = fc.oneof(
  fc.record({ type: fc.constant('RedigerVersion' as const), le }),
  fc.record({ type: fc.constant('AbandonnerVersion' as const), version, le }),
  fc.record({ type: fc.constant('ProposerVersion' as const), version, le, bloquants }),
  fc.record({ type: fc.constant('ReprendreVersion' as const), version, le, motif: fc.constant('m') }),
  fc.record({
    type: fc.constant('SignerVersion' as const),
    version,
    le,
    periode,
    natureActe: fc.constantFrom('CONVENTION' as const, 'CONVENTION' as const, 'ARRETE_PREFECTORAL' as const),
    exercices: fc.constantFrom<readonly number[]>([2024], [2024, 2025, 2026], []),
    bloquants,
    acteDejaSigne: fc.boolean(),
    autres,
  }),
  fc.record({
    type: fc.constant('Transmettre' as const),
    destinataire: fc.constantFrom('PREFET', 'EPCI'),
    le,
  }),
  fc
    .record({ type: fc.constant('Reconduire' as const), le, fin: peutEtre(le) })
    .map((c) => plein(c) as CommandeDeConvention),
  fc.record({ type: fc.constant('Denoncer' as const), le, par }),
  fc.record({ type: fc.constant('MettreEnDemeure' as const), le, par, motif: fc.constant('m') }),
  fc
    .record({
      type: fc.constant('Resilier' as const),
      le,
      motif: fc.constant('m'),
      effet: peutEtre(le),
      clause: resiliation,
      dUnCommunAccord: fc.boolean(),
    })
    .map((c) => plein(c) as CommandeDeConvention),
  fc.record({ type: fc.constant('Remplacer' as const), le, effet: le, par: fc.constant(3) }),
  fc.record({
    type: fc.constant('DeposerDocumentSigne' as const),
    version,
    le,
    sha256: fc.constant('ab'),
    nom: fc.constant('a.pdf'),
  }),
) as fc.Arbitrary<CommandeDeConvention>;

const ACTES: readonly CommandeDeConvention['type'][] = [
  'RedigerVersion',
  'AbandonnerVersion',
  'ProposerVersion',
  'ReprendreVersion',
  'SignerVersion',
  'Transmettre',
  'Reconduire',
  'Denoncer',
  'MettreEnDemeure',
  'Resilier',
  'Remplacer',
  'DeposerDocumentSigne',
];
const REFUS: readonly CodeRefusDeCycle[] = [
  'VERSION_INCONNUE',
  'VERSION_DEJA_SIGNEE',
  'VERSION_EN_COURS',
  'ETAT_INATTENDU',
  'CONSTATS_BLOQUANTS',
  'PERIODE_INVERSEE',
  'PERIODE_NON_DITE',
  'CHEVAUCHEMENT',
  'NON_SIGNEE',
  'DEJA_TERMINEE',
  'DEJA_TRANSMISE',
  'DATE_ANTERIEURE',
  'PREAVIS_DEPASSE',
  'RECONDUCTION_IMPOSSIBLE',
  'MISE_EN_DEMEURE_ATTENDUE',
  'RESERVE_AU_PREFET',
];

/** Chance alone seldom signs anything: most stories start with a proposal or a signature. */
const histoire = fc
  .record({
    depart: fc.constantFrom('RIEN', 'PROPOSEE', 'SIGNEE', 'SIGNEE'),
    signature: fc.record({ le, periode, acteDejaSigne: fc.boolean(), autres }),
    suite: fc.array(commande, { maxLength: 25 }),
  })
  .map(({ depart, signature, suite }): readonly CommandeDeConvention[] => {
    const debut = jour('2022-01-01');
    const proposee: CommandeDeConvention[] = [
      { type: 'RedigerVersion', le: debut },
      { type: 'ProposerVersion', version: 1, le: debut, bloquants: [] },
    ];
    if (depart === 'RIEN') return suite;
    if (depart === 'PROPOSEE') return [...proposee, ...suite];
    return [...proposee, signer({ exercices: [2024], ...signature }), ...suite];
  });

it('no sequence of commands throws, replay equals live, a signed version is never touched', () => {
  fc.assert(
    fc.property(histoire, le, (h, jourVu) => {
      let etat = CYCLE_VIDE;
      const faits: FaitDeConvention[] = [];
      for (const c of h) {
        const signees = etat.versions.filter((v) => v.etat === 'SIGNEE');
        const decision = decide(c, etat);
        if (!decision.ok) {
          expect(decision.refus.message).toMatch(/^[A-ZÀ-Ý0-9].{10,}\.$/);
          expect(decision.refus.remede).toMatch(/^[A-ZÀ-Ý].{10,}\.$/);
          continue;
        }
        for (const fait of decision.faits) etat = evolue(etat, fait);
        faits.push(...decision.faits);
        for (const avant of signees) expect(etat.versions).toContainEqual(avant);
      }
      expect(rejoue(faits)).toEqual(etat);
      expect(rejoue(JSON.parse(JSON.stringify(faits)) as FaitDeConvention[])).toEqual(etat);
      expect(
        etat.versions.filter((v) => v.etat === 'BROUILLON' || v.etat === 'PROPOSEE').length,
      ).toBeLessThan(2);
      expect(faits.map(libelleDuFait).every((mots) => mots.length > 8)).toBe(true);
      const { periode: p, enVigueur } = situationAu(etat, jourVu);
      if (enVigueur && p) expect(p.debut <= jourVu && (p.fin === null || jourVu <= p.fin)).toBe(true);
      const occupee = periodeOccupee(etat);
      if (enVigueur) expect(occupee && occupee.debut <= jourVu).toBe(true);
      if (occupee?.fin && jourVu > occupee.fin) expect(enVigueur).toBe(false);
      for (const v of etat.versions) {
        const annees = exercicesCouverts(etat, v.numero, jourVu);
        expect(new Set(annees).size).toBe(annees.length);
      }
    }),
    { numRuns: 3000 },
  );
});

it('lists no command that is always refused, and answers each day', () => {
  fc.assert(
    fc.property(histoire, le, (h, jourVu) => {
      let etat = CYCLE_VIDE;
      for (const c of h) {
        const possibles = commandesPossibles(etat, c.le);
        const decision = decide(c, etat);
        if (
          decision.ok &&
          !['Remplacer', 'DeposerDocumentSigne', 'SignerVersion', 'Resilier', 'Reconduire'].includes(c.type)
        )
          expect(possibles).toContain(c.type);
        if (decision.ok) etat = decision.faits.reduce(evolue, etat);
      }
      expect(Array.isArray(commandesPossibles(etat, jourVu))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('the stories tell something: acts of every kind are taken, and refused for every reason', () => {
  const vues = new Set<string>();
  for (const h of fc.sample(histoire, { seed: 2026, numRuns: 6000 })) {
    let etat = CYCLE_VIDE;
    for (const c of h) {
      const decision = decide(c, etat);
      vues.add(decision.ok ? c.type : decision.refus.code);
      if (decision.ok) etat = decision.faits.reduce(evolue, etat);
    }
  }
  expect([...vues].sort()).toEqual([...ACTES, ...REFUS].sort());
});
