import type { DifferencesVue, LogementVue } from '@contingent/echanges';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { adresse, lis } from '../api/client.ts';
import { Defile } from '../cadre/Defile.tsx';
import { Chargement, Erreur, Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { useOrganisme } from '../organismes/organismes.ts';
import { compte, entier, jourAffiche } from '../typographie/typographie.ts';
import { usePhotographies } from './photographies.ts';

/** Between two états des lieux of a landlord: dwellings in, out, changed. */
export default function Differences() {
  const organisme = useOrganisme();
  const { photographie = '', autre = '' } = useParams();
  const etats = usePhotographies(organisme.id).data ?? [];
  const dateDe = (id: string) => etats.find((e) => String(e.id) === id)?.dateReference;
  const [date, avec] = [dateDe(photographie), dateDe(autre)];
  const differences = useQuery({
    queryKey: ['differences', organisme.id, photographie, autre],
    queryFn: ({ signal }) =>
      lis(
        adresse('/o/', organisme.id, '/photographies/', photographie, '/differences/', autre),
        (e) => e.DifferencesVue,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const titre = date && avec ? `Du ${jourAffiche(avec)} au ${jourAffiche(date)}` : 'Différences';
  const parc = `/o/${organisme.id}/parc`;
  const etat = {
    libelle: date ? `État au ${jourAffiche(date)}` : 'État des lieux',
    vers: `${parc}/${photographie}`,
  };
  return (
    <Page titre={titre} fil={[{ libelle: 'Parc', vers: parc }, etat]}>
      {differences.isPending && <Chargement lignes={15} />}
      {differences.isError && (
        <Erreur erreur={differences.error} reessaie={() => void differences.refetch()} />
      )}
      {differences.data && <Comparees differences={differences.data} />}
    </Page>
  );
}

function Comparees({ differences }: { differences: DifferencesVue }) {
  const { resume, entres, sortis, modifies, tronque } = differences;
  if (resume.entres + resume.sortis + resume.modifies === 0) {
    return (
      <Vide titre="Aucune différence">
        <p>
          Les deux états des lieux portent les mêmes logements, avec les mêmes caractéristiques et les mêmes
          droits.
        </p>
      </Vide>
    );
  }
  return (
    <div className="pile">
      <p>
        {compte(resume.entres, 'logement entré', 'logements entrés')}, {compte(resume.sortis, 'sorti')},{' '}
        {compte(resume.modifies, 'modifié')}.
        {tronque && ' Chaque liste montre les 500 premiers ; les nombres sont entiers.'}
      </p>
      <Modifies modifies={modifies} nombre={resume.modifies} />
      <Logements titre="Entrés" logements={entres} nombre={resume.entres} />
      <Logements titre="Sortis" logements={sortis} nombre={resume.sortis} />
    </div>
  );
}

const designe = (l: LogementVue): string => l.rpls ?? l.identifiantBailleur ?? `ligne ${entier(l.ligne)}`;

function Modifies({ modifies, nombre }: { modifies: DifferencesVue['modifies']; nombre: number }) {
  if (modifies.length === 0) return null;
  return (
    <section className="pile">
      <h2>Modifiés ({entier(nombre)})</h2>
      <Defile nom="Logements modifiés">
        <table className="tableau">
          <thead>
            <tr>
              <th scope="col">Logement</th>
              <th scope="col">Adresse</th>
              <th scope="col">Ce qui change</th>
            </tr>
          </thead>
          <tbody>
            {modifies.map(({ logement, champs }) => (
              <tr key={logement.ligne}>
                <th scope="row">{designe(logement)}</th>
                <td>{logement.adresse}</td>
                <td>
                  {champs.map((c) => (
                    <div key={c.champ}>
                      {c.champ} : {c.avant ? <del>{c.avant}</del> : 'rien'} →{' '}
                      {c.apres ? <ins>{c.apres}</ins> : 'rien'}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Defile>
    </section>
  );
}

function Logements(props: { titre: string; logements: LogementVue[]; nombre: number }) {
  const { titre, logements, nombre } = props;
  if (logements.length === 0) return null;
  return (
    <section className="pile">
      <h2>
        {titre} ({entier(nombre)})
      </h2>
      <Defile nom={titre}>
        <table className="tableau">
          <thead>
            <tr>
              <th scope="col">Logement</th>
              <th scope="col">Adresse</th>
              <th scope="col">Commune</th>
              <th scope="col">Typologie</th>
              <th scope="col">Réservataire</th>
            </tr>
          </thead>
          <tbody>
            {logements.map((l) => (
              <tr key={l.ligne}>
                <th scope="row">{designe(l)}</th>
                <td>{l.adresse}</td>
                <td>{l.commune}</td>
                <td>{l.typologie}</td>
                <td>{l.reservataire?.nom ?? 'non réservé'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Defile>
    </section>
  );
}
