import { z } from 'zod';

const jour = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Date attendue au format AAAA-MM-JJ.');
const texteLibre = z.string().trim().min(1, 'Écrivez le motif.').max(2000);

/** What one does to an agreement, `rang`: the last fact that was seen (409 when another came). */
export const CommandeSaisie = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('RedigerVersion'), rang: z.number().int(), le: jour }),
  z.strictObject({ type: z.literal('AbandonnerVersion'), rang: z.number().int(), le: jour }),
  z.strictObject({ type: z.literal('ProposerVersion'), rang: z.number().int(), le: jour }),
  z.strictObject({
    type: z.literal('ReprendreVersion'),
    rang: z.number().int(),
    le: jour,
    motif: texteLibre,
  }),
  z.strictObject({
    type: z.literal('SignerVersion'),
    rang: z.number().int(),
    le: jour,
    acteDejaSigne: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('Transmettre'),
    rang: z.number().int(),
    le: jour,
    destinataire: z.enum(['PREFET', 'EPCI']),
  }),
  z.strictObject({ type: z.literal('Reconduire'), rang: z.number().int(), le: jour, fin: jour.optional() }),
  z.strictObject({
    type: z.literal('Denoncer'),
    rang: z.number().int(),
    le: jour,
    par: z.enum(['BAILLEUR', 'RESERVATAIRE']),
  }),
  z.strictObject({
    type: z.literal('MettreEnDemeure'),
    rang: z.number().int(),
    le: jour,
    par: z.enum(['BAILLEUR', 'RESERVATAIRE']),
    motif: texteLibre,
  }),
  z.strictObject({
    type: z.literal('Resilier'),
    rang: z.number().int(),
    le: jour,
    motif: texteLibre,
    effet: jour.optional(),
    dUnCommunAccord: z.boolean().default(false),
  }),
]);
export type CommandeSaisie = z.output<typeof CommandeSaisie>;
/** What a caller may leave out has its default. */
export type CommandeSaisieBrute = z.input<typeof CommandeSaisie>;
