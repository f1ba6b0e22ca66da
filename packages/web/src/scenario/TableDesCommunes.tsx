import type { Chiffre, ComparaisonDeScenarios } from '@contingent/echanges';
import { memo } from 'react';
import { Defile } from '../cadre/Defile.tsx';
import { ChiffreOuvrant } from '../explication/Chiffre.tsx';
import { insecable } from '../typographie/typographie.ts';
import { chiffreEntier, nomDeColonne, nomDeCommune, ouvreCommune } from './ouvrir.ts';
import type { Comparee } from './requetes.ts';
import { ecartOuvert, totalDesCommunes } from './sommes.ts';

type Ligne = ComparaisonDeScenarios['parCommune'][number];
const ZERO: Chiffre = { exact: '0', affiche: '0' };

/** The flow seen from the communes; the reading is said, for the law fixes no share by commune. Every figure opens. */
export const TableDesCommunes = memo(function TableDesCommunes({ vue }: { vue: Comparee }) {
  const c = vue.comparaison;
  if (c.parCommune.length === 0) return <p className="doux">Aucun flux n’est calculé.</p>;
  return (
    <>
      <p className="doux">
        Le flux de chaque convention est réparti entre les communes de son périmètre en proportion de leurs
        logements éligibles. C’est une lecture, non un droit{'\u202f'}: la convention porte sur le périmètre
        entier.
      </p>
      <Defile nom="Flux par commune" classe="defile tete-fixe">
        <table className="tableau scenarios-table" id="par-commune">
          <caption>Par commune, flux exact en logements par an</caption>
          <thead>
            <tr>
              <th scope="col">Commune</th>
              <th scope="col" className="nombre">
                Éligibles
              </th>
              <th scope="col" className="nombre">
                Réel
              </th>
              {c.scenarios.map((s) => (
                <Titres key={`${s.id} ${s.nom}`} nom={s.nom} />
              ))}
            </tr>
          </thead>
          <tbody>
            {c.parCommune.map((l) => (
              <UneCommune key={l.cle} vue={vue} ligne={l} />
            ))}
          </tbody>
          <Pied c={c} />
        </table>
      </Defile>
    </>
  );
});

function UneCommune({ vue, ligne: l }: { vue: Comparee; ligne: Ligne }) {
  const { scenarios } = vue.comparaison;
  return (
    <tr>
      <th scope="row">
        {l.commune === null ? <span className="doux">{nomDeCommune(l)}</span> : insecable(l.commune)}
      </th>
      <td className="nombre">
        {l.eligibles === null ? (
          '—'
        ) : (
          <ChiffreOuvrant
            justification={ouvreCommune(vue, l, null, 'eligibles', chiffreEntier(l.eligibles))}
          />
        )}
      </td>
      <td className="nombre">
        {l.reel ? <ChiffreOuvrant justification={ouvreCommune(vue, l, null, 'flux', l.reel)} /> : '—'}
      </td>
      {scenarios.map((s, rang) => (
        <Cases key={`${s.id} ${s.nom}`} vue={vue} ligne={l} rang={rang} />
      ))}
    </tr>
  );
}

function Titres({ nom }: { nom: string }) {
  return (
    <>
      <th scope="col" className="nombre debut-colonne">
        {insecable(nom)}
      </th>
      <th scope="col" className="nombre">
        Écart<span className="invisible">, {nom}</span>
      </th>
    </>
  );
}

/** A commune that one column alone counts stands against a zero in the other: no agreement owes anything there. */
function Cases({ vue, ligne: l, rang }: { vue: Comparee; ligne: Ligne; rang: number }) {
  const c = vue.comparaison;
  const { flux, ecart } = l.scenarios[rang] ?? { flux: null, ecart: null };
  return (
    <>
      <td className="nombre debut-colonne">
        {flux ? <ChiffreOuvrant justification={ouvreCommune(vue, l, rang, 'flux', flux)} /> : '—'}
      </td>
      <td className="nombre">
        <strong>
          {flux && ecart ? (
            <ChiffreOuvrant
              justification={ecartOuvert(
                `Écart de flux — ${nomDeCommune(l)}, en ${c.exercice}, ${nomDeColonne(c, rang)}`,
                l.reel ?? ZERO,
                flux,
                ecart,
              )}
            />
          ) : (
            '—'
          )}
        </strong>
      </td>
    </>
  );
}

/** The columns add up to the totals of the réservataires, exactly. */
function Pied({ c }: { c: ComparaisonDeScenarios }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        <td />
        <td className="nombre">
          <ChiffreOuvrant justification={totalDesCommunes(c, null, c.totaux.reel.flux)} />
        </td>
        {c.totaux.scenarios.map((s, rang) => (
          <TotauxDuScenario
            key={`${c.scenarios[rang]?.id} ${c.scenarios[rang]?.nom}`}
            c={c}
            rang={rang}
            s={s}
          />
        ))}
      </tr>
    </tfoot>
  );
}

type Totaux = ComparaisonDeScenarios['totaux']['scenarios'][number];
function TotauxDuScenario({ c, rang, s }: { c: ComparaisonDeScenarios; rang: number; s: Totaux }) {
  const titre = `Écart de la somme des flux en ${c.exercice}, ${nomDeColonne(c, rang)}`;
  return (
    <>
      <td className="nombre debut-colonne">
        <ChiffreOuvrant justification={totalDesCommunes(c, rang, s.flux)} />
      </td>
      <td className="nombre">
        <ChiffreOuvrant justification={ecartOuvert(titre, c.totaux.reel.flux, s.flux, s.ecartFlux)} />
      </td>
    </>
  );
}
