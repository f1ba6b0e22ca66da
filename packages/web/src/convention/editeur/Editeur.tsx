import type { ConventionVue, OrganismeVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Chargement, Erreur, Interdit } from '../../cadre/Etats.tsx';
import { Page } from '../../cadre/Page.tsx';
import { useOrganisme } from '../../organismes/organismes.ts';
import { Atelier } from './Atelier.tsx';
import { estGarde } from './atelier.ts';
import { type Brouillon, brouillonDe, brouillonNeuf } from './brouillon.ts';
import { Depart } from './Depart.tsx';
import { exercicesProposes } from './exercices.ts';
import { type Listes, useListes, versionRequete } from './requetes.ts';
import '../../cadre/blocs.css';
import '../../flux/flux.css';
import './editeur.css';

/** Create (`conventions/nouvelle`) or modify (`conventions/:convention/modifier`) an agreement, clause by clause. */
export default function Editeur() {
  const organisme = useOrganisme();
  const { convention } = useParams();
  const racine = `/o/${organisme.id}/conventions`;
  if (organisme.genre !== 'BAILLEUR')
    return (
      <Page titre="Rédaction d’une convention" fil={[{ libelle: 'Conventions', vers: racine }]}>
        <Interdit quoi="Les conventions se rédigent chez le bailleur ; vous les lisez une fois proposées." />
      </Page>
    );
  return convention === undefined ? (
    <Nouvelle organisme={organisme} />
  ) : (
    <Modification key={convention} organisme={organisme} convention={convention} />
  );
}

function Nouvelle({ organisme }: { organisme: OrganismeVue }) {
  const { listes, erreur, reessaie } = useListes(organisme.id);
  const [parametres] = useSearchParams();
  return (
    <Page
      titre="Nouvelle convention"
      fil={[{ libelle: 'Conventions', vers: `/o/${organisme.id}/conventions` }]}
    >
      {erreur && <Erreur erreur={erreur} reessaie={reessaie} garde="Ce que vous avez saisi est gardé." />}
      {!erreur && !listes && <Chargement lignes={14} hauteur="2rem" />}
      {listes && (
        <Neuve key={parametres.toString()} organisme={organisme.id} listes={listes} parametres={parametres} />
      )}
    </Page>
  );
}

type PropsDeNeuve = { organisme: number; listes: Listes; parametres: URLSearchParams };

function Neuve({ organisme, listes, parametres }: PropsDeNeuve) {
  const cle = `${organisme}/nouvelle?${parametres}`;
  const [cadre, setCadre] = useState(() => debut(brouillonNeuf(parametres), listes));
  const [ouvert, setOuvert] = useState(() => estGarde(cle));
  const vierge = useMemo(() => brouillonNeuf(new URLSearchParams()), []);
  if (!ouvert)
    return (
      <Depart
        organisme={organisme}
        cadrage={cadre}
        listes={listes}
        change={(champs) => setCadre((c) => ({ ...c, ...champs }))}
        commence={() => setOuvert(true)}
      />
    );
  return (
    <Atelier
      organisme={organisme}
      cle={cle}
      // Everything is still to be saved: the draft starts from nothing.
      depart={vierge}
      commence={cadre}
      stockee={undefined}
      listes={listes}
      recommence={() => setOuvert(false)}
    />
  );
}

/** What the address proposes, and the years that go with its model. */
function debut(b: Brouillon, listes: Listes): Brouillon {
  const lu = connu(b, listes);
  if (lu.modele === '' || lu.exercices !== '') return lu;
  const courante = new Date().getFullYear();
  return { ...lu, exercices: exercicesProposes(lu.modele, listes.etats[0]?.dateReference, courante) };
}

/** A model, a réservataire or an inventory that the address names and that does not exist is not a choice. */
function connu(b: Brouillon, { modeles, reservataires, etats }: Listes): Brouillon {
  return {
    ...b,
    modele: modeles.some((m) => m.nom === b.modele) ? b.modele : '',
    modelePropre: modeles.some((m) => String(m.propre?.id) === b.modelePropre) ? b.modelePropre : '',
    reservataire: reservataires.some((r) => String(r.id) === b.reservataire) ? b.reservataire : '',
    photographie: etats.some((p) => String(p.id) === b.photographie) ? b.photographie : '',
  };
}

function Modification({ organisme, convention }: { organisme: OrganismeVue; convention: string }) {
  const [parametres] = useSearchParams();
  const demandee = parametres.get('version') ?? undefined;
  const premiere = useQuery(versionRequete(organisme.id, convention, demandee));
  // Without a number the address means the draft, even while a signed version applies.
  const brouillon = premiere.data?.versions.find((v) => v.etat === 'BROUILLON')?.numero;
  const autre = demandee === undefined && brouillon !== undefined && brouillon !== premiere.data?.version;
  const seconde = useQuery({
    ...versionRequete(organisme.id, convention, String(brouillon)),
    enabled: autre,
  });
  const lue = autre ? seconde : premiere;
  const { listes, erreur, reessaie } = useListes(organisme.id);
  const racine = `/o/${organisme.id}/conventions`;
  const faute = premiere.error ?? (autre ? seconde.error : null) ?? erreur;
  return (
    <Page
      titre={lue.data ? `Modifier la convention avec ${lue.data.reservataire.nom}` : 'Modifier la convention'}
      fil={[
        { libelle: 'Conventions', vers: racine },
        { libelle: lue.data?.reservataire.nom ?? 'Convention', vers: `${racine}/${convention}` },
      ]}
    >
      {faute && (
        <Erreur
          erreur={faute}
          reessaie={() => {
            reessaie();
            if (lue.isError) void lue.refetch();
          }}
        />
      )}
      {!faute && !(lue.data && listes) && <Chargement lignes={14} hauteur="2rem" />}
      {lue.data && listes && <Modifiable organisme={organisme.id} vue={lue.data} listes={listes} />}
    </Page>
  );
}

type PropsDeModifiable = { organisme: number; vue: ConventionVue; listes: Listes };

function Modifiable({ organisme, vue, listes }: PropsDeModifiable) {
  // The version that was opened: a later answer must not change what is being edited under the hands.
  const [ouverte] = useState(vue);
  const depart = useMemo(() => brouillonDe(ouverte), [ouverte]);
  if (ouverte.etat !== 'BROUILLON') return <Figee organisme={organisme} vue={ouverte} />;
  const cle = `${organisme}/${ouverte.id}/${ouverte.version}`;
  return <Atelier organisme={organisme} cle={cle} depart={depart} stockee={ouverte} listes={listes} />;
}

const POURQUOI: Readonly<Record<string, string>> = {
  SIGNEE: 'Cette version est signée : elle ne se modifie plus. Un avenant s’écrit dans une nouvelle version.',
  PROPOSEE: 'Cette version est proposée au réservataire. Pour la modifier, reprenez-la d’abord.',
  ABANDONNEE: 'Cette version a été abandonnée : elle ne se modifie plus.',
};

function Figee({ organisme, vue }: { organisme: number; vue: ConventionVue }) {
  return (
    <section className="etat">
      <h2>La version {vue.version} ne se modifie pas</h2>
      <p>{POURQUOI[vue.etat]}</p>
      <Link to={`/o/${organisme}/conventions/${vue.id}`}>Ouvrir la convention</Link>
    </section>
  );
}
