import { normaliserLibelle } from '../parc/libelle.ts';
import type { DossierCalcule } from './controle.ts';

/** The very same rows, or a perimeter that names its territory; two typed counts may be two communes. */
function perimetre(d: DossierCalcule): string | undefined {
  const provenance = d.entree.eligibles?.provenance;
  if (provenance?.type === 'photographie') return `photographie ${provenance.photographie}`;
  if (provenance?.type === 'fichier') return `fichier ${provenance.fichier}`;
  const { perimetre: nomme } = d.clauses.assiette;
  return nomme.type === 'TERRITOIRE_DU_RESERVATAIRE' ? undefined : JSON.stringify(nomme);
}

function cleDAssiette(d: DossierCalcule): string | undefined {
  const { bailleur, departement } = d.entree.convention;
  const [ou, eligibles] = [perimetre(d), d.entree.eligibles?.nombre];
  if (bailleur.nom === '' || ou === undefined || eligibles === undefined) return undefined;
  return [normaliserLibelle(bailleur.nom), departement, d.entree.exercice, ou, eligibles].join(' | ');
}

/** Groups of agreements whose shares are shares of one stock: only those may be added up (D39, D43). */
export function parAssiette(dossiers: readonly DossierCalcule[]): readonly DossierCalcule[][] {
  const groupes = new Map<string, DossierCalcule[]>();
  for (const d of dossiers) {
    const cle = cleDAssiette(d);
    if (cle !== undefined) groupes.set(cle, [...(groupes.get(cle) ?? []), d]);
  }
  return [...groupes.values()];
}
