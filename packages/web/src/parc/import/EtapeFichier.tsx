import type { DepotVue } from '@contingent/echanges';
import { Button, Loader, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DepotDeFichier } from '../../cadre/DepotDeFichier.tsx';
import { Erreur } from '../../cadre/Etats.tsx';
import { compte, insecable, tailleAffichee } from '../../typographie/typographie.ts';
import type { Depot } from './depot.ts';
import { Etape } from './Etape.tsx';
import { EtatDesLieux } from './EtatDesLieux.tsx';

const FORMATS = '.csv,.txt,.tsv,.xlsx,.ods';

/** Step 1: a file dropped or chosen, or a pasted text; then what was received and the date that it is worth for. */
export function EtapeFichier({ depot, fige }: { depot: Depot; fige: boolean }) {
  const { vue, depose } = depot;
  return (
    <Etape numero={1} titre="Fichier" etat={vue ? resume(vue) : 'xlsx, ods, csv ou texte collé d’un PDF'}>
      {!vue && <Reception depot={depot} />}
      {depose.isError && (
        <Erreur
          erreur={depose.error}
          garde="Rien n’a été enregistré. Choisissez un autre fichier ou collez le texte."
        />
      )}
      {vue && <EtatDesLieux key={vue.id} depot={depot} vue={vue} fige={fige} />}
    </Etape>
  );
}

function resume(vue: DepotVue): string {
  const separateur = vue.separateur === null ? undefined : `séparateur « ${nomSeparateur(vue.separateur)} »`;
  const morceaux = [
    vue.nomFichier,
    vue.format,
    vue.encodage ?? undefined,
    separateur,
    tailleAffichee(vue.taille),
  ];
  return insecable([...morceaux.filter((m) => m !== undefined), compte(vue.lignes, 'ligne')].join(' · '));
}

const nomSeparateur = (s: string): string => (s === '\t' ? 'tabulation' : s);

function Reception({ depot }: { depot: Depot }) {
  const { depose, lu, id } = depot;
  const attente = depose.isPending || (id !== null && lu.isPending);
  return (
    <>
      {attente && (
        <output className="rang depot-zone">
          <Loader size="sm" /> Lecture du fichier…
        </output>
      )}
      {/* Hidden, not taken away: a refused text comes back as it was typed. */}
      <div hidden={attente} className="pile">
        <DepotDeFichier
          invite="Déposez ici le fichier de l’état des lieux, ou"
          choisir="choisissez un fichier"
          accepte={FORMATS}
          attente={undefined}
          recoit={(fichier) => depose.mutate({ fichier })}
        />
        <Collage depot={depot} />
      </div>
    </>
  );
}

function Collage({ depot }: { depot: Depot }) {
  const [texte, setTexte] = useState('');
  return (
    <details className="collage">
      <summary>Coller le texte d’un PDF ou d’un tableur</summary>
      <Textarea
        label="Texte de l’inventaire"
        description="Copiez tout le tableau, titres compris : les en-têtes répétés et les numéros de page sont écartés."
        value={texte}
        onChange={(evenement) => setTexte(evenement.currentTarget.value)}
        minRows={6}
        rows={8}
        spellCheck={false}
      />
      <Button disabled={texte.trim() === ''} onClick={() => depot.depose.mutate({ texte })} mt="xs">
        Lire ce texte
      </Button>
    </details>
  );
}
