import type { DepotVue, TravailVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Erreur } from '../../cadre/Etats.tsx';
import { compte, entier, insecable } from '../../typographie/typographie.ts';
import type { Depot } from './depot.ts';
import type { ChargementEnCours } from './travail.ts';

type Props = { depot: Depot; vue: DepotVue; chargement: ChargementEnCours; organisme: number };

/** Always in sight under the steps: what blocks, then `Charger`, then the progress, then the next step. */
export function BarreChargement({ depot, vue, chargement, organisme }: Props) {
  const { travail, lance } = chargement;
  if (travail?.etat === 'FINI' && travail.resultat) {
    return <Charge lignes={vue.lignes} photographie={travail.resultat.photographie} organisme={organisme} />;
  }
  if (travail?.etat === 'EN_COURS') return <EnCours travail={travail} chargement={chargement} />;
  const erreur = depot.choisis.error ?? chargement.erreur;
  return (
    <div className="barre">
      {erreur && <Erreur erreur={erreur} garde="Rien n’a été chargé ; vos choix sont gardés." />}
      {travail?.etat === 'ANNULE' && (
        <p>Chargement annulé : rien n’a été enregistré, vos choix sont gardés.</p>
      )}
      {vue.bloquants.map((bloquant) => (
        <p key={bloquant}>
          <span className="marque retard">à compléter</span> {insecable(bloquant)}
        </p>
      ))}
      <div className="rang">
        {vue.bloquants.length > 0 ? (
          <Button onClick={vaAuPremierManque}>Compléter</Button>
        ) : (
          <Button disabled={depot.choisis.isPending} loading={lance.isPending} onClick={() => lance.mutate()}>
            {`Charger ${compte(vue.lignes, 'logement')}`}
          </Button>
        )}
        <Button variant="default" onClick={() => void depot.abandonne()}>
          Abandonner
        </Button>
        {depot.choisis.isPending && <output className="doux">Lecture avec votre choix…</output>}
      </div>
    </div>
  );
}

/** The first answer that is missing gets the focus: the date, then the labels that nobody knows. */
function vaAuPremierManque(): void {
  const manque = document.querySelector<HTMLElement>('[data-a-completer]');
  manque?.focus({ preventScroll: true });
  manque?.scrollIntoView({ block: 'center' });
}

function EnCours({ travail, chargement }: { travail: TravailVue; chargement: ChargementEnCours }) {
  const { fait, total, unite, message } = travail;
  const combien = total === null ? entier(fait) : `${entier(fait)} sur ${entier(total)}`;
  return (
    <div className="barre">
      <div className="rang">
        <progress
          aria-label="Chargement"
          max={total ?? undefined}
          value={total === null ? undefined : fait}
        />
        <output>
          {insecable(message)} {combien} {unite}
        </output>
        <span className="espace" />
        <Button
          variant="default"
          loading={chargement.annule.isPending}
          onClick={() => chargement.annule.mutate()}
        >
          Annuler
        </Button>
      </div>
    </div>
  );
}

function Charge({
  lignes,
  photographie,
  organisme,
}: {
  lignes: number;
  photographie: number;
  organisme: number;
}) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return (
    <div className="barre">
      <h2 ref={titre} tabIndex={-1}>
        État des lieux chargé : {compte(lignes, 'logement')}
      </h2>
      <div className="rang">
        <Button component={Link} to={`/o/${organisme}/flux`}>
          Voir le flux
        </Button>
        <Button component={Link} to={`/o/${organisme}/parc/${photographie}`} variant="default">
          Voir l’inventaire
        </Button>
      </div>
    </div>
  );
}
