import type { ReservataireVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Chargement, Erreur, Introuvable } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { conventionsRequete } from '../convention/requetes.ts';
import { exercicesRequete } from '../flux/requetes.ts';
import { useOrganisme } from '../organismes/organismes.ts';
import { nomCategorie } from '../parc/nomenclature.ts';
import { usePhotographies } from '../parc/photographies.ts';
import { compte, entier, insecable, instantAffiche, jourAffiche } from '../typographie/typographie.ts';
import { Echeances } from './Echeances.tsx';
import { FicheReservataire } from './FicheReservataire.tsx';
import { echeancesRequete, reservatairesRequete } from './requetes.ts';

/** One réservataire of a landlord: who it is, its labels, its rights year after year, its agreements. */
export default function Reservataire() {
  const organisme = useOrganisme();
  const { reservataire = '' } = useParams();
  const liste = useQuery(reservatairesRequete(organisme.id));
  const fil = [{ libelle: 'Réservataires', vers: `/o/${organisme.id}/reservataires` }];
  const trouve = liste.data?.find((r) => String(r.id) === reservataire);
  if (liste.isSuccess && !trouve)
    return <Introuvable quoi="Ce réservataire n’existe pas chez ce bailleur, ou a été retiré." />;
  return (
    <Page titre={trouve?.nom ?? 'Réservataire'} fil={fil}>
      {liste.isPending && <Chargement lignes={10} />}
      {liste.isError && <Erreur erreur={liste.error} reessaie={() => void liste.refetch()} />}
      {trouve && (
        <div className="reservataires-page">
          <Chiffres r={trouve} organisme={organisme.id} />
          <EcheancesDUn r={trouve} organisme={organisme.id} />
          <Conventions r={trouve} organisme={organisme.id} />
          <Libelles r={trouve} />
          <FicheReservataire key={trouve.id} reservataire={trouve} organisme={organisme.id} />
        </div>
      )}
    </Page>
  );
}

type Un = { r: ReservataireVue; organisme: number };

function Chiffres({ r, organisme }: Un) {
  const recent = usePhotographies(organisme).data?.find((p) => p.remplaceePar === null);
  return (
    <dl className="fiche-ligne">
      <dt>Catégorie</dt>
      <dd>{nomCategorie(r.categorie)}</dd>
      <dt>Droits dans l’état des lieux</dt>
      <dd>
        {compte(r.droits, 'droit')}
        {r.part && insecable(`, ${r.part.affiche} du parc éligible`)}
        {recent && r.droits > 0 && (
          <>
            {' · '}
            <Link to={`/o/${organisme}/parc/${recent.id}?${new URLSearchParams(r.filtre)}`}>
              voir les logements au {jourAffiche(recent.dateReference)}
            </Link>
          </>
        )}
      </dd>
      <dt>Droits saisis sans état des lieux</dt>
      <dd>{entier(r.droitsSaisis)}</dd>
      <dt>Première échéance</dt>
      <dd>{r.premiereEcheance ? jourAffiche(r.premiereEcheance) : 'aucune date connue'}</dd>
    </dl>
  );
}

function EcheancesDUn({ r, organisme }: Un) {
  const de = useQuery(exercicesRequete(organisme)).data?.suggere;
  const echeances = useQuery({ ...echeancesRequete(organisme, de ?? 0, r.id), enabled: de !== undefined });
  if (r.droits === 0) return null;
  if (echeances.isError) return <Erreur erreur={echeances.error} reessaie={() => void echeances.refetch()} />;
  if (!echeances.data) return <Chargement lignes={1} hauteur="156px" />;
  return (
    <Echeances
      echeances={echeances.data}
      organisme={organisme}
      titre={`Droits en vigueur au 1er janvier de chaque année, à partir de ${de} : ${r.nom}`}
    />
  );
}

function Conventions({ r, organisme }: Un) {
  const lues = useQuery(conventionsRequete(organisme)).data ?? [];
  const siennes = lues.filter((c) => c.reservataire.id === r.id);
  return (
    <section className="pile">
      <h2>Conventions</h2>
      {siennes.length > 0 && (
        <ul className="libelles-decides">
          {siennes.map((c) => (
            <li key={c.id}>
              <Link to={`/o/${organisme}/conventions/${c.id}`}>{insecable(c.modeleTitre)}</Link>{' '}
              <span className="doux">{c.exercices.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/o/${organisme}/conventions/nouvelle?reservataire=${r.id}`}>
          {siennes.length === 0 ? 'Créer sa convention' : 'Créer une autre convention'}
        </Link>
      </p>
    </section>
  );
}

function Libelles({ r }: { r: ReservataireVue }) {
  return (
    <section className="pile">
      <h2>Libellés décidés</h2>
      {r.libelles.length === 0 ? (
        <p className="doux">
          Aucune décision{'\u202f'}: son nom est reconnu tel quel dans les états des lieux, ou n’y figure pas.
        </p>
      ) : (
        <ul className="libelles-decides">
          {r.libelles.map((l) => (
            <li key={l.normalise}>
              {l.normalise}{' '}
              <span className="doux">
                décidé par {l.decidePar} le {instantAffiche(l.decideLe)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="doux">
        Ces décisions s’appliquent aux prochains états des lieux. Un état déjà chargé est figé{'\u202f'}: pour
        y corriger un libellé, chargez-le de nouveau comme état corrigé.
      </p>
    </section>
  );
}
