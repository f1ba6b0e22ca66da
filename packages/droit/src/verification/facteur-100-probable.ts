import { texte } from '../explication/source.ts';
import { afficheNombre, affichePourcent } from '../quantites/affichage.ts';
import { compare, fraction, produit, quotient } from '../quantites/fraction.ts';
import { D123_AFFICHAGE } from '../sources/choix-produit.ts';
import { type Controle, partExacte } from './controle.ts';

/** Product choice: no landlord frees this many dwellings a year on the territory of one agreement. */
const LIBERATIONS_INVRAISEMBLABLES = fraction(5000);
const CENT = fraction(100);

/** I3 when nothing allows to recompute: the share and the objective printed side by side imply the yearly flow. */
export const facteur100Probable: Controle = {
  code: 'FACTEUR_100_PROBABLE',
  gravite: 'ALERTE',
  titre: 'À défaut de chiffres à recalculer, la part et l’objectif imprimés supposent un flux vraisemblable.',
  incoherences: ['I3'],
  source: texte(D123_AFFICHAGE),
  portee: 'UN_DOSSIER',
  verifie: (d) => {
    const { part, objectif, flux } = d.imprime;
    const attribues = objectif ?? flux;
    if (partExacte(d) !== undefined || part === undefined || part === 'VIDE' || part.valeur.n <= 0n)
      return [];
    if (attribues === undefined || attribues === 'VIDE') return [];
    const suppose = quotient(attribues.valeur, part.valeur);
    if (compare(suppose, LIBERATIONS_INVRAISEMBLABLES) < 0) return [];
    const commeRatio = produit(part.valeur, CENT);
    return [
      {
        champ: 'imprime.part',
        message: `${part.texte} pour ${attribues.texte} logement(s) par an suppose ${afficheNombre(suppose)} libérations par an ; lue comme un rapport, la part vaudrait ${affichePourcent(commeRatio)} et supposerait ${afficheNombre(quotient(suppose, CENT))} libérations.`,
        imprime: part.texte,
        attendu: affichePourcent(commeRatio),
        remede:
          'Demander au bailleur le nombre de droits et de logements éligibles, puis recalculer la part.',
      },
    ];
  },
};
