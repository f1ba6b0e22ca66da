import type { ConventionVue } from '@contingent/echanges';
import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { Chargement, Erreur } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { insecable } from '../typographie/typographie.ts';
import { Calcul } from './Calcul.tsx';
import { Clauses } from './Clauses.tsx';
import { Cote } from './Cote.tsx';
import { Actions } from './commandes/Actions.tsx';
import { Documents } from './documents/Documents.tsx';
import { lisOnglet, lisVersion, NOMS_D_ONGLET, ONGLETS, type Onglet, versOnglet } from './onglets.ts';
import { conventionRequete } from './requetes.ts';
import { nomDeVersion, phraseDeSituation, signe, titreDeLActe } from './situation.ts';
import { Suivi } from './suivi/Suivi.tsx';
import { Versions } from './versions/Versions.tsx';
import '../cadre/blocs.css';
import './convention.css';

/** One agreement: where it stands, what comes next, and behind its tabs what it says, computes, prints and became. */
export default function Convention() {
  const organisme = useOrganisme();
  const { convention: id = '' } = useParams();
  const [parametres] = useSearchParams();
  const lue = useQuery({
    ...conventionRequete(organisme.id, id, lisVersion(parametres)),
    placeholderData: keepPreviousData,
  });
  const bailleur = organisme.genre === 'BAILLEUR';
  const c = lue.data;
  return (
    <Page
      titre={c ? titreDeLActe(c, bailleur) : 'Convention'}
      fil={[{ libelle: 'Conventions', vers: `/o/${organisme.id}/conventions` }]}
      actions={c && <Actions key={c.id} convention={c} organisme={organisme.id} bailleur={bailleur} />}
    >
      {lue.isPending && <Chargement lignes={18} />}
      {lue.isError && <Erreur erreur={lue.error} reessaie={() => void lue.refetch()} />}
      {c && !lue.isError && (
        <>
          <Tete c={c} />
          <div aria-busy={lue.isPlaceholderData}>
            <Partie onglet={lisOnglet(parametres)} c={c} organisme={organisme.id} bailleur={bailleur} />
          </div>
        </>
      )}
    </Page>
  );
}

type Props = { onglet: Onglet; c: ConventionVue; organisme: number; bailleur: boolean };

function Partie({ onglet, c, organisme, bailleur }: Props) {
  if (onglet === 'calcul') return <Calcul convention={c} organisme={organisme} />;
  if (onglet === 'documents') return <Documents convention={c} organisme={organisme} bailleur={bailleur} />;
  if (onglet === 'versions') return <Versions convention={c} organisme={organisme} />;
  if (onglet === 'suivi') return <Suivi convention={c} />;
  return (
    <div className="convention">
      <div className="convention-clauses">
        <Clauses convention={c} />
      </div>
      <Cote convention={c} organisme={organisme} bailleur={bailleur} />
    </div>
  );
}

/** The sentence that says where the agreement stands, then the tabs and the version that one reads. */
function Tete({ c }: { c: ConventionVue }) {
  const [parametres] = useSearchParams();
  const onglet = lisOnglet(parametres);
  return (
    <>
      <p className="situation-phrase" data-vigueur={c.situation.enVigueur}>
        <span aria-hidden="true">{signe(c.situation.situation, c.situation.enVigueur)}</span>{' '}
        {insecable(phraseDeSituation(c))}
        {c.reference !== null && <span className="doux"> {insecable(`Référence : ${c.reference}.`)}</span>}
      </p>
      <div className="onglets-rang">
        <nav className="onglets" aria-label="Parties de la convention">
          {NOMS_D_ONGLET.map((nom) => (
            <Link
              key={nom}
              to={versOnglet(parametres, nom)}
              preventScrollReset
              {...(nom === onglet ? { 'aria-current': 'page' as const } : {})}
            >
              {ONGLETS[nom]}
            </Link>
          ))}
        </nav>
        {c.versions.length > 1 && onglet !== 'versions' && onglet !== 'suivi' && <ChoixDeVersion c={c} />}
      </div>
    </>
  );
}

function ChoixDeVersion({ c }: { c: ConventionVue }) {
  const [parametres, setParametres] = useSearchParams();
  return (
    <NativeSelect
      aria-label="Version lue"
      size="xs"
      value={String(c.version)}
      data={[...c.versions]
        .sort((a, b) => b.numero - a.numero)
        .map((v) => ({ value: String(v.numero), label: nomDeVersion(v) }))}
      onChange={(e) => {
        const suite = new URLSearchParams(parametres);
        suite.set('version', e.currentTarget.value);
        setParametres(suite, { preventScrollReset: true });
      }}
    />
  );
}
