/** What was signed beside the figures: `imprime` and `document` of DOSSIER.json; the demonstration gives both whole. */
export type Papier = { readonly imprime?: unknown; readonly document?: unknown };
/** Differences from the model that the form does not offer, in the JSON of DOSSIER.json. */
export type Complements = { readonly clauses?: Readonly<Record<string, unknown>>; readonly papier?: Papier };
