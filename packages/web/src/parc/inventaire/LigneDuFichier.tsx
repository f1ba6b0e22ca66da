import type { LigneSourceVue, LogementVue, OrganismeVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Chargement, Erreur } from '../../cadre/Etats.tsx';
import { Tiroir } from '../../cadre/Tiroir.tsx';
import { entier, insecable, jourAffiche } from '../../typographie/typographie.ts';
import { dicteAnomalie } from '../nomenclature.ts';
import { finAffichee, nomExclusion, nomFinancement, nomReservataire } from './colonnes.tsx';
import { ligneRequete } from './requetes.ts';

type Props = { organisme: OrganismeVue; photographie: string; logement: LogementVue; ferme: () => void };

/** One dwelling: what was understood, then its line as it stands in the source file. */
export function LigneDuFichier({ organisme, photographie, logement, ferme }: Props) {
  const detail = useQuery(ligneRequete(organisme.id, photographie, logement.ligne));
  return (
    <Tiroir titre={`Ligne ${entier(logement.ligne)} du fichier`} ferme={ferme}>
      <div className="pile">
        <h3>Ce qui a été compris</h3>
        <Fiche paires={compris(logement, organisme.genre)} />
        {detail.isPending && <Chargement lignes={12} />}
        {detail.isError && <Erreur erreur={detail.error} reessaie={() => void detail.refetch()} />}
        {detail.data && <Source detail={detail.data} />}
      </div>
    </Tiroir>
  );
}

function Source({ detail }: { detail: LigneSourceVue }) {
  return (
    <>
      {detail.anomalies.length > 0 && (
        <ul className="a-verifier">
          {detail.anomalies.map(({ code, colonne, message }) => (
            <li key={`${code} ${colonne}`}>
              <span className="marque verifier">à vérifier</span>{' '}
              {insecable(`${message} ${dicteAnomalie(code).remede}`)}
            </li>
          ))}
        </ul>
      )}
      {detail.brut.length > 0 && (
        <>
          <h3>Ce que dit le fichier</h3>
          <Fiche paires={detail.brut.map((b) => [b.colonne, b.valeur] as const)} />
        </>
      )}
    </>
  );
}

function Fiche({ paires }: { paires: readonly (readonly [string, string])[] }) {
  return (
    <dl className="fiche">
      {paires.map(([nom, valeur], rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file may carry the same header twice, in a fixed order.
        <div key={`${nom} ${rang}`} style={{ display: 'contents' }}>
          <dt>{nom === '' ? '(sans titre)' : nom}</dt>
          <dd>{valeur === '' ? <span className="doux">(vide)</span> : valeur}</dd>
        </div>
      ))}
    </dl>
  );
}

function compris(l: LogementVue, lecteur: OrganismeVue['genre']): [string, string][] {
  const paires: [string, string | null][] = [
    ['Numéro RPLS', l.rpls],
    ['Identifiant du bailleur', l.identifiantBailleur],
    ['Programme', l.programme],
    ['Adresse', l.adresse],
    ['Commune', l.commune],
    ['Typologie', l.typologie],
    ['Financement', nomFinancement(l.financement)],
    ['Construction', l.construction?.toLocaleLowerCase('fr') ?? null],
    ['En QPV', l.qpv === null ? null : l.qpv ? 'oui' : 'non'],
    ['Exclusion du flux', nomExclusion(l.exclusion)],
    ['Réservataire', nomReservataire(l, lecteur)],
    ['Début du droit', l.debut === null ? null : jourAffiche(l.debut)],
    ['Fin du droit', finAffichee(l)],
  ];
  return paires.filter((paire): paire is [string, string] => paire[1] !== null && paire[1] !== '');
}
