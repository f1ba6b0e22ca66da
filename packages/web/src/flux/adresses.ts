import type { LigneFlux, ManqueVue } from '@contingent/echanges';

/** Communes and inventory that a line was counted on, read from the steps of its figures. */
function compteSur(l: LigneFlux): { communes: string[]; photographie: number | undefined } {
  const etapes = [...(l.eligibles?.etapes ?? []), ...(l.droits?.etapes ?? [])];
  const provenances = etapes.flatMap((e) => (e.provenance?.photographie === undefined ? [] : [e.provenance]));
  return {
    communes: provenances[0]?.filtre?.commune?.split('|') ?? [],
    photographie: provenances[0]?.photographie,
  };
}

/** The form of a new agreement, filled with what the line already knows. */
export function adresseNouvelle(l: LigneFlux): string {
  const { communes, photographie } = compteSur(l);
  const requete = new URLSearchParams({
    modele: l.modele,
    reservataire: String(l.reservataire.id),
    exercices: String(l.exercice),
    ...(photographie === undefined ? {} : { photographie: String(photographie) }),
    ...(communes.length > 0 ? { communes: communes.join(', ') } : {}),
  });
  return `conventions/nouvelle?${requete}`;
}

/** Missing figures that the form of an agreement asks for. */
const CASES: Record<string, string> = {
  eligibles: 'logementsEligibles',
  droits: 'droits',
  tauxRotation: 'tauxRotation',
};

/** Missing figures that belong to one year of the agreement. */
const DE_L_ANNEE: readonly string[] = ['soustractions', 'liberations', 'reliquatAnterieur'];

/** Where a missing figure is answered, under `/o/:organisme/`; no address when no page asks for it. */
export function ouRepondre(l: LigneFlux, m: ManqueVue): { vers?: string; mots: string } {
  if (l.convention !== null && DE_L_ANNEE.includes(m.champ))
    return {
      vers: `conventions/${l.convention}/annexes/${l.exercice}`,
      mots: `Répondre dans les données de l’année ${l.exercice}`,
    };
  const champ = CASES[m.champ];
  if (champ !== undefined || (l.convention === null && DE_L_ANNEE.includes(m.champ))) {
    const convention = l.convention === null ? adresseNouvelle(l) : `conventions/${l.convention}/modifier`;
    const mots = l.convention === null ? 'Créer d’abord la convention' : 'Répondre dans la convention';
    return { vers: champ === undefined ? convention : `${convention}#${champ}`, mots };
  }
  return { mots: `Réponse attendue dans le dossier que lit « contingent calculer », clé « ${m.champ} ».` };
}
