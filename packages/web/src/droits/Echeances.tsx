import type { EcheancesVue } from '@contingent/echanges';
import { useElementSize } from '@mantine/hooks';
import { Link, useNavigate } from 'react-router';
import { compte, entier, insecable } from '../typographie/typographie.ts';
import { type Palier, paliers, periode, seriePour, titulaires } from './serie.ts';
import { contour, graduations, lisibles, marches } from './trace.ts';
import '../cadre/blocs.css';
import './droits.css';

type Annee = EcheancesVue['annees'][number];
type Props = { echeances: EcheancesVue; organisme: number; titre: string };

const HAUTEUR = 120;
const PETITE = 56;
const MARGE = 18;

/** When rights end: one step line for all, the years that end something open their dwellings. */
export function Echeances({ echeances, organisme, titre }: Props) {
  const lus = paliers(echeances.annees);
  return (
    <figure className="echeances">
      <figcaption>{insecable(titre)}</figcaption>
      <SansEcheance echeances={echeances} />
      <Trace lus={lus} hauteur={HAUTEUR} organisme={organisme} />
      <Jumeau lus={lus} organisme={organisme} />
    </figure>
  );
}

/** The same picture for each landlord (or réservataire), one under the other, on the same years and the same scale. */
export function EcheancesPar({ echeances, organisme, titre }: Props) {
  const noms = titulaires(echeances.annees);
  const maximum = Math.max(0, ...echeances.annees.flatMap((a) => a.parReservataire.map((r) => r.actifs)));
  return (
    <figure className="echeances">
      <figcaption>{insecable(titre)}</figcaption>
      <SansEcheance echeances={echeances} />
      {noms.map(({ id, nom }) => {
        const lus = paliers(seriePour(echeances.annees, id));
        return (
          <div key={id} className="echeances-rang">
            <p>
              <strong>{insecable(nom)}</strong> <span className="doux">{insecable(enMots(lus))}</span>
            </p>
            <Trace lus={lus} hauteur={PETITE} maximum={maximum} organisme={organisme} />
          </div>
        );
      })}
      <details className="jumeau">
        <summary>Voir en tableau</summary>
        {noms.map(({ id, nom }) => (
          <Table key={id} nom={nom} lus={paliers(seriePour(echeances.annees, id))} organisme={organisme} />
        ))}
      </details>
    </figure>
  );
}

/** « 15 jusqu’en 2029, 12 jusqu’en 2058, puis 11 ». */
export function enMots(lus: readonly Palier[]): string {
  return lus
    .map((palier, rang) =>
      rang === lus.length - 1
        ? `${rang === 0 ? '' : 'puis '}${entier(palier.actifs)}`
        : `${entier(palier.actifs)} jusqu’en ${palier.a}`,
    )
    .join(', ');
}

/** Rights that no year ends, counted apart: by their terms, or because the file gives no date. */
function SansEcheance({ echeances }: { echeances: EcheancesVue }) {
  const { sansTerme, sansDate, horsFlux } = echeances;
  if (sansTerme + sansDate + horsFlux === 0) return null;
  return (
    <p className="doux">
      {insecable(
        [
          ...(sansTerme > 0 ? [`${compte(sansTerme, 'droit')} sans terme`] : []),
          ...(sansDate > 0
            ? [
                `${compte(sansDate, 'droit')} sans date d’expiration connue, ${sansDate < 2 ? 'compté' : 'comptés'} chaque année`,
              ]
            : []),
          ...(horsFlux > 0
            ? [`${compte(horsFlux, 'droit')} sur des logements que l’état des lieux met hors flux, à part`]
            : []),
        ].join(' ; '),
      )}
    </p>
  );
}

/** The first list behind what ends in the last year of a step; several inventories have several lists. */
function adresses(palier: Palier, organisme: number): { nom: string; vers: string; nombre: number }[] {
  const parPhotographie = new Map<number, Annee['parReservataire']>();
  for (const r of palier.parReservataire) {
    if (r.expirent === 0 || r.photographie === null) continue;
    parPhotographie.set(r.photographie, [...(parPhotographie.get(r.photographie) ?? []), r]);
  }
  return [...parPhotographie].map(([photographie, liste]) => {
    const seul = liste.length === 1 ? liste[0] : undefined;
    const filtre = new URLSearchParams({
      eligible: 'true',
      expireEn: String(palier.a),
      ...(seul ? { reservataire: String(seul.reservataire) } : {}),
    });
    return {
      nom: seul?.nom ?? '',
      nombre: liste.reduce((n, r) => n + r.expirent, 0),
      vers: `/o/${organisme}/parc/${photographie}?${filtre}`,
    };
  });
}

function Trace(props: { lus: readonly Palier[]; hauteur: number; organisme: number; maximum?: number }) {
  const { lus, hauteur, organisme } = props;
  const { ref, width } = useElementSize();
  const navigue = useNavigate();
  const maximum = props.maximum ?? Math.max(0, ...lus.map((p) => p.actifs));
  const lues = marches(lus, width, hauteur, maximum);
  const montrees = lisibles(lues);
  const [premier, dernier] = [lus[0], lus.at(-1)];
  return (
    <div ref={ref}>
      {width > 0 && premier && dernier && (
        <svg
          className="trace"
          height={hauteur + 2 * MARGE}
          width={width}
          viewBox={`0 0 ${width} ${hauteur + 2 * MARGE}`}
          aria-hidden="true"
          focusable="false"
        >
          <g transform={`translate(0 ${MARGE})`}>
            <path className="trace-aire" d={`${contour(lues)}V${hauteur}H0Z`} />
            <path className="trace-ligne" d={contour(lues)} />
            <line className="trait" x2={width} y1={hauteur} y2={hauteur} />
            {lues.map(({ palier, x1, x2, y }, rang) => {
              const [cible] = adresses(palier, organisme);
              return (
                <g key={palier.de}>
                  {montrees.has(rang) && (
                    <text x={x1 + 3} y={y - 5} className="fort">
                      {entier(palier.actifs)}
                    </text>
                  )}
                  {cible && (
                    // biome-ignore lint/a11y/noStaticElementInteractions: a help for the mouse; the table twin has the same links.
                    <rect
                      className="trace-fin"
                      x={x2 - 12}
                      width={24}
                      y={-MARGE}
                      height={hauteur + 2 * MARGE}
                      onClick={() => void navigue(cible.vers)}
                    >
                      <title>{`${entier(palier.expirent)} expirent en ${palier.a} : voir les logements`}</title>
                    </rect>
                  )}
                </g>
              );
            })}
            <Axe de={premier.de} a={dernier.a} largeur={width} bas={hauteur} />
          </g>
        </svg>
      )}
    </div>
  );
}

function Axe({ de, a, largeur, bas }: { de: number; a: number; largeur: number; bas: number }) {
  const x = (annee: number): number => ((annee - de) / (a - de + 1)) * largeur;
  return graduations(de, a, largeur).map((annee) => (
    <g key={annee}>
      <line className="trait" x1={x(annee)} x2={x(annee)} y1={bas} y2={bas + 4} />
      <text x={x(annee) + 2} y={bas + 15}>
        {annee}
      </text>
    </g>
  ));
}

function Jumeau({ lus, organisme }: { lus: readonly Palier[]; organisme: number }) {
  return (
    <details className="jumeau" open={lus.length <= 12}>
      <summary>Voir en tableau</summary>
      <Table lus={lus} organisme={organisme} />
    </details>
  );
}

function Table({ lus, organisme, nom }: { lus: readonly Palier[]; organisme: number; nom?: string }) {
  return (
    <table className="tableau">
      {nom && <caption>{insecable(nom)}</caption>}
      <thead>
        <tr>
          <th scope="col">Années</th>
          <th scope="col" className="nombre">
            Droits en vigueur au 1er janvier
          </th>
          <th scope="col">Ce qui expire ensuite</th>
        </tr>
      </thead>
      <tbody>
        {lus.map((palier, rang) => (
          <tr key={palier.de}>
            <th scope="row">{periode(palier, rang === lus.length - 1)}</th>
            <td className="nombre">{entier(palier.actifs)}</td>
            <td>
              <Expirent palier={palier} organisme={organisme} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Expirent({ palier, organisme }: { palier: Palier; organisme: number }) {
  if (palier.expirent === 0) return <span className="doux">rien</span>;
  const dits = compte(palier.expirent, 'droit');
  const phrase = `${dits} ${palier.expirent < 2 ? 'expire' : 'expirent'} en ${palier.a}`;
  const liens = adresses(palier, organisme);
  if (liens.length === 0) return <>{insecable(phrase)}</>;
  const [seul] = liens;
  if (liens.length === 1 && seul) return <Link to={seul.vers}>{insecable(phrase)}</Link>;
  return (
    <>
      {insecable(phrase)}
      {'\u00a0'}:{' '}
      {liens.map((lien, rang) => (
        <span key={lien.vers}>
          {rang > 0 && ', '}
          <Link to={lien.vers}>{insecable(`${lien.nom} ${lien.nombre}`)}</Link>
        </span>
      ))}
    </>
  );
}
