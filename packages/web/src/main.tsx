import '@mantine/core/styles.css';
import './cadre/cadre.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ErreurApi } from './api/client.ts';
import { theme } from './cadre/theme.ts';
import { routeur } from './routes.tsx';

/** A refusal stays a refusal: only what may pass by itself is tried again. */
const retente = (fois: number, erreur: Error): boolean =>
  fois < 2 && erreur instanceof ErreurApi && (erreur.probleme.status === 0 || erreur.probleme.status === 503);

const requetes = new QueryClient({
  defaultOptions: { queries: { retry: retente, staleTime: 10_000, refetchOnWindowFocus: false } },
});

const racine = document.getElementById('racine');
if (racine) {
  createRoot(racine).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={requetes}>
          <RouterProvider router={routeur()} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
