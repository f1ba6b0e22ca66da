import type { FluxVue } from '@contingent/echanges';
import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { usePhotographies } from '../parc/photographies.ts';
import { requeteDEssai } from '../scenario/adresse.ts';
import { entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import {
  cleDeLigne,
  comparees,
  type Essai,
  ecart,
  essaieQuelqueChose,
  fauteDeTaux,
  type LigneComparee,
  pourcentDe,
  tauxEcrit,
} from './essai.ts';
import { UnChiffre } from './LigneDeFlux.tsx';
import { fluxRequete } from './requetes.ts';

const REPERE = 8;

type Props = {
  organisme: number;
  exercice: string;
  reel: FluxVue;
  essai: Essai;
  change: (essai: Essai) => void;
  ferme: () => void;
};

/** « Et si… »: another rate, another inventory; what each réservataire would gain or lose. Nothing is stored. */
export function EtSi({ organisme, exercice, reel, essai, change, ferme }: Props) {
  const actif = essaieQuelqueChose(essai);
  const essaye = useQuery({ ...fluxRequete(organisme, exercice, essai), enabled: actif });
  return (
    <aside className="et-si panneau" aria-labelledby="et-si-titre">
      <div className="panneau-tete">
        <h2 id="et-si-titre">Et si…</h2>
        <CloseButton aria-label="Fermer « Et si… »" onClick={ferme} />
      </div>
      <p className="doux">Rien n’est enregistré{'\u202f'}: l’essai tient dans l’adresse de la page.</p>
      <Taux essai={essai} change={change} />
      <Etats organisme={organisme} essai={essai} change={change} />
      {actif && (
        <Button
          variant="default"
          size="xs"
          onClick={() => change(essai.modele === undefined ? {} : { modele: essai.modele })}
        >
          Revenir aux chiffres réels
        </Button>
      )}
      {actif && <GarderCommeScenario organisme={organisme} exercice={exercice} essai={essai} />}
      {actif && essaye.isPending && <Chargement lignes={6} />}
      {actif && essaye.isError && <Erreur erreur={essaye.error} reessaie={() => void essaye.refetch()} />}
      {actif && essaye.data && (
        <div aria-busy={essaye.isPlaceholderData}>
          <Ecarts reel={reel} essaye={essaye.data} />
        </div>
      )}
    </aside>
  );
}

/** The page of scenarios with this trial already written: to be named there. */
function GarderCommeScenario(props: { organisme: number; exercice: string; essai: Essai }) {
  const { organisme, exercice, essai } = props;
  const changement = {
    conventions: [],
    ...(essai.tauxRotation === undefined ? {} : { tauxRotation: essai.tauxRotation }),
    ...(essai.photographie === undefined ? {} : { photographie: Number(essai.photographie) }),
  };
  return (
    <Link to={`/o/${organisme}/flux/${exercice}/scenarios${requeteDEssai([changement])}`}>
      Garder comme scénario
    </Link>
  );
}

/** Typed or slid; the address follows a moment after the last move. */
function Taux({ essai, change }: { essai: Essai; change: (essai: Essai) => void }) {
  const pose = essai.tauxRotation ?? '';
  const [saisie, setSaisie] = useState(pose.replace(/\s*%$/, ''));
  const faute = saisie.trim() === '' ? undefined : fauteDeTaux(saisie);
  useEffect(() => setSaisie(pose.replace(/\s*%$/, '')), [pose]);
  useEffect(() => {
    const voulu = tauxEcrit(saisie);
    if (faute !== undefined || voulu === tauxEcrit(pose)) return;
    const attente = setTimeout(() => {
      const { tauxRotation: _, ...reste } = essai;
      change(voulu === '' ? reste : { ...reste, tauxRotation: voulu });
    }, 300);
    return () => clearTimeout(attente);
  }, [saisie, pose, faute, essai, change]);
  return (
    <div>
      <TextInput
        label="Taux de rotation essayé"
        placeholder="celui de chaque convention"
        rightSection="%"
        inputMode="decimal"
        maxLength={20}
        value={saisie}
        error={faute}
        onChange={(e) => setSaisie(e.currentTarget.value)}
      />
      <input
        type="range"
        aria-label="Taux de rotation essayé, curseur de 0 à 20 %"
        aria-valuetext={saisie === '' ? 'celui de chaque convention' : `${saisie} %`}
        min={0}
        max={20}
        step={0.1}
        value={pourcentDe(saisie) ?? REPERE}
        onChange={(e) => setSaisie(e.currentTarget.value.replace('.', ','))}
      />
    </div>
  );
}

function Etats({
  organisme,
  essai,
  change,
}: {
  organisme: number;
  essai: Essai;
  change: (e: Essai) => void;
}) {
  const etats = usePhotographies(organisme);
  const options = (etats.data ?? []).map((p) => ({
    value: String(p.id),
    label: `au ${jourAffiche(p.dateReference)} (${entier(p.lignes)} logements)`,
  }));
  return (
    <NativeSelect
      label="État des lieux essayé"
      value={essai.photographie ?? ''}
      data={[{ value: '', label: 'celui de chaque convention' }, ...options]}
      onChange={(e) => {
        const { photographie: _, ...reste } = essai;
        const { value } = e.currentTarget;
        change(value === '' ? reste : { ...reste, photographie: value });
      }}
    />
  );
}

function Ecarts({ reel, essaye }: { reel: FluxVue; essaye: FluxVue }) {
  const lignes = comparees(reel, essaye);
  return (
    <table className="tableau">
      <caption>Flux exact, en logements</caption>
      <thead>
        <tr>
          <th scope="col">Réservataire</th>
          <th scope="col" className="nombre">
            Réel
          </th>
          <th scope="col" className="nombre">
            Essayé
          </th>
          <th scope="col" className="nombre">
            Écart
          </th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((comparee) => (
          <Ecart key={cleDeLigne(comparee.reelle)} {...comparee} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Somme exacte</th>
          <td className="nombre">{insecable(reel.totaux.flux.affiche)}</td>
          <td className="nombre">{insecable(essaye.totaux.flux.affiche)}</td>
          <td className="nombre">{ecart(reel.totaux.flux, essaye.totaux.flux)?.affiche}</td>
        </tr>
        <tr>
          <th scope="row">Objectifs</th>
          <td className="nombre">{entier(reel.totaux.objectifs)}</td>
          <td className="nombre">{entier(essaye.totaux.objectifs)}</td>
          <td className="nombre">{signe(essaye.totaux.objectifs - reel.totaux.objectifs)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const signe = (n: number): string => (n > 0 ? `+${entier(n)}` : entier(n));

function Ecart({ reelle, essayee }: LigneComparee) {
  const difference = ecart(reelle.flux?.valeur, essayee?.flux?.valeur);
  return (
    <tr>
      <th scope="row">{insecable(reelle.reservataire.nom)}</th>
      <td className="nombre">
        <UnChiffre ligne={reelle} cle="flux" />
      </td>
      <td className="nombre">
        {essayee ? <UnChiffre ligne={essayee} cle="flux" /> : <span className="doux">absent</span>}
      </td>
      <td className="nombre">
        <strong>{difference?.affiche ?? '—'}</strong>
      </td>
    </tr>
  );
}
