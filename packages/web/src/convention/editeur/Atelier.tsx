import type { ConventionVue } from '@contingent/echanges';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { Erreur } from '../../cadre/Etats.tsx';
import { ActeSigne } from './ActeSigne.tsx';
import { ancreDeClause, ancreDuChamp } from './ancres.ts';
import { aEnregistrer, useAtelier } from './atelier.ts';
import { Barre } from './Barre.tsx';
import type { Brouillon, Cadrage } from './brouillon.ts';
import { Clause } from './Clause.tsx';
import { Cote } from './Cote.tsx';
import { type Fonds, fondsDe } from './fonds.ts';
import { CHAPITRES, CLAUSES } from './lecteur.ts';
import { Peremption } from './Peremption.tsx';
import { Rail, vise } from './Rail.tsx';
import { clausesPropres, type Listes } from './requetes.ts';
import { SectionCadrage } from './SectionCadrage.tsx';
import { Sortie } from './Sortie.tsx';
import { type PropsDeSauvegarde, useSauvegarde } from './sauvegarde.ts';
import { type Edition, encoreRefusees, useEdition } from './useEdition.ts';

type Props = {
  organisme: number;
  /** Name under which what is typed is kept in this tab. */
  cle: string;
  depart: Brouillon;
  /** Where a new agreement begins, nothing of it being stored yet. */
  commence?: Brouillon;
  stockee: ConventionVue | undefined;
  listes: Listes;
  /** Back to the choice of a model, for a new agreement. */
  recommence?: () => void;
};

/** The editor: chapters, clauses, figures and checks, and one bar to save. */
export function Atelier(props: Props) {
  const { organisme, cle, depart, commence = depart, listes, recommence } = props;
  const [stockee, setStockee] = useState(props.stockee);
  const { atelier, fais, abandonne, repris } = useAtelier(cle, {
    depart,
    revision: props.stockee?.revision ?? null,
    brouillon: commence,
  });
  const { brouillon } = atelier;
  const propres = clausesPropres(brouillon, listes, stockee);
  const fonds = useMemo(() => fondsDe(brouillon.modele, propres), [brouillon.modele, propres]);
  if (!fonds) return <ModeleInconnu abandonne={abandonne} {...(recommence ? { recommence } : {})} />;
  return (
    <Etabli
      {...{ organisme, listes, stockee, setStockee, atelier, fais, abandonne, repris, fonds }}
      {...(recommence ? { recommence } : {})}
    />
  );
}

function ModeleInconnu({ abandonne, recommence }: { abandonne: () => void; recommence?: () => void }) {
  return (
    <section className="etat etat-erreur" role="alert">
      <h2>Le modèle de cette saisie n’existe plus</h2>
      {recommence && (
        <button
          type="button"
          className="lien"
          onClick={() => {
            abandonne();
            recommence();
          }}
        >
          Choisir un autre modèle
        </button>
      )}
    </section>
  );
}

type PropsDEtabli = Pick<Props, 'organisme' | 'listes' | 'recommence'> &
  ReturnType<typeof useAtelier> &
  Pick<PropsDeSauvegarde, 'stockee' | 'setStockee'> & { fonds: Fonds };

function Etabli(props: PropsDEtabli) {
  const { organisme, listes, stockee, atelier, fais, abandonne, fonds } = props;
  const edition = useEdition(organisme, stockee?.id, atelier, fonds);
  const sauve = useSauvegarde(props, edition.aReprendre);
  const refusees = encoreRefusees(sauve.refusees, atelier.brouillon);
  const racine = `/o/${organisme}/conventions`;
  const change = useCallback((champs: Partial<Cadrage>) => fais({ type: 'cadre', champs }), [fais]);
  const fautesDuCadrage = useMemo(
    () => ({ ...refusees.cadrage, ...edition.fautes }),
    [refusees.cadrage, edition.fautes],
  );
  useAncreDeLAdresse();
  const clause = (cle: string) => edition.constats.a(ancreDeClause(cle));
  return (
    <div className="editeur">
      <Sortie retient={sauve.retient} oublie={abandonne} />
      {props.repris && <Reprise {...props} />}
      {sauve.perimee && (
        <Peremption {...props} perimee={sauve.perimee} reprend={sauve.reprend} renonce={sauve.renonce} />
      )}
      {sauve.erreur !== undefined && (
        <Erreur erreur={sauve.erreur} garde="Rien n’a été enregistré. Ce que vous avez saisi est gardé." />
      )}
      <div className="ed-colonnes">
        <Rail lignes={edition.lignes} />
        <div className="ed-corps">
          <SectionCadrage
            {...{ organisme, listes, change }}
            cadrage={edition.cadrage}
            fautes={fautesDuCadrage}
          />
          {CHAPITRES.map((chapitre) => (
            <section key={chapitre} className="ed-chapitre">
              <h2>{chapitre}</h2>
              {CLAUSES.filter(([, c]) => c.chapitre === chapitre).map(([cle, champs]) => {
                const etat = edition.etats.get(cle);
                return (
                  etat && (
                    <Clause
                      key={cle}
                      etat={etat}
                      champs={champs}
                      constats={clause(cle)}
                      recues={refusees.clause(cle)}
                      fais={fais}
                    />
                  )
                );
              })}
            </section>
          ))}
          <ActeSigne
            imprime={atelier.brouillon.imprime}
            document={atelier.brouillon.document !== null}
            fautes={edition.fautesImprimees}
            fais={fais}
          />
        </div>
        <Resultat edition={edition} />
      </div>
      <Barre
        nouvelle={stockee === undefined}
        enCours={sauve.enCours}
        modifie={aEnregistrer(atelier)}
        aReprendre={edition.aReprendre}
        bloquants={edition.constats.bloquants}
        message={sauve.message}
        sortie={stockee ? `${racine}/${stockee.id}` : racine}
        enregistre={sauve.enregistre}
      />
    </div>
  );
}

function Resultat({ edition }: { edition: Edition }) {
  const { apercu, aReprendre, exercices, exercice, setExercice } = edition;
  const { refetch } = apercu;
  const reessaie = useCallback(() => void refetch(), [refetch]);
  return (
    <Cote
      apercu={apercu.data}
      erreur={apercu.isError ? apercu.error : null}
      enAttente={apercu.enAttente}
      {...{ aReprendre, exercices, exercice, reessaie }}
      change={setExercice}
    />
  );
}

function Reprise({ stockee, atelier, fais, abandonne, recommence }: PropsDEtabli) {
  const repart = () => {
    if (recommence) {
      abandonne();
      recommence();
    } else fais({ type: 'reprend', atelier: { ...atelier, brouillon: atelier.depart } });
  };
  return (
    <p className="doux">
      Votre saisie précédente, non enregistrée, a été reprise.{' '}
      <button type="button" className="lien" onClick={repart}>
        Repartir de {stockee ? 'la version enregistrée' : 'zéro'}
      </button>
    </p>
  );
}

/** A question elsewhere leads to the place that answers it: `…/modifier#tauxRotation`, `#clause-part`. */
function useAncreDeLAdresse(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const nom = hash.slice(1);
    if (/^[\w-]+$/.test(nom)) vise(document.getElementById(nom) ? nom : (ancreDuChamp(nom) ?? nom));
  }, [hash]);
}
