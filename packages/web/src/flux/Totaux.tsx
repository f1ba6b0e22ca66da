import { afficheDecimal } from '@contingent/droit';
import type { FluxVue } from '@contingent/echanges';
import { Chiffre } from '../explication/Chiffre.tsx';
import { compte, insecable } from '../typographie/typographie.ts';
import { type Lecteur, nomDeLigne } from './LigneDeFlux.tsx';
import { illisibles, type SommeJustifiee, sommeCalculee, sommeImprimee } from './totaux.ts';

/** The sums of the year, each opening to its terms; the four decimals of the exact one are always written. */
export function sommesDe(flux: FluxVue, lecteur: Lecteur) {
  const { lignes } = flux;
  const nom = (l: FluxVue['lignes'][number]) => nomDeLigne(l, lecteur);
  return {
    eligibles: sommeCalculee(lignes, 'eligibles', nom),
    droits: sommeCalculee(lignes, 'droits', nom),
    flux: sommeCalculee(lignes, 'flux', nom, (f) => afficheDecimal(f, 4)),
    objectifs: sommeCalculee(lignes, 'objectif', nom),
    fluxImprimes: sommeImprimee(lignes, 'flux', nom),
    objectifsImprimes: sommeImprimee(lignes, 'objectif', nom),
  };
}

export function Somme({ titre, somme }: { titre: string; somme: SommeJustifiee | null }) {
  return somme === null ? null : <Chiffre titre={titre} chiffre={somme} />;
}

/** « Somme exacte 3,6460 · somme des objectifs 5 », with the reason of the difference (I28). */
export function Totaux({ flux, lecteur }: { flux: FluxVue; lecteur: Lecteur }) {
  const { lignes, exercice } = flux;
  const sommes = sommesDe(flux, lecteur);
  if (sommes.flux === null) return null;
  const imprimees = [
    ['flux imprimés', sommes.fluxImprimes],
    ['objectifs imprimés', sommes.objectifsImprimes],
  ] as const;
  return (
    <section className="totaux-flux" aria-label="Totaux">
      <p>
        Somme exacte <Somme titre={`Somme exacte des flux en ${exercice}`} somme={sommes.flux} />
        {sommes.objectifs && (
          <>
            {insecable(' · somme des objectifs ')}
            <Somme titre={`Somme des objectifs en ${exercice}`} somme={sommes.objectifs} />
          </>
        )}
        {imprimees.map(
          ([mot, somme]) =>
            somme && (
              <span key={mot}>
                {insecable(` · ${mot} `)}
                <Somme titre={`Somme des ${mot} en ${exercice}`} somme={somme} />
                <span className="doux"> ({compte(somme.etapes.length - 1, 'document')})</span>
              </span>
            ),
        )}
      </p>
      <details className="doux">
        <summary>Comment lire ces sommes</summary>
        <p>{insecable(explique(lignes, sommes.objectifs !== null))}</p>
      </details>
    </section>
  );
}

function explique(lignes: FluxVue['lignes'], avecObjectifs: boolean): string {
  const calculees = lignes.filter((l) => l.flux !== null);
  const sansObjectif = calculees.filter((l) => l.objectif === null).length;
  const manquantes = lignes.length - calculees.length;
  const nonLues = illisibles(lignes, 'flux') + illisibles(lignes, 'objectif');
  return [
    avecObjectifs
      ? 'La somme exacte additionne les flux avant tout arrondi ; la somme des objectifs additionne des nombres entiers, chacun arrondi seul par sa convention. L’écart entre les deux vient des arrondis : il disparaît d’une année sur l’autre quand la fraction est reportée.'
      : 'La somme exacte additionne les flux avant tout arrondi.',
    ...(sansObjectif === 0
      ? []
      : [`${compte(sansObjectif, 'ligne')} sans règle d’arrondi : pas d’objectif entier.`]),
    ...(manquantes === 0 ? [] : [`${compte(manquantes, 'ligne')} sans flux calculé : hors des sommes.`]),
    ...(nonLues === 0
      ? []
      : [`${compte(nonLues, 'valeur imprimée', 'valeurs imprimées')} illisible${nonLues < 2 ? '' : 's'}.`]),
  ].join(' ');
}
