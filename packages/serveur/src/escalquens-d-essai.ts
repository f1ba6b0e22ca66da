import { join } from 'node:path';
import { donneesDeDemonstration, jouerDemonstration, ouvrirDepots } from '@contingent/application';
import { ComparaisonDeScenarios, type OrganismeVue } from '@contingent/echanges';
import type { LightMyRequestResponse } from 'fastify';
import { importerInventaire } from './demo.ts';
import { type ServeurDEssai, serveurDEssai } from './essai.ts';

type Verbe = 'GET' | 'POST' | 'PUT' | 'DELETE';
export const COMMUNE = 'Commune d’Escalquens';

/** A server with the six real agreements, played through the use cases as the demonstration does. */
export type Escalquens = {
  readonly s: ServeurDEssai;
  readonly demande: (
    verbe: Verbe,
    url: string,
    corps?: object,
    entetes?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>;
  readonly id: (organisme: string) => number;
  /** `/api/v1/o/3` of an organisation. */
  readonly racine: (organisme: string) => string;
  /** Its year 2024 beside scenarios, each a list of changes. @throws Error on a refusal */
  readonly compare: (organisme: string, ...scenarios: object[][]) => Promise<ComparaisonDeScenarios>;
};

export async function escalquensDEssai(): Promise<Escalquens> {
  const s = await serveurDEssai();
  const toutes = donneesDeDemonstration();
  const fin = toutes.findIndex((e) => e.type === 'organisme' && e.cle === 'orme-habitat');
  const depots = await ouvrirDepots(join(s.dossier, 'demo'));
  await jouerDemonstration(
    s.base,
    toutes.slice(0, fin),
    (contexte, inventaire, fichier) =>
      importerInventaire({ base: s.base, depots }, contexte, inventaire, fichier),
    () => undefined,
  );
  const demande: Escalquens['demande'] = (method, url, corps, headers = {}) =>
    s.demander({ method, url, headers, ...(corps === undefined ? {} : { payload: corps }) });
  const organismes = (await demande('GET', '/api/v1/organismes')).json<OrganismeVue[]>();
  const id = (nom: string): number => organismes.find((o) => o.nom === nom)?.id ?? 0;
  const racine = (nom: string): string => `/api/v1/o/${id(nom)}`;
  const compare: Escalquens['compare'] = async (nom, ...scenarios) => {
    const reponse = await demande('POST', `${racine(nom)}/scenarios/comparaison`, {
      exercice: 2024,
      scenarios: scenarios.map((changements, rang) => ({ nom: `essai ${rang + 1}`, changements })),
    });
    if (reponse.statusCode !== 200) throw new Error(reponse.body);
    return ComparaisonDeScenarios.parse(reponse.json());
  };
  return { s, demande, id, racine, compare };
}
