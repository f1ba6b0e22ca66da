import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import Cadre from './cadre/Cadre.tsx';
import CadrePublic from './cadre/CadrePublic.tsx';
import ErreurDeRoute from './cadre/ErreurDeRoute.tsx';
import Accueil from './organismes/Accueil.tsx';

type Module = { default: ComponentType };

/** A page loaded when it is first visited: `page('parc', () => import('./parc/Parc.tsx'))`. */
const page = (path: string, module: () => Promise<Module>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await module()).default }),
});

export const routes: RouteObject[] = [
  {
    errorElement: <ErreurDeRoute />,
    hydrateFallbackElement: <p className="seule">Ouverture…</p>,
    children: [
      page('/', () => import('./organismes/Choix.tsx')),
      {
        element: <CadrePublic />,
        children: [
          page('/regles', () => import('./regles/Regles.tsx')),
          page('/audit', () => import('./audit/Audit.tsx')),
        ],
      },
      {
        path: '/o/:organisme',
        element: <Cadre />,
        children: [
          { index: true, element: <Accueil /> },
          page('parc', () => import('./parc/Parc.tsx')),
          page('parc/import', () => import('./parc/import/Import.tsx')),
          page('parc/:photographie', () => import('./parc/inventaire/Inventaire.tsx')),
          page('parc/:photographie/differences/:autre', () => import('./parc/Differences.tsx')),
          page('flux', () => import('./flux/ExerciceSuggere.tsx')),
          page('flux/:exercice', () => import('./flux/Flux.tsx')),
          page('flux/:exercice/scenarios', () => import('./scenario/Scenarios.tsx')),
          page('flux/:exercice/methodes', () => import('./scenario/Methodes.tsx')),
          page('reservataires', () => import('./droits/Reservataires.tsx')),
          page('reservataires/:reservataire', () => import('./droits/Reservataire.tsx')),
          page('conventions', () => import('./convention/Conventions.tsx')),
          page('conventions/calendrier', () => import('./convention/calendrier/Calendrier.tsx')),
          page('conventions/modeles', () => import('./convention/modeles/Modeles.tsx')),
          page('conventions/gabarits', () => import('./convention/documents/Gabarits.tsx')),
          page('conventions/nouvelle', () => import('./convention/editeur/Editeur.tsx')),
          page('conventions/:convention', () => import('./convention/Convention.tsx')),
          page('conventions/:convention/modifier', () => import('./convention/editeur/Editeur.tsx')),
          page('conventions/:convention/audit', () => import('./audit/AuditDeConvention.tsx')),
          page('conventions/:convention/annexes/:exercice', () => import('./convention/Annexe.tsx')),
          page('audit', () => import('./audit/Audit.tsx')),
          page('regles', () => import('./regles/Regles.tsx')),
        ],
      },
    ],
  },
];

export const routeur = () => createBrowserRouter(routes);
