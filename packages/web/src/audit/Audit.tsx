import { type DossierAVerifier, jour } from '@contingent/droit';
import { rapportsDAudit } from '@contingent/echanges';
import { useMemo, useRef, useState } from 'react';
import { DepotDeFichier } from '../cadre/DepotDeFichier.tsx';
import { Page } from '../cadre/Page.tsx';
import { insecable } from '../typographie/typographie.ts';
import { type Brouillon, type Champ, EXEMPLE } from './champs.ts';
import { Deposes } from './Deposes.tsx';
import { Formulaire } from './Formulaire.tsx';
import { type FichierLu, lisFichier } from './fichiers.ts';
import { Resultats } from './Resultats.tsx';
import { type FautesDeSaisie, type Json, lisSaisie } from './saisie.ts';
import './audit.css';

const NEUF: Brouillon = { modele: 'haute-garonne-2023' };
const aujourdhui = (): string => new Date().toLocaleDateString('sv-SE');

type Courante = { readonly json: Json; readonly dossier: DossierAVerifier };
type Refusee = { readonly fautes: FautesDeSaisie; readonly autres: ReturnType<typeof autresDe> };
const autresDe = (saisie: ReturnType<typeof lisSaisie>) => (saisie.ok ? [] : saisie.autres);
const SANS_FAUTE: Refusee = { fautes: {}, autres: [] };

/** Audit of a printed agreement, wholly in the browser: no request leaves this page once it is there. */
export default function Audit() {
  const [brouillon, setBrouillon] = useState<Brouillon>(NEUF);
  const [refusee, setRefusee] = useState<Refusee>(SANS_FAUTE);
  const [courante, setCourante] = useState<Courante>();
  const [deposes, setDeposes] = useState<readonly FichierLu[]>([]);
  const resultats = useRef<HTMLDivElement>(null);
  const lus = deposes.filter((f) => f.ok);
  const audits = useMemo(() => {
    const dossiers = [
      ...deposes.flatMap((f) => (f.ok ? [f.dossier] : [])),
      ...(courante ? [courante.dossier] : []),
    ];
    return dossiers.length === 0 ? undefined : rapportsDAudit(dossiers, jour(aujourdhui()));
  }, [deposes, courante]);
  const montre = () => requestAnimationFrame(() => resultats.current?.focus());

  const verifie = (b: Brouillon) => {
    const saisie = lisSaisie(b, new Date().getFullYear());
    setRefusee(saisie.ok ? SANS_FAUTE : { fautes: saisie.fautes, autres: autresDe(saisie) });
    setCourante(saisie.ok ? { json: saisie.json, dossier: saisie.dossier } : undefined);
    if (saisie.ok) montre();
  };
  const exemple = () => {
    setBrouillon(EXEMPLE);
    verifie(EXEMPLE);
  };
  const recoit = async (fichiers: readonly File[]) => {
    const nouveaux = await Promise.all(fichiers.map(lisFichier));
    setDeposes((avant) => [...avant, ...nouveaux]);
    if (nouveaux.some((f) => f.ok)) montre();
  };
  const uneAutre = () => {
    if (!courante) return;
    setDeposes([...deposes, { ok: true, nom: `${courante.dossier.nom}.json`, ...courante }]);
    setCourante(undefined);
    setBrouillon(NEUF);
  };
  return (
    <Page titre="Vérifier une convention">
      <Introduction />
      <div className="audit">
        <div className="audit-saisie sans-impression">
          <h2>Les chiffres imprimés</h2>
          <Formulaire
            brouillon={brouillon}
            {...refusee}
            change={setBrouillon}
            verifie={() => verifie(brouillon)}
            exemple={exemple}
          />
          <h2>Ou des dossiers déjà saisis</h2>
          <DepotDeFichier
            invite="Déposez ici un ou plusieurs DOSSIER.json, ou"
            choisir="choisissez des fichiers"
            accepte=".json,application/json"
            attente={undefined}
            recoit={(fichier) => void recoit([fichier])}
            recoitTous={(fichiers) => void recoit(fichiers)}
          />
          <Deposes
            deposes={deposes}
            retire={(rang) => setDeposes(deposes.filter((_, autre) => autre !== rang))}
          />
        </div>
        <div className="audit-resultats" ref={resultats} tabIndex={-1}>
          {audits ? (
            <Resultats
              audits={audits}
              jsons={[...lus.map((f) => f.json), ...(courante ? [courante.json] : [])]}
              uneAutre={courante ? uneAutre : undefined}
              repond={courante ? vaAuChamp : undefined}
            />
          ) : (
            <Attente />
          )}
        </div>
      </div>
    </Page>
  );
}

/** Opens the group of the field, if it is folded, and goes to it. */
function vaAuChamp(champ: Champ): void {
  const saisi = document.querySelector<HTMLElement>(`.audit-saisie [name="${champ}"]`);
  const repli = saisi?.closest('details');
  if (repli) repli.open = true;
  saisi?.focus();
}

const Introduction = () => (
  <div className="audit-intro pile sans-impression">
    <p>
      Recopiez les chiffres d’une convention de réservation en flux : la part, le flux et l’objectif sont
      recalculés, comparés à ce qui est imprimé, et chaque écart est expliqué.
    </p>
    <p className="audit-prive">
      <strong>Rien ne quitte votre ordinateur.</strong>{' '}
      {insecable(
        'Le calcul se fait dans cette page : ce que vous saisissez ou déposez n’est ni envoyé ni gardé ; fermez la page, il n’en reste rien.',
      )}
    </p>
  </div>
);

const Attente = () => (
  <div className="etat">
    <h2>Le rapport s’affichera ici</h2>
    <p>
      Cinq champs suffisent pour un premier verdict. L’exemple reprend les chiffres réels d’une convention de
      2024, délibération publique, fautes comprises.
    </p>
  </div>
);
