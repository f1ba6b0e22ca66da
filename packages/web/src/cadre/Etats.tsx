import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { insecable } from '../typographie/typographie.ts';

/** Nothing yet: says what the page is for and offers the first step. */
export function Vide(props: { titre: string; children: ReactNode }) {
  return (
    <section className="etat">
      <h2>{props.titre}</h2>
      {props.children}
    </section>
  );
}

/** Skeleton of the real layout: `lignes` bars of a table line's height, so that nothing jumps. */
export function Chargement(props: { lignes?: number; hauteur?: string; quoi?: string }) {
  const { lignes = 12, hauteur = '1.35rem', quoi = 'Chargement…' } = props;
  const barres = Array.from({ length: lignes }, (_, rang) => `barre-${rang}`);
  return (
    <div className="pile" style={{ gap: '0.35rem' }} aria-busy="true">
      <output className="invisible">{quoi}</output>
      {barres.map((cle) => (
        <div key={cle} className="squelette" style={{ height: hauteur }} />
      ))}
    </div>
  );
}

/** Only for what may be known to exist; otherwise the server answers 404 and the page says that it is not there. */
export function Interdit(props: { quoi: string }) {
  return (
    <section className="etat">
      <h2>Cette page n’est pas pour cet organisme</h2>
      <p>{props.quoi}</p>
      <Link to="/">Choisir pour qui agir</Link>
    </section>
  );
}

export function Introuvable(props: { quoi?: string }) {
  return (
    <section className="etat">
      <h2>Il n’y a rien ici</h2>
      <p>
        {props.quoi ?? 'Le lien est peut-être ancien, ou l’organisme a été retiré de cette installation.'}
      </p>
      <Link to="/">Choisir pour qui agir</Link>
    </section>
  );
}

/** What failed, what was kept, what to do, the request's identifier, and a way to try again. */
export function Erreur(props: { erreur: unknown; reessaie?: (() => void) | undefined; garde?: string }) {
  const { erreur, reessaie, garde } = props;
  const probleme = erreur instanceof ErreurApi ? erreur.probleme : undefined;
  if (probleme?.status === 403) return <Interdit quoi={probleme.detail ?? probleme.title} />;
  return (
    <section className="etat etat-erreur" role="alert">
      <h2>{insecable(probleme?.title ?? 'L’écran a rencontré une erreur')}</h2>
      <p>{insecable(probleme?.detail ?? (erreur instanceof Error ? erreur.message : ''))}</p>
      {probleme?.fautes && probleme.fautes.length > 0 && (
        <ul>
          {probleme.fautes.map((faute) => (
            <li key={`${faute.chemin} ${faute.message}`}>
              {insecable(faute.message)}
              {faute.remede && <> {insecable(faute.remede)}</>}
            </li>
          ))}
        </ul>
      )}
      {garde && <p>{garde}</p>}
      {reessaie && (
        <Button variant="default" size="xs" onClick={reessaie}>
          Réessayer
        </Button>
      )}
      {probleme?.requete && <p className="doux">Référence de la demande : {probleme.requete}</p>}
    </section>
  );
}
