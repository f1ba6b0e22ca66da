import type { ScenarioVue } from '@contingent/echanges';
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialogue } from '../cadre/Dialogue.tsx';
import { Erreur, Vide } from '../cadre/Etats.tsx';
import { compte, insecable, instantAffiche } from '../typographie/typographie.ts';
import { type Affiche, COLONNES_AU_PLUS, montres } from './adresse.ts';
import { nomDeCopie } from './nom.ts';
import { type NomsConnus, phraseDuChangement } from './phrases.ts';
import { garde, supprime } from './requetes.ts';

type Props = {
  organisme: number;
  gardes: readonly ScenarioVue[];
  affiche: Affiche;
  change: (affiche: Affiche) => void;
  noms: NomsConnus;
};

/** The kept scenarios of the year: what each changes in sentences, which ones have a column. */
export function Gardes({ organisme, gardes, affiche, change, noms }: Props) {
  const [aSupprimer, setASupprimer] = useState<ScenarioVue>();
  const vus = montres(affiche, gardes).map((g) => g.id);
  const plein = vus.length + (affiche.essai === undefined ? 0 : 1) >= COLONNES_AU_PLUS;
  if (gardes.length === 0)
    return affiche.essai === undefined ? (
      <Vide titre="Aucun scénario pour cet exercice">
        <p>
          Un scénario essaie une part, une rotation, un état des lieux, des soustractions, un arrondi ou une
          date de droit à côté des chiffres réels. Les conventions ne bougent pas.
        </p>
        <Button size="xs" onClick={() => change({ ...affiche, essai: [{ conventions: [] }] })}>
          Écrire un premier scénario
        </Button>
      </Vide>
    ) : null;
  return (
    <section className="sans-impression" aria-labelledby="gardes">
      <h2 id="gardes">Scénarios gardés</h2>
      <ul className="scenarios-gardes">
        {gardes.map((g) => (
          <li key={g.id}>
            <Garde
              organisme={organisme}
              scenario={g}
              gardes={gardes}
              noms={noms}
              vu={vus.includes(g.id)}
              plein={plein}
              montre={(oui) =>
                change({ ...affiche, montres: oui ? [...vus, g.id] : vus.filter((id) => id !== g.id) })
              }
              modifie={() => change({ montres: vus, essai: g.changements, modifie: g.id })}
              supprime={() => setASupprimer(g)}
            />
          </li>
        ))}
      </ul>
      {plein && (
        <p className="doux">
          Quatre colonnes au plus à côté du réel{'\u202f'}: décochez-en une pour en montrer une autre.
        </p>
      )}
      {aSupprimer && (
        <Suppression organisme={organisme} scenario={aSupprimer} ferme={() => setASupprimer(undefined)} />
      )}
    </section>
  );
}

function Garde(props: {
  organisme: number;
  scenario: ScenarioVue;
  gardes: readonly ScenarioVue[];
  noms: NomsConnus;
  vu: boolean;
  plein: boolean;
  montre: (oui: boolean) => void;
  modifie: () => void;
  supprime: () => void;
}) {
  const { organisme, scenario: s, gardes, noms, vu, plein } = props;
  const requetes = useQueryClient();
  const copie = useMutation({
    mutationFn: () =>
      garde(organisme, undefined, {
        ...{
          nom: nomDeCopie(
            s.nom,
            gardes.map((g) => g.nom),
          ),
          exercice: s.exercice,
        },
        ...{ changements: s.changements, revision: null },
      }),
    onSuccess: () => requetes.invalidateQueries({ queryKey: ['scenarios', organisme] }),
  });
  const bouton = { variant: 'default', size: 'compact-xs' } as const;
  return (
    <>
      <div className="scenario-tete">
        <Checkbox
          label={insecable(s.nom)}
          checked={vu}
          disabled={!vu && plein}
          onChange={(e) => props.montre(e.currentTarget.checked)}
        />
        <span className="rang">
          <Button {...bouton} aria-label={`Modifier « ${s.nom} »`} onClick={props.modifie}>
            Modifier
          </Button>
          <Button
            {...bouton}
            aria-label={`Copier « ${s.nom} »`}
            loading={copie.isPending}
            onClick={() => copie.mutate()}
          >
            Copier
          </Button>
          <Button {...bouton} aria-label={`Supprimer « ${s.nom} »`} onClick={props.supprime}>
            Supprimer…
          </Button>
        </span>
      </div>
      <ul className="phrases">
        {s.changements.map((c) => (
          <li key={JSON.stringify(c)}>{insecable(phraseDuChangement(c, noms))}</li>
        ))}
      </ul>
      <p className="doux">
        Gardé par {s.creePar}, dernière écriture le {instantAffiche(s.modifieLe)}
      </p>
      {copie.isError && <Erreur erreur={copie.error} garde="Rien n’a été copié." />}
    </>
  );
}

/** Names what goes and what stays. */
function Suppression(props: { organisme: number; scenario: ScenarioVue; ferme: () => void }) {
  const { organisme, scenario: s, ferme } = props;
  const requetes = useQueryClient();
  const suppression = useMutation({
    mutationFn: () => supprime(organisme, s.id),
    onSuccess: async () => {
      ferme();
      await requetes.invalidateQueries({ queryKey: ['scenarios', organisme] });
    },
  });
  return (
    <Dialogue titre={insecable(`Supprimer « ${s.nom} » ?`)} ferme={ferme}>
      <p>
        {insecable(
          `Ce scénario et ${s.changements.length < 2 ? 'son changement' : `ses ${compte(s.changements.length, 'changement')}`} ne seront plus proposés à personne. Les conventions et leurs chiffres ne changent pas ; le journal garde la trace du scénario.`,
        )}
      </p>
      {suppression.isError && <Erreur erreur={suppression.error} />}
      <div className="rang">
        <Button color="red" loading={suppression.isPending} onClick={() => suppression.mutate()}>
          Supprimer le scénario
        </Button>
        <Button variant="default" onClick={ferme}>
          Garder
        </Button>
      </div>
    </Dialogue>
  );
}
