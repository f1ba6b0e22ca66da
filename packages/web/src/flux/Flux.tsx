import { useOrganisme } from '../organismes/organismes.ts';
import FluxBailleur from './FluxBailleur.tsx';
import FluxReservataire from './FluxReservataire.tsx';

/** The year seen by whom one acts for. */
export default function Flux() {
  return useOrganisme().genre === 'BAILLEUR' ? <FluxBailleur /> : <FluxReservataire />;
}
