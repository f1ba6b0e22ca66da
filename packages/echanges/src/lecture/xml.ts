import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fichierIllisible, LectureImpossible } from '../parc/faute.ts';

export type Attributs = Readonly<Record<string, string>>;
export type Gestionnaires = {
  readonly ouvre: (nom: string, attributs: Attributs) => void;
  readonly ferme: (nom: string) => void;
  readonly texte: (texte: string) => void;
};

/** `x:row` → `row`: writers are free to prefix. */
export function nomLocal(nom: string): string {
  const i = nom.indexOf(':');
  return i < 0 ? nom : nom.slice(i + 1);
}
/** An attribute whatever its prefix (`r:id`). */
export function attribut(attributs: Attributs, nom: string): string | undefined {
  const direct = attributs[nom];
  if (direct !== undefined) return direct;
  const cle = Object.keys(attributs).find((k) => nomLocal(k) === nom);
  return cle === undefined ? undefined : attributs[cle];
}

export type LecteurXml = { readonly ecrire: (texte: string) => void; readonly finir: () => void };

/** Streaming XML without entities of one's own. Bad XML throws the fault of a damaged workbook. */
export function creerLecteurXml({ ouvre, ferme, texte }: Gestionnaires): LecteurXml {
  const analyseur = new SaxesParser({ xmlns: false, position: false });
  analyseur.on('opentag', (balise: SaxesTagPlain) => ouvre(nomLocal(balise.name), balise.attributes));
  analyseur.on('closetag', (balise: SaxesTagPlain) => ferme(nomLocal(balise.name)));
  analyseur.on('text', texte);
  analyseur.on('cdata', texte);
  analyseur.on('error', () => {
    throw new LectureImpossible(fichierIllisible('CLASSEUR_ABIME'));
  });
  return {
    ecrire: (morceau) => {
      analyseur.write(morceau);
    },
    finir: () => {
      analyseur.close();
    },
  };
}
