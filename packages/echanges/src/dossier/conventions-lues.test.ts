import { readFileSync } from 'node:fs';
import { calculerFlux, texteExact } from '@contingent/droit';
import { expect, it } from 'vitest';
import { lireDossier } from './lire-dossier.ts';
import { entreeDuDossier } from './vers-entree.ts';

const JEU = new URL('../../../../jeux/conventions-lues/', import.meta.url);

function calcul(nom: string) {
  const lu = lireDossier(JSON.parse(readFileSync(new URL(`${nom}.json`, JEU), 'utf8')));
  if (!lu.ok) throw new Error(JSON.stringify(lu.fautes));
  return calculerFlux(entreeDuDossier(lu.dossier));
}

it.each([
  { nom: 'anru-hypothese-de-date', origine: 'droit.md D33 : 24 ÷ 30', part: undefined, flux: '4/5' },
  { nom: 'paca-etat', origine: 'droit.md D46, § 23 : 28,63 % de 680', part: '2863/10000', flux: '48671/250' },
  {
    nom: 'calvados-hypothese',
    origine: 'droit.md D31 : 1/100 × (1 − 9 %)',
    part: '91/10000',
    flux: '819/10000',
  },
  { nom: 'communes-garantes-fictives', origine: 'droit.md § 23 : 14 % de 680', part: '7/50', flux: '476/5' },
])('$nom — $origine', ({ nom, part, flux }) => {
  const resultat = calcul(nom);
  expect(resultat).toMatchObject({ ok: true });
  if (!resultat.ok) return;
  expect(resultat.valeur.part && texteExact(resultat.valeur.part.valeur)).toBe(part);
  expect(texteExact(resultat.valeur.flux.valeur)).toBe(flux);
});

it.each([
  { nom: 'anru-annexe-b2', manques: ['convention.periode.signature'] },
  { nom: 'calvados', manques: ['eligibles', 'droits', 'tauxRotation', 'soustractions'] },
  { nom: 'commune-anonyme', manques: ['eligibles', 'droits', 'tauxRotation', 'soustractions'] },
])('$nom — what the document does not say is asked for, never guessed', ({ nom, manques }) => {
  const resultat = calcul(nom);
  expect(resultat.ok ? [] : resultat.manques.map((m) => m.champ)).toEqual(manques);
  expect(resultat.ok ? ['?'] : resultat.erreurs).toEqual([]);
});
