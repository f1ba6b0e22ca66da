import type { PhotographieVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Defile } from '../cadre/Defile.tsx';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { entier, instantAffiche, jourAffiche, tailleAffichee } from '../typographie/typographie.ts';
import { Exemples } from './Exemples.tsx';
import { usePhotographies } from './photographies.ts';

const CHARGER = 'Charger un état des lieux';

/** The états des lieux of a landlord, and the one primary action: load another. */
export default function Parc() {
  const organisme = useOrganisme();
  const photographies = usePhotographies(organisme.id);
  const vide = photographies.data?.length === 0;
  return (
    <Page
      titre="Parc"
      actions={
        <Button component={Link} to="import">
          {CHARGER}
        </Button>
      }
    >
      {photographies.isPending && <Chargement lignes={6} />}
      {photographies.isError && (
        <Erreur erreur={photographies.error} reessaie={() => void photographies.refetch()} />
      )}
      {vide && (
        <Vide titre="Aucun état des lieux pour l’instant">
          <p>
            Un état des lieux est l’inventaire de vos logements et de vos réservations à une date : c’est de
            lui que sortent les droits, les parts et le flux de chaque réservataire. Chargez votre fichier tel
            qu’il est (xlsx, ods, csv, ou texte collé d’un PDF) : les colonnes sont reconnues, vous confirmez,
            rien n’est perdu.
          </p>
          <Exemples />
        </Vide>
      )}
      {photographies.data && !vide && <Tableau photographies={photographies.data} />}
    </Page>
  );
}

function Tableau({ photographies }: { photographies: PhotographieVue[] }) {
  return (
    <Defile nom="États des lieux">
      <table className="tableau">
        <thead>
          <tr>
            <th scope="col">État des lieux</th>
            <th scope="col">Fichier</th>
            <th scope="col" className="nombre">
              Logements
            </th>
            <th scope="col" className="nombre">
              Avertissements
            </th>
            <th scope="col">Chargé</th>
            <th scope="col">Comparer</th>
          </tr>
        </thead>
        <tbody>
          {photographies.map((p, rang) => (
            <Ligne key={p.id} photographie={p} precedente={photographies[rang + 1]} />
          ))}
        </tbody>
      </table>
    </Defile>
  );
}

function Ligne(props: { photographie: PhotographieVue; precedente: PhotographieVue | undefined }) {
  const { photographie: p, precedente } = props;
  return (
    <tr>
      <th scope="row">
        <Link to={String(p.id)}>au {jourAffiche(p.dateReference)}</Link>
        {p.remplaceePar !== null && <div className="doux">remplacé par un état corrigé</div>}
        {p.remplace !== null && <div className="doux">corrige un état antérieur</div>}
      </th>
      <td className="coupe">
        {p.nomFichier} <span className="doux">({tailleAffichee(p.taille)})</span>
      </td>
      <td className="nombre">{entier(p.lignes)}</td>
      <td className="nombre">{entier(p.anomalies)}</td>
      <td>
        {instantAffiche(p.chargeeLe)} <span className="doux">par {p.chargeePar}</span>
      </td>
      <td>
        {precedente ? (
          <Link to={`${p.id}/differences/${precedente.id}`}>
            avec le {jourAffiche(precedente.dateReference)}
          </Link>
        ) : (
          <span className="doux">premier état</span>
        )}
      </td>
    </tr>
  );
}
