import type { EtapeVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Tiroir } from '../cadre/Tiroir.tsx';
import { insecable, jourAffiche } from '../typographie/typographie.ts';
import {
  adresseClause,
  adresseLogements,
  ecritJustification,
  estAConfirmer,
  exactUtile,
  type Justification,
  lienLogements,
} from './justification.ts';

const SUIVANT: Record<string, (rang: number, dernier: number) => number> = {
  ArrowDown: (rang, dernier) => Math.min(rang + 1, dernier),
  ArrowUp: (rang) => Math.max(rang - 1, 0),
  Home: () => 0,
  End: (_, dernier) => dernier,
};

/** « D'où vient ce chiffre ? »: the ordered steps, each with its formula, value, source and list of dwellings. */
export function TiroirExplication(props: { justification: Justification; ferme: () => void }) {
  const { justification, ferme } = props;
  const { titre, valeur, unite, etapes, convention } = justification;
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
      pied={<Pied justification={justification} />}
    >
      <p className="justifie-titre">{insecable(titre)}</p>
      <p className="justifie-valeur">
        <strong>{insecable(unite === undefined ? valeur.affiche : `${valeur.affiche} ${unite}`)}</strong>
        {exact !== undefined && <span className="doux"> exact {exact}</span>}
      </p>
      {etapes.length === 0 ? (
        <p>Aucune étape n’accompagne ce chiffre.</p>
      ) : (
        <ol className="etapes" ref={liste}>
          {etapes.map((etape, rang) => (
            <Etape key={etape.id} etape={etape} premiere={rang === 0} ferme={ferme} convention={convention} />
          ))}
        </ol>
      )}
    </Tiroir>
  );
}

type EtapeProps = { etape: EtapeVue; premiere: boolean; ferme: () => void; convention: number | undefined };

function Etape({ etape, premiere, ferme, convention }: EtapeProps) {
  const { organisme = '' } = useParams();
  const exact = exactUtile(etape.valeur);
  const vers = adresseLogements(organisme, etape);
  return (
    <li tabIndex={premiere ? 0 : -1}>
      <div className="etape-ligne">
        <span className="etape-libelle">{insecable(etape.libelle)}</span>
        <span className="etape-valeur">
          {insecable(etape.valeur.affiche)}
          {exact !== undefined && <span className="doux"> ({exact})</span>}
        </span>
      </div>
      {etape.formule !== '' && etape.formule !== etape.valeur.affiche && (
        <p className="etape-formule">{insecable(etape.formule)}</p>
      )}
      <Source etape={etape} clause={adresseClause(organisme, convention, etape)} ferme={ferme} />
      {etape.provenance && (
        <p className="doux">
          {insecable(etape.provenance.libelle)}
          {vers && (
            <>
              {' · '}
              <Link to={vers} onClick={ferme}>
                {lienLogements(etape)}
              </Link>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function Source(props: { etape: EtapeVue; clause: string | undefined; ferme: () => void }) {
  const { etape, clause, ferme } = props;
  const { affiche, regle, reserve, verifieLe } = etape.source;
  const entete = (
    <>
      {insecable(affiche.replace(' (règle à confirmer)', ''))}
      {estAConfirmer(etape) && <span className="marque verifier">règle à confirmer</span>}
    </>
  );
  if (clause) {
    return (
      <p className="etape-source">
        <Link to={clause} onClick={ferme}>
          {entete}
        </Link>
      </p>
    );
  }
  if (!regle) return <p className="etape-source">{entete}</p>;
  return (
    <details className="etape-source">
      <summary>{entete}</summary>
      <p>{insecable(regle)}</p>
      {reserve && <p className="verifier">Réserve : {insecable(reserve)}</p>}
      {verifieLe && <p className="doux">Texte vérifié le {jourAffiche(verifieLe)}.</p>}
    </details>
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
