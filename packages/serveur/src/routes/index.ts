import { routesAudit } from './audit.ts';
import { routesConventions } from './conventions.ts';
import { routesDepots } from './depots.ts';
import { routesDocuments } from './documents.ts';
import { routesDroits } from './droits.ts';
import { routesExemples } from './exemples.ts';
import { routesFichiersSignes } from './fichiers-signes.ts';
import { routesFlux } from './flux.ts';
import { routesGabarits } from './gabarits.ts';
import { routesJustifications } from './justifications.ts';
import { routesLogements } from './logements.ts';
import { routesModeles } from './modeles.ts';
import { routesOrganismes } from './organismes.ts';
import { routesPhotographies } from './photographies.ts';
import { routesSante } from './sante.ts';
import { routesScenarios } from './scenarios.ts';
import { routesTravaux } from './travaux.ts';

/** Chapters under `/api/v1`. */
export const CHAPITRES = [routesSante, routesOrganismes, routesExemples];
/** Chapters under `/api/v1/o/:organisme`; each is a plugin that receives the `Services`. */
export const CHAPITRES_ORGANISME = [
  routesDepots,
  routesTravaux,
  routesPhotographies,
  routesLogements,
  routesDroits,
  routesModeles,
  routesConventions,
  routesDocuments,
  routesGabarits,
  routesFichiersSignes,
  routesAudit,
  routesFlux,
  routesScenarios,
  routesJustifications,
];
