import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { Erreur } from '../../cadre/Etats.tsx';
import { Page } from '../../cadre/Page.tsx';
import { useOrganisme } from '../../organismes/organismes.ts';
import { BarreChargement } from './BarreChargement.tsx';
import { useDepot } from './depot.ts';
import { EtapeColonnes } from './EtapeColonnes.tsx';
import { EtapeFichier } from './EtapeFichier.tsx';
import { EtapeLibelles } from './EtapeLibelles.tsx';
import { EtapeResultat } from './EtapeResultat.tsx';
import { useChargement } from './travail.ts';
import './import.css';

/** One page, four steps that stay visible: file, columns, labels, result; then one transaction. */
export default function Import() {
  const organisme = useOrganisme();
  const depot = useDepot(organisme.id);
  const chargement = useChargement(organisme.id, depot.id);
  useExemple(depot.id, (exemple) => depot.depose.mutate({ exemple }));
  const { vue } = depot;
  const fige = chargement.travail?.etat === 'EN_COURS' || chargement.travail?.etat === 'FINI';
  return (
    <Page titre="Charger un état des lieux" fil={[{ libelle: 'Parc', vers: `/o/${organisme.id}/parc` }]}>
      {depot.id !== null && depot.lu.isError && (
        <Erreur erreur={depot.lu.error} reessaie={() => void depot.abandonne()} />
      )}
      <div className="etapes-import" aria-busy={depot.choisis.isPending}>
        <EtapeFichier depot={depot} fige={fige} />
        <EtapeColonnes depot={depot} vue={vue} fige={fige} />
        <EtapeLibelles depot={depot} vue={vue} fige={fige} />
        <EtapeResultat vue={vue} />
      </div>
      {vue && <BarreChargement depot={depot} vue={vue} chargement={chargement} organisme={organisme.id} />}
    </Page>
  );
}

/** `?exemple=cite-jardins.csv`: the example is deposited as soon as the page opens, once. */
function useExemple(depot: string | null, depose: (exemple: string) => void): void {
  const [parametres] = useSearchParams();
  const exemple = parametres.get('exemple');
  const fait = useRef<string>(undefined);
  useEffect(() => {
    if (exemple === null || depot !== null || fait.current === exemple) return;
    fait.current = exemple;
    depose(exemple);
  }, [exemple, depot, depose]);
}
