import type { CalendrierVue } from '@contingent/echanges';
import type { Base } from '../base/connexion.ts';
import { type Contexte, enLecture } from '../organismes/organismes.ts';
import { lireConventions } from './stockee.ts';
import { echeancesVues } from './vue.ts';

/** What every agreement asks somebody to keep, soonest first. */
export const calendrierDesConventions = (base: Base, contexte: Contexte): Promise<CalendrierVue> =>
  enLecture(base, contexte, async (tx) =>
    (await lireConventions(tx))
      .flatMap((c) =>
        echeancesVues(c).map((e) => ({
          ...e,
          convention: c.id,
          bailleur: { id: c.organisme, nom: c.bailleur },
          reservataire: c.reservataire,
        })),
      )
      .sort((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : a.convention - b.convention)),
  );
