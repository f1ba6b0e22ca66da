import { z } from 'zod';
import { article, delaiTexte, jours, ouiNon, texteCourt } from './champs.ts';
import { categorieReservataire, informationLogement } from './nomenclatures.ts';

const candidats = z.int().min(1).max(20);

const designation = z.strictObject({
  candidats: candidats.exactOptional(),
  dispenses: z.array(z.enum(['DALO', 'PLAI_ADAPTE', 'INSUFFISANCE'])).exactOptional(),
  moinsDeCandidats: z
    .strictObject({
      ecritMotive: ouiNon.exactOptional(),
      informationAvantCaleol: ouiNon.exactOptional(),
      reprise: ouiNon.exactOptional(),
    })
    .exactOptional(),
  classementMotive: ouiNon.exactOptional(),
  pieces: z.array(texteCourt).exactOptional(),
  casReputesTenus: z.array(z.enum(['SILENCE', 'DESISTEMENT', 'REFUS'])).exactOptional(),
  natureDesJoursNonDite: ouiNon.exactOptional(),
  zoneTendue: delaiTexte.exactOptional(),
  zoneDetendue: delaiTexte.exactOptional(),
  impossibilite: delaiTexte.exactOptional(),
  aDefaut: z.enum([
    'BAILLEUR_OU_AUTRE_RESERVATAIRE',
    'AUTRE_RESERVATAIRE',
    'TOUT_CANDIDAT',
    'BAILLEUR',
    'MAIRE',
    'PREFET',
    'NON_DIT',
  ]),
  obligationReputeeTenue: ouiNon.exactOptional(),
  completePar: z.enum(['BAILLEUR', 'PERSONNE']).exactOptional(),
  ...article,
});

const programmesNeufs = z.strictObject({
  envoiMoisAvant: z.int().min(1).max(60).exactOptional(),
  reaction: delaiTexte.exactOptional(),
  fenetre: z
    .strictObject({
      auPlusTotJours: jours.exactOptional(),
      auPlusTardJours: jours.exactOptional(),
      aInterpreterJours: jours.exactOptional(),
    })
    .exactOptional(),
  horsFlux: ouiNon.exactOptional(),
  repartition: z.literal('PROPORTIONNELLE_AUX_DROITS').exactOptional(),
  candidats: candidats.exactOptional(),
  reportDeLivraison: z.literal('CONFIRMER_OU_REDESIGNER').exactOptional(),
  reunion: z.enum(['POSSIBLE', 'OBLIGATOIRE']).exactOptional(),
  decomptePropre: z.array(categorieReservataire).exactOptional(),
  ...article,
});

/** The clauses that command each letting, from the vacancy to the lease. */
export const clausesDeVie = {
  miseADisposition: z
    .strictObject({
      aCompterDe: z.enum(['CONGE', 'DEPART_CONNU']).exactOptional(),
      lissage: ouiNon.exactOptional(),
      contenu: z.array(informationLogement).exactOptional(),
      toutesLiberations: ouiNon.exactOptional(),
      auDelaDuFlux: ouiNon.exactOptional(),
      ...article,
    })
    .exactOptional(),
  designation: designation.exactOptional(),
  offre: z
    .strictObject({
      delaiReponse: delaiTexte.exactOptional(),
      silenceVautRefus: ouiNon.exactOptional(),
      ...article,
    })
    .exactOptional(),
  sne: z
    .strictObject({
      contingentSaisi: ouiNon.exactOptional(),
      rplsSaisi: ouiNon.exactOptional(),
      memeSansBail: ouiNon.exactOptional(),
      radiation: delaiTexte.exactOptional(),
      fichierPartage: texteCourt.exactOptional(),
      ...article,
    })
    .exactOptional(),
  equite: z
    .strictObject({ criteres: z.array(z.enum(['LOCALISATION', 'FINANCEMENT', 'TYPOLOGIE'])), ...article })
    .exactOptional(),
  besoins: z
    .strictObject({
      exprimesPar: z.enum(['RESERVATAIRE', 'BAILLEUR']).exactOptional(),
      distinctionPrioritaires: ouiNon.exactOptional(),
      reference: texteCourt.exactOptional(),
      ...article,
    })
    .exactOptional(),
  programmesNeufs: programmesNeufs.exactOptional(),
  caleol: z
    .strictObject({
      pieces: z.array(z.enum(['CONVOCATION', 'ORDRE_DU_JOUR', 'PROCES_VERBAL'])),
      reponseQuestionsJours: jours.exactOptional(),
      examenDesDefaillants: ouiNon.exactOptional(),
      souveraine: ouiNon.exactOptional(),
      voixMaire: z.enum(['PREPONDERANTE', 'PREPONDERANTE_SI_PARTAGE']).exactOptional(),
      ...article,
    })
    .exactOptional(),
};
