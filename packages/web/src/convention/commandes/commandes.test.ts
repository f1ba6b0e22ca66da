import type { VersionResume } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import {
  COMMANDES,
  destinatairesAttendus,
  effet,
  libelleDAction,
  possibles,
  prochaineAction,
  surPapier,
} from './commandes.ts';

const version = (
  numero: number,
  etat: VersionResume['etat'],
  nature: VersionResume['nature'] = 'INITIALE',
) => ({
  ...{ numero, etat, nature, exercices: [2024, 2025], signature: null, debut: null, fin: null },
  ...{ acteDejaSigne: false, empreinte: null, modifieLe: '', modifiePar: '' },
});
const echeance = (code: string, etat: 'EN_RETARD' | 'PROCHE' | 'A_VENIR') => ({
  ...{ code, etat, le: '2025-07-03', libelle: '', source: '' },
});
const situation = (debut: string | null, fin: string | null, reconductions = 0) => ({
  ...{ situation: 'EN_VIGUEUR' as const, libelle: 'En vigueur', enVigueur: true, debut, fin, reconductions },
});
const toutes = Object.keys(COMMANDES);
const vue = {
  ...{ commandes: toutes, echeances: [], situation: situation('2024-07-04', '2025-07-03') },
  versions: [version(1, 'BROUILLON')],
};

describe('next action of an agreement', () => {
  it('records the signature of a paper whose printed figures were typed, but proposes its amendments', () => {
    const papier = { ...vue, imprime: { part: '9,68 %' } };
    expect([prochaineAction(papier), libelleDAction('SignerVersion', papier)]).toEqual([
      'SignerVersion',
      'Enregistrer l’acte déjà signé',
    ]);
    const avenant = { ...papier, versions: [version(1, 'SIGNEE'), version(2, 'BROUILLON', 'AVENANT')] };
    expect([surPapier(avenant), prochaineAction(avenant)]).toEqual([false, 'ProposerVersion']);
    expect(surPapier({ ...vue, imprime: null })).toBe(false);
  });

  it('proposes a draft, signs what is proposed', () => {
    expect(prochaineAction(vue)).toBe('ProposerVersion');
    expect(prochaineAction({ ...vue, versions: [version(1, 'PROPOSEE')] })).toBe('SignerVersion');
    expect(prochaineAction({ ...vue, commandes: ['SignerVersion'] })).toBe('SignerVersion');
  });

  it('sends what is signed to the prefect, then to the EPCI where there is one, and only while it is due', () => {
    const signee = { ...vue, versions: [version(1, 'SIGNEE')] };
    const due = (...codes: string[]) => ({
      ...signee,
      echeances: codes.map((c) => echeance(c, 'EN_RETARD')),
    });
    const deux = due('TRANSMISSION_EPCI', 'TRANSMISSION_PREFET');
    expect(prochaineAction(deux)).toBe('Transmettre');
    expect(libelleDAction('Transmettre', deux)).toBe('Transmettre au préfet');
    const reste = due('TRANSMISSION_EPCI');
    expect(destinatairesAttendus(reste)).toEqual(['EPCI']);
    expect(libelleDAction('Transmettre', reste)).toBe('Transmettre à l’EPCI');
    expect(prochaineAction(signee)).toBeUndefined();
  });

  it('asks for a renewal only once its day is near', () => {
    const signee = { ...vue, versions: [version(1, 'SIGNEE')] };
    const dans = (etat: 'A_VENIR' | 'PROCHE') => ({
      ...signee,
      echeances: [echeance('RECONDUCTION_A_DECIDER', etat)],
    });
    expect(prochaineAction(dans('A_VENIR'))).toBeUndefined();
    expect(prochaineAction(dans('PROCHE'))).toBe('Reconduire');
  });

  it('never offers what the server does not list, nor what it does not know', () => {
    expect(prochaineAction({ ...vue, commandes: [] })).toBeUndefined();
    expect(possibles({ commandes: ['Resilier', 'Teleporter', 'ProposerVersion'] })).toEqual([
      'ProposerVersion',
      'Resilier',
    ]);
  });

  it('speaks of an amendment as one', () => {
    const avenant = { ...vue, versions: [version(1, 'SIGNEE'), version(2, 'PROPOSEE', 'AVENANT')] };
    expect(prochaineAction(avenant)).toBe('SignerVersion');
    expect(libelleDAction('SignerVersion', avenant)).toBe('Signer l’avenant');
    expect(libelleDAction('AbandonnerVersion', avenant)).toBe('Abandonner cet avenant');
  });
});

describe('effect of what ends something', () => {
  it('names the version that is given up and what stays signed', () => {
    const [quoi, reste] = effet('AbandonnerVersion', vue, vue.versions[0]);
    expect(quoi).toContain('La version 1 (exercices 2024 et 2025) ne pourra plus');
    expect(reste).toContain('Aucune version n’est signée');
    const deux = { ...vue, versions: [version(1, 'SIGNEE'), version(2, 'SIGNEE'), version(3, 'BROUILLON')] };
    expect(effet('AbandonnerVersion', deux, deux.versions[2])[1]).toBe(
      'Les 2 versions signées ne changent pas.',
    );
  });

  it('names the days', () => {
    expect(effet('Denoncer', vue, undefined)).toEqual([
      'Elle court depuis le 04/07/2024.',
      'Elle prendra fin le 03/07/2025, au terme de la période en cours, et ne sera pas reconduite.',
    ]);
    expect(effet('Resilier', vue, undefined)[1]).toBe('Elle prendra fin avant son terme du 03/07/2025.');
    expect(effet('ProposerVersion', vue, undefined)).toEqual([]);
    const signee = { ...vue, situation: { ...situation('2027-01-01', '2029-12-31'), enVigueur: false } };
    expect(effet('Resilier', signee, undefined)[0]).toBe('Elle prend effet le 01/01/2027.');
  });
});
