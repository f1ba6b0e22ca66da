import {
  affichePourcent,
  type Fraction,
  fraction,
  lireFraction,
  plancher,
  produit,
  sommeDe,
} from '@contingent/droit';
import type { FluxVue } from '@contingent/echanges';
import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { compte, entier, insecable } from '../typographie/typographie.ts';
import { placeEtiquettes, type Segment } from './etiquettes.ts';
import '../cadre/blocs.css';

type Part = NonNullable<FluxVue['repartition']>[number];

const MONTREES = 7;
/** Below these thousandths of the bar a part is drawn with the others: its label would hide its neighbours'. */
const LISIBLE = 25;
const BARRE = 34;
const RANG = 18;

/** Who holds what of the landlord's stock: a bar to 100 % with direct labels, and its table twin. */
export function Repartition({ parts, exercice }: { parts: readonly Part[]; exercice: number }) {
  const { ref, width } = useElementSize();
  const titre = `Parts des réservataires dans le parc éligible, droits en vigueur le 01/01/${exercice}`;
  const total = parts.reduce((somme, p) => somme + p.nombre, 0);
  return (
    <figure className="repartition" ref={ref}>
      <figcaption>
        {titre}{' '}
        <span className="doux">
          (100{'\u202f'}% = {compte(total, 'logement')})
        </span>
      </figcaption>
      {width > 0 && <Barre parts={parts} largeur={width} />}
      <details className="jumeau">
        <summary>Voir en tableau</summary>
        <table className="tableau">
          <thead>
            <tr>
              <th scope="col">Réservataire</th>
              <th scope="col" className="nombre">
                Droits
              </th>
              <th scope="col" className="nombre">
                Part
              </th>
              <th scope="col" className="nombre">
                Part exacte
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((p) => (
              <tr key={p.reservataire ?? 'libre'}>
                <th scope="row">{insecable(p.nom)}</th>
                <td className="nombre">{entier(p.nombre)}</td>
                <td className="nombre">{insecable(p.part.affiche)}</td>
                <td className="nombre">{p.part.exact}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td className="nombre">{entier(total)}</td>
              <td className="nombre">100{'\u202f'}%</td>
              <td className="nombre">1</td>
            </tr>
          </tfoot>
        </table>
      </details>
    </figure>
  );
}

/** Hidden from screen readers: the table twin says the same, figure by figure. */
function Barre({ parts, largeur }: { parts: readonly Part[]; largeur: number }) {
  const motifs = useId();
  const segments = segmentsDe(parts);
  const etiquettes = placeEtiquettes(segments, largeur);
  const rangs = 1 + Math.max(0, ...etiquettes.map((e) => e.rang));
  const haut = BARRE + 10 + rangs * RANG;
  return (
    <svg viewBox={`0 0 ${largeur} ${haut}`} height={haut} aria-hidden="true" focusable="false">
      <Motifs id={motifs} />
      {segments.map((s, rang) => (
        <g key={s.nom}>
          {calques(rang, rang === segments.length - 1).map(([classe, motif]) => (
            <rect
              key={classe}
              className={`segment ${classe}`}
              {...(motif === undefined ? {} : { fill: `url(#${motifs}-${motif})` })}
              x={(s.debut / 1000) * largeur}
              width={(s.largeur / 1000) * largeur}
              height={BARRE}
            />
          ))}
        </g>
      ))}
      <rect width={largeur} height={BARRE} fill="none" className="trait" />
      {etiquettes.map((e) => (
        <g key={e.mot}>
          <line className="trait" x1={e.centre} x2={e.centre} y1={BARRE - 5} y2={BARRE + 8 + e.rang * RANG} />
          <text
            x={e.auBord ? largeur : e.x}
            textAnchor={e.auBord ? 'end' : 'start'}
            y={BARRE + 20 + e.rang * RANG}
            className="etiquette"
          >
            {insecable(e.mot)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const COULEURS = 4;
type Calque = readonly [classe: string, motif?: 'hachures' | 'points'];

/** Four colours, then the same four under dots: eight parts that nothing confuses. What is not reserved is hatched. */
function calques(rang: number, dernier: boolean): readonly Calque[] {
  if (dernier) return [['libre', 'hachures']];
  const couleur: Calque = [`segment-${rang % COULEURS}`];
  return rang < COULEURS ? [couleur] : [couleur, ['pointille', 'points']];
}

function Motifs({ id }: { id: string }) {
  const carre = { width: 7, height: 7, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-hachures`} {...carre} patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--fond)" />
        <line y2="7" stroke="var(--encre-douce)" strokeWidth="1.5" />
      </pattern>
      <pattern id={`${id}-points`} {...carre}>
        <circle cx="3.5" cy="3.5" r="1.6" fill="var(--fond)" />
      </pattern>
    </defs>
  );
}

/** The largest parts, the others together, and what is not reserved, always last. */
function segmentsDe(parts: readonly Part[]): Segment[] {
  const reserves = parts.filter((p) => p.reservataire !== null);
  const larges = reserves.filter((p, rang) => rang < MONTREES && milliemes([p]) >= LISIBLE);
  // One part alone is not « others ».
  const vues = reserves.length - larges.length < 2 ? reserves : larges;
  const autres = reserves.slice(vues.length);
  const nommes = [
    ...vues.map((p) => ({ nom: p.nom, parts: [p] })),
    ...(autres.length > 0 ? [{ nom: `${autres.length} autres réservataires`, parts: autres }] : []),
    ...parts.filter((p) => p.reservataire === null).map((p) => ({ nom: p.nom, parts: [p] })),
  ];
  let debut = 0;
  return nommes.map(({ nom, parts: siennes }) => {
    const largeur = milliemes(siennes);
    const segment = { nom, texte: affichePourcent(exacte(siennes)), debut, largeur };
    debut += largeur;
    return segment;
  });
}

const exacte = (parts: readonly Part[]): Fraction =>
  sommeDe(parts.map((p) => lireFraction(p.part.exact) ?? fraction(0)));

/** Length on the drawing: the exact share, cut to a thousandth of a thousandth; nothing below zero. */
const milliemes = (parts: readonly Part[]): number =>
  Math.max(0, Number(plancher(produit(exacte(parts), fraction(1_000_000)))) / 1000);
