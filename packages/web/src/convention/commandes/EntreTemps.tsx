import type { ConventionVue } from '@contingent/echanges';
import { insecable, instantAffiche } from '../../typographie/typographie.ts';

/** Somebody acted in between: what happened, then one's own typing on top of it. */
export function EntreTemps(props: { convention: ConventionVue; depuis: number; encorePossible: boolean }) {
  const { convention, depuis, encorePossible } = props;
  const nouveaux = convention.faits.filter((f) => f.rang > depuis);
  return (
    <section className="etat etat-erreur" role="alert">
      <h3>Cette convention a changé entre-temps</h3>
      <p>Rien n’a été enregistré. Ce que vous avez saisi est gardé.</p>
      {nouveaux.length > 0 && (
        <ul>
          {nouveaux.map((f) => (
            <li key={f.rang}>
              {insecable(f.libelle)}{' '}
              <span className="doux">
                {f.acteur}, {instantAffiche(f.enregistreLe)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {encorePossible
          ? 'Vérifiez, puis enregistrez de nouveau si cela convient encore.'
          : 'Cette action n’est plus possible.'}
      </p>
    </section>
  );
}
