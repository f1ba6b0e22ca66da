/** French words of the codes that the database keeps (nomenclatures § 1, 2 and 4). */
const LIBELLES: Record<string, Record<string, string>> = {
  typologie: { T1BIS: 'T1 bis', T6: 'T6 et plus' },
  financement: {
    PLAI: 'PLAI',
    PLAI_ANCIEN: 'PLAI ancien (PLA-TS, PLA-LM)',
    PLUS: 'PLUS',
    PLUS_ANCIEN: 'PLUS ancien (PLA)',
    PLS: 'PLS',
    HORS_FLUX: 'Hors flux (PLI)',
    PCL: 'PCL',
    AVANT_1977: 'Avant 1977',
    AUTRE: 'Autre',
  },
  construction: { COLLECTIF: 'Collectif', INDIVIDUEL: 'Individuel' },
  qpv: { true: 'En QPV', false: 'Hors QPV' },
  exclusion: {
    EXC_DEFENSE: 'Exclu : défense nationale',
    EXC_SECURITE: 'Exclu : sécurité intérieure',
    EXC_SANTE: 'Exclu : établissement public de santé',
    EXC_FOYER: 'Exclu : foyer ou résidence sociale',
    EXC_UNIVERSITAIRE: 'Exclu : résidence universitaire',
    EXC_SERVICES: 'Exclu : résidence services',
    EXC_PLI: 'Exclu : logement intermédiaire ou fonds propres',
    EXC_SEM_NON_APL: 'Exclu : SEM, hors APL',
    EXC_NON_CONVENTIONNE: 'Exclu : non conventionné',
    EXC_VENTE: 'Exclu : vente',
    EXC_DEMOLITION: 'Exclu : démolition',
    EXC_NEUF: 'Hors flux : première mise en location',
  },
  expireEn: { SANS_TERME: 'Sans terme' },
};

/** What a reader sees for a code of an axis; an unlisted code is shown as it is. */
export const libelleDuCode = (axe: string, code: string): string => LIBELLES[axe]?.[code] ?? code;
