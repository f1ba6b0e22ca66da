import { CommandeSaisie } from '@contingent/echanges';
import { describe, expect, it } from 'vitest';
import { COMMANDES, type Nom } from './commandes.ts';
import { aujourdhui, lisCommande, type TexteDeCommande } from './saisie-commande.ts';

const texte: TexteDeCommande = {
  ...{
    le: '04/07/2024',
    motif: ' Désaccord ',
    acteDejaSigne: true,
    destinataire: 'EPCI',
    par: 'RESERVATAIRE',
  },
  ...{ fin: '', effet: '31/12/2024', accord: true },
};

describe('a command as typed', () => {
  it.each(Object.keys(COMMANDES) as Nom[])('%s: sends what the contract accepts, and only that', (nom) => {
    const lu = lisCommande(nom, texte, 7);
    if (!('saisie' in lu)) throw new Error('refused');
    expect(CommandeSaisie.parse(lu.saisie)).toEqual(lu.saisie);
    expect(lu.saisie).toMatchObject({ type: nom, rang: 7, le: '2024-07-04' });
  });

  it('sends an optional day only when it was written', () => {
    expect(lisCommande('Reconduire', texte, 1)).toEqual({
      saisie: { type: 'Reconduire', rang: 1, le: '2024-07-04' },
    });
    expect(lisCommande('Reconduire', { ...texte, fin: '3.7.2026' }, 1)).toMatchObject({
      saisie: { fin: '2026-07-03' },
    });
    expect(lisCommande('Resilier', texte, 1)).toMatchObject({
      saisie: { effet: '2024-12-31', motif: 'Désaccord' },
    });
  });

  it('tells every fault at its field, at once', () => {
    const lu = lisCommande('Resilier', { ...texte, le: '30/02/2025', motif: ' ', effet: 'demain' }, 1);
    expect('fautes' in lu && Object.keys(lu.fautes)).toEqual(['le', 'effet', 'motif']);
    expect(lisCommande('ProposerVersion', { ...texte, le: '' }, 1)).toEqual({
      fautes: { le: 'Indiquez la date, JJ/MM/AAAA.' },
    });
  });

  it('proposes the day of the reader', () => {
    expect(aujourdhui(new Date(2027, 2, 8, 23, 59))).toBe('08/03/2027');
  });
});
