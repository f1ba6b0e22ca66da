import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  type Contexte,
  charger,
  choisir,
  creerOrganisme,
  deposer,
  donneesDeDemonstration,
  exigerChargeable,
  ouvrirDepots,
  photographiesDe,
} from '@contingent/application';
import { jour, normaliserLibelle } from '@contingent/droit';
import type { DepotChoix } from '@contingent/echanges';
import type { BaseDuBanc } from './copie.ts';
import { chronometrer } from './mesure.ts';

/** Answers of the demonstration to the labels of the synthetic file. */
function choix(): DepotChoix {
  const decisions = donneesDeDemonstration().flatMap((e) =>
    e.type === 'inventaire' && e.dateReference === '2026-01-01' ? e.decisions : [],
  );
  const libelles = decisions.map((d) => ({
    normalise: normaliserLibelle(d.libelle),
    reservataire: d.reservataire,
  }));
  return { dateReference: jour('2026-01-01'), libelles };
}

/** Times of one import, step by step, as a person lives it: the file is read to answer, then loaded. */
export type Chargement = { readonly depotMs: number; readonly chargementMs: number; readonly lignes: number };

/** Loads a csv by the use cases of the application. */
export async function chargerPar(base: BaseDuBanc, chemin: string): Promise<Chargement> {
  const dossier = await mkdtemp(join(tmpdir(), 'contingent-banc-depots-'));
  try {
    const depots = await ouvrirDepots(dossier);
    const acteur = 'banc';
    const cree = await creerOrganisme(base, acteur, {
      nom: 'Orme Habitat',
      genre: 'BAILLEUR',
      departement: '99',
    });
    const contexte: Contexte = { organisme: cree.id, genre: 'BAILLEUR', acteur };
    const i = { base, depots };
    const { size } = await stat(chemin);
    const depose = await chronometrer(async () => {
      const fichier = { nom: basename(chemin), flux: createReadStream(chemin) };
      const { id } = await deposer(i, contexte, fichier, size);
      await choisir(i, contexte, id, choix());
      return exigerChargeable(i, contexte, id);
    });
    const suivi = { signal: new AbortController().signal, avance: () => undefined };
    const charge = await chronometrer(() => charger(i, contexte, depose.valeur, suivi));
    const vues = await photographiesDe(base, contexte);
    const lignes = vues.find((p) => p.id === charge.valeur.photographie)?.lignes ?? 0;
    return { depotMs: depose.ms, chargementMs: charge.ms, lignes };
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
