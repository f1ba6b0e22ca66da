import { lireJourFrancais } from '@contingent/droit';
import type { CommandeSaisie } from '@contingent/echanges';
import { COMMANDES, type Nom } from './commandes.ts';

/** The dialog as typed: nothing is lost by a conversion. */
export type TexteDeCommande = {
  readonly le: string;
  readonly motif: string;
  readonly acteDejaSigne: boolean;
  readonly destinataire: 'PREFET' | 'EPCI';
  readonly par: 'BAILLEUR' | 'RESERVATAIRE';
  readonly fin: string;
  readonly effet: string;
  readonly accord: boolean;
};
export type FautesDeCommande = Partial<Record<keyof TexteDeCommande, string>>;

/** What a command needs, or each fault at its field. `rang`: the last fact that was seen. */
export function lisCommande(
  nom: Nom,
  t: TexteDeCommande,
  rang: number,
): { saisie: CommandeSaisie } | { fautes: FautesDeCommande } {
  const { questions } = COMMANDES[nom];
  const le = lireJourFrancais(t.le);
  const fin = jourFacultatif(t.fin, questions.includes('fin'));
  const effet = jourFacultatif(t.effet, questions.includes('effet'));
  const motif = t.motif.trim();
  const fautes: FautesDeCommande = {
    ...(le === undefined ? { le: fauteDeJour(t.le) } : {}),
    ...(fin === 'FAUX' ? { fin: fauteDeJour(t.fin) } : {}),
    ...(effet === 'FAUX' ? { effet: fauteDeJour(t.effet) } : {}),
    ...(questions.includes('motif') && motif === '' ? { motif: 'Écrivez le motif.' } : {}),
  };
  if (Object.keys(fautes).length > 0 || le === undefined) return { fautes };
  const { par, destinataire, acteDejaSigne, accord } = t;
  switch (nom) {
    case 'ReprendreVersion':
      return { saisie: { type: nom, rang, le, motif } };
    case 'SignerVersion':
      return { saisie: { type: nom, rang, le, acteDejaSigne } };
    case 'Transmettre':
      return { saisie: { type: nom, rang, le, destinataire } };
    case 'Reconduire':
      return { saisie: { type: nom, rang, le, ...(fin === undefined ? {} : { fin }) } };
    case 'Denoncer':
      return { saisie: { type: nom, rang, le, par } };
    case 'MettreEnDemeure':
      return { saisie: { type: nom, rang, le, par, motif } };
    case 'Resilier':
      return {
        saisie: {
          type: nom,
          rang,
          le,
          motif,
          dUnCommunAccord: accord,
          ...(effet === undefined ? {} : { effet }),
        },
      };
    default:
      return { saisie: { type: nom, rang, le } };
  }
}

/** `undefined`: left empty, which is an answer here. */
function jourFacultatif(texte: string, demande: boolean): string | 'FAUX' | undefined {
  if (!demande || texte.trim() === '') return undefined;
  return lireJourFrancais(texte) ?? 'FAUX';
}
const fauteDeJour = (texte: string): string =>
  texte.trim() === ''
    ? 'Indiquez la date, JJ/MM/AAAA.'
    : `« ${texte.trim()} » n’est pas une date : écrivez JJ/MM/AAAA.`;

/** Today where the reader is, as typed: `18/03/2027`. */
export function aujourdhui(maintenant: Date): string {
  const deux = (n: number): string => String(n).padStart(2, '0');
  return `${deux(maintenant.getDate())}/${deux(maintenant.getMonth() + 1)}/${maintenant.getFullYear()}`;
}
