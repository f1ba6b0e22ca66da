import { REGISTRE, REGLES_DE_VERIFICATION, type Texte } from '@contingent/droit';
import { NativeSelect, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Defile } from '../cadre/Defile.tsx';
import { Vide } from '../cadre/Etats.tsx';
import { Page } from '../cadre/Page.tsx';
import { compte, entier, insecable, jourAffiche } from '../typographie/typographie.ts';
import { Controles } from './Controles.tsx';
import { CERTITUDES, reglesVues } from './certitudes.ts';
import { controlesVus } from './controles.ts';

/** The rules in force, from the register that the computation itself cites: no list is kept apart. */
export default function Regles() {
  const [parametres, setParametres] = useSearchParams();
  const certitude = parametres.get('certitude') ?? '';
  const cherche = parametres.get('texte') ?? '';
  const vues = reglesVues(REGISTRE, certitude, cherche);
  const controles = controlesVus(REGLES_DE_VERIFICATION, certitude, cherche);
  const pose = (cle: string, valeur: string) =>
    setParametres(
      (avant) => {
        const suivants = new URLSearchParams(avant);
        if (valeur === '') suivants.delete(cle);
        else suivants.set(cle, valeur);
        return suivants;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page titre="Règles">
      <div className="pile">
        <p>
          {insecable(
            'Chaque règle que le calcul applique, dite en nos mots, avec sa source et ce que nous en savons. Une « règle à confirmer » avertit ; elle ne bloque jamais.',
          )}
        </p>
        <div className="rang sans-impression">
          <TextInput
            size="xs"
            type="search"
            label="Chercher"
            placeholder="article, mot, D40…"
            defaultValue={cherche}
            onChange={(evenement) => pose('texte', evenement.currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            label="Certitude"
            value={certitude}
            onChange={(evenement) => pose('certitude', evenement.currentTarget.value)}
            data={[
              { value: '', label: 'Toutes' },
              ...Object.entries(CERTITUDES).map(([value, { nom }]) => ({ value, label: nom })),
            ]}
          />
          <output>{ditCompte(vues.length)}</output>
        </div>
        {vues.length + controles.length === 0 ? (
          <Vide titre="Aucune règle ne répond à cette recherche">
            <p>Cherchez un autre mot, ou retirez le filtre de certitude.</p>
          </Vide>
        ) : (
          <>
            {vues.length > 0 && <Tableau textes={vues} />}
            <Controles fiches={controles} />
          </>
        )}
      </div>
    </Page>
  );
}

const ditCompte = (vues: number): string =>
  vues === REGISTRE.length
    ? compte(vues, 'règle')
    : `${compte(vues, 'règle')} sur ${entier(REGISTRE.length)}`;

function Tableau({ textes }: { textes: readonly Texte[] }) {
  return (
    <Defile nom="Règles">
      <table className="tableau" style={{ minWidth: '44rem' }}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Règle</th>
            <th scope="col">Certitude</th>
            <th scope="col">Vérifiée le</th>
          </tr>
        </thead>
        <tbody>
          {textes.map((t) => (
            <tr key={t.id} id={t.id}>
              <th scope="row">
                {insecable(t.titre)}
                <div className="doux">{t.regles.join(', ')}</div>
              </th>
              <td>
                {insecable(t.regle)}
                {t.reserve && <div className="verifier">Réserve : {insecable(t.reserve)}</div>}
              </td>
              <td>
                <span
                  className={t.certitude === 'A_VERIFIER' ? 'marque verifier' : ''}
                  title={CERTITUDES[t.certitude].sens}
                >
                  {CERTITUDES[t.certitude].nom}
                </span>
              </td>
              <td>{jourAffiche(t.verifieLe)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Defile>
  );
}
