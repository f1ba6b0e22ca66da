import { type Constat, modele, texte, textesDeRegle } from '@contingent/droit';
import type { Transaction } from '../base/transaction.ts';
import { auditer, dossierAVerifier } from './constats.ts';
import { entreeDuCalcul, type Materiaux } from './entree.ts';
import { constatsDInventaire } from './inventaire.ts';
import { type LigneCalculee, ligneFlux } from './ligne.ts';
import { type Choisie, type DemandeDeCompte, rassembler } from './materiaux.ts';
import { nomDuPerimetre } from './perimetre.ts';
import { ponderationSelon } from './ponderation.ts';
import { constatSansConvention } from './sans-convention.ts';

type Lecteur = 'BAILLEUR' | 'RESERVATAIRE';
export type LignesCalculees = {
  readonly lignes: readonly LigneCalculee[];
  /** Findings of the agreements against each other. */
  readonly croises: readonly Constat[];
};

/** The lines of these agreements for one year, each computed and checked, alone and against the others. */
export const calculer = async (
  tx: Transaction,
  choisies: readonly Choisie[],
  demande: DemandeDeCompte,
  lecteur: Lecteur,
): Promise<LignesCalculees> => calculerAvec(await rassembler(tx, choisies, demande), choisies, lecteur);

export function calculerAvec(
  materiaux: Materiaux,
  choisies: readonly Choisie[],
  lecteur: Lecteur,
): LignesCalculees {
  const dossiers = choisies.map(({ c, p }) => dossierAVerifier(c, entreeDuCalcul(c, p, materiaux)));
  const { parLigne, croises } = auditer(dossiers);
  const lignes = choisies.map((choisie, rang) => {
    const entree = dossiers[rang]?.entree ?? entreeDuCalcul(choisie.c, choisie.p, materiaux);
    return ligneFlux({
      ...{ c: choisie.c, entree, sansConvention: choisie.sans },
      perimetre: nomDuPerimetre(choisie.c, materiaux.comptes.logements),
      ponderation: ponderationSelon(choisie.c, choisie.p, materiaux),
      constats: [...propres(choisie, materiaux.exercice, lecteur), ...(parLigne[rang] ?? [])],
    });
  });
  return { lignes, croises };
}

/** Rights without agreement say so; a landlord is told which lines are not signed yet. */
function propres({ c, p, sans, raison }: Choisie, exercice: number, lecteur: Lecteur): readonly Constat[] {
  if (sans) return [constatSansConvention(modele(c.convention.modele)?.titre ?? c.convention.modele)];
  const compte = raison === undefined ? [] : constatsDInventaire(c, { p, raison }, exercice, lecteur);
  return lecteur === 'RESERVATAIRE' ? compte : [...marques({ c, sans }), ...compte];
}

/** What every figure of a line carries for its landlord: the agreement is not signed yet, the figures are a forecast. */
export const marques = ({ c, sans }: Pick<Choisie, 'c' | 'sans'>): readonly Constat[] =>
  sans || c.etat === 'SIGNEE' ? [] : [nonSignee(c.version, c.etat)];

function nonSignee(version: number, etat: Choisie['c']['etat']): Constat {
  const source = textesDeRegle('D8')[0];
  const quoi = etat === 'PROPOSEE' ? 'proposée, pas encore signée' : 'un brouillon';
  return {
    code: 'CONVENTION_NON_SIGNEE',
    gravite: 'ALERTE',
    champ: 'convention',
    message: `La version ${version || 'en cours'} est ${quoi} : ces chiffres sont indicatifs.`,
    source: source ? texte(source) : { type: 'saisie', libelle: 'droit recueilli, D8' },
    remede: 'Faites signer la convention, ou enregistrez l’acte déjà signé.',
  };
}
