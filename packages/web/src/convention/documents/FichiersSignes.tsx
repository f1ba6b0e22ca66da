import type { ConventionVue } from '@contingent/echanges';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { adresse, envoie } from '../../api/client.ts';
import { DepotDeFichier } from '../../cadre/DepotDeFichier.tsx';
import { Erreur } from '../../cadre/Etats.tsx';
import { insecable, instantAffiche, tailleAffichee } from '../../typographie/typographie.ts';
import { Telecharge } from './Telecharge.tsx';

type Props = { convention: ConventionVue; organisme: number; bailleur: boolean };

/** The signed paper as a file: whoever doubts a copy compares its fingerprint. */
export function FichiersSignes({ convention: c, organisme, bailleur }: Props) {
  const signees = c.versions.filter((v) => v.etat === 'SIGNEE');
  const lue = signees.find((v) => v.numero === c.version) ?? signees.at(-1);
  return (
    <section className="pile">
      <h2>Fichiers signés</h2>
      {c.fichiers.length === 0 && (
        <p className="doux">
          {lue === undefined
            ? 'Aucune version n’est signée : le fichier signé se déposera ici après la signature.'
            : 'Aucun fichier signé n’a été déposé.'}
        </p>
      )}
      {c.fichiers.length > 0 && (
        <ul className="papiers">
          {c.fichiers.map((f) => (
            <li key={f.id}>
              <div>
                <strong>{f.nom}</strong>{' '}
                <span className="doux">
                  ({tailleAffichee(f.taille)}), version {f.version}
                </span>
                <div className="doux">
                  déposé le {instantAffiche(f.deposeLe)} par {f.deposePar}
                </div>
                <div className="doux">
                  empreinte sha-256 <code className="empreinte-entiere">{f.sha256}</code>
                </div>
              </div>
              <Telecharge
                chemin={adresse('/o/', organisme, '/conventions/', c.id, '/fichiers/', f.id)}
                libelle="Télécharger"
                nom={`Télécharger ${f.nom}`}
              />
            </li>
          ))}
        </ul>
      )}
      {bailleur && lue && <Depose convention={c} organisme={organisme} version={lue.numero} />}
    </section>
  );
}

function Depose({ convention: c, organisme, version }: Omit<Props, 'bailleur'> & { version: number }) {
  const requetes = useQueryClient();
  const envoi = useMutation({
    mutationFn: (fichier: File) => {
      const corps = new FormData();
      corps.append('fichier', fichier);
      return envoie(
        'POST',
        adresse('/o/', organisme, '/conventions/', c.id, '/versions/', version, '/fichier-signe'),
        corps,
        (e) => e.ConventionVue,
      );
    },
    onSuccess: () => requetes.invalidateQueries(),
  });
  return (
    <>
      <DepotDeFichier
        invite={insecable(`Déposez ici le PDF signé de la version ${version}, ou`)}
        choisir="choisissez le PDF signé"
        accepte=".pdf,application/pdf"
        attente={envoi.isPending ? 'Dépôt du fichier…' : undefined}
        recoit={(fichier) => envoi.mutate(fichier)}
      />
      <output>{envoi.isSuccess && 'Fichier déposé ; son empreinte est ci-dessus.'}</output>
      {envoi.isError && (
        <Erreur erreur={envoi.error} garde="Rien n’a été déposé. Choisissez un autre fichier." />
      )}
    </>
  );
}
