import type { ConventionVue } from '@contingent/echanges';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Atelier, aEnregistrer, type Geste } from './atelier.ts';
import { type Brouillon, brouillonDe } from './brouillon.ts';
import { useEnregistrement } from './enregistrement.ts';

export type PropsDeSauvegarde = {
  organisme: number;
  atelier: Atelier;
  fais: (geste: Geste) => void;
  abandonne: () => void;
  stockee: ConventionVue | undefined;
  setStockee: (c: ConventionVue) => void;
};
export type Apres = 'OUVRE' | 'RESTE';

/** The first field at fault takes the focus; a fault that no field carries is at least brought in sight. */
function viseLaFaute(): void {
  const lieu = document.querySelector<HTMLElement>('.editeur [aria-invalid="true"], .ed-corps p.retard');
  lieu?.focus();
  lieu?.scrollIntoView({ block: 'center' });
}

const RIEN = 'Rien n’a été enregistré.';
const heure = (): string => new Date().toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });

/** What was typed while the request was under way stays, on top of what is now stored. */
function apresEnregistrement(rendue: ConventionVue, envoye: Brouillon, entretemps: Brouillon): Atelier {
  const depart = brouillonDe(rendue);
  return { depart, revision: rendue.revision, brouillon: entretemps === envoye ? depart : entretemps };
}

/** Saving, and where one is after it. `retient`: something typed would be lost by leaving. */
export function useSauvegarde(props: PropsDeSauvegarde, aReprendre: number) {
  const { organisme, atelier, fais, abandonne, stockee, setStockee } = props;
  const { enregistre: envoieTout, ...etat } = useEnregistrement(organisme);
  const { message, dis } = useMessage(atelier);
  const navigue = useNavigate();
  const libre = useRef(false);
  const dernier = useDernier(atelier);
  useEffect(() => {
    if (etat.refusees) viseLaFaute();
  }, [etat.refusees]);

  const part = (adresse: string, replace: boolean): void => {
    libre.current = true;
    abandonne();
    void navigue(adresse, { replace });
  };
  const envoie = async (quoi: Atelier, sur: ConventionVue | undefined, apres: Apres): Promise<void> => {
    const rendue = await envoieTout(quoi, sur);
    if (!rendue) return dis(RIEN, quoi);
    const page = `/o/${organisme}/conventions/${rendue.id}`;
    if (apres === 'OUVRE') part(rendue.version > 1 ? `${page}?version=${rendue.version}` : page, false);
    else if (sur === undefined) part(`${page}/modifier`, true);
    else {
      setStockee(rendue);
      const suite = apresEnregistrement(rendue, quoi.brouillon, dernier.current.brouillon);
      fais({ type: 'reprend', atelier: suite });
      dis(`Enregistré à ${heure()}.`, suite);
    }
  };
  const enregistre = (apres: Apres): void => {
    if (etat.enCours) return;
    if (aReprendre === 0) return void envoie(atelier, stockee, apres);
    dis(RIEN, atelier);
    viseLaFaute();
  };
  useRaccourci(() => enregistre('RESTE'));
  /** After a conflict: my draft with what I took, on top of the version now stored. */
  const reprend = (fusion: Brouillon): void => {
    if (!etat.perimee) return;
    const { stockee: relue } = etat.perimee;
    const suite: Atelier = { depart: brouillonDe(relue), revision: relue.revision, brouillon: fusion };
    setStockee(relue);
    fais({ type: 'reprend', atelier: suite });
    void envoie(suite, relue, 'RESTE');
  };
  const retient = (): boolean => !libre.current && aEnregistrer(dernier.current);
  return { ...etat, message, enregistre, reprend, retient };
}

/** What was said of one draft is not said of the next keystroke. */
function useMessage({ brouillon }: Atelier) {
  const [dit, setDit] = useState<{ mots: string; de: Brouillon }>();
  const dis = (mots: string, de: Atelier): void => setDit({ mots, de: de.brouillon });
  return { message: dit?.de === brouillon ? dit.mots : '', dis };
}

/** The latest value, read at the moment of an answer or of a leaving. */
function useDernier<T>(valeur: T) {
  const dernier = useRef(valeur);
  useEffect(() => {
    dernier.current = valeur;
  });
  return dernier;
}

/** Ctrl+S, where the hand is used to it. */
function useRaccourci(fait: () => void): void {
  const dernier = useDernier(fait);
  useEffect(() => {
    const touche = (evenement: KeyboardEvent) => {
      if (!(evenement.ctrlKey || evenement.metaKey) || evenement.key.toLowerCase() !== 's') return;
      evenement.preventDefault();
      dernier.current();
    };
    addEventListener('keydown', touche);
    return () => removeEventListener('keydown', touche);
  }, [dernier]);
}
