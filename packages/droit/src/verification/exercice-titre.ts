import { texte } from '../explication/source.ts';
import { D15_PRORATA } from '../sources/choix-produit.ts';
import type { Controle } from './controle.ts';

const annees = (titre: string): number[] => {
  const lues = [...titre.matchAll(/\b20\d\d\b/g)].map(([annee]) => Number(annee));
  const suite = /\b(20\d\d)\s*(?:à|au|-|–)\s*(20\d\d)\b/.exec(titre);
  if (!suite) return lues;
  const [de, a] = [Number(suite[1]), Number(suite[2])];
  return a < de ? lues : Array.from({ length: a - de + 1 }, (_, rang) => de + rang);
};

/** I5: « 2023 » in article 5 under a title that says 2024. */
export const exerciceTitre: Controle = {
  code: 'EXERCICE_TITRE',
  gravite: 'ERREUR',
  titre: 'L’exercice écrit dans le texte est celui du titre et celui du calcul.',
  incoherences: ['I5'],
  source: texte(D15_PRORATA),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { exercice } = d.entree;
    const imprime = d.imprime.exercice;
    const duTitre = annees(d.document.titre ?? '');
    const texteFaux = imprime !== undefined && (exercice < imprime.de || exercice > imprime.a);
    const titreFaux = duTitre.length > 0 && !duTitre.includes(exercice);
    if (!texteFaux && !titreFaux) return [];
    const lu = texteFaux ? anneesLues(imprime.de, imprime.a) : duTitre.join(', ');
    const reference =
      texteFaux && duTitre.length > 0
        ? `le titre dit ${duTitre.join(', ')}`
        : `le calcul porte sur ${exercice}`;
    return [
      {
        champ: texteFaux ? 'imprime.exercice' : 'document.titre',
        message: `Exercice discordant : ${texteFaux ? 'le texte' : 'le titre'} porte ${lu} alors que ${reference}.`,
        imprime: lu,
        attendu: String(exercice),
        remede: 'Écrire le même exercice dans le titre, dans l’article et dans l’annexe.',
      },
    ];
  },
};

const anneesLues = (de: number, a: number): string => (de === a ? String(de) : `${de} à ${a}`);
