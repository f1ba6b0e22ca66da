import { z } from 'zod';
import { annees, article, delaiTexte, jourTexte, mois, ouiNon, texteCourt } from './champs.ts';

/** What the act is, how long it runs and how it ends. */
export const clausesDeCadre = {
  natureActe: z.enum(['CONVENTION', 'ARRETE_PREFECTORAL', 'CONVENTION_CADRE', 'ANNEXE']).exactOptional(),
  modeGestion: z.enum(['DIRECTE', 'DELEGUEE', 'NON_DIT']).exactOptional(),
  territoire: z
    .strictObject({ zoneTendue: ouiNon.exactOptional(), soumisCil: ouiNon.exactOptional() })
    .exactOptional(),
  periode: z
    .strictObject({
      effet: jourTexte.exactOptional(),
      signature: jourTexte.exactOptional(),
      dureeMois: z.int().min(1).max(1200).exactOptional(),
      renouvellement: z.enum(['AUCUN', 'TACITE_MEME_DUREE', 'EXPRES', 'NON_DIT']),
      depart: z.enum(['SIGNATURE', 'DATE_D_EFFET']).exactOptional(),
      fin: jourTexte.exactOptional(),
      preavisMois: mois.exactOptional(),
      remplaceLesPrecedentes: ouiNon.exactOptional(),
      avenants: z.enum(['ANNUELS', 'POSSIBLES', 'AVENANT_OU_AJUSTEMENT_MINEUR']).exactOptional(),
      revision: z.enum(['ANNUELLE', 'A_L_ISSUE']).exactOptional(),
      retourAvant: jourTexte.exactOptional(),
      caduciteAnneesApresEmprunt: annees.exactOptional(),
      ...article,
    })
    .exactOptional(),
  resiliation: z
    .strictObject({
      par: z.enum(['CHAQUE_PARTIE', 'RESERVATAIRE', 'BAILLEUR', 'PREFET']).exactOptional(),
      miseEnDemeureMois: z.int().min(1).max(60).exactOptional(),
      preavisMois: mois.exactOptional(),
      ...article,
    })
    .exactOptional(),
  transmission: z
    .strictObject({ prefet: ouiNon.exactOptional(), epciSiCil: ouiNon.exactOptional(), ...article })
    .exactOptional(),
  sanctions: z.strictObject({ fondement: texteCourt, ...article }).exactOptional(),
  litige: z
    .strictObject({ etapes: z.array(texteCourt), juridiction: texteCourt.exactOptional(), ...article })
    .exactOptional(),
  donneesPersonnelles: z
    .strictObject({
      finalites: z.array(texteCourt),
      donnees: z.array(texteCourt).exactOptional(),
      conservation: delaiTexte.exactOptional(),
      ...article,
    })
    .exactOptional(),
  sauvegarde: z.strictObject(article).exactOptional(),
};
