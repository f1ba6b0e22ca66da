import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neutraliserFormule } from '../tableau/formule.ts';
import { creerLecteurCsv, detecterSeparateur, SEPARATEURS, type Separateur } from './csv.ts';
import { creerDecodeur, detecterEncodage } from './encodage.ts';
import { ouvrirInventaire } from './inventaire.ts';

const unCaractere = fc.constantFrom(...'abcdeéèœ€0123456789 ;,|\t"\'\n\r');
const uneCase = fc.string({ unit: unCaractere, maxLength: 12 });
const desLignes = fc.array(fc.array(uneCase, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
});
const unSeparateur = fc.constantFrom(...SEPARATEURS);

const citer = (texte: string, separateur: string): string =>
  /["\n\r]/.test(texte) || texte.includes(separateur) ? `"${texte.replaceAll('"', '""')}"` : texte;
const ecrire = (lignes: readonly (readonly string[])[], separateur: string, fin: string): string =>
  lignes.map((l) => l.map((c) => citer(neutraliserFormule(c), separateur)).join(separateur)).join(fin);

function lireParMorceaux(texte: string, separateur: Separateur, taille: number): string[][] {
  const lecteur = creerLecteurCsv(separateur);
  const lignes = [];
  for (let i = 0; i < texte.length; i += taille) lignes.push(...lecteur.ecrire(texte.slice(i, i + taille)));
  lignes.push(...lecteur.finir());
  return lignes.map((l) => [...l.champs]);
}

describe('the csv reader', () => {
  it('gives back what was written, whatever the separator, the line end and the cuts', () => {
    fc.assert(
      fc.property(
        desLignes,
        unSeparateur,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (lignes, s, fin, taille) => {
          expect(lireParMorceaux(ecrire(lignes, s, fin) + fin, s, taille)).toEqual(lignes);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('counts the lines of the file, quoted line ends included', () => {
    const lecteur = creerLecteurCsv(';');
    const lues = [...lecteur.ecrire('a;b\n"x\ny";z\r\nc;d'), ...lecteur.finir()];
    expect(lues.map((l) => l.ligne)).toEqual([1, 2, 4]);
  });
  it('a quote inside a bare cell is a character', () =>
    expect(lireParMorceaux('a;3" de tuyau;c\n', ';', 99)).toEqual([['a', '3" de tuyau', 'c']]));
  it('says where a quote stays open', () => {
    const lecteur = creerLecteurCsv(';');
    lecteur.ecrire('a;b\nc;"d\n');
    expect(() => lecteur.finir()).toThrow(/guillemet.*ligne 2/i);
    expect(() => creerLecteurCsv(';').ecrire(`a;"b\n${'x;y\n'.repeat(200)}`)).toThrow(/guillemet.*ligne 1/i);
  });
  it.each([
    ['a;b,c;d\n1;2,5;3\n', ';'],
    ['a,b,c\n"x;y",2,3\n', ','],
    ['titre sans rien\na\tb\tc\n1\t2\t3\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['une phrase\nune autre\n', undefined],
  ])('%j is separated by %j', (texte, separateur) => expect(detecterSeparateur(texte)).toBe(separateur));
});

describe('encodings', () => {
  const texte = 'N° RPLS;Réservataire;Typologie\r\n0030839354;État « été » œuvre 10 €;T2\r\n';
  const HAUT = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const en1252 = (t: string): Buffer =>
    Buffer.from([...t].map((c) => (HAUT.includes(c) ? 0x80 + HAUT.indexOf(c) : c.charCodeAt(0))));
  const utf16be = (t: string): Buffer => Buffer.from(t, 'utf16le').swap16();
  const cas: readonly (readonly [string, Buffer])[] = [
    ['utf-8', Buffer.from(texte)],
    ['utf-8', Buffer.from(`\ufeff${texte}`)],
    ['windows-1252', en1252(texte)],
    ['utf-16le', Buffer.from(`\ufeff${texte}`, 'utf16le')],
    ['utf-16be', utf16be(`\ufeff${texte}`)],
    ['utf-16le', Buffer.from(texte, 'utf16le')],
    ['utf-16be', utf16be(texte)],
  ];
  it.each(cas)('%s, cut anywhere', (encodage, octets) => {
    expect(detecterEncodage(octets)).toBe(encodage);
    for (let coupe = 1; coupe < octets.length; coupe += 3) {
      const decodeur = creerDecodeur(detecterEncodage(octets));
      const lu =
        decodeur.ecrire(octets.subarray(0, coupe)) +
        decodeur.ecrire(octets.subarray(coupe)) +
        decodeur.finir();
      expect(lu.replace(/^\ufeff/, '')).toBe(texte);
    }
  });
  it('a first accent that comes late makes it windows-1252; two encodings are said', () => {
    const tardif = creerDecodeur('utf-8');
    expect(tardif.ecrire(Buffer.from('abc\n')) + tardif.ecrire(en1252('été\n'))).toBe('abc\nété\n');
    expect([tardif.encodage(), tardif.melange()]).toEqual(['windows-1252', false]);
    const melange = creerDecodeur('utf-8');
    melange.ecrire(Buffer.from('été\n'));
    melange.ecrire(en1252('été\n'));
    expect([melange.encodage(), melange.melange()]).toEqual(['utf-8', true]);
  });
});

describe('through a file', () => {
  let dossier = '';
  beforeAll(async () => {
    dossier = await mkdtemp(join(tmpdir(), 'inventaire-'));
  });
  afterAll(() => rm(dossier, { recursive: true }));
  const encoder = {
    'utf-8': (t: string) => Buffer.from(t),
    'utf-8 avec marque': (t: string) => Buffer.from(`\ufeff${t}`),
    'windows-1252': (t: string) => Buffer.from(t, 'latin1'),
    'utf-16le': (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le'),
  };
  const uneAdresse = fc.string({ unit: fc.constantFrom(...'abé è;,|"\t12\n'), minLength: 1, maxLength: 10 });
  const unLogement = fc.tuple(
    fc.nat(999_999_999).map((n) => `0${String(n).padStart(9, '0')}`),
    fc.constantFrom('CITE JARDINS', 'Préfecture', 'Évry'),
    fc.constantFrom('T1', 'T2', 'V4'),
    uneAdresse.map((a) => `${a}x`),
  );
  it('writing then reading is the identity: separators, encodings, marks, line ends', async () => {
    const ENTETES = ['N° RPLS', 'Réservataire', 'Typologie', 'Adresse'];
    const arbitraire = fc.tuple(
      fc.array(unLogement, { minLength: 1, maxLength: 20 }),
      unSeparateur,
      fc.constantFrom(...Object.values(encoder)),
      fc.constantFrom('\n', '\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(arbitraire, async ([lignes, separateur, coder, fin]) => {
        const chemin = join(dossier, 'essai');
        await writeFile(chemin, coder(ecrire([ENTETES, ...lignes], separateur, fin)));
        const ouvert = await ouvrirInventaire({ nom: 'essai', chemin });
        if (!ouvert.ok) throw new Error(ouvert.faute.message);
        const lues: string[][] = [];
        for await (const { champs } of ouvert.inventaire.lire().lignes()) lues.push([...champs]);
        expect(ouvert.inventaire.separateur).toBe(separateur);
        expect(lues).toEqual(lignes);
      }),
      { numRuns: 60 },
    );
  });
  it('reports progress up to the whole, and stops when told', async () => {
    const chemin = join(dossier, 'long.csv');
    const contenu = `N° RPLS;Réservataire;Typologie\n${'0030839354;CILEO;T2\n'.repeat(20_000)}`;
    await writeFile(chemin, contenu);
    const ouvert = await ouvrirInventaire({ nom: 'long', chemin });
    if (!ouvert.ok) throw new Error(ouvert.faute.message);
    const avancement: number[] = [];
    const progression = (fait: number, total: number): void => {
      avancement.push(fait);
      expect(total).toBe(contenu.length + 2);
    };
    let lignes = 0;
    for await (const lot of ouvert.inventaire.lire({ progression }).lots()) lignes += lot.length;
    expect(lignes).toBe(20_000);
    expect(avancement.at(-1)).toBe(contenu.length + 2);
    const arret = new AbortController();
    const lots = ouvert.inventaire.lire({ signal: arret.signal }).lots();
    await lots.next();
    arret.abort();
    await expect(lots.next()).rejects.toThrow(/abort/i);
  });
});
