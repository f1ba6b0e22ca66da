import type { ConventionVue } from '@contingent/echanges';
import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { adresse, ErreurApi, envoie } from '../../api/client.ts';
import { Dialogue } from '../../cadre/Dialogue.tsx';
import { Erreur } from '../../cadre/Etats.tsx';
import { insecable } from '../../typographie/typographie.ts';
import { titreDeLActe } from '../situation.ts';
import { COMMANDES, effet, libelleDAction, type Nom, possibles, versionEnCours } from './commandes.ts';
import { EnChiffres } from './EnChiffres.tsx';
import { EntreTemps } from './EntreTemps.tsx';
import { type FautesDeCommande, lisCommande, type TexteDeCommande } from './saisie-commande.ts';

type Props = {
  nom: Nom;
  convention: ConventionVue;
  organisme: number;
  texte: TexteDeCommande;
  change: (texte: TexteDeCommande) => void;
  ferme: () => void;
  fait: (rendue: ConventionVue) => void;
};

/** One command: its date, what else it needs, what it does. A refusal is said in place; what was typed stays. */
export function DialogueCommande({ nom, convention: c, organisme, texte, change, ferme, fait }: Props) {
  const dialogue = useRef<HTMLDialogElement>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  const [fautes, setFautes] = useState<FautesDeCommande>({});
  const [rangVu, setRangVu] = useState(c.rang);
  const requetes = useQueryClient();
  const envoi = useMutation({
    mutationFn: (saisie: object) =>
      envoie(
        'POST',
        adresse('/o/', organisme, '/conventions/', c.id, '/commandes'),
        saisie,
        (e) => e.ConventionVue,
      ),
    onSuccess: async (rendue) => {
      await requetes.invalidateQueries();
      dialogue.current?.close();
      fait(rendue);
    },
    onError: (erreur) => {
      if (erreur instanceof ErreurApi && erreur.probleme.status === 409) void requetes.invalidateQueries();
    },
  });
  const perimee = envoi.error instanceof ErreurApi && envoi.error.probleme.status === 409;
  const soumet = (evenement: FormEvent) => {
    evenement.preventDefault();
    envoi.reset();
    const lu = lisCommande(nom, texte, c.rang);
    setFautes('fautes' in lu ? lu.fautes : {});
    if ('saisie' in lu) {
      setRangVu(c.rang);
      envoi.mutate(lu.saisie);
      return;
    }
    const premier = Object.keys(lu.fautes)[0];
    formulaire.current?.querySelector<HTMLElement>(`[name="${premier}"]`)?.focus();
  };
  const { valide, definitive } = COMMANDES[nom];
  const objet = titreDeLActe(c, organisme === c.bailleur.id);
  const impossible = !possibles(c).includes(nom);
  return (
    <Dialogue titre={libelleDAction(nom, c)} ferme={ferme} ref={dialogue}>
      <p className="doux">{insecable(objet)}</p>
      <form ref={formulaire} onSubmit={soumet} noValidate>
        {definitive && (
          <div className="effet">
            {effet(nom, c, versionEnCours(c)).map((phrase) => (
              <p key={phrase}>{insecable(phrase)}</p>
            ))}
            {nom !== 'AbandonnerVersion' && <EnChiffres convention={c} organisme={organisme} />}
          </div>
        )}
        <Champs nom={nom} texte={texte} change={change} fautes={fautes} />
        {perimee && <EntreTemps convention={c} depuis={rangVu} encorePossible={!impossible} />}
        {envoi.isError && !perimee && <Refus erreur={envoi.error} />}
        <div className="rang">
          <Button
            type="submit"
            loading={envoi.isPending}
            disabled={impossible}
            {...(definitive ? { color: '#a11d1d' } : {})}
          >
            {valide}
          </Button>
          <Button variant="default" onClick={() => dialogue.current?.close()}>
            Annuler
          </Button>
        </div>
      </form>
    </Dialogue>
  );
}

/** A refusal of the life cycle says its reason, its source and what to do; anything else is shown as everywhere. */
function Refus({ erreur }: { erreur: Error }) {
  const garde = 'Rien n’a été enregistré. Ce que vous avez saisi est gardé.';
  if (!(erreur instanceof ErreurApi) || erreur.probleme.code !== 'COMMANDE_REFUSEE')
    return <Erreur erreur={erreur} garde={garde} />;
  return (
    <section className="etat etat-erreur" role="alert">
      <h3>{erreur.probleme.title}</h3>
      {(erreur.probleme.fautes ?? []).map((f) => (
        <div key={f.message}>
          <p>{insecable(f.message)}</p>
          {f.remede && (
            <p>
              <strong>À faire{'\u00a0'}:</strong> {insecable(f.remede)}
            </p>
          )}
        </div>
      ))}
      <p>{garde}</p>
    </section>
  );
}

type ChampsProps = Pick<Props, 'nom' | 'texte' | 'change'> & { fautes: FautesDeCommande };

function Champs({ nom, texte, change, fautes }: ChampsProps) {
  const { date, questions } = COMMANDES[nom];
  const demande = (q: (typeof questions)[number]): boolean => questions.includes(q);
  const jour = (cle: 'le' | 'fin' | 'effet', label: string, description?: string) => (
    <TextInput
      name={cle}
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder="JJ/MM/AAAA"
      inputMode="numeric"
      maxLength={10}
      required={cle === 'le'}
      value={texte[cle]}
      error={fautes[cle] === undefined ? undefined : insecable(fautes[cle])}
      onChange={(e) => change({ ...texte, [cle]: e.currentTarget.value })}
    />
  );
  return (
    <>
      {jour('le', date)}
      {demande('acteDejaSigne') && (
        <Checkbox
          label="Acte déjà signé hors de Contingent"
          description="Ses fautes sont signalées comme constats ; elles n’empêchent pas de l’enregistrer."
          checked={texte.acteDejaSigne}
          onChange={(e) => change({ ...texte, acteDejaSigne: e.currentTarget.checked })}
        />
      )}
      {demande('destinataire') && (
        <Choix
          legende="Transmise"
          name="destinataire"
          value={texte.destinataire}
          options={{ PREFET: 'au préfet du département', EPCI: 'au président de l’EPCI' }}
          change={(destinataire) => change({ ...texte, destinataire })}
        />
      )}
      {demande('par') && (
        <Choix
          legende="Par"
          name="par"
          value={texte.par}
          options={{ BAILLEUR: 'le bailleur', RESERVATAIRE: 'le réservataire' }}
          change={(par) => change({ ...texte, par })}
        />
      )}
      {demande('fin') && jour('fin', 'Jusqu’au', 'Vide : pour la même durée.')}
      {demande('motif') && (
        <Textarea
          name="motif"
          label="Motif"
          required
          rows={3}
          maxLength={2000}
          value={texte.motif}
          error={fautes.motif}
          onChange={(e) => change({ ...texte, motif: e.currentTarget.value })}
        />
      )}
      {demande('effet') &&
        jour(
          'effet',
          'Prend effet le',
          insecable('Vide : à la date que donnent la clause de résiliation et son préavis.'),
        )}
      {demande('accord') && (
        <Checkbox
          label="D’un commun accord"
          description="Ni préavis ni mise en demeure ne sont comptés."
          checked={texte.accord}
          onChange={(e) => change({ ...texte, accord: e.currentTarget.checked })}
        />
      )}
    </>
  );
}

function Choix<T extends string>(props: {
  legende: string;
  name: string;
  value: T;
  options: Readonly<Record<T, string>>;
  change: (valeur: T) => void;
}) {
  const cles = Object.keys(props.options) as T[];
  return (
    <fieldset>
      <legend>{props.legende}</legend>
      {cles.map((cle) => (
        <Radio
          key={cle}
          name={props.name}
          label={props.options[cle]}
          value={cle}
          checked={props.value === cle}
          onChange={() => props.change(cle)}
        />
      ))}
    </fieldset>
  );
}
