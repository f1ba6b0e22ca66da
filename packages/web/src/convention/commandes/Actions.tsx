import type { ConventionVue } from '@contingent/echanges';
import { Button, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EnregistrerModele } from '../modeles/EnregistrerModele.tsx';
import {
  destinatairesAttendus,
  libelleDAction,
  type Nom,
  possibles,
  prochaineAction,
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
    bouton.current?.querySelector('button')?.focus();
  };
  const fait = (rendue: ConventionVue) => {
    setTextes({});
    setOuverte(undefined);
    const brouillon = versionEnCours(rendue);
    void navigue(
      ouverte === 'RedigerVersion' && brouillon
        ? `${racine}/modifier?version=${brouillon.numero}`
        : `${racine}?onglet=${ouverte === 'ProposerVersion' ? 'clauses' : 'suivi'}`,
    );
  };
  const menu = autres.length > 0 || bailleur;
  return (
    <div className="rang" ref={bouton}>
      {premiere && <Button onClick={() => setOuverte(premiere)}>{libelleDAction(premiere, c)}</Button>}
      {bailleur && redigee?.etat === 'BROUILLON' && (
        <Button component={Link} to={`modifier?version=${redigee.numero}`} variant="default">
          Modifier
        </Button>
      )}
      {menu && (
        <Menu withinPortal={false} position="bottom-end" returnFocus>
          <Menu.Target>
            <Button variant="default">Autres actions ▾</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {autres.map((nom) => (
              <Menu.Item key={nom} onClick={() => setOuverte(nom)}>
                {libelleDAction(nom, c)}…
              </Menu.Item>
            ))}
            {bailleur && (
              <Menu.Item onClick={() => setOuverte('MODELE')}>Enregistrer comme modèle…</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
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
  acteDejaSigne: false,
  destinataire: destinatairesAttendus(c)[0] ?? 'PREFET',
  par: bailleur ? 'BAILLEUR' : 'RESERVATAIRE',
  fin: '',
  effet: '',
  accord: false,
});
