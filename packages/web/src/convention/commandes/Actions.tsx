import type { ConventionVue } from '@contingent/echanges';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Repli } from '../../cadre/Repli.tsx';
import { EnregistrerModele } from '../modeles/EnregistrerModele.tsx';
import {
  destinatairesAttendus,
  libelleDAction,
  type Nom,
  possibles,
  prochaineAction,
  surPapier,
  versionEnCours,
} from './commandes.ts';
import { DialogueCommande } from './DialogueCommande.tsx';
import { aujourdhui, type TexteDeCommande } from './saisie-commande.ts';

type Props = { convention: ConventionVue; organisme: number; bailleur: boolean };

/** The next action as one button, the draft to edit beside it, the rest behind « Autres actions ». */
export function Actions({ convention: c, organisme, bailleur }: Props) {
  const [ouverte, setOuverte] = useState<Nom | 'MODELE'>();
  const [textes, setTextes] = useState<Partial<Record<Nom, TexteDeCommande>>>({});
  const bouton = useRef<HTMLDivElement>(null);
  const navigue = useNavigate();
  const premiere = prochaineAction(c);
  const autres = possibles(c).filter((nom) => nom !== premiere);
  const redigee = versionEnCours(c);
  const racine = `/o/${organisme}/conventions/${c.id}`;
  const ferme = () => {
    setOuverte(undefined);
    bouton.current?.querySelector<HTMLElement>(ouverte === premiere ? 'button' : '.repli button')?.focus();
  };
  const fait = (rendue: ConventionVue) => {
    setTextes({});
    setOuverte(undefined);
    const brouillon = versionEnCours(rendue);
    // Anything else stays on the tab one was on: its content follows.
    if (ouverte === 'RedigerVersion' && brouillon)
      void navigue(`${racine}/modifier?version=${brouillon.numero}`);
  };
  const repliees = [
    ...autres.map((nom) => ({
      cle: nom,
      libelle: `${libelleDAction(nom, c)}…`,
      fait: () => setOuverte(nom),
    })),
    ...(bailleur
      ? [{ cle: 'MODELE', libelle: 'Enregistrer comme modèle…', fait: () => setOuverte('MODELE') }]
      : []),
  ];
  return (
    <div className="rang" ref={bouton}>
      {premiere && <Button onClick={() => setOuverte(premiere)}>{libelleDAction(premiere, c)}</Button>}
      {bailleur && redigee?.etat === 'BROUILLON' && (
        <Button component={Link} to={`modifier?version=${redigee.numero}`} variant="default">
          Modifier
        </Button>
      )}
      {repliees.length > 0 && <Repli libelle="Autres actions" actions={repliees} />}
      {ouverte === 'MODELE' && <EnregistrerModele convention={c} organisme={organisme} ferme={ferme} />}
      {ouverte !== undefined && ouverte !== 'MODELE' && (
        <DialogueCommande
          key={ouverte}
          nom={ouverte}
          convention={c}
          organisme={organisme}
          texte={textes[ouverte] ?? neuf(c, bailleur)}
          change={(texte) => setTextes({ ...textes, [ouverte]: texte })}
          ferme={ferme}
          fait={fait}
        />
      )}
    </div>
  );
}

const neuf = (c: ConventionVue, bailleur: boolean): TexteDeCommande => ({
  le: aujourdhui(new Date()),
  motif: '',
  acteDejaSigne: surPapier(c),
  destinataire: destinatairesAttendus(c)[0] ?? 'PREFET',
  par: bailleur ? 'BAILLEUR' : 'RESERVATAIRE',
  fin: '',
  effet: '',
  accord: false,
});
