import type { LigneFlux } from '@contingent/echanges';
import { useId } from 'react';
import { Link, useParams } from 'react-router';
import { Chiffre } from '../explication/Chiffre.tsx';
import { adresseLogements, lienLogements } from '../explication/justification.ts';
import { insecable } from '../typographie/typographie.ts';
import { adresseNouvelle, ouRepondre } from './adresses.ts';
import { Constats, Gravite, Manques } from './Constats.tsx';
import { type Commun, constatsPropres, contredit, memeConstat, parNombre } from './constats.ts';
import { COLONNES, type ColonneDeChiffre, titreDuChiffre, uniteDe } from './titres.ts';

/** The figures stand on a version that nobody has signed yet: said on the line itself. */
const NON_SIGNEE = 'CONVENTION_NON_SIGNEE';

/** Whose table it is: a landlord reads its réservataires, a réservataire its landlords. */
export type Lecteur = 'BAILLEUR' | 'RESERVATAIRE';
export const nomDeLigne = (l: LigneFlux, lecteur: Lecteur): string =>
  lecteur === 'BAILLEUR' ? l.reservataire.nom : l.bailleur.nom;

/** Columns that a table has only when a line has something to put there. */
export type Colonnes = { readonly report: boolean; readonly imprime: boolean };
export const colonnesUtiles = (lignes: readonly LigneFlux[]): Colonnes => ({
  report: lignes.some((l) => l.reliquat !== null),
  imprime: lignes.some((l) => l.imprime !== null),
});
const nombreDeColonnes = ({ report, imprime }: Colonnes): number =>
  COLONNES.length + 3 + (report ? 1 : 0) + (imprime ? 1 : 0);

type Props = {
  ligne: LigneFlux;
  lecteur: Lecteur;
  organisme: number;
  colonnes: Colonnes;
  communs: readonly Commun[];
  deplie: boolean;
  bascule: () => void;
};

/** One agreement of the year; under it, when unfolded, its findings and its questions in plain words. */
export function LigneDeFlux({ ligne, lecteur, organisme, colonnes, communs, deplie, bascule }: Props) {
  const detail = useId();
  const constats = constatsPropres(ligne, communs);
  const ouvre = deplie && constats.length + ligne.manques.length > 0;
  const racine = `/o/${organisme}`;
  return (
    <>
      <tr className={ouvre ? 'porte-constats' : undefined}>
        <th scope="row">
          <div className="flux-nom">
            <Tete ligne={ligne} lecteur={lecteur} racine={racine} />
          </div>
        </th>
        <td className="flux-perimetre toute-la-ligne" title={ligne.perimetre}>
          {insecable(ligne.perimetre.replace(/^tout le parc.*$/, 'tout le parc'))}
        </td>
        {COLONNES.map(({ cle, titre }) => (
          <td key={cle} className="nombre" data-titre={titre}>
            <UnChiffre ligne={ligne} cle={cle} />
          </td>
        ))}
        {colonnes.report && (
          <td className="nombre" data-titre="Reporté">
            <UnChiffre ligne={ligne} cle="reliquat" sinon="sans report" />
          </td>
        )}
        {colonnes.imprime && (
          <td
            data-titre="Imprimé"
            className={`flux-imprime ${ligne.imprime ? 'toute-la-ligne' : 'vide-etroit'}`}
          >
            <Imprime ligne={ligne} />
          </td>
        )}
        <td className="toute-la-ligne">
          {constats.length + ligne.manques.length === 0 ? (
            <SansConstatPropre ligne={ligne} communs={communs} />
          ) : (
            <button
              type="button"
              className="bascule-constats"
              aria-expanded={deplie}
              aria-controls={ouvre ? detail : undefined}
              onClick={bascule}
            >
              <span className="invisible">Constats de {nomDeLigne(ligne, lecteur)} :</span>
              {parNombre(constats).map(([gravite, nombre]) => (
                <Gravite key={gravite} gravite={gravite} nombre={nombre} />
              ))}
              {ligne.manques.length > 0 && (
                <span className="marque verifier">
                  <span aria-hidden="true">?</span> {ligne.manques.length} à répondre
                </span>
              )}
            </button>
          )}
        </td>
      </tr>
      {ouvre && (
        <tr className="flux-constats" id={detail}>
          <td colSpan={nombreDeColonnes(colonnes)}>
            <Manques
              manques={ligne.manques}
              ou={(manque) => <Reponse lien={ouRepondre(ligne, manque)} lecteur={lecteur} racine={racine} />}
            />
            <Constats constats={constats} nom={`Constats de ${nomDeLigne(ligne, lecteur)}`} />
          </td>
        </tr>
      )}
    </>
  );
}

function Tete({ ligne, lecteur, racine }: { ligne: LigneFlux; lecteur: Lecteur; racine: string }) {
  const nom = insecable(nomDeLigne(ligne, lecteur));
  if (ligne.convention !== null) {
    return (
      <>
        <Link to={`${racine}/conventions/${ligne.convention}`}>{nom}</Link>
        {ligne.constats.some((c) => c.code === NON_SIGNEE) && (
          <span className="flux-actions">
            <span className="marque verifier">convention non signée</span>
          </span>
        )}
        {lecteur === 'RESERVATAIRE' && <VosLogements ligne={ligne} />}
      </>
    );
  }
  return (
    <>
      {nom}
      <span className="flux-actions">
        <span className="marque verifier">sans convention</span>
        <Link to={`${racine}/${adresseNouvelle(ligne)}`}>Créer la convention</Link>
      </span>
    </>
  );
}

/** The dwellings behind the rights counted, one click from the line. */
function VosLogements({ ligne }: { ligne: LigneFlux }) {
  const { organisme = '' } = useParams();
  const etapes = ligne.droits?.etapes.filter((e) => e.provenance?.photographie !== undefined) ?? [];
  const etape = etapes[0];
  const vers = etape && adresseLogements(organisme, etape);
  if (!etape || !vers || etapes.length > 1) return null;
  return (
    <span className="flux-actions">
      <Link to={vers}>{lienLogements(etape)}</Link>
    </span>
  );
}

/** The figure that opens; what could not be computed is said, never written as zero. */
export function UnChiffre(props: { ligne: LigneFlux; cle: ColonneDeChiffre; sinon?: string }) {
  const { ligne, cle, sinon = 'non calculé' } = props;
  const chiffre = ligne[cle];
  if (!chiffre)
    return (
      <span className="doux">
        —<span className="invisible"> {sinon}</span>
      </span>
    );
  return (
    <Chiffre
      titre={titreDuChiffre(cle, ligne)}
      chiffre={chiffre}
      unite={uniteDe(cle, chiffre.valeur.exact)}
      convention={ligne.convention ?? undefined}
    />
  );
}

/** Nothing of its own to say: nothing at all, or only what the whole table says below. */
function SansConstatPropre({ ligne, communs }: { ligne: LigneFlux; communs: readonly Commun[] }) {
  const dits = communs.filter((c) => ligne.constats.some((x) => memeConstat(x, c.constat))).length;
  if (dits === 0) return <span className="doux">aucun</span>;
  return (
    <a href="#ensemble" className="communs">
      {dits === 1 ? '1 commun' : `${dits} communs`}
    </a>
  );
}

const IMPRIMES: readonly (readonly [cle: string, mot: string])[] = [
  ['part', 'part'],
  ['flux', 'flux'],
  ['objectif', 'objectif'],
  ['prioritaires', 'prioritaires'],
];

/** What the signed paper prints, as it prints it, with a mark where a finding contradicts it. */
const lusDe = ({ imprime }: LigneFlux) =>
  imprime ? IMPRIMES.filter(([cle]) => imprime[cle] !== undefined) : [];
export const imprimeUnChiffre = (ligne: LigneFlux): boolean => lusDe(ligne).length > 0;

export function Imprime({ ligne }: { ligne: LigneFlux }) {
  const { imprime } = ligne;
  const lus = lusDe(ligne);
  if (!imprime || lus.length === 0) return <span className="doux">rien</span>;
  return (
    <ul className="imprime">
      {lus.map(([cle, mot]) => {
        const contraires = contredit(ligne, cle);
        return (
          <li key={cle}>
            <span className="doux">{mot}</span> {insecable(imprime[cle] ?? '')}
            {contraires[0] && (
              <span className="retard" title={contraires[0].message}>
                {' '}
                ≠<span className="invisible"> contredit par un constat</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Lien = ReturnType<typeof ouRepondre>;

function Reponse({ lien, lecteur, racine }: { lien: Lien; lecteur: Lecteur; racine: string }) {
  if (lecteur === 'RESERVATAIRE') return <>La réponse appartient au bailleur : posez-lui cette question.</>;
  if (lien.vers === undefined) return <>{insecable(lien.mots)}</>;
  return <Link to={`${racine}/${lien.vers}`}>{lien.mots}</Link>;
}
