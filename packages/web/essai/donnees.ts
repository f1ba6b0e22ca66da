import { readFile } from 'node:fs/promises';
import { jeu } from './navigateur.ts';

type Identifie = { readonly id: number };

/** What a test prepares by the API before it looks at a screen. Every call throws on a refusal. */
export type Preparation = ReturnType<typeof prepare>;

export function prepare(adresse: string) {
  const appelle = async (verbe: string, chemin: string, corps?: unknown): Promise<unknown> => {
    const reponse = await fetch(`${adresse}/api/v1${chemin}`, { method: verbe, ...enCorps(corps) });
    const texte = await reponse.text();
    if (!reponse.ok) throw new Error(`${verbe} ${chemin} : ${reponse.status} ${texte}`);
    return texte === '' ? undefined : JSON.parse(texte);
  };
  const organisme = async (nom: string, genre: 'BAILLEUR' | 'RESERVATAIRE'): Promise<number> =>
    ((await appelle('POST', '/organismes', { nom, genre })) as Identifie).id;
  const inventaire = async (bailleur: number, fichier: string, dateReference: string): Promise<number> => {
    const corps = new FormData();
    corps.append('fichier', new File([await readFile(jeu(fichier))], fichier));
    const depot = (await appelle('POST', `/o/${bailleur}/depots`, corps)) as { id: string };
    await appelle('PATCH', `/o/${bailleur}/depots/${depot.id}`, { dateReference });
    const travail = (await appelle('POST', `/o/${bailleur}/depots/${depot.id}/chargement`, {})) as {
      id: string;
    };
    return fini(() => appelle('GET', `/o/${bailleur}/travaux/${travail.id}`));
  };
  return { appelle, organisme, inventaire };
}

function enCorps(corps: unknown): RequestInit {
  if (corps === undefined) return {};
  if (corps instanceof FormData) return { body: corps };
  return { body: JSON.stringify(corps), headers: { 'content-type': 'application/json' } };
}

type Travail = { readonly etat: string; readonly resultat: { readonly photographie: number } | null };

async function fini(lis: () => Promise<unknown>): Promise<number> {
  for (let essai = 0; essai < 150; essai += 1) {
    const { etat, resultat } = (await lis()) as Travail;
    if (etat === 'FINI' && resultat) return resultat.photographie;
    if (etat !== 'EN_COURS') throw new Error(`the load ended as ${etat}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the load did not end');
}
