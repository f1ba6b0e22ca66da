import type { Changement } from '@contingent/droit';
import type { ChiffreJustifie, EtapeVue, LigneFlux } from '@contingent/echanges';

/** What a try changes: its steps alone are marked, those that only follow from them are not. */
export type Matiere = Exclude<keyof Changement, 'parametresAu'>;

/** Steps that each matter decides, by the first word of their identifier. */
const ETAPES: Readonly<Record<Matiere, readonly string[]>> = {
  part: ['part'],
  tauxRotation: ['rotation'],
  inventaire: ['eligibles', 'exclus', 'droits', 'rotation'],
  soustractions: ['soustractions'],
  arrondi: ['objectif'],
};
/** These replace a clause of the agreement: the step no longer comes from what was signed. */
const CLAUSES: readonly Matiere[] = ['part', 'soustractions', 'arrondi'];

/** The tried line with its marks « essayé : … au lieu de … ». `quoi` names the try: « scénario « Rotation » ». */
export function marquerEssai(
  reelle: LigneFlux,
  essayee: LigneFlux,
  matieres: readonly Matiere[],
  quoi: string,
): LigneFlux {
  const marque = (cle: Justifiee): ChiffreJustifie | null => {
    const chiffre = essayee[cle];
    return (
      chiffre && { ...chiffre, etapes: marquerEtapes(reelle[cle]?.etapes ?? [], chiffre, matieres, quoi) }
    );
  };
  return {
    ...essayee,
    eligibles: marque('eligibles'),
    droits: marque('droits'),
    part: marque('part'),
    tauxRotation: marque('tauxRotation'),
    flux: marque('flux'),
    objectif: marque('objectif'),
    reliquat: marque('reliquat'),
  };
}
type Justifiee = 'eligibles' | 'droits' | 'part' | 'tauxRotation' | 'flux' | 'objectif' | 'reliquat';

function marquerEtapes(
  reelles: readonly EtapeVue[],
  { etapes }: ChiffreJustifie,
  matieres: readonly Matiere[],
  quoi: string,
): EtapeVue[] {
  const sansPart = !etapes.some((e) => e.id === 'part');
  return etapes.map((e) => {
    const [mot = ''] = e.id.split(':');
    // A method that gives the flow without a share decides the flow itself.
    const voulu = sansPart && mot === 'flux' ? 'part' : mot;
    const matiere = matieres.find((m) => ETAPES[m].includes(voulu));
    const reelle = reelles.find((r) => r.id === e.id);
    const essaye = matiere === undefined ? undefined : motDeLEssai(reelle, e);
    if (matiere === undefined || essaye === undefined) return e;
    return { ...e, essaye, ...(CLAUSES.includes(matiere) && { source: sourceEssayee(e, quoi) }) };
  });
}

/** `undefined` when the try gives the very same step. */
function motDeLEssai(reelle: EtapeVue | undefined, e: EtapeVue): string | undefined {
  const valeur = e.valeur.affiche;
  if (reelle === undefined) return `essayé : ${valeur}, absent du calcul réel`;
  const details = [
    ...(calcul(reelle) === calcul(e) ? [] : [calcul(reelle)]),
    ...(origine(reelle) === origine(e) ? [] : [reelle.provenance?.libelle ?? reelle.source.affiche]),
  ].filter((d) => d !== '');
  if (reelle.valeur.affiche === valeur && details.length === 0) return undefined;
  const suite = details.length === 0 ? '' : ` — ${details.join(', ')}`;
  return `essayé : ${valeur} au lieu de ${reelle.valeur.affiche}${suite}`;
}

/** `15 ÷ 155` of `15 ÷ 155 = 9,68 %`; nothing when the formula only repeats the value. */
function calcul({ formule, valeur }: EtapeVue): string {
  if (formule === valeur.affiche) return '';
  const fin = ` = ${valeur.affiche}`;
  return formule.endsWith(fin) ? formule.slice(0, -fin.length) : formule;
}

const origine = ({ provenance: p }: EtapeVue): string => `${p?.libelle ?? ''} ${p?.photographie ?? ''}`;

const sourceEssayee = ({ source }: EtapeVue, quoi: string): EtapeVue['source'] =>
  source.type === 'clause'
    ? { affiche: `${quoi}, à la place de : ${source.affiche.replace(/^convention, /, '')}`, type: 'saisie' }
    : source;
