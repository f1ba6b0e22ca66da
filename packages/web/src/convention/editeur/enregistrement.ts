import type { ConventionVue, Probleme } from '@contingent/echanges';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { adresse, ErreurApi, envoie } from '../../api/client.ts';
import type { Atelier } from './atelier.ts';
import { type Brouillon, enSaisie } from './brouillon.ts';
import { rangeFautes } from './fautes.ts';
import { versionRequete } from './requetes.ts';
import type { Refusees } from './useEdition.ts';

/** The version that somebody else saved in between, and what the server says changed. */
export type Perimee = { readonly fautes: NonNullable<Probleme['fautes']>; readonly stockee: ConventionVue };

type Etat = {
  readonly enCours: boolean;
  readonly erreur?: unknown;
  readonly refusees?: Refusees;
  readonly perimee?: Perimee;
};

/** One save at a time; a refusal comes back at its fields, a concurrent edit with the version now stored. */
export function useEnregistrement(organisme: number) {
  const [etat, setEtat] = useState<Etat>({ enCours: false });
  const requetes = useQueryClient();
  const relis = (stockee: ConventionVue): Promise<ConventionVue> =>
    requetes.fetchQuery(versionRequete(organisme, String(stockee.id), String(stockee.version)));
  const refuse = async (erreur: unknown, b: Brouillon, stockee: ConventionVue | undefined): Promise<Etat> => {
    if (!(erreur instanceof ErreurApi)) return { enCours: false, erreur };
    const fautes = erreur.probleme.fautes ?? [];
    if (erreur.probleme.code === 'VERSION_PERIMEE' && stockee)
      return { enCours: false, perimee: { fautes, stockee: await relis(stockee) } };
    const refusees = { fautes: rangeFautes(fautes, b.clauses), pour: b };
    const aucune = fautes.length === 0 || refusees.fautes.autres.length > 0;
    return { enCours: false, refusees, ...(aucune ? { erreur } : {}) };
  };
  const enregistre = async (
    { brouillon, revision }: Pick<Atelier, 'brouillon' | 'revision'>,
    stockee: ConventionVue | undefined,
  ): Promise<ConventionVue | undefined> => {
    setEtat({ enCours: true });
    try {
      const rendue = await envoie(
        stockee ? 'PUT' : 'POST',
        stockee
          ? adresse('/o/', organisme, '/conventions/', stockee.id, '/versions/', stockee.version)
          : adresse('/o/', organisme, '/conventions'),
        enSaisie(brouillon, revision),
        (e) => e.ConventionVue,
      );
      setEtat({ enCours: false });
      // Lists, figures and other views are read again; what is being edited is not.
      void requetes.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'version-a-editer' });
      return rendue;
    } catch (erreur) {
      setEtat(
        await refuse(erreur, brouillon, stockee).catch((autre: unknown) => ({
          enCours: false,
          erreur: autre,
        })),
      );
      return undefined;
    }
  };
  return { ...etat, enregistre, renonce: () => setEtat({ enCours: false }) };
}
