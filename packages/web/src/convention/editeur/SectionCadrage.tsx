import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { insecable } from '../../typographie/typographie.ts';
import {
  CadragePremier,
  CadrageSecond,
  choixDeModele,
  type PropsDuCadrage,
  valeurDuModele,
} from './Cadrage.tsx';
import { ANCRE_CADRAGE } from './Rail.tsx';

/** The frame beside the clauses: drawn again only when one of its fields changes. */
export const SectionCadrage = memo(function SectionCadrage(props: PropsDuCadrage) {
  const { cadrage, fautes, change, listes } = props;
  const second = ['logementsEligibles', 'droits', 'reference', 'departement'] as const;
  const ouvert = second.some((c) => cadrage[c] !== '' || fautes[c] !== undefined);
  const choisi = listes.modeles.find(
    (m) => (m.propre ? `propre:${m.propre.id}` : m.nom) === valeurDuModele(cadrage),
  );
  const perdu =
    choisi === undefined ? [{ value: valeurDuModele(cadrage), label: 'modèle retiré depuis' }] : [];
  return (
    <section id={ANCRE_CADRAGE} className="ed-chapitre" tabIndex={-1} aria-label="Parties et périmètre">
      <h2>Parties et périmètre</h2>
      <div className="ed-grille ed-cadrage">
        <CadragePremier {...props} />
        <NativeSelect
          size="xs"
          name="modele"
          label="Modèle"
          description={insecable(choisi?.origine ?? '')}
          {...(fautes.modele === undefined ? {} : { error: insecable(fautes.modele) })}
          value={valeurDuModele(cadrage)}
          data={[
            ...perdu,
            ...listes.modeles.map((m) => ({
              value: m.propre ? `propre:${m.propre.id}` : m.nom,
              label: m.propre ? `${m.titre} (à vous)` : m.titre,
            })),
          ]}
          onChange={(e) => change(choixDeModele(e.currentTarget.value, listes))}
        />
      </div>
      <details className="ed-second" open={ouvert}>
        <summary>Nombres saisis, référence, département</summary>
        <div className="ed-grille">
          <CadrageSecond {...props} />
        </div>
      </details>
    </section>
  );
});
