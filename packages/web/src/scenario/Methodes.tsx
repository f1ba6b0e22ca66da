import type { MethodesComparees } from '@contingent/echanges';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { telecharge } from '../cadre/csv.ts';
import { Chargement, Erreur, Interdit, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { fauteDeTaux, tauxEcrit } from '../flux/essai.ts';
import { useOrganisme } from '../organismes/organismes.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { compte, entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { methodesEnCsv } from './exporte.ts';
import { aConfirmer, lisDemande, questionsDe } from './methodes.ts';
import { type DemandeDeMethodes, methodesRequete } from './requetes.ts';
import { TableDesMethodes } from './TableDesMethodes.tsx';
import '../cadre/blocs.css';
import './scenario.css';

/** One stock of rights under each method of share: what the conversion to flow would give, method by method. */
export default function Methodes() {
  const { genre } = useOrganisme();
  if (genre !== 'BAILLEUR')
    return (
      <Interdit quoi="Cette comparaison porte sur tout le parc d’un bailleur. Choisissez un bailleur." />
    );
  return <MethodesDuBailleur />;
}

function MethodesDuBailleur() {
  const organisme = useOrganisme();
  const { exercice = '' } = useParams();
  const [parametres, setParametres] = useSearchParams();
  const demande = lisDemande(parametres);
  const lues = useQuery(methodesRequete(organisme.id, exercice, demande));
  const change = (voulue: DemandeDeMethodes) =>
    setParametres({ ...voulue }, { replace: true, preventScrollReset: true });
  const donnees = lues.data?.methodes;
  return (
    <Page
      titre={`Comparer les méthodes de part ${exercice}`}
      fil={[
        { libelle: `Flux ${exercice}`, vers: `/o/${organisme.id}/flux/${exercice}` },
        { libelle: 'Scénarios', vers: `/o/${organisme.id}/flux/${exercice}/scenarios` },
      ]}
      actions={
        donnees &&
        donnees.lignes.length > 0 && (
          <div className="rang">
            <Button
              variant="default"
              size="xs"
              onClick={() => telecharge(`methodes-${exercice}-${organisme.nom}.csv`, methodesEnCsv(donnees))}
            >
              Exporter en csv
            </Button>
            <Button variant="default" size="xs" onClick={() => window.print()}>
              Imprimer
            </Button>
          </div>
        )
      }
    >
      <Demande organisme={organisme.id} demande={demande} change={change} />
      {lues.isPending && <Chargement lignes={12} hauteur="2.5rem" />}
      {lues.isError && <Erreur erreur={lues.error} reessaie={() => void lues.refetch()} />}
      {donnees?.lignes.length === 0 && (
        <Vide titre={`Rien à comparer en ${exercice}`}>
          <p>Aucune convention ne porte sur cet exercice, et aucun état des lieux n’y donne de droits.</p>
          <Link to={`/o/${organisme.id}/parc/import`}>Charger un état des lieux</Link>
        </Vide>
      )}
      {lues.data && donnees && donnees.lignes.length > 0 && (
        <div className="pile" aria-busy={lues.isPlaceholderData}>
          <TableDesMethodes vue={lues.data} />
          <Questions m={donnees} />
          <Explications m={donnees} />
        </div>
      )}
    </Page>
  );
}

function Demande(props: {
  organisme: number;
  demande: DemandeDeMethodes;
  change: (demande: DemandeDeMethodes) => void;
}) {
  const { organisme, demande, change } = props;
  const etats = usePhotographies(organisme).data ?? [];
  const { photographie: _, ...sansEtat } = demande;
  const { taux: _t, ...sansTaux } = demande;
  const { horizon: _h, ...sansHorizon } = demande;
  return (
    <div className="scenarios-tete sans-impression">
      <NativeSelect
        label="État des lieux"
        value={demande.photographie ?? ''}
        data={[
          { value: '', label: 'celui de chaque convention' },
          ...etats.map((p) => ({
            value: String(p.id),
            label: `${jourAffiche(p.dateReference)} (${entier(p.lignes)} logements)`,
          })),
        ]}
        onChange={(e) => {
          const { value } = e.currentTarget;
          change(value === '' ? sansEtat : { ...demande, photographie: value });
        }}
      />
      <CaseVivante
        label="Taux essayé pour V4, en %"
        pose={(demande.taux ?? '').replace(/\s*%$/, '')}
        faute={fauteDeTaux}
        change={(lu) => change(lu === '' ? sansTaux : { ...demande, taux: tauxEcrit(lu) })}
      />
      <CaseVivante
        label="Horizon essayé pour V7, en années"
        pose={demande.horizon ?? ''}
        faute={(lu) =>
          /^\d{1,2}$/.test(lu.trim()) && Number(lu) > 0 ? undefined : 'Écrivez un nombre d’années, de 1 à 99.'
        }
        change={(lu) => change(lu === '' ? sansHorizon : { ...demande, horizon: lu.trim() })}
      />
    </div>
  );
}

/** A field whose address follows a moment after the last key, once it is understood. */
function CaseVivante(props: {
  label: string;
  pose: string;
  faute: (lu: string) => string | undefined;
  change: (lu: string) => void;
}) {
  const { label, pose, change } = props;
  const [saisie, setSaisie] = useState(pose);
  const vide = saisie.trim() === '';
  const faute = vide ? undefined : props.faute(saisie);
  useEffect(() => setSaisie(pose), [pose]);
  useEffect(() => {
    const voulu = saisie.trim();
    if (faute !== undefined || voulu === pose) return;
    const attente = setTimeout(() => change(voulu), 400);
    return () => clearTimeout(attente);
  }, [saisie, pose, faute, change]);
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      maxLength={10}
      value={saisie}
      error={faute === undefined ? undefined : insecable(faute)}
      onChange={(e) => setSaisie(e.currentTarget.value)}
    />
  );
}

/** What a cell says in two words, asked in full, with the réservataires and the methods that it stops. */
function Questions({ m }: { m: MethodesComparees }) {
  const questions = questionsDe(m);
  if (questions.length === 0) return null;
  return (
    <details className="jumeau">
      <summary>{compte(questions.length, 'question')} sans réponse</summary>
      <ul className="constats">
        {questions.map(({ question, sigles, noms }) => (
          <li key={question}>
            <p>
              <strong>{sigles.join(', ')}.</strong> {insecable(question)}
            </p>
            <p className="doux">
              {insecable(
                noms.length === m.lignes.length && noms.length > 1 ? 'Toutes les lignes' : noms.join(', '),
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each method in one sentence with its formula, and what is still to be confirmed of it. */
function Explications({ m }: { m: MethodesComparees }) {
  return (
    <section aria-labelledby="explications">
      <h2 id="explications">Les méthodes</h2>
      <dl className="methodes-fiches">
        {m.methodes.map((methode) => (
          <div key={methode.code} id={methode.sigle} className="methode-fiche">
            <dt>
              {methode.sigle} · {insecable(methode.libelle)}
            </dt>
            <dd>
              <p className="formule">{insecable(methode.formule)}</p>
              <p>{insecable(methode.explication)}</p>
              {aConfirmer(methode) && (
                <p className="verifier">
                  Règle à confirmer{methode.reserve === null ? '.' : insecable(` : ${methode.reserve}`)}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
