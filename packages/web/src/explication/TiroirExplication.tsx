import type { EtapeVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { Tiroir } from '../cadre/Tiroir.tsx';
import { insecable } from '../typographie/typographie.ts';
import { Etape } from './Etape.tsx';
import { ecritJustification, exactUtile, type Justification, type Ouverte } from './justification.ts';

const SUIVANT: Record<string, (rang: number, dernier: number) => number> = {
  ArrowDown: (rang, dernier) => Math.min(rang + 1, dernier),
  ArrowUp: (rang) => Math.max(rang - 1, 0),
  Home: () => 0,
  End: (_, dernier) => dernier,
};

/** « D'où vient ce chiffre ? »: the ordered steps, each with its formula, value, source and list of dwellings. */
export function TiroirExplication({
  justification: ouverte,
  ferme,
}: {
  justification: Ouverte;
  ferme: () => void;
}) {
  const { titre, valeur, unite } = ouverte;
  const { justification, attente } = useJustification(ouverte);
  const liste = useRef<HTMLOListElement>(null);
  const exact = exactUtile(valeur);
  const marche = (evenement: KeyboardEvent) => {
    const vers = SUIVANT[evenement.key];
    const lignes = [...(liste.current?.children ?? [])] as HTMLElement[];
    if (!vers || lignes.length === 0) return;
    evenement.preventDefault();
    const rang = lignes.findIndex((ligne) => ligne.contains(document.activeElement));
    lignes[rang < 0 ? 0 : vers(rang, lignes.length - 1)]?.focus();
  };
  return (
    <Tiroir
      titre="D’où vient ce chiffre ?"
      ferme={ferme}
      touche={marche}
      pied={justification && <Pied justification={justification} />}
    >
      <p className="justifie-titre">{insecable(titre)}</p>
      <p className="justifie-valeur">
        <strong>{insecable(unite === undefined ? valeur.affiche : `${valeur.affiche} ${unite}`)}</strong>
        {exact !== undefined && <span className="doux"> exact {exact}</span>}
      </p>
      {attente}
      {justification && justification.valeur.exact !== valeur.exact && <Change vers={justification} />}
      {justification && <Essais etapes={justification.etapes} />}
      {justification?.etapes.length === 0 && <p>Aucune étape n’accompagne ce chiffre.</p>}
      {justification && justification.etapes.length > 0 && (
        <ol className="etapes" ref={liste}>
          {justification.etapes.map((etape, rang) => (
            <Etape
              key={etape.id}
              etape={etape}
              premiere={rang === 0}
              ferme={ferme}
              convention={justification.convention}
            />
          ))}
        </ol>
      )}
    </Tiroir>
  );
}

/** What is tried, said before the steps: it may stand far below, under a dozen counts. */
function Essais({ etapes }: { etapes: readonly EtapeVue[] }) {
  const essais = etapes.filter((e) => e.essaye !== undefined);
  if (essais.length === 0) return null;
  return (
    <ul className="justifie-essais" aria-label="Ce qui est essayé">
      {essais.map((e) => (
        <li key={e.id}>
          {insecable(e.libelle)}, {insecable(e.essaye ?? '')}
        </li>
      ))}
    </ul>
  );
}

/** The steps that the figure carries, or those that the server gives; meanwhile, or instead, what to show. */
function useJustification(ouverte: Ouverte): { justification?: Justification; attente?: ReactNode } {
  const demande = 'demande' in ouverte ? ouverte.demande : undefined;
  const lues = useQuery({
    queryKey: ['justification', ...(demande?.cle ?? [])],
    queryFn: ({ signal }) => demande?.lis(signal) ?? null,
    enabled: demande !== undefined,
  });
  if (!('demande' in ouverte)) return { justification: ouverte };
  if (lues.isPending) return { attente: <Chargement lignes={6} hauteur="4rem" quoi="Calcul des étapes…" /> };
  if (lues.isError) return { attente: <Erreur erreur={lues.error} reessaie={() => void lues.refetch()} /> };
  if (lues.data === null) return { attente: <Change vers={undefined} /> };
  const { demande: _, ...reste } = ouverte;
  return { justification: { ...reste, ...lues.data } };
}

/** Somebody changed the agreement or the inventory since the table was drawn. */
function Change({ vers }: { vers: Justification | undefined }) {
  const devient = vers === undefined ? 'il n’est plus calculé' : `il vaut maintenant ${vers.valeur.affiche}`;
  return (
    <p className="verifier" role="status">
      {insecable(
        `Ce chiffre a changé depuis que le tableau est affiché : ${devient}. Rechargez la page pour tout remettre d’accord.`,
      )}
    </p>
  );
}

function Pied({ justification }: { justification: Justification }) {
  const [copie, setCopie] = useState('');
  const copier = async () => {
    try {
      await navigator.clipboard.writeText(ecritJustification(justification));
      setCopie('Justification copiée.');
    } catch {
      setCopie('Le navigateur refuse la copie : imprimez, ou sélectionnez le texte.');
    }
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={() => void copier()}>
        Copier la justification
      </Button>
      <Button variant="default" size="xs" onClick={() => window.print()}>
        Imprimer
      </Button>
      <output>{copie}</output>
    </>
  );
}
