import { randomUUID } from 'node:crypto';
import type { TravailVue } from '@contingent/echanges';
import { Refus } from '../refus/refus.ts';

/** What a long work may say of itself while it runs, and how it learns that it must stop. */
export type Suivi = {
  readonly signal: AbortSignal;
  avance(fait: number, total: number | null, message: string): void;
};
type Tache = (suivi: Suivi) => Promise<{ photographie: number }>;
type Travail = { vue: TravailVue; organisme: number; arret: AbortController; fin: Promise<void> };

/** Long works of this process. They are not stored: a work that died with its process has written nothing. */
export type Travaux = {
  lancer(organisme: number, genre: string, unite: string, tache: Tache): TravailVue;
  lire(organisme: number, id: string): TravailVue;
  /** Asks the work to stop; it answers once the work has undone what it did. */
  annuler(organisme: number, id: string): Promise<TravailVue>;
  /** Every state, from the present one to the last; ends with the work or with `signal`. */
  suivre(organisme: number, id: string, signal: AbortSignal): AsyncGenerator<TravailVue>;
  /** Stops all; for the end of the process. */
  fermer(): Promise<void>;
};

const MEMOIRE_MS = 3_600_000;
const MAXIMUM_PAR_ORGANISME = 4;
/** Each work holds a connection to the database; the others are for the screens. */
const MAXIMUM = 6;

/** A registry of long works, each seen only by the organisation that started it. */
export function ouvrirTravaux(rapporter: (erreur: unknown) => void = () => {}): Travaux {
  const travaux = new Map<string, Travail>();
  const ecoutes = new Map<string, Set<() => void>>();
  const trouver = (organisme: number, id: string): Travail => {
    const travail = travaux.get(id);
    if (travail?.organisme === organisme) return travail;
    throw new Refus('TRAVAIL_INCONNU', 'Ce travail n’existe pas, ou n’existe plus depuis un redémarrage.');
  };
  const change = (travail: Travail, champs: Partial<TravailVue>): void => {
    travail.vue = { ...travail.vue, ...champs };
    for (const prevenir of ecoutes.get(travail.vue.id) ?? []) prevenir();
  };
  return {
    lancer: (organisme, genre, unite, tache) => {
      exigerPlace(travaux, organisme);
      const travail = nouveau(organisme, genre, unite);
      travaux.set(travail.vue.id, travail);
      travail.fin = executer(travail, tache, change, rapporter).then(() => {
        setTimeout(() => travaux.delete(travail.vue.id), MEMOIRE_MS).unref();
      });
      return travail.vue;
    },
    lire: (organisme, id) => trouver(organisme, id).vue,
    annuler: async (organisme, id) => {
      const travail = trouver(organisme, id);
      travail.arret.abort();
      await travail.fin;
      return travail.vue;
    },
    suivre: (organisme, id, signal) => suivre(trouver(organisme, id), ecoutes, signal),
    fermer: async () => {
      for (const { arret } of travaux.values()) arret.abort();
      await Promise.all([...travaux.values()].map(({ fin }) => fin));
    },
  };
}

function exigerPlace(travaux: Map<string, Travail>, organisme: number): void {
  const enCours = [...travaux.values()].filter((t) => t.vue.etat === 'EN_COURS');
  const siens = enCours.filter((t) => t.organisme === organisme).length;
  if (siens < MAXIMUM_PAR_ORGANISME && enCours.length < MAXIMUM) return;
  throw new Refus(
    'TROP_DE_TRAVAUX',
    siens < MAXIMUM_PAR_ORGANISME
      ? 'D’autres chargements occupent le serveur : recommencez dans un instant.'
      : 'Quatre chargements sont déjà en cours : attendez la fin de l’un d’eux.',
  );
}

function nouveau(organisme: number, genre: string, unite: string): Travail {
  const vue: TravailVue = {
    id: randomUUID(),
    genre,
    etat: 'EN_COURS',
    fait: 0,
    total: null,
    unite,
    message: 'Le travail commence.',
    resultat: null,
    probleme: null,
  };
  return { vue, organisme, arret: new AbortController(), fin: Promise.resolve() };
}

async function executer(
  travail: Travail,
  tache: Tache,
  change: (travail: Travail, champs: Partial<TravailVue>) => void,
  rapporter: (erreur: unknown) => void,
): Promise<void> {
  const { signal } = travail.arret;
  try {
    const resultat = await tache({
      signal,
      avance: (fait, total, message) => change(travail, { fait, total, message }),
    });
    change(travail, { etat: 'FINI', resultat, message: 'Terminé.' });
  } catch (erreur) {
    if (signal.aborted) {
      change(travail, { etat: 'ANNULE', message: 'Annulé : rien n’a été enregistré.' });
      return;
    }
    if (!(erreur instanceof Refus)) rapporter(erreur);
    change(travail, { etat: 'ECHEC', message: 'Rien n’a été enregistré.', probleme: motif(erreur) });
  }
}

const motif = (erreur: unknown): string =>
  erreur instanceof Refus
    ? [erreur.message, ...erreur.fautes.map((f) => `${f.chemin} : ${f.message}`)].join(' ')
    : 'Une erreur interne a interrompu le travail. Recommencez ; si elle revient, signalez-la.';

async function* suivre(
  travail: Travail,
  ecoutes: Map<string, Set<() => void>>,
  signal: AbortSignal,
): AsyncGenerator<TravailVue> {
  const { id } = travail.vue;
  let reveil = (): void => {};
  const prevenir = (): void => reveil();
  const inscrits = ecoutes.get(id) ?? new Set();
  ecoutes.set(id, inscrits.add(prevenir));
  signal.addEventListener('abort', prevenir);
  try {
    for (let dite: TravailVue | undefined; !signal.aborted; ) {
      if (travail.vue === dite) {
        await new Promise<void>((resolve) => {
          reveil = resolve;
        });
        continue;
      }
      dite = travail.vue;
      yield dite;
      if (dite.etat !== 'EN_COURS') return;
    }
  } finally {
    signal.removeEventListener('abort', prevenir);
    inscrits.delete(prevenir);
    if (inscrits.size === 0) ecoutes.delete(id);
  }
}
