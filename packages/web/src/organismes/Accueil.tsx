import { Navigate } from 'react-router';
import { accueil, useOrganisme } from './organismes.ts';

/** The first page of an organisation: its stock for a landlord, its agreements for a réservataire. */
export default function Accueil() {
  return <Navigate to={accueil(useOrganisme())} replace />;
}
