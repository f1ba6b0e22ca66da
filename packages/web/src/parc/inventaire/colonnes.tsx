import { LIBELLES_EXCLUSION, LIBELLES_FINANCEMENT } from '@contingent/droit';
import type { LogementVue, OrganismeVue } from '@contingent/echanges';
import type { Colonne } from '../../cadre/TableVirtuelle.tsx';
import { compte, entier, jourAffiche } from '../../typographie/typographie.ts';
import { dicteAnomalie } from '../nomenclature.ts';

const nom = (noms: Readonly<Record<string, string>>, code: string | null): string | null =>
  code === null ? null : (noms[code] ?? code);
export const nomFinancement = (code: string | null): string | null => nom(LIBELLES_FINANCEMENT, code);
export const nomExclusion = (code: string | null): string | null => nom(LIBELLES_EXCLUSION, code);

/** End of the right: a day, « sans terme », or what the file does not say. */
export function finAffichee(l: LogementVue): string {
  if (l.sansTerme) return 'sans terme';
  return l.fin === null ? '' : jourAffiche(l.fin);
}

/** A value that was not understood shows as written, marked. */
function compris(valeur: string | null, brut: string | null) {
  if (valeur !== null) return <span title={valeur}>{valeur}</span>;
  return brut ? (
    <span className="verifier">
      {brut}
      {'\u202f'}?
    </span>
  ) : null;
}

/** Columns of the inventory. The line number opens the line as it stands in the file. */
export const colonnesInventaire = (
  ouvre: (ligne: LogementVue) => void,
  lecteur: Lecteur,
): Colonne<LogementVue>[] => [
  {
    cle: 'ligne',
    titre: 'Ligne',
    largeur: '3.6rem',
    nombre: true,
    cellule: (l) => (
      <button type="button" className="lien ligne-numero" aria-haspopup="dialog" onClick={() => ouvre(l)}>
        <span className="invisible">Ligne </span>
        {entier(l.ligne)}
      </button>
    ),
  },
  { cle: 'rpls', titre: 'RPLS', largeur: '5.6rem', cellule: (l) => l.rpls ?? l.identifiantBailleur },
  {
    cle: 'programme',
    titre: 'Programme',
    largeur: '9%',
    cellule: (l) => <span title={l.programme ?? ''}>{l.programme}</span>,
  },
  {
    cle: 'adresse',
    titre: 'Adresse',
    largeur: '16%',
    cellule: (l) => <span title={l.adresse ?? ''}>{l.adresse}</span>,
  },
  { cle: 'commune', titre: 'Commune', largeur: '10%', cellule: (l) => l.commune },
  {
    cle: 'typologie',
    titre: 'Type',
    largeur: '2.8rem',
    cellule: (l) => compris(l.typologie, l.typologieBrute),
  },
  {
    cle: 'financement',
    titre: 'Financement',
    largeur: '10%',
    cellule: (l) => <Financement logement={l} />,
  },
  {
    cle: 'qpv',
    titre: 'QPV',
    largeur: '2.6rem',
    cellule: (l) => (l.qpv === null ? null : l.qpv ? 'oui' : 'non'),
  },
  {
    cle: 'reservataire',
    titre: 'Réservataire',
    largeur: '18%',
    cellule: (l) => <Reservataire logement={l} lecteur={lecteur} />,
  },
  { cle: 'fin', titre: 'Fin du droit', largeur: '6rem', cellule: finAffichee },
  { cle: 'etat', titre: 'À noter', largeur: '6.4rem', cellule: (l) => <Marques logement={l} /> },
];

/** The code in short, its full name on hover: `PLUS ancien`. */
function Financement({ logement: l }: { logement: LogementVue }) {
  if (l.financement === null) return compris(null, l.financementBrut);
  const court = l.financement
    .replaceAll('_', ' ')
    .replace(/(?!^)\b(ANCIEN|FLUX)\b/, (mot) => mot.toLowerCase());
  return <span title={nomFinancement(l.financement) ?? ''}>{court}</span>;
}

type Lecteur = OrganismeVue['genre'];

/** Who holds the right. A réservataire is not told whether somebody else does. */
export function nomReservataire(l: LogementVue, lecteur: Lecteur): string {
  if (l.reservataire) return l.reservataire.nom;
  return lecteur === 'BAILLEUR' ? 'non réservé' : 'sans droit à vous';
}

function Reservataire({ logement: l, lecteur }: { logement: LogementVue; lecteur: Lecteur }) {
  const nomme = nomReservataire(l, lecteur);
  return (
    <span title={nomme} className={l.reservataire ? undefined : 'doux'}>
      {nomme}
    </span>
  );
}

function Marques({ logement: l }: { logement: LogementVue }) {
  return (
    <>
      {l.exclusion && (
        <span className="marque" title={nomExclusion(l.exclusion) ?? ''}>
          exclu
        </span>
      )}{' '}
      {l.anomalies.length > 0 && (
        <span
          className="marque verifier"
          title={l.anomalies.map((code) => dicteAnomalie(code).message).join(' ')}
        >
          {compte(l.anomalies.length, 'à vérifier', 'à vérifier')}
        </span>
      )}
    </>
  );
}

/** Columns that the file says nothing in leave their room to the others. */
export function colonnesUtiles(
  colonnes: Colonne<LogementVue>[],
  lignes: readonly LogementVue[],
): Colonne<LogementVue>[] {
  const facultatives: Record<string, (l: LogementVue) => unknown> = {
    programme: (l) => l.programme,
    adresse: (l) => l.adresse,
    commune: (l) => l.commune,
    qpv: (l) => l.qpv,
  };
  return colonnes.filter(({ cle }) => {
    const lit = facultatives[cle];
    return lit === undefined || lignes.some((l) => lit(l) !== null);
  });
}
