import type { ReservataireVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Defile } from '../cadre/Defile.tsx';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { exercicesRequete } from '../flux/requetes.ts';
import { useOrganisme } from '../organismes/organismes.ts';
import { nomCategorie } from '../parc/nomenclature.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { compte, entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { Echeances } from './Echeances.tsx';
import { NouveauReservataire } from './NouveauReservataire.tsx';
import { echeancesRequete, reservatairesRequete } from './requetes.ts';
import '../cadre/blocs.css';

/** Who holds rights on this landlord's stock, from what labels, until when. */
export default function Reservataires() {
  const { organisme: id = '' } = useParams();
  const organisme = useOrganisme();
  const reservataires = useQuery(reservatairesRequete(organisme.id));
  const [nouveau, setNouveau] = useState(false);
  const liste = reservataires.data ?? [];
  return (
    <Page
      titre="Réservataires"
      actions={!nouveau && <Button onClick={() => setNouveau(true)}>Ajouter un réservataire</Button>}
    >
      <div className="reservataires-page">
        {nouveau && <NouveauReservataire organisme={organisme.id} ferme={() => setNouveau(false)} />}
        {reservataires.isPending && <Chargement lignes={10} />}
        {reservataires.isError && (
          <Erreur erreur={reservataires.error} reessaie={() => void reservataires.refetch()} />
        )}
        {reservataires.isSuccess && liste.length === 0 && !nouveau && (
          <Vide titre="Aucun réservataire pour l’instant">
            <p>
              Les réservataires naissent des libellés de vos états des lieux, au moment où vous les confirmez.
              Vous pouvez aussi en ajouter un à la main.
            </p>
            <Link to={`/o/${id}/parc/import`}>Charger un état des lieux</Link>
          </Vide>
        )}
        {liste.length > 0 && (
          <>
            <Liste reservataires={liste} organisme={organisme.id} />
            <EcheancesDeTous organisme={organisme.id} />
          </>
        )}
      </div>
    </Page>
  );
}

function EcheancesDeTous({ organisme }: { organisme: number }) {
  const de = useQuery(exercicesRequete(organisme)).data?.suggere;
  const echeances = useQuery({ ...echeancesRequete(organisme, de ?? 0), enabled: de !== undefined });
  if (echeances.isError) return <Erreur erreur={echeances.error} reessaie={() => void echeances.refetch()} />;
  if (!echeances.data) return <Chargement lignes={1} hauteur="156px" />;
  if (echeances.data.photographie === null) return null;
  return (
    <Echeances
      echeances={echeances.data}
      organisme={organisme}
      titre={`Droits en vigueur au 1er janvier de chaque année, tous réservataires, à partir de ${de}`}
    />
  );
}

function Liste({ reservataires, organisme }: { reservataires: ReservataireVue[]; organisme: number }) {
  const recent = usePhotographies(organisme).data?.find((p) => p.remplaceePar === null);
  return (
    <section className="pile" aria-label="Liste des réservataires">
      <p className="doux">
        {recent
          ? `Droits comptés dans l’état des lieux du ${jourAffiche(recent.dateReference)} ; la part et la première échéance ne retiennent que ceux qui sont en vigueur ce jour-là, sur les logements dans le flux. `
          : 'Aucun état des lieux : seuls les droits saisis sont comptés. '}
        Un libellé rattaché à un réservataire l’est pour les prochains états des lieux{'\u202f'}: un état déjà
        chargé ne change plus.
      </p>
      <Defile nom="Réservataires">
        <table className="tableau">
          <thead>
            <tr>
              <th scope="col">Réservataire</th>
              <th scope="col">Catégorie</th>
              <th scope="col" className="nombre">
                Droits dans l’état des lieux
              </th>
              <th scope="col" className="nombre">
                Droits saisis
              </th>
              <th scope="col" className="nombre">
                Part du parc
              </th>
              <th scope="col">Première échéance</th>
              <th scope="col" className="nombre">
                Conventions
              </th>
              <th scope="col">Libellés décidés</th>
            </tr>
          </thead>
          <tbody>
            {reservataires.map((r) => (
              <Ligne key={r.id} r={r} organisme={organisme} photographie={recent?.id} />
            ))}
          </tbody>
        </table>
      </Defile>
    </section>
  );
}

function Ligne(props: { r: ReservataireVue; organisme: number; photographie: number | undefined }) {
  const { r, organisme, photographie } = props;
  const filtre = new URLSearchParams(r.filtre);
  return (
    <tr>
      <th scope="row">
        <Link to={String(r.id)}>{insecable(r.nom)}</Link>
      </th>
      <td>{nomCategorie(r.categorie)}</td>
      <td className="nombre">
        {photographie === undefined || r.droits === 0 ? (
          entier(r.droits)
        ) : (
          <Link
            to={`/o/${organisme}/parc/${photographie}?${filtre}`}
            aria-label={`Voir ${compte(r.droits, 'logement')} de ${r.nom}`}
          >
            {entier(r.droits)}
          </Link>
        )}
      </td>
      <td className="nombre">
        {r.droitsSaisis === 0 ? <span className="doux">—</span> : entier(r.droitsSaisis)}
      </td>
      <td className="nombre">{r.part ? insecable(r.part.affiche) : <span className="doux">—</span>}</td>
      <td>
        {r.premiereEcheance ? jourAffiche(r.premiereEcheance) : <span className="doux">aucune date</span>}
      </td>
      <td className="nombre">{entier(r.conventions)}</td>
      <td>
        {r.libelles.length === 0 ? (
          <span className="doux">aucune</span>
        ) : (
          <span title={r.libelles.map((l) => l.normalise).join(', ')}>
            {compte(r.libelles.length, 'libellé')}
          </span>
        )}
      </td>
    </tr>
  );
}
